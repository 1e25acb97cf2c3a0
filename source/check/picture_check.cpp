#include "source/check/picture_check.h"

#include <fmt/core.h>

#include <optional>
#include <string_view>
#include <variant>

#include "source/base/quotation.h"

namespace bifolio::source {

namespace {

class PictureCheck {
  public:
    explicit PictureCheck(Reporter& reporter) : reporter_(reporter) {}

    void check(const std::optional<Picture>& picture, std::string_view kind, const Text& of) {
        if (!picture || picture->description) return;
        reporter_.warning(
            "no-description", picture->place,
            fmt::format("the {} of {} has no description: who cannot see it is told no more than that", kind,
                        in_quotes(of.plain())),
            "say what it shows, description=\"...\"; or description=\"\" where it only decorates");
    }

    // An advertisement is told by the name of who advertises.
    void check(const Plate& plate) {
        if (plate.picture.description || !plate.name.empty() || plate.page > 1) return;
        reporter_.warning(
            "no-description", plate.picture.place,
            plate.is_advertisement
                ? "the advertisement has neither a name nor a description: who cannot see it is "
                  "not told whose it is"
                : "the page has no description: who cannot see it is told its title at most",
            "say what it shows, description=\"...\"; or description=\"\" where it only decorates");
    }

    void check(const Contribution& talk) {
        for (const Person& person : talk.presenters) check(person.portrait, "portrait", person.name);
    }
    void check(const Session& session) {
        for (const Contribution& talk : session.contributions) check(talk);
    }
    void check(const PlainItem& /*item*/) {}

  private:
    Reporter& reporter_;
};

}  // namespace

void check_pictures(const Program& program, Reporter& reporter) {
    PictureCheck pictures(reporter);
    pictures.check(program.event.logo, "logo", program.event.title);
    for (const Sponsor& sponsor : program.event.sponsors) pictures.check(sponsor.logo, "logo", sponsor.name);
    for (const Plate& plate : program.event.plates) pictures.check(plate);
    for (const Day& day : program.days)
        for (const Item& item : day.items)
            std::visit([&](const auto& thing) { pictures.check(thing); }, item);
}

}  // namespace bifolio::source
