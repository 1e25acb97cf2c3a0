#include "source/import/typed/typed_agenda.h"

#include <fmt/core.h>

#include <algorithm>
#include <optional>
#include <span>
#include <utility>

#include "source/import/shared/event.h"
#include "source/import/typed/build.h"
#include "source/import/typed/entries.h"
#include "source/import/typed/items.h"
#include "source/import/typed/rows.h"
#include "source/model/values.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kMostOfATitle = 200;  // bytes that are looked at

void tell(Reporter& reporter, const Stretch& line, std::string_view what) {
    reporter.diagnostics().add({Severity::Note,
                                "mended",
                                reporter.file(),
                                line.place,
                                fmt::format("{}: {}", what, shown_start(line.text)),
                                {}});
}

// The lines before the schedule, but for the event's title and its dates.
void add_preface(const Lines& preface, Event& event, Reporter& reporter) {
    FrontMatter matter;
    matter.kind = "text";
    for (const Stretch& line : preface) {
        const Text text = joined_text(line);
        const std::string plain = text.unmarked();
        if (plain == event.title.unmarked() || plain == event.short_title.unmarked()) continue;
        if (matter.blocks.empty()) matter.place = line.place;
        matter.blocks.push_back(paragraph(text));
        reporter.warning_of_each(
            "unplaced", line.place, fmt::format("text before the first time: {}", shown_start(line.text)),
            "it was put into a <text> of the event; delete it there if it is not for print");
    }
    if (!matter.blocks.empty()) event.front_matter.push_back(std::move(matter));
}

// When the event is, where a line before the schedule says so: "Workshop on Maps, 14–16 September 2026".
std::optional<AgendaItem> dates_in(const Lines& preface) {
    for (const Stretch& line : preface) {
        for (const std::string_view word : words_of(line.text.substr(0, kMostOfATitle))) {
            const auto day =
                day_line(part_of(line, static_cast<std::size_t>(word.data() - line.text.data())));
            if (!day || !day->month || !day->year) continue;
            AgendaItem item;
            item.entry = EntryKind::Day;
            item.day = day;
            item.day->last_day = day->last_day.value_or(*day->day);
            return item;
        }
    }
    return std::nullopt;
}

}  // namespace

std::vector<std::string> read_typed_agenda(std::string_view text, const ImportOptions& options,
                                           Program& program, Reporter& reporter) {
    AgendaTable table = read_entries(typed_rows(text));
    std::vector<AgendaItem> items = understand(table.entries);
    const auto dates = dates_in(table.preface);
    const Lines said_otherwise = add_tail(table.tail, items);
    find_times(items);
    const bool has_times =
        std::ranges::any_of(items, [](const AgendaItem& each) { return each.start.has_value(); });
    if (!has_times)
        reporter.error("table", {1, 1}, "there are no times in the table: nothing says what happens when",
                       "a time begins a line, as 9:15 or 9:15 - 9:45");
    if (dates) items.insert(items.begin(), *dates);
    build_programme(items, options, program, reporter);
    add_preface(table.preface, program.event, reporter);
    for (const AgendaItem& item : std::span(items).subspan(dates ? 1 : 0))
        if (item.day && item.day->last_day) tell(reporter, item.day->line, "when the event is");
    for (const Stretch& line : said_otherwise)
        tell(reporter, line, "a note, which was taken in where its mark stands");
    set_dates(program, parse_date(options.date));
    return table.columns;
}

}  // namespace bifolio::source
