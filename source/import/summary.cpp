#include "source/import/summary.h"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "source/check/odd_text_words.h"

namespace bifolio::source {

namespace {

class Counter {
  public:
    explicit Counter(ImportSummary& summary) : summary_(summary) {}

    void operator()(const Session& session) {
        ++summary_.sessions;
        add_people(session.chairs);
        add_text(session.note);
        summary_.texts += session.description.size();
        for (const Contribution& each : session.contributions) (*this)(each);
    }
    void operator()(const Contribution& talk) {
        ++(talk.kind == ContributionKind::Poster ? summary_.posters : summary_.talks);
        add_people(talk.presenters);
        add_people(talk.authors);
        summary_.texts += talk.abstract.blocks.size();
    }
    void operator()(const PlainItem& item) {
        const bool is_break = item.kind == PlainKind::Break || item.kind == PlainKind::Lunch;
        ++(is_break ? summary_.breaks : summary_.other_items);
        add_text(item.note);
    }
    void add_text(const Text& text) { summary_.texts += text.empty() ? 0U : 1U; }
    void add_people(const std::vector<Person>& people) {
        for (const Person& each : people) names_.insert(each.name.unmarked());
        summary_.people = names_.size();
    }

  private:
    ImportSummary& summary_;
    std::set<std::string> names_;
};

std::string counted(std::size_t number, std::string_view one, std::string_view many) {
    return fmt::format("{} {}", number, number == 1 ? one : many);
}

}  // namespace

ImportSummary summarize(const Program& program, std::vector<std::string> columns,
                        const Diagnostics& diagnostics) {
    ImportSummary summary;
    summary.days = program.days.size();
    summary.rooms = program.rooms.size();
    summary.tracks = program.tracks.size();
    summary.columns = std::move(columns);
    Counter counter(summary);
    for (const Day& day : program.days)
        for (const Item& item : day.items) std::visit(counter, item);
    for (const FrontMatter& each : program.event.front_matter) summary.texts += each.blocks.size();
    std::set<std::uint32_t> lines;
    for (const Diagnostic& each : diagnostics.all())
        if (each.code == "unplaced") lines.insert(each.place.line);
    summary.lines_not_placed = lines.size();
    return summary;
}

std::string summary_text(const ImportSummary& summary) {
    std::string text = counted(summary.days, "day", "days");
    const auto add = [&](std::size_t number, std::string_view one, std::string_view many) {
        if (number > 0) text += ", " + counted(number, one, many);
    };
    add(summary.sessions, "session", "sessions");
    text += ", " + counted(summary.talks, "talk", "talks");
    add(summary.posters, "poster", "posters");
    add(summary.people, "person", "people");
    add(summary.breaks, "break", "breaks");
    add(summary.other_items, "other item", "other items");
    add(summary.rooms, "room", "rooms");
    add(summary.tracks, "track", "tracks");
    add(summary.texts, "text", "texts");
    if (!summary.columns.empty()) text += fmt::format("; columns: {}", fmt::join(summary.columns, ", "));
    if (summary.lines_not_placed > 0)
        text += fmt::format("; {} not placed", counted(summary.lines_not_placed, "line", "lines"));
    return text;
}

std::size_t count_telling_lines(std::string_view text) {
    std::size_t lines = 0;
    bool tells = false;
    for (const char byte : text) {
        const bool is_end = byte == '\n' || byte == '\r';
        if (is_end && std::exchange(tells, false)) ++lines;
        const char lower = lower_ascii(byte);
        tells = tells || (lower >= 'a' && lower <= 'z') || is_ascii_digit(byte) ||
                static_cast<unsigned char>(byte) >= 0x80;
    }
    return lines + (tells ? 1 : 0);
}

}  // namespace bifolio::source
