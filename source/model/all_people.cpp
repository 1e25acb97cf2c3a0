#include "source/model/all_people.h"

#include <variant>

namespace bifolio::source {

std::vector<const Person*> all_people(const Program& program) {
    std::vector<const Person*> people;
    const auto add = [&](const std::vector<Person>& some) {
        for (const Person& each : some)
            if (!each.name.empty()) people.push_back(&each);
    };
    const auto add_contribution = [&](const Contribution& talk) {
        add(talk.presenters);
        add(talk.authors);
    };
    add(program.event.organisers);
    for (const FrontMatter& each : program.event.front_matter) add(each.people);
    for (const Part& each : program.parts) {
        add(each.organisers);
        add(each.chairs);
    }
    for (const Day& day : program.days) {
        for (const Item& item : day.items) {
            if (const auto* talk = std::get_if<Contribution>(&item)) add_contribution(*talk);
            const auto* session = std::get_if<Session>(&item);
            if (session == nullptr) continue;
            add(session->chairs);
            for (const Contribution& each : session->contributions) add_contribution(each);
        }
    }
    return people;
}

std::vector<const Contribution*> all_contributions(const Program& program) {
    std::vector<const Contribution*> talks;
    for (const Day& day : program.days) {
        for (const Item& item : day.items) {
            if (const auto* talk = std::get_if<Contribution>(&item)) talks.push_back(talk);
            if (const auto* session = std::get_if<Session>(&item))
                for (const Contribution& each : session->contributions) talks.push_back(&each);
        }
    }
    return talks;
}

}  // namespace bifolio::source
