// Which column of a table holds what. Internal to importing.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "source/import/typed/rows.h"
#include "source/import/typed/vocabulary.h"

namespace bifolio::source {

// Of each column its field, or none: then its head names a room, a track or a day.
struct TableColumns {
    std::vector<std::optional<Field>> fields;
    std::vector<Stretch> heads;  // empty where there is no row of heads
    bool is_grid = false;        // a column for each room or day

    [[nodiscard]] bool has(Field field) const;
};

// What a row of heads says. Absent where the row is none. `next` are the rows behind it.
[[nodiscard]] std::optional<TableColumns> columns_of_heads(const TypedRow& row,
                                                           std::span<const TypedRow> next);

// What rows without heads have in common: times, people, rooms. Absent where there are no columns.
[[nodiscard]] std::optional<TableColumns> columns_of_cells(std::span<const TypedRow> rows);

// Joins the rows of cells that a browser broke into several lines.
void join_broken_rows(std::vector<TypedRow>& rows);

}  // namespace bifolio::source
