// The cells of a grid of rooms and times, once they are set: how far down each of them stands.
#pragma once

#include <vector>

#include "layout/pages/galley.h"
#include "layout/story/story.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

// Points, from the block's left and top edges.
struct GridFlow {
    std::vector<double> tops;  // by cell
    std::vector<Rect> rules;
    double height = 0;
};

// Between the lines of a cell, which are not on the page's grid.
[[nodiscard]] double cell_leading(const Cell& cell, const styles::StyleSheet& sheet);

[[nodiscard]] GridFlow grid_flow(const Block& block, const SetBlock& set, const styles::StyleSheet& sheet);

}  // namespace bifolio::layout
