#include "source/check/byline_check.h"

#include <fmt/core.h>

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "source/model/all_people.h"
#include "source/model/byline.h"
#include "source/model/item_words.h"
#include "source/model/person_names.h"

namespace bifolio::source {

namespace {

void check_twice(const Contribution& talk, Reporter& reporter) {
    std::unordered_map<std::string, const Person*> firsts;
    for (const Author& each : byline_of(talk)) {
        const Person& person = *each.person;
        const auto [first, is_new] = firsts.try_emplace(name_key(person.name.unmarked()), &person);
        if (is_new || !same_person(*first->second, person)) continue;
        reporter.note(
            "byline", std::max(person.place, first->second->place),
            fmt::format("{} stands twice in the byline of {}", quoted(person.name), words_for(talk)),
            "who presents a paper is named once: <author presents=\"yes\">, or <presenter>");
    }
}

// Where some authors are said to present, the others' papers have been forgotten.
void check_who_presents(const std::vector<const Contribution*>& talks, Reporter& reporter) {
    if (std::ranges::none_of(talks, [](const Contribution* talk) { return states_order(*talk); })) return;
    for (const Contribution* talk : talks)
        if (talk->presenters.empty() && !talk->authors.empty())
            reporter.note("byline", talk->place, fmt::format("nobody presents {}", words_for(*talk)),
                          "write presents=\"yes\" on the author who does");
}

void check_orcids(const Program& program, Reporter& reporter) {
    std::unordered_map<std::string, const Person*> by_name, by_orcid;
    for (const Person* person : all_people(program)) {
        if (person->orcid.empty()) continue;
        const std::string key = name_key(person->name.unmarked());
        const Person& other = *by_orcid.try_emplace(person->orcid, person).first->second;
        const Person& namesake = *by_name.try_emplace(key, person).first->second;
        if (name_key(other.name.unmarked()) != key)
            reporter.warning("orcid", person->place,
                             fmt::format("the ORCID iD {} is {}'s here, and {}'s on line {}", person->orcid,
                                         quoted(person->name), quoted(other.name), other.place.line),
                             "an iD is one person's: correct it, or write the name the same way");
        else if (namesake.orcid != person->orcid && affiliations_agree(namesake, *person))
            reporter.warning(
                "orcid", person->place,
                fmt::format("{} has the ORCID iD {} here, and {} on line {}", quoted(person->name),
                            person->orcid, namesake.orcid, namesake.place.line),
                "a person has one iD; two people of one name are told apart by affiliations");
    }
}

}  // namespace

void check_bylines(const Program& program, Reporter& reporter) {
    const std::vector<const Contribution*> talks = all_contributions(program);
    for (const Contribution* talk : talks) check_twice(*talk, reporter);
    check_who_presents(talks, reporter);
    check_orcids(program, reporter);
}

}  // namespace bifolio::source
