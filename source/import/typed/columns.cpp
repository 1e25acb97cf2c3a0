#include "source/import/typed/columns.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "source/import/typed/clock.h"
#include "source/import/typed/day_line.h"
#include "source/import/typed/people_line.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kMostColumns = 64;

bool begins_with_time(const TypedRow& row) {
    return take_clock(row.cell(0).text).has_value();
}

// Times in the next few rows, and cells beside them.
bool are_rows_of_grid(std::span<const TypedRow> next) {
    std::size_t rows = 0;
    for (const TypedRow& each : next.first(std::min<std::size_t>(next.size(), 12)))
        if (begins_with_time(each) && each.cells.size() > 1) ++rows;
    return rows > 0;
}

// "Talks" beside "Workshops": columns of what goes on at one time, not of what is told of each.
bool has_columns_of_kinds(const TableColumns& columns) {
    bool has_talks = false, has_other = false;
    for (std::size_t each = 1; each < columns.fields.size(); ++each) {
        has_talks = has_talks || folded(columns.heads[each].text) == "talks";
        has_other = has_other || (!columns.fields[each] && !columns.heads[each].empty());
    }
    return has_talks && has_other;
}

// "Time | Session": without a column of titles, that of sessions holds them.
TableColumns with_title(TableColumns columns) {
    if (columns.has(Field::Title)) return columns;
    std::ranges::replace(columns.fields, std::optional(Field::Session), std::optional(Field::Title));
    return columns;
}

std::size_t width_of_heads(const std::vector<TypedRow>& rows, std::size_t at) {
    const auto columns = columns_of_heads(rows[at], std::span(rows).subspan(at + 1));
    return columns ? columns->fields.size() : 0;
}

// Whether a row is all that is left of a cell's further lines.
bool goes_on(const TypedRow& row, const TypedRow& next, std::size_t width) {
    if (next.has_bars || next.cells.empty() || next.cells.front().empty() || next.after_blank ||
        begins_with_time(next))
        return false;
    const Stretch line = next.cell(0);
    if (day_line(line) || (next.cells.size() == 1 && session_heading(line))) return false;
    return begins_with_time(row) && row.cells.size() > 1 && row.cells.size() + next.cells.size() - 1 <= width;
}

struct ColumnCount {
    std::size_t filled = 0, people = 0, rooms = 0, times = 0;
};

std::optional<std::size_t> best(const std::vector<ColumnCount>& counts, std::size_t ColumnCount::*of) {
    std::optional<std::size_t> found;
    for (std::size_t each = 1; each < counts.size(); ++each) {
        const ColumnCount& count = counts[each];
        if (count.filled == 0 || 2 * (count.*of) < count.filled) continue;
        if (!found || count.*of * counts[*found].filled > counts[*found].*of * count.filled) found = each;
    }
    return found;
}

}  // namespace

bool TableColumns::has(Field field) const {
    return std::ranges::find(fields, std::optional(field)) != fields.end();
}

std::optional<TableColumns> columns_of_heads(const TypedRow& row, std::span<const TypedRow> next) {
    if (!row.has_columns || row.cells.size() > kMostColumns) return std::nullopt;
    TableColumns columns;
    std::size_t known = 0, filled = 0;
    for (std::size_t each = 0; each < row.cells.size(); ++each) {
        const Stretch head = row.cell(each);
        columns.heads.push_back(head);
        columns.fields.push_back(head.empty() ? std::nullopt : field_of_head(head));
        if (head.empty()) continue;
        if (take_clock(head.text)) return std::nullopt;
        ++filled;
        known += columns.fields.back() ? 1U : 0U;
    }
    const std::optional<Field> first = columns.fields.front();
    const bool begins_table = row.cells.front().empty() || first == Field::Start || first == Field::Day;
    const std::size_t beside = filled - (row.cells.front().empty() ? 0 : 1);
    const bool has_kinds = begins_table && has_columns_of_kinds(columns);
    if (known >= 2 && 2 * known >= filled && !has_kinds) return with_title(std::move(columns));
    if (!begins_table || beside < 2 || !are_rows_of_grid(next)) return std::nullopt;
    if (!first) columns.fields.front() = Field::Start;
    columns.is_grid = true;
    for (std::size_t each = 1; each < columns.fields.size(); ++each)
        if (columns.fields[each] != Field::End) columns.fields[each].reset();
    return columns;
}

std::optional<TableColumns> columns_of_cells(std::span<const TypedRow> rows) {
    std::vector<ColumnCount> counts;
    for (const TypedRow& row : rows) {
        if (!row.has_columns || !begins_with_time(row) || row.cells.size() > kMostColumns) continue;
        counts.resize(std::max(counts.size(), row.cells.size()));
        for (std::size_t each = 1; each < row.cells.size(); ++each) {
            const Stretch cell = row.cell(each);
            if (cell.empty()) continue;
            ColumnCount& count = counts[each];
            ++count.filled;
            const auto clock = take_clock(cell.text);
            if (clock && clock->bytes >= cell.text.size()) ++count.times;
            if (names_room(cell))
                ++count.rooms;
            else if (people_on(cell) || is_to_be_announced(cell.text))
                ++count.people;
        }
    }
    if (counts.size() < 2) return std::nullopt;
    TableColumns columns;
    columns.fields.resize(counts.size());
    columns.fields.front() = Field::Start;
    if (2 * counts[1].times > counts[1].filled) columns.fields[1] = Field::End;
    const auto set = [&](std::optional<std::size_t> column, Field field) {
        if (column && !columns.fields[*column]) columns.fields[*column] = field;
    };
    set(best(counts, &ColumnCount::rooms), Field::Room);
    std::size_t free = 0;
    for (std::size_t each = 1; each < counts.size(); ++each)
        free += !columns.fields[each] && counts[each].filled > 0 ? 1U : 0U;
    if (free > 1) set(best(counts, &ColumnCount::people), Field::Presenter);
    for (std::size_t column = 1; column < counts.size(); ++column) {
        auto& each = columns.fields[column];
        if (each || counts[column].filled == 0) continue;
        each = columns.has(Field::Title) ? Field::Text : Field::Title;
    }
    return columns;
}

void join_broken_rows(std::vector<TypedRow>& rows) {
    std::size_t width = 0;
    std::vector<TypedRow> joined;
    for (std::size_t each = 0; each < rows.size(); ++each) {
        if (const std::size_t heads = width_of_heads(rows, each); heads > 0) width = heads;
        if (width == 0 || joined.empty() || !goes_on(joined.back(), rows[each], width)) {
            joined.push_back(std::move(rows[each]));
            continue;
        }
        auto& cells = joined.back().cells;
        auto& more = rows[each].cells;
        cells.back().insert(cells.back().end(), more.front().begin(), more.front().end());
        std::move(more.begin() + 1, more.end(), std::back_inserter(cells));
    }
    rows = std::move(joined);
}

}  // namespace bifolio::source
