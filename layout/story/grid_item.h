// What stands in a grid of rooms and times.
#pragma once

#include <cstddef>
#include <optional>

namespace bifolio::layout {

struct GridItem {
    std::size_t first_column = 0, columns = 1;
    int start = 0, end = -1;  // minutes; an end that is not after the start is not known
    // The item before it, of the same start, below which it stands in one cell: an index into the grid's
    // items.
    std::optional<std::size_t> below = std::nullopt;
};

}  // namespace bifolio::layout
