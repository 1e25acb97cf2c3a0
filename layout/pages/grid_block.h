// Rooms across and times down (TimeGrid): how high that is, and where things stand. It is never cut.
#pragma once

#include "layout/pages/block_parts.h"
#include "layout/pages/set_block.h"

namespace bifolio::layout {

[[nodiscard]] BlockExtent measure(const TimeGrid& grid, const SetBlock& set, const styles::StyleSheet& sheet);

[[nodiscard]] std::vector<CutWay> ways_to_cut(const TimeGrid& grid, const SetBlock& set,
                                              const styles::PageBreaking& rules);

[[nodiscard]] PlacedParts place(const TimeGrid& grid, const Block& block, const SetBlock& set,
                                LineRange lines, BlockOrigin origin, const styles::StyleSheet& sheet);

}  // namespace bifolio::layout
