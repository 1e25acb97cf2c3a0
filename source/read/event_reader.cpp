#include "source/read/event_reader.h"

#include <fmt/core.h>

#include <array>
#include <string_view>
#include <utility>

#include "source/model/values.h"
#include "source/read/block_reader.h"
#include "source/read/person_reader.h"
#include "source/read/plate_reader.h"
#include "source/read/structure.h"

namespace bifolio::source {

namespace {

constexpr std::array<std::string_view, 5> kNoteKinds = {"other", "wifi", "venue", "emergency", "travel"};

class EventReader {
  public:
    EventReader(ReadContext& context, pugi::xml_node element, const std::string& around)
        : context_(context), element_(element), language_(language_in(context.document(), element, around)) {}

    Event read() {
        Event event;
        event.place = context_.document().place(element_);
        event.title = text("title");
        event.subtitle = text("subtitle");
        event.short_title = text("short-title");
        if (event.short_title.empty()) event.short_title = event.title;
        event.edition = text("edition");
        read_dates(element_.child("dates"), event);
        event.venue = text("venue");
        event.town = text("town");
        event.time_zone = context_.time_zone(element_.child("time-zone"));
        event.url = context_.address(element_.child("url"));
        event.organisers = read_people(context_, element_, "organiser", language_);
        event.logo = context_.picture(element_.child("logo"));
        event.revised = context_.date(element_.child("revised"));
        read_parts(event);
        return event;
    }

  private:
    Text text(const char* name) { return context_.text_child(element_, name, language_); }

    void read_dates(pugi::xml_node dates, Event& event) {
        event.first_day = context_.date(dates, "first");
        event.last_day = context_.date(dates, "last");
        if (dates.attribute("last").empty()) event.last_day = event.first_day;
        if (event.first_day && event.last_day && *event.last_day < *event.first_day) {
            context_.reporter().error(
                "time-order", context_.statement(dates.attribute("last")).place,
                fmt::format("the event's last day ({}) is before its first ({})",
                            format_date(*event.last_day), format_date(*event.first_day)));
        }
    }

    // What may come several times and keeps its order.
    void read_parts(Event& event) {
        for (const pugi::xml_node part : element_.children()) {
            const std::string_view name = part.name();
            if (name == "practical-note")
                event.notes.push_back(practical_note(part));
            else if (name == "welcome" || name == "committee" || name == "text")
                event.front_matter.push_back(front_matter(part));
            else if (name == "sponsor")
                event.sponsors.push_back(sponsor(part));
            else if (name == "page" || name == "advertisement")
                read_plates(context_, part, language_, event.plates);
        }
    }

    PracticalNote practical_note(pugi::xml_node element) {
        const std::string language = language_in(context_.document(), element, language_);
        PracticalNote note;
        note.place = context_.document().place(element);
        (void)context_.define_id(element, {TargetKind::Text, 0, {}, {}});
        note.kind = kNoteKinds.at(context_.word(element, "kind", kNoteKinds));
        note.title = context_.text_child(element, "title", language);
        note.blocks = read_block_children(context_, element, language);
        return note;
    }

    FrontMatter front_matter(pugi::xml_node element) {
        const std::string language = language_in(context_.document(), element, language_);
        FrontMatter matter;
        matter.place = context_.document().place(element);
        (void)context_.define_id(element, {TargetKind::Text, 0, {}, {}});
        matter.kind = element.name();
        matter.title = context_.text_child(element, "title", language);
        matter.blocks = read_block_children(context_, element, language);
        matter.people = read_people(context_, element, "person", language);
        return matter;
    }

    Sponsor sponsor(pugi::xml_node element) {
        const std::string language = language_in(context_.document(), element, language_);
        Sponsor sponsor;
        sponsor.place = context_.document().place(element);
        sponsor.tier = context_.texts().read(element.attribute("tier"), language);
        const bool is_long = is_long_form(element);
        sponsor.name = is_long ? context_.text_child(element, "name", language)
                               : context_.texts().read(element, language_);
        if (is_long) {
            sponsor.logo = context_.picture(element.child("logo"));
            sponsor.url = context_.address(element.child("url"));
        }
        return sponsor;
    }

    ReadContext& context_;
    pugi::xml_node element_;
    std::string language_;
};

}  // namespace

Event read_event(ReadContext& context, const std::string& language) {
    const pugi::xml_node element = context.document().root().child("event");
    return element ? EventReader(context, element, language).read() : Event{};
}

}  // namespace bifolio::source
