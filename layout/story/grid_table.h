// A grid of rooms and times as the cells of a regular table, for those who hear it. Pure.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "layout/story/grid_item.h"

namespace bifolio::layout {

// Takes its columns from `first_column` on, in its row and those below.
struct GridCell {
    std::size_t first_column = 0, columns = 1, rows = 1;
    std::vector<std::size_t> items;  // none where nothing goes on
};

// A row for each start, from left to right what begins then; places where nothing goes on are cells of their
// own. An item reaches down to the last start before its end, or to the next item in its columns. What begins
// at one time in one column shares a cell. `items` must be in order of their starts and, at one start, of
// their columns; the cells' items are then in the same order.
[[nodiscard]] std::vector<std::vector<GridCell>> table_of(std::span<const GridItem> items,
                                                          std::size_t columns);

}  // namespace bifolio::layout
