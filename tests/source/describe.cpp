#include "tests/source/describe.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <variant>

#include "source/model/values.h"

namespace bifolio::source::testing {

namespace {

// Every field of every value, places aside.
class Description {
  public:
    void add(const Program& program) {
        out += fmt::format("language {}\n", program.language);
        add(program.event);
        for (const Room& each : program.rooms) out += "room " + each.id + text(each.name);
        for (const Track& each : program.tracks)
            out += fmt::format("track {} {} {}{}", each.id, each.symbol, each.color, text(each.name));
        for (const Affiliation& each : program.affiliations) add("declared", each);
        for (const Kind& each : program.kinds)
            out += fmt::format("kind {} {}{}", each.id, each.symbol, text(each.name));
        program_ = &program;
        add_parts();
        for (const LastingItem& each : program.lasting) {
            out += "lasting";
            for (const Date date : each.dates) out += " " + format_date(date);
            add(each.item);
        }
        for (const Day& day : program.days) {
            out += "day " + format_date(day.date) + text(day.title);
            for (const Item& item : day.items)
                std::visit([this](const auto& each) { this->add(each); }, item);
        }
    }

    std::string out;

  private:
    // In an order of their own: that of the file is of no meaning.
    void add_parts() {
        std::vector<std::string> parts;
        for (const Part& each : program_->parts) {
            Description part;
            part.program_ = program_;
            part.add(each);
            parts.push_back(std::move(part.out));
        }
        std::ranges::sort(parts);
        for (const std::string& each : parts) out += each;
    }
    // By its name, and those around it.
    [[nodiscard]] std::string part(std::optional<std::size_t> part) const {
        std::string name;
        for (; part; part = program_->parts[*part].within)
            name += fmt::format(" in {}{}", program_->parts[*part].id,
                                inlines(program_->parts[*part].title.inlines));
        return name;
    }

    const Program* program_ = nullptr;

    static std::string inlines(const std::vector<Inline>& all) {
        std::string result;
        for (const Inline& each : all)
            result += fmt::format("<{}|{}|{}|{}{}>", static_cast<int>(each.mark), each.target, each.language,
                                  each.text, inlines(each.children));
        return result;
    }
    static std::string text(const Text& text) {
        return text.empty() ? "\n" : " " + text.language + inlines(text.inlines) + "\n";
    }
    static std::string time(const Time& time) {
        return fmt::format(" {}/{}", static_cast<int>(time.origin), time.of_day.count());
    }
    template <typename T>
    static std::string number(const std::optional<T>& value) {
        if constexpr (std::is_same_v<T, Minutes>)
            return value ? fmt::format(" {}min", value->count()) : " -";
        else
            return value ? fmt::format(" #{}", *value) : " -";
    }
    static std::string status(const std::optional<Status>& status) {
        return status ? fmt::format(" status {}", static_cast<int>(*status)) : "";
    }
    static std::string rooms(const RoomSet& rooms) { return fmt::format(" #{}", fmt::join(rooms, "+")); }
    static std::string date(const std::optional<Date>& date) { return date ? format_date(*date) : "-"; }
    static std::string path(const ItemPath& path) {
        return fmt::format(" {}.{}{}", path.day, path.item, number(path.talk));
    }

    void add(std::string_view what, const TextBlocks& blocks) {
        for (const TextBlock& each : blocks) {
            out += fmt::format("{} {} {} {} {}{}", what, static_cast<int>(each.kind), each.first_number,
                               each.is_head, each.description, text(each.text));
            add(std::string(what) + " picture", each.picture);
            add(std::string(what) + " ", each.parts);
        }
    }
    void add(std::string_view what, const std::optional<Picture>& picture) {
        if (picture)
            out += fmt::format("{} {} {} {}\n", what, picture->path, picture->description.value_or("-"),
                               picture->language);
    }
    void add(std::string_view what, const Affiliation& affiliation) {
        out += fmt::format(" {} {}{}{}{}{}", what, affiliation.id, text(affiliation.name),
                           text(affiliation.short_name), text(affiliation.town), text(affiliation.country));
    }
    void add(std::string_view what, const std::vector<Person>& people) {
        for (const Person& each : people) {
            out += fmt::format("{} {} {} {} {} {}{}", what, each.sort_as, each.url, each.orcid, each.email,
                               each.is_corresponding, text(each.name));
            for (const Affiliation& affiliation : each.affiliations) add("of", affiliation);
            out += " pronouns" + text(each.pronouns) + " role" + text(each.role);
            add(" biography", each.biography);
            add(" portrait", each.portrait);
        }
    }
    void add(const Particulars& told) {
        out += fmt::format(" told{}{} {}{}{} {}", number(told.kind), number(told.capacity), told.is_signed,
                           told.is_captioned, told.is_recorded ? (*told.is_recorded ? " yes" : " no") : "",
                           fmt::join(told.languages, " "));
        out += text(told.level) + text(told.audience);
        for (const Text& each : told.keywords) out += " keyword" + text(each);
    }
    void add(const Event& event) {
        out += fmt::format("event {} {} {} {} {}\n", event.time_zone, event.url, date(event.first_day),
                           date(event.last_day), date(event.revised));
        for (const Text* each :
             {&event.title, &event.subtitle, &event.short_title, &event.edition, &event.venue, &event.town})
            out += text(*each);
        add("organiser", event.organisers);
        add("logo", event.logo);
        for (const PracticalNote& each : event.notes) {
            out += "note " + each.kind + text(each.title);
            add(" p", each.blocks);
        }
        for (const FrontMatter& each : event.front_matter) {
            out += "front " + each.kind + text(each.title);
            add(" p", each.blocks);
            add(" person", each.people);
        }
        for (const Plate& each : event.plates) {
            out += fmt::format("plate {} {} {} {} {} {} ", each.is_advertisement, each.page,
                               static_cast<int>(each.size), static_cast<int>(each.position), each.bleeds,
                               each.url);
            out += text(each.title) + text(each.name);
            add(" picture", each.picture);
        }
        for (const Sponsor& each : event.sponsors) {
            out += "sponsor " + each.url + text(each.name) + text(each.tier);
            add(" logo", each.logo);
        }
    }
    void add(const Part& part) {
        out += fmt::format("part {} {}{}{} {}", part.id, part.url, this->part(part.within), part.is_session,
                           part.day);
        out += text(part.label) + text(part.title) + text(part.subtitle) + text(part.short_title) +
               text(part.note);
        add(" organiser", part.organisers);
        add(" chair", part.chairs);
        add(" description", part.description);
        add(part.particulars);
    }
    void add(const Session& session) {
        out += fmt::format("session {} {}{}{}{}{}{}{}{} {} {}\n", static_cast<int>(session.kind), session.id,
                           status(session.status), time(session.start), time(session.end),
                           rooms(session.rooms), number(session.track), number(session.talk_length),
                           part(session.part), session.consecutive, static_cast<int>(session.talk_times));
        out += text(session.label) + text(session.title) + text(session.subtitle) +
               text(session.short_title) + text(session.note);
        add("chair", session.chairs);
        add("description", session.description);
        add(session.particulars);
        for (const Contribution& each : session.contributions) add(each);
    }
    void add(const Contribution& talk) {
        out += fmt::format("contribution {} {} {} {} {}{}{}{}{}{}{}{}\n", static_cast<int>(talk.kind),
                           talk.id, talk.number, talk.code, talk.language, status(talk.status),
                           time(talk.start), time(talk.end), rooms(talk.rooms), number(talk.track),
                           number(talk.duration), part(talk.part));
        out += text(talk.title) + text(talk.subtitle) + text(talk.short_title);
        add("presenter", talk.presenters);
        add("author", talk.authors);
        out += fmt::format("order {}\n", fmt::join(talk.paper_order, " "));
        add("p", talk.abstract.blocks);
        for (const Hyperlink& each : talk.links) out += "link " + each.url + text(each.text);
        add(talk.particulars);
        if (talk.order) out += fmt::format("is {} ", *talk.order);
        out += talk.is_also ? "again" : "";
        if (talk.told_at) out += " told at" + path(*talk.told_at);
        for (const ItemPath& each : talk.also_at) out += " also at" + path(each);
        for (const Occurrence& each : talk.also)
            out += fmt::format(" also {}{}{} {} {}", format_date(each.date), time(each.start),
                               rooms(each.rooms), static_cast<int>(each.kind), each.number);
        out += "\n";
    }
    void add(const PlainItem& item) {
        out += fmt::format("item {} {}{}{}{}{}{}", static_cast<int>(item.kind), item.id, status(item.status),
                           time(item.start), time(item.end), rooms(item.rooms), part(item.part));
        if (item.shows) out += fmt::format(" shows {}.{}", item.shows->day, item.shows->item);
        out += "\n" + text(item.title) + text(item.note);
        add(item.particulars);
    }
};

}  // namespace

std::string describe(const Program& program) {
    Description description;
    description.add(program);
    return std::move(description.out);
}

}  // namespace bifolio::source::testing
