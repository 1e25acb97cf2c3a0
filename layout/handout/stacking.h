// Stacking: chunks into columns, column after column, page after page. Pure, over plain values.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "layout/handout/arrangement.h"
#include "layout/handout/chunks.h"

namespace bifolio::layout {

// Nominal points, from the page's upper left corner.
struct PageColumns {
    std::size_t count = 1;
    double left = 0, width = 0, gap = 0;
    std::vector<double> tops, heights;  // by page
};

struct StackingRules {
    bool column_per_day = false;  // each day begins a column, and stays in it
    bool keep_together = false;   // an item stays in one column, unless it is higher than that
    double white_space = 0;       // added to a gap as often as its chunk's `stretch` says
};

// By page; none where something is left over.
[[nodiscard]] std::optional<std::vector<ArrangedPage>> stack(std::span<const Chunk> chunks,
                                                             const PageColumns& columns,
                                                             const StackingRules& rules);

}  // namespace bifolio::layout
