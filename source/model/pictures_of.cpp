#include "source/model/pictures_of.h"

#include <optional>
#include <utility>
#include <variant>

namespace bifolio::source {

namespace {

class Gathering {
  public:
    void add(const std::optional<Picture>& picture) {
        if (picture) pictures_.push_back(&*picture);
    }
    void add(const Picture& picture) { pictures_.push_back(&picture); }
    void add(const std::vector<Person>& people) {
        for (const Person& person : people) {
            add(person.biography);
            add(person.portrait);
        }
    }
    void add(const TextBlocks& blocks) {
        for (const TextBlock& block : blocks) {
            add(block.picture);
            add(block.parts);
        }
    }
    void add(const Contribution& talk) {
        add(talk.presenters);
        add(talk.authors);
        add(talk.abstract.blocks);
    }
    void add(const Session& session) {
        add(session.chairs);
        add(session.description);
        for (const Contribution& talk : session.contributions) add(talk);
    }
    void add(const PlainItem& /*item*/) {}
    void add(const Part& part) {
        add(part.organisers);
        add(part.chairs);
        add(part.description);
    }

    [[nodiscard]] std::vector<const Picture*> take() && { return std::move(pictures_); }

  private:
    std::vector<const Picture*> pictures_;
};

}  // namespace

std::vector<const Picture*> pictures_of(const Program& program) {
    Gathering gathering;
    gathering.add(program.event.logo);
    gathering.add(program.event.organisers);
    for (const PracticalNote& note : program.event.notes) gathering.add(note.blocks);
    for (const FrontMatter& matter : program.event.front_matter) {
        gathering.add(matter.blocks);
        gathering.add(matter.people);
    }
    for (const Sponsor& sponsor : program.event.sponsors) gathering.add(sponsor.logo);
    for (const Plate& plate : program.event.plates) gathering.add(plate.picture);
    for (const Part& part : program.parts) gathering.add(part);
    for (const Day& day : program.days)
        for (const Item& item : day.items) std::visit([&](const auto& thing) { gathering.add(thing); }, item);
    return std::move(gathering).take();
}

}  // namespace bifolio::source
