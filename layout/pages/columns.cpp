#include "layout/pages/columns.h"

#include <algorithm>

namespace bifolio::layout {

namespace {

constexpr int kMostExtraRows = 2;  // that balanced columns may take to end well

int divided_up(int lines, int columns) {
    return (lines + columns - 1) / columns;
}

}  // namespace

ColumnFlow::ColumnFlow(std::span<const int> paragraphs, const ColumnRules& rules,
                       std::span<const std::size_t> kept)
    : rules_(rules) {
    may_end_.push_back(true);
    for (std::size_t n = 0; n < paragraphs.size(); ++n) {
        const int lines = paragraphs[n];
        const bool may_end_behind = n + 1 == paragraphs.size() || std::ranges::find(kept, n) == kept.end();
        for (int line = 1; line <= lines; ++line) {
            const bool inside = line < lines;
            may_end_.push_back(inside ? line >= rules.orphan_lines && lines - line >= rules.widow_lines
                                      : may_end_behind);
        }
        lines_ += lines;
    }
    const int fewest = divided_up(lines_, rules_.columns);
    rows_ = fewest;
    for (int rows = fewest; rows <= fewest + kMostExtraRows; ++rows) {
        bool ends_well = false;
        (void)balanced(0, rows, ends_well);
        if (!ends_well) continue;
        rows_ = rows;
        break;
    }
}

bool ColumnFlow::may_end_at(int line) const {
    return may_end_[static_cast<std::size_t>(line)];
}

bool ColumnFlow::may_break_before(int row) const {
    if (row < rules_.turn_lines) return false;
    for (int column = 1; column <= rules_.columns; ++column)
        if (row * column > lines_ || !may_end_at(row * column)) return false;
    bool ends_well = false;
    (void)balanced(row * rules_.columns, rows_ - row, ends_well);
    return ends_well;
}

std::vector<ColumnPart> ColumnFlow::balanced(int begin, int limit, bool& ends_well) const {
    ends_well = true;
    std::vector<ColumnPart> parts;
    for (int column = rules_.columns; column > 0; --column) {
        const int left = lines_ - begin;
        const int even = std::min(left, divided_up(left, column));
        int length = even;
        while (column > 1 && length < std::min(left, limit) && !may_end_at(begin + length)) ++length;
        if (!may_end_at(begin + length)) {
            ends_well = false;
            length = even;
        }
        if (length > limit) ends_well = false;
        parts.push_back({begin, begin + length});
        begin += length;
    }
    return parts;
}

std::vector<ColumnPart> ColumnFlow::parts(int first_row, int count) const {
    const int begin = std::min(lines_, first_row * rules_.columns);
    if (first_row + count >= rows_) {
        bool ends_well = false;
        return balanced(begin, count, ends_well);
    }
    std::vector<ColumnPart> parts;
    for (int column = 0; column < rules_.columns; ++column) {
        const int from = std::min(lines_, begin + column * count);
        parts.push_back({from, std::min(lines_, from + count)});
    }
    return parts;
}

}  // namespace bifolio::layout
