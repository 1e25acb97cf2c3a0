#include "layout/pages/head_spaces.h"

#include <algorithm>
#include <cmath>

namespace bifolio::layout {

namespace {

// What lacks to the next grid line.
int to_grid(int steps) {
    return (kStepsPerLine - steps % kStepsPerLine) % kStepsPerLine;
}

bool is_of_head(const Block& block, const SetBlock& set) {
    return block.on_grid && block.keep_with_next && set.steps_per_line == 0;
}

int asked_for(const Story& story, std::size_t n) {
    double lines = story.blocks[n].space_before;
    if (n > 0) lines += story.blocks[n - 1].space_after;
    return static_cast<int>(std::lround(lines * kStepsPerLine));
}

}  // namespace

std::vector<BlockSpace> spaces_between(const Story& story, const std::vector<SetBlock>& set) {
    std::vector<BlockSpace> spaces(story.blocks.size());
    for (std::size_t n = 0; n < spaces.size(); ++n) spaces[n].space = asked_for(story, n);
    int past = 0;  // steps that what stands above ends below a grid line
    for (std::size_t first = 0; first < spaces.size();) {
        if (story.blocks[first].trails) {
            past = (past + spaces[first].space + set[first].steps) % kStepsPerLine;
            spaces[first].head_space = past;
            spaces[first].widest = first;
            ++first;
            continue;
        }
        // The head, and the block that it belongs to, which stands on the grid again.
        std::size_t last = first;
        int height = 0;
        std::size_t widest = first + 1;
        while (last + 1 < spaces.size() && is_of_head(story.blocks[last], set[last]) &&
               story.blocks[last + 1].on_grid && !story.blocks[last + 1].trails) {
            height += set[last].steps;
            ++last;
            height += spaces[last].space;
            if (spaces[last].space >= spaces[widest].space) widest = last;
        }
        BlockSpace& space = spaces[first];
        if (story.blocks[first].on_grid) {
            BlockSpace& taking = story.blocks[first].runs_on && widest <= last ? spaces[widest] : space;
            taking.space += to_grid(past + space.space + height);
        }
        const bool has_trail = last + 1 < spaces.size() && story.blocks[last + 1].trails;
        past = has_trail ? set[last].steps % kStepsPerLine : 0;
        space.head_space = to_grid(height);
        const bool is_narrow =
            widest < spaces.size() && spaces[widest].space > 0 && spaces[widest].space < kStepsPerLine;
        space.widest = is_narrow ? first : widest;
        first = last + 1;
    }
    return spaces;
}

}  // namespace bifolio::layout
