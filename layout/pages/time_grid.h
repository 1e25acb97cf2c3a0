// A grid of rooms and times: where its cells are across, and, once their words are set, how far down. Pure.
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "layout/story/grid_item.h"

namespace bifolio::layout {

// How many columns of at least `narrowest` stand side by side in `width`, `gap` apart; at least one.
[[nodiscard]] std::size_t columns_across(double width, double gap, double narrowest);

// So many columns, of which only `most` stand side by side, in bands one below another, as even as can be:
// the first of each, and the one after its last.
[[nodiscard]] std::vector<std::pair<std::size_t, std::size_t>> bands_of(std::size_t count, std::size_t most);

struct Strip {
    double x = 0, width = 0;
};

// `count` columns of one width between `left` and `left + width`, `gap` apart.
[[nodiscard]] std::vector<Strip> grid_columns(std::size_t count, double left, double width, double gap);

// Items with their places across.
struct GridLayout {
    std::vector<GridItem> items;
    std::vector<Strip> strips;  // by item
};

// Each item in its columns. Those of one column that overlap share its width, `gap` apart, while each has
// `narrowest` of it; else they stand one below another, by their starts: each then ends where the next one
// starts, and those of one start are one cell. Items of several columns overlap with none there. `items` must
// be in order of their starts, none `below` another.
[[nodiscard]] GridLayout lay_out_grid(std::span<const GridItem> items, std::span<const Strip> columns,
                                      double gap, double narrowest);

struct GridPlaces {
    std::vector<double> tops;  // by item
    double height = 0;
};

// Down an elastic axis (time_axis.h), from 0: what starts at one time stands at one height, or below another
// item of its cell, nothing reaches into what follows it in its place, and no time has less room than
// `least`, the height of its own words.
[[nodiscard]] GridPlaces place_on_axis(std::span<const GridItem> items, std::span<const double> heights,
                                       double least);

}  // namespace bifolio::layout
