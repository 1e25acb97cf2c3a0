// From set blocks to pages: turns keeps, widows, orphans and spaces into the page breaker's items, and its
// answer into parts of blocks that stand on pages.
#pragma once

#include <utility>
#include <vector>

#include "layout/galley.h"
#include "layout/painter.h"
#include "layout/story.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

struct LaidPage {
    std::vector<BlockPart> parts;  // none on a blank page
    int unused_lines = 0;          // grid lines left at the foot
};

struct Pagination {
    std::vector<LaidPage> pages;  // from the first page after the cover
    std::vector<std::pair<std::size_t, int>>
        other_ways;                         // blocks to be set in so many lines more than they were
    std::vector<std::size_t> broken_keeps;  // blocks that had to be parted from what they belong to
};

// Paginates blocks [first, end) of the story. `first_is_recto`: the side of the first page.
[[nodiscard]] Pagination paginate(const Story& story, const std::vector<SetBlock>& set, std::size_t first,
                                  const styles::StyleSheet& sheet, bool first_is_recto);

}  // namespace bifolio::layout
