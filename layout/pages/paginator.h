// From set blocks to pages: turns keeps, widows, orphans and spaces into the page breaker's items, and its
// answer into parts of blocks that stand on pages.
#pragma once

#include <utility>
#include <vector>

#include "layout/pages/galley.h"
#include "layout/pages/painter.h"
#include "layout/story/story.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

struct LaidPage {
    std::vector<BlockPart> parts;  // none on a blank page
    int unused_lines = 0;          // grid lines left at the foot
};

struct Pagination {
    std::vector<LaidPage> pages;  // from the first page after the cover
    // Blocks to be set in so many lines more than they were.
    std::vector<std::pair<std::size_t, int>> other_ways;
    std::vector<std::size_t> broken_keeps;  // blocks that had to be parted from what they belong to
};

// Which pages the blocks are for.
struct PageRun {
    std::size_t first_block = 0;  // of the story: this and all that follow in its flow
    bool first_is_recto = true;
    bool saves_pages = false;  // as few as the paragraphs' other ways allow, whatever that costs
};

[[nodiscard]] Pagination paginate(const Story& story, const std::vector<SetBlock>& set, const PageRun& run,
                                  const styles::StyleSheet& sheet);

}  // namespace bifolio::layout
