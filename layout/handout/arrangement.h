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
#include "styles/style_sheet.h"

namespace bifolio::layout {

// A rule as the style sheet has it, nominal points.
struct HandoutRule {
    double weight = 0;
    std::uint32_t color = 0;  // into TextStyles::colors()
};

struct ArrangementRequest {
    Size paper;  // upright, points
    double margin = 0;
    std::size_t pages = 1;
    double least_scale = 1, most_scale = 1;
    double least_leading = 1;   // share of its leading that text keeps where room is short
    double least_spaces = 1;    // share of the spaces between items that is kept there
    double code_side = 0;       // of the QR code with its quiet zone, points on paper; 0: none
    double code_quiet = 0;      // of that, the quiet zone, which may reach into the margin
    bool code_at_foot = false;  // else it stands in the head
    double title_height = 0;    // of a title whose size is fixed, points on paper; 0: it is as other text
    double times_column = 0;    // nominal
    HandoutRule head_rule, item_rule;
    styles::HandoutSpaces spaces;
    styles::HandoutFormats likings;
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

// Draws a rule from the place's upper left corner, as wide as the place; none where it has no weight.
inline void add_rule(const Rect& place, const HandoutRule& rule, std::vector<Fill>& fills) {
    if (rule.weight > 0) fills.push_back({{place.x, place.y, place.width, rule.weight}, rule.color});
}

struct Arrangement {
    double scale = 1;    // from nominal to paper
    double leading = 1;  // share of its leading that text keeps
    Size paper;          // as it lies
    std::vector<ArrangedPage> pages;
    std::optional<Rect> code, logo;  // on the first page
};

}  // namespace bifolio::layout
