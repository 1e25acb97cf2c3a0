// Tabs at the outer edges of a booklet's pages, by which a thumb finds the days: each day's a step lower.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/pages/pages.h"
#include "layout/story/geometry.h"
#include "layout/story/story.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

// The days, into Program::days, that the blocks [first, end) of a story tell of; ascending.
[[nodiscard]] std::vector<std::size_t> days_of(const Story& story, std::size_t first, std::size_t end);

// Where a day's tab stands on a page, and into its bleed. All days together have room above the foot margin.
[[nodiscard]] Rect tab_of(std::size_t day, std::size_t days, bool outer_is_right,
                          const styles::StyleSheet& sheet);

}  // namespace bifolio::layout
