// A block once it is set: the lines of its cells, and the room that it takes.
#pragma once

#include <vector>

#include "layout/story/story.h"
#include "layout/text/paragraph.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

// Vertical measure: grid lines are cut into this many steps, so that parts that are set tighter than the grid
// (overview) can be told exactly; text on the grid takes whole multiples.
inline constexpr int kStepsPerLine = 16;

struct SetBlock {
    std::vector<SetParagraph> cells;  // as the block's cells
    double leading = 0;               // points between the main cell's lines
    int lines = 0;                    // of the tallest cell, or of the columns, in lines of this block
    int steps = 0;                    // the whole block's height
    int steps_per_line = 0;           // of a block that can be broken between its lines; else 0
    bool is_in_one_column = false;    // text for columns, too short for them
    bool had_to_be_split = false;     // it should have been kept together, but is higher than a page
};

// Whether a word had to be cut where it may not be divided, or a line sticks out of its column.
[[nodiscard]] bool cuts_a_word(const SetBlock& set);

// Whether a line sticks out of its column.
[[nodiscard]] bool sticks_out(const SetBlock& set);

// The baseline of a line of the block, points below the block's top.
[[nodiscard]] double baseline_of(const Block& block, const SetBlock& set, int line, const styles::Grid& grid);

}  // namespace bifolio::layout
