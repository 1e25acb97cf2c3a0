#include "source/import/typed/rows.h"

#include <algorithm>
#include <array>
#include <utility>

#include "source/import/typed/clock.h"
#include "source/import/typed/day_line.h"

namespace bifolio::source {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t kFewRows = 2;  // of a sign in fewer lines, nobody makes columns

enum class Columns { None, Tabs, Bars, Blanks };

// "|---|:--:|", "======".
bool is_rule(std::string_view text) {
    return text.find_first_not_of("-:=+_*|~# \t") == std::string_view::npos;
}

// Without the emphasis of Markdown around all of it.
Stretch without_emphasis(Stretch text) {
    for (const std::string_view sign : {"***"sv, "**"sv, "__"sv, "*"sv, "_"sv, "`"sv}) {
        const bool is_round = text.text.size() > 2 * sign.size() && text.text.starts_with(sign) &&
                              text.text.ends_with(sign) &&
                              text.text.find(sign, sign.size()) == text.text.size() - sign.size();
        if (is_round) return part_of(text, sign.size(), text.text.size() - 2 * sign.size());
    }
    // "**Time**: 9:00": emphasis at the start only.
    if (text.text.starts_with("**") && text.text.find("**", 2) != std::string_view::npos)
        return part_of(text, 2);
    return text;
}

bool take_bullet(Stretch& line) {
    for (const std::string_view bullet : {"- "sv, "* "sv, "• "sv, "– "sv, "· "sv, "+ "sv, "◦ "sv, "▪ "sv,
                                          "o "sv, "•\t"sv, "-\t"sv, "‣ "sv, "► "sv, "→ "sv}) {
        if (!line.text.starts_with(bullet)) continue;
        line = part_of(line, bullet.size());
        return true;
    }
    return false;
}

// A cell of Markdown has its lines parted by <br>.
Lines lines_of(const Stretch& cell) {
    Lines lines;
    Parting parting(cell);
    for (std::size_t start = 0; start < cell.text.size();) {
        const std::size_t end = std::min(cell.text.find("<br", start), cell.text.size());
        const Stretch line = without_emphasis(parting.part(start, end - start));
        if (!line.empty()) lines.push_back(line);
        start = end == cell.text.size() ? end : cell.text.find('>', end);
        start = start == std::string_view::npos ? cell.text.size() : start + 1;
    }
    return lines;
}

// "2. " and "2) " at the start of an item of a list; days have numbers, too.
bool take_number(Stretch& line) {
    std::size_t digits = 0;
    while (digits < line.text.size() && is_ascii_digit(line.text[digits])) ++digits;
    if (digits == 0 || digits > 2 || digits + 2 >= line.text.size()) return false;
    const bool has_sign = line.text[digits] == '.' || line.text[digits] == ')';
    if (!has_sign || line.text[digits + 1] != ' ' || day_line(line) || take_clock(line.text)) return false;
    line = part_of(line, digits + 2);
    return true;
}

std::size_t count_of(std::string_view text, char byte) {
    return static_cast<std::size_t>(std::ranges::count(text, byte));
}

// Where a run of two blanks or more stands behind a time or between words.
std::size_t find_gap(std::string_view text, std::size_t from) {
    while (true) {
        const std::size_t gap = text.find("  ", from);
        if (gap == std::string_view::npos || gap == 0) return std::string_view::npos;
        if (text[gap - 1] != '.') return gap;
        from = text.find_first_not_of(' ', gap);
        if (from == std::string_view::npos) return from;
    }
}

Columns columns_of(std::string_view text) {
    std::size_t tabs = 0, bars = 0, gaps = 0;
    for_each_line(text, [&](const Stretch& whole) {
        const std::string_view line = part_of(whole, 0).text;
        if (line.empty()) return;
        tabs += count_of(line, '\t') > 0 ? 1 : 0;
        bars += count_of(line, '|') > 0 ? 1 : 0;
        gaps += take_clock(line) && find_gap(line, 0) != std::string_view::npos ? 1 : 0;
    });
    if (bars >= kFewRows && bars >= tabs) return Columns::Bars;
    if (tabs >= kFewRows) return Columns::Tabs;
    if (gaps >= kFewRows) return Columns::Blanks;
    return Columns::None;
}

class RowSplitter {
  public:
    explicit RowSplitter(Columns columns) : columns_(columns) {}

    void add_line(const Stretch& raw) {
        Stretch line = part_of(raw, 0);
        if (line.empty() || is_rule(line.text)) {
            after_blank_ = true;
            return;
        }
        TypedRow row;
        row.place = line.place;
        row.whole = line;
        row.after_blank = std::exchange(after_blank_, false);
        if (line.text.starts_with('#')) {
            row.is_heading = true;
            line = part_of(line, line.text.find_first_not_of('#'));
        }
        const bool is_table = columns_ == Columns::Bars && line.text.find('|') != std::string_view::npos;
        const bool is_tabbed = columns_ == Columns::Tabs && count_of(raw.text, '\t') > 0;
        if (!is_table && !is_tabbed) row.is_listed = take_bullet(line) || take_number(line);
        row.has_bars = is_table;
        if (is_table)
            split(row, line, '|');
        else if (is_tabbed)
            split(row, raw, '\t');
        else if (columns_ == Columns::Blanks && take_clock(line.text))
            split_at_gaps(row, line);
        else
            row.cells.push_back({without_emphasis(line)});
        row.has_columns = row.has_columns || row.cells.size() > 1;
        rows_.push_back(std::move(row));
    }

    std::vector<TypedRow> take() { return std::move(rows_); }

  private:
    static void add_cell(TypedRow& row, Stretch cell) {
        cell = without_emphasis(cell);
        if (cell.empty() || is_rule(cell.text))
            row.cells.emplace_back();
        else
            row.cells.push_back(lines_of(cell));
    }

    static void split(TypedRow& row, const Stretch& line, char sign) {
        Parting parting(line);
        std::size_t start = 0;
        // A bar at the start or the end of a line is its border.
        if (sign == '|' && line.text.starts_with('|')) start = 1;
        while (start <= line.text.size()) {
            const std::size_t end = std::min(line.text.find(sign, start), line.text.size());
            const bool is_border = sign == '|' && end == line.text.size() && start == end;
            if (!is_border) add_cell(row, parting.part(start, end - start));
            start = end + 1;
        }
        row.has_columns = row.cells.size() > 1;
        while (!row.cells.empty() && row.cells.back().empty()) row.cells.pop_back();
    }

    static void split_at_gaps(TypedRow& row, const Stretch& line) {
        Parting parting(line);
        for (std::size_t start = 0; start < line.text.size();) {
            const std::size_t end = std::min(find_gap(line.text, start), line.text.size());
            add_cell(row, parting.part(start, end - start));
            start = std::min(line.text.find_first_not_of(' ', end), line.text.size());
        }
    }

    Columns columns_;
    std::vector<TypedRow> rows_;
    bool after_blank_ = true;
};

}  // namespace

Stretch TypedRow::cell(std::size_t number) const {
    return number < cells.size() && !cells[number].empty() ? cells[number].front() : Stretch{{}, place};
}

Lines TypedRow::lines() const {
    Lines all;
    for (const Lines& each : cells) add_lines(all, each);
    return all;
}

std::vector<TypedRow> typed_rows(std::string_view text) {
    RowSplitter splitter(columns_of(text));
    for_each_line(text, [&](const Stretch& line) { splitter.add_line(line); });
    return splitter.take();
}

}  // namespace bifolio::source
