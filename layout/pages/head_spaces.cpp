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
    for (std::size_t first = 0; first < spaces.size();) {
        // The head, and the block that it belongs to, which stands on the grid again.
        std::size_t last = first;
        int height = 0;
        std::size_t widest = first + 1;
        while (last + 1 < spaces.size() && is_of_head(story.blocks[last], set[last]) &&
               story.blocks[last + 1].on_grid) {
            height += set[last].steps;
            ++last;
            height += spaces[last].space;
            if (spaces[last].space >= spaces[widest].space) widest = last;
        }
        BlockSpace& space = spaces[first];
        if (story.blocks[first].on_grid) space.space += to_grid(space.space + height);
        space.head_space = to_grid(height);
        space.widest = widest;
        first = last + 1;
    }
    return spaces;
}

}  // namespace bifolio::layout
