// What the kinds of blocks tell of themselves, alike for all: how high they are once their cells are set,
// where they may be cut, and where things stand in a part of them. Each kind answers in a file of its own, by
// three functions that are overloaded on its body (block_kinds.h):
//
//     measure(body, set, sheet)                     its extent; the cells are set already, and the leading is
//     known ways_to_cut(body, set, rules)                 of a block that is broken between its lines
//     place(body, block, set, lines, origin, sheet) what stands where on the page
#pragma once

#include <cstddef>
#include <vector>

#include "layout/pages/pages.h"

namespace bifolio::layout {

// Lines are those of SetBlock::lines.
struct BlockExtent {
    int lines = 0;
    double height = 0;      // points
    bool breakable = true;  // between its lines, where there are several
};

// One of the ways in which a block's lines may be set, with what a page's end between them costs.
struct CutWay {
    int extra_lines = 0;            // more than the best way has
    double cost = 0;                // of choosing it
    std::vector<double> penalties;  // before each line but the first; kNeverBreak where no page may end
};

struct LineRange {
    int first = 0, count = 0;
};

// A point on the page: where the left edge of the text area meets the block's top, whether or not the part
// that is placed begins there.
struct BlockOrigin {
    double left = 0, top = 0;
};

// Lines of one cell, one below another, from `first` on.
struct Stretch {
    std::size_t cell = 0;
    int first = 0;
    double x = 0;
    std::vector<double> baselines;  // one a line
};

// In reading order.
struct PlacedParts {
    std::vector<Stretch> stretches;
    std::vector<Fill> rules;
    std::vector<PlacedPicture> pictures;
};

}  // namespace bifolio::layout
