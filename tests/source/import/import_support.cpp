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
    Imported imported = import_program(table, "t.txt", options, result.diagnostics);
    result.program = std::move(imported.program);
    result.summary = std::move(imported.summary);
    return result;
}

std::string table_of(const std::vector<std::string>& lines) {
    return fmt::format("{}\n", fmt::join(lines, "\n"));
}

}  // namespace bifolio::source::testing
