// Where the parts of a handout go: what is asked for, and the answer. Plain values.
//
// Type is not set anew for each size that is tried. The agenda is set in its nominal sizes, on paper that is
// made larger or smaller instead; what comes out is scaled to the real paper. Nominal points are those before
// scaling.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "layout/pages/pages.h"
#include "layout/story/geometry.h"

namespace bifolio::layout {

struct ArrangementRequest {
    Size paper;  // upright, points
    double margin = 0;
    std::size_t pages = 1;
    double least_scale = 1, most_scale = 1;
    double least_leading = 1;    // share of its leading that text keeps where room is short
    double code_side = 0;        // of the QR code with its quiet zone, points on paper; 0: none
    double code_quiet = 0;       // of that, the quiet zone, which may reach into the margin
    double times_column = 0;     // nominal
    std::uint32_t hairline = 0;  // colours, into TextStyles::colors()
    std::uint32_t head_rule = 0;
};

// Nominal points, from the page's upper left corner.
struct PlacedBlock {
    std::size_t block = 0;
    double width = 0, x = 0, y = 0;
};

struct ArrangedPage {
    std::vector<PlacedBlock> blocks;  // in reading order
    std::vector<Fill> fills;
};

struct Arrangement {
    double scale = 1;    // from nominal to paper
    double leading = 1;  // share of its leading that text keeps
    Size paper;          // as it lies
    std::vector<ArrangedPage> pages;
    std::optional<Rect> code, logo;  // on the first page
};

}  // namespace bifolio::layout
