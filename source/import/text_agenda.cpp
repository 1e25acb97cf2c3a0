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
    constexpr std::size_t kMostOfATime = 40;  // bytes
    return any_line(text, [](const Stretch& whole) {
        Stretch line = part_of(whole, 0);
        if (!line.text.ends_with('|')) return false;
        line = part_of(line, 0, line.text.size() - 1);
        if (line.empty()) return true;
        const auto time = line.text.size() < kMostOfATime ? parse_time_line(line) : std::nullopt;
        return time && time->rest.empty();
    });
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
    return any_line(text, [&](const Stretch& line) {
        const auto columns =
            std::max(std::ranges::count(line.text, '\t'), std::ranges::count(line.text, '|'));
        const bool is_long = line.text.size() > kMostLineBytes;
        if (!is_long && static_cast<std::size_t>(columns) <= kMostColumns) return false;
        reporter.error("table", line.place,
                       is_long ? "the line is longer than 1 MB"
                               : fmt::format("the line has more than {} columns", kMostColumns),
                       "an agenda has a line for each item, or for each cell");
        return true;
    });
}

// What is wrong with the file as such, whatever stands in it.
bool is_no_text(const Diagnostics& diagnostics) {
    return std::ranges::any_of(diagnostics.all(), [](const Diagnostic& each) {
        const bool is_of_file =
            each.severity == Severity::Error && each.code == "table" && each.place == Place{1, 1};
        return each.code == "encoding" || (is_of_file && each.message.find("no times") == std::string::npos);
    });
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
