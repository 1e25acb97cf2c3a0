#include "tests/source/import/import_support.h"

#include <fmt/format.h>

#include "source/model/values.h"

namespace bifolio::source::testing {

namespace {

std::string name_of(ContributionKind kind) {
    return kind == ContributionKind::Talk ? "talk" : kind == ContributionKind::Poster ? "poster" : "keynote";
}

std::string name_of(PlainKind kind) {
    switch (kind) {
        case PlainKind::Opening:
            return "opening";
        case PlainKind::Break:
            return "break";
        case PlainKind::Lunch:
            return "lunch";
        case PlainKind::Closing:
            return "closing";
        case PlainKind::Social:
            return "social";
        case PlainKind::Other:
            return "item";
    }
    return "?";
}

std::string name_of(SessionKind kind) {
    return fmt::format("kind {}", static_cast<int>(kind));
}

std::string times(const Time& start, const Time& end) {
    std::string result;
    if (start.origin == TimeOrigin::Stated) result += format_time(start.of_day);
    if (end.origin == TimeOrigin::Stated) result += "-" + format_time(end.of_day);
    return result.empty() ? "?" : result;
}

class Outline {
  public:
    void operator()(const Session& session) {
        std::string line = fmt::format("{} session", times(session.start, session.end));
        if (session.kind != SessionKind::Talks) line += " " + name_of(session.kind);
        if (!session.label.empty()) line += fmt::format(" [{}]", session.label.plain());
        line += " " + session.title.plain();
        if (!session.note.empty()) line += fmt::format(" ({})", session.note.plain());
        if (session.talk_length) line += fmt::format(" {}min", session.talk_length->count());
        lines.push_back(line);
        for (const Person& each : session.chairs) lines.push_back("  chair " + person(each));
        for (const TextBlock& each : session.description) lines.push_back("  : " + each.text.plain());
        indent_ = "  ";
        for (const Contribution& each : session.contributions) (*this)(each);
        indent_.clear();
    }

    void operator()(const Contribution& talk) {
        const bool is_timed = talk.start.known() || indent_.empty();
        std::string line = indent_ + (is_timed ? times(talk.start, talk.end) + " " : "") +
                           name_of(talk.kind) + " " + talk.title.plain();
        for (const Person& each : talk.presenters) line += " | " + person(each);
        lines.push_back(line);
        for (const TextBlock& each : talk.abstract.blocks)
            lines.push_back(indent_ + "  > " + each.text.plain());
    }

    void operator()(const PlainItem& item) {
        std::string line =
            fmt::format("{} {} {}", times(item.start, item.end), name_of(item.kind), item.title.plain());
        if (!item.note.empty()) line += fmt::format(" ({})", item.note.plain());
        if (item.shows) line += fmt::format(" shows {}.{}", item.shows->day, item.shows->item);
        lines.push_back(line);
    }

    std::vector<std::string> lines;

  private:
    static std::string person(const Person& person) {
        std::string result = person.name.plain();
        for (const Affiliation& each : person.affiliations) result += fmt::format(" ({})", each.name.plain());
        return result;
    }

    std::string indent_;
};

// Every field of every value, places aside.
class Description {
  public:
    void add(const Program& program) {
        out += fmt::format("language {}\n", program.language);
        add("event", program.event);
        for (const Room& each : program.rooms) out += "room " + each.id + text(each.name);
        for (const Track& each : program.tracks)
            out += fmt::format("track {} {} {}{}", each.id, each.symbol, each.color, text(each.name));
        for (const Day& day : program.days) {
            out += "day " + format_date(day.date) + text(day.title);
            for (const Item& item : day.items)
                std::visit([this](const auto& each) { this->add(each); }, item);
        }
    }

    std::string out;

  private:
    static std::string inlines(const std::vector<Inline>& all) {
        std::string result;
        for (const Inline& each : all)
            result += fmt::format("<{}|{}|{}|{}{}>", static_cast<int>(each.mark), each.target, each.language,
                                  each.text, inlines(each.children));
        return result;
    }
    static std::string text(const Text& text) { return " " + text.language + inlines(text.inlines) + "\n"; }
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
            out += fmt::format("{} {} {}\n", what, picture->path, picture->description.value_or("-"));
    }
    void add(std::string_view what, const std::vector<Person>& people) {
        for (const Person& each : people) {
            out += fmt::format("{} {} {}{}", what, each.sort_as, each.url, text(each.name));
            for (const Affiliation& affiliation : each.affiliations) out += " of" + text(affiliation.name);
            out += " pronouns" + text(each.pronouns) + " role" + text(each.role);
            add(" biography", each.biography);
            add(" portrait", each.portrait);
        }
    }
    void add(std::string_view what, const Event& event) {
        out += fmt::format("{} {} {} {} {} {}\n", what, event.time_zone, event.url, date(event.first_day),
                           date(event.last_day), date(event.revised));
        for (const Text* each : {&event.title, &event.short_title, &event.edition, &event.venue, &event.town})
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
        for (const Sponsor& each : event.sponsors) {
            out += "sponsor " + each.url + text(each.name) + text(each.tier);
            add(" logo", each.logo);
        }
    }
    void add(const Session& session) {
        out += fmt::format("session {} {}{}{}{}{}{}{} {} {}\n", static_cast<int>(session.kind), session.id,
                           status(session.status), time(session.start), time(session.end),
                           rooms(session.rooms), number(session.track), number(session.talk_length),
                           session.consecutive, static_cast<int>(session.talk_times));
        out += text(session.label) + text(session.title) + text(session.short_title) + text(session.note);
        out += fmt::format("session {} {}{}{}{}{}{} {} {}\n", static_cast<int>(session.kind), session.id,
                           time(session.start), time(session.end), rooms(session.rooms),
                           number(session.track), number(session.talk_length), session.consecutive,
                           static_cast<int>(session.talk_times));
        out += text(session.label) + text(session.title) + text(session.note);
        add("chair", session.chairs);
        add("description", session.description);
        for (const Contribution& each : session.contributions) add(each);
    }
    void add(const Contribution& talk) {
        out += fmt::format("contribution {} {} {} {}{}{}{}{}{}{}\n", static_cast<int>(talk.kind), talk.id,
                           talk.number, talk.code, status(talk.status), time(talk.start), time(talk.end),
                           rooms(talk.rooms), number(talk.track), number(talk.duration));
        out += text(talk.title) + text(talk.short_title);
        out += fmt::format("contribution {} {} {} {}{}{}{}{}{}\n", static_cast<int>(talk.kind), talk.id,
                           talk.number, talk.code, time(talk.start), time(talk.end), rooms(talk.rooms),
                           number(talk.track), number(talk.duration));
        out += text(talk.title);
        add("presenter", talk.presenters);
        add("author", talk.authors);
        add("p", talk.abstract.blocks);
        for (const Hyperlink& each : talk.links) out += "link " + each.url + text(each.text);
    }
    void add(const PlainItem& item) {
        out += fmt::format("item {} {}{}{}{}{}", static_cast<int>(item.kind), item.id, status(item.status),
                           time(item.start), time(item.end), rooms(item.rooms));
        out += fmt::format("item {} {}{}{}{}", static_cast<int>(item.kind), item.id, time(item.start),
                           time(item.end), rooms(item.rooms));
        if (item.shows) out += fmt::format(" shows {}.{}", item.shows->day, item.shows->item);
        out += "\n" + text(item.title) + text(item.note);
    }
};

}  // namespace

std::vector<std::string> Importing::findings() const {
    std::vector<std::string> lines;
    for (const Diagnostic& each : diagnostics.sorted())
        lines.push_back(fmt::format("{}:{} {} {}", each.place.line, each.place.column,
                                    to_string(each.severity), each.code));
    return lines;
}

Diagnostic Importing::find(std::string_view code) const {
    for (const Diagnostic& each : diagnostics.sorted())
        if (each.code == code) return each;
    return {};
}

std::vector<std::string> Importing::outline() const {
    Outline outline;
    for (const Day& day : program.days) {
        if (program.days.size() > 1 || !day.title.empty())
            outline.lines.push_back(fmt::format("{} {}", format_date(day.date), day.title.plain()));
        for (const Item& item : day.items) std::visit([&](const auto& each) { outline(each); }, item);
    }
    return outline.lines;
}

Importing import(std::string_view table, bool mend) {
    ImportOptions options;
    options.title = "Workshop";
    options.date = "2023-05-08";
    options.mend = mend;
    return import(table, options);
}

Importing import(std::string_view table, const ImportOptions& options) {
    Importing result;
    result.program = import_program(table, "t.txt", options, result.diagnostics);
    return result;
}

std::string describe(const Program& program) {
    Description description;
    description.add(program);
    return description.out;
}

std::string table_of(const std::vector<std::string>& lines) {
    return fmt::format("{}\n", fmt::join(lines, "\n"));
}

}  // namespace bifolio::source::testing
