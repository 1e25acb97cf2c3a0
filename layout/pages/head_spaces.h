// The spaces between blocks, and where heads stand on the grid. A head is blocks that are kept with what
// follows: label, title and facts of a session, title and presenters of a talk. They stand at the distances
// that their styles ask for, whatever these add up to; what then lacks to the next grid line stands where
// nobody sees it: above the head, or, where the head begins a page, in the widest space that it has, the last
// of equal ones; but a space of less than a line, between a presenter and the abstract, stays as it is, and
// it stands above the head there, too. Facts that trail a text stand at the distance from it that they ask
// for; what then lacks is made up for above what follows them. Where a head is the end of a paragraph that is
// too long for one (Block::runs_on), what lacks stands in its widest space.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/pages/set_block.h"
#include "layout/story/story.h"

namespace bifolio::layout {

// The space before a block, in steps.
struct BlockSpace {
    int space = 0;
    // Of the first block of a head, at the head of a page: what its head is to be longer by there, and the
    // block that this stands above.
    int head_space = 0;
    std::size_t widest = 0;
};

// By block.
[[nodiscard]] std::vector<BlockSpace> spaces_between(const Story& story, const std::vector<SetBlock>& set);

}  // namespace bifolio::layout
