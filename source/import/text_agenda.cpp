#include "source/import/text_agenda.h"

#include <fmt/core.h>

#include <algorithm>
#include <utility>

#include "source/import/pasted/pasted_table.h"
#include "source/import/shared/heading.h"
#include "source/import/shared/people.h"
#include "source/import/shared/time_words.h"
#include "source/import/typed/typed_agenda.h"
#include "source/import/typed/vocabulary.h"

namespace bifolio::source {

namespace {

// A line that is a time and a bar, or a bar alone: cells stand below one another.
bool has_bars_behind_cells(std::string_view text) {
    for (std::size_t start = 0; start < text.size();) {
        const std::size_t end = std::min(text.find_first_of("\r\n", start), text.size());
        Stretch line = part_of({text.substr(start, end - start), {}}, 0);
        start = end + 1;
        if (!line.text.ends_with('|')) continue;
        line = part_of(line, 0, line.text.size() - 1);
        if (line.empty()) return true;
        const auto time = line.text.size() < 40 ? parse_time_line(line) : std::nullopt;
        if (time && time->rest.empty()) return true;
    }
    return false;
}

// "Ada Byron, Girton College" is one person, which the tables do not know.
bool are_names(const Contribution& talk) {
    const std::string title = talk.title.unmarked();
    if (is_people_with_affiliations({title, {}})) return false;
    return std::ranges::none_of(talk.presenters, [](const Person& each) {
        return std::ranges::any_of(folded_words(each.name.unmarked()),
                                   [](const std::string& word) { return is_of_institution(word); });
    });
}

bool is_sure_item(const Item& item) {
    if (const auto* session = std::get_if<Session>(&item))
        return !session->contributions.empty() && std::ranges::all_of(session->contributions, are_names);
    if (const auto* plain = std::get_if<PlainItem>(&item)) {
        const std::string title = plain->title.unmarked();
        return plain->note.empty() && parse_heading({title, {}}).kind == HeadingKind::Plain;
    }
    return are_names(std::get<Contribution>(item));
}

// Nothing in the programme is what is left where no rule fits.
bool is_sure(const Program& program, const Diagnostics& diagnostics) {
    const bool has_trouble = std::ranges::any_of(diagnostics.all(), [](const Diagnostic& each) {
        return each.severity == Severity::Error || each.code == "unplaced";
    });
    return !has_trouble && std::ranges::all_of(program.days, [](const Day& day) {
        return std::ranges::all_of(day.items, is_sure_item);
    });
}

constexpr std::size_t kMostLineBytes = std::size_t{1} << 20U;
constexpr std::size_t kMostColumns = 1000;

// Whether a line is beyond what anybody types or pastes, which is told.
bool refuse_endless_line(std::string_view text, Reporter& reporter) {
    std::uint32_t number = 1;
    for (std::size_t start = 0; start < text.size(); ++number) {
        const std::size_t end = std::min(text.find_first_of("\r\n", start), text.size());
        const std::string_view line = text.substr(start, end - start);
        start = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
        const auto columns = std::max(std::ranges::count(line, '\t'), std::ranges::count(line, '|'));
        const bool is_long = line.size() > kMostLineBytes;
        if (!is_long && static_cast<std::size_t>(columns) <= kMostColumns) continue;
        reporter.error("table", {number, 1},
                       is_long ? "the line is longer than 1 MB"
                               : fmt::format("the line has more than {} columns", kMostColumns),
                       "an agenda has a line for each item, or for each cell");
        return true;
    }
    return false;
}

bool is_no_text(const Diagnostics& diagnostics) {
    return std::ranges::any_of(
               diagnostics.all(),
               [](const Diagnostic& each) {
                   return each.severity == Severity::Error &&
                          (each.code == "encoding" || each.message.find("no times") == std::string::npos) &&
                          each.place == Place{1, 1} && (each.code == "encoding" || each.code == "table");
               }) ||
           std::ranges::any_of(diagnostics.all(),
                               [](const Diagnostic& each) { return each.code == "encoding"; });
}

}  // namespace

std::vector<std::string> read_text_agenda(std::string_view bytes, const ImportOptions& options,
                                          Program& program, Reporter& reporter) {
    if (refuse_endless_line(bytes, reporter)) return {};
    if (has_bars_behind_cells(bytes)) return read_pasted_table(bytes, options, program, reporter);
    Diagnostics of_table;
    Program as_table = program;
    {
        Reporter table_reporter(reporter.file(), of_table);
        read_pasted_table(bytes, options, as_table, table_reporter);
        table_reporter.finish();
    }
    if (is_no_text(of_table) || is_sure(as_table, of_table)) {
        program = std::move(as_table);
        reporter.diagnostics().append(of_table);
        return {};
    }
    constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
    return read_typed_agenda(bytes, options, program, reporter);
}

}  // namespace bifolio::source
