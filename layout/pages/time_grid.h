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

// By item, in its columns; those of one column that overlap share its width, `gap` apart. Items of several
// columns overlap with none there.
[[nodiscard]] std::vector<Strip> grid_strips(std::span<const GridItem> items, std::span<const Strip> columns,
                                             double gap);

struct GridPlaces {
    std::vector<double> tops;  // by item
    double height = 0;
};

// Down an elastic axis (time_axis.h), from 0: what starts at one time stands at one height, nothing reaches
// into what follows it in its place, and no time has less room than `least`, the height of its own words.
[[nodiscard]] GridPlaces place_on_axis(std::span<const GridItem> items, std::span<const double> heights,
                                       double least);

}  // namespace bifolio::layout
