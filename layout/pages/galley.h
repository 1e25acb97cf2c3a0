// The galley: the story's blocks set into lines, each with the room it takes, not yet cut into pages.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "layout/pages/set_block.h"
#include "layout/story/story.h"
#include "layout/text/word.h"

namespace bifolio::layout {

// Whole grid lines that a page's text area holds.
[[nodiscard]] int lines_per_page(const styles::StyleSheet& sheet);

// Labels of pages by anchor; empty before pages are known.
using PageLabels = std::vector<std::string>;

// Sets one block. Page references are filled in from `labels`. A block of one paragraph that can be broken
// over pages is set in `extra_lines` lines more than its best, where there is such a way.
[[nodiscard]] SetBlock set_block(const Block& block, const PageLabels& labels,
                                 const styles::StyleSheet& sheet, Words& words, int extra_lines = 0);

}  // namespace bifolio::layout
