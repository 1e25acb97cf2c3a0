// Rooms across and times down (TimeGrid): how high that is, and where things stand. It is never cut.
#pragma once

#include "layout/pages/block_parts.h"
#include "layout/pages/set_block.h"

namespace bifolio::layout {

// Whether what a grid says at a time ends before the next time at which it says something in that place, and
// before its own end: always, but where its times are as far apart as minutes are.
[[nodiscard]] bool keeps_time(const TimeGrid& grid, const SetBlock& set, const styles::StyleSheet& sheet);

[[nodiscard]] BlockExtent measure(const TimeGrid& grid, const SetBlock& set, const styles::StyleSheet& sheet);

[[nodiscard]] std::vector<CutWay> ways_to_cut(const TimeGrid& grid, const SetBlock& set,
                                              const styles::PageBreaking& rules);

[[nodiscard]] PlacedParts place(const TimeGrid& grid, const Block& block, const SetBlock& set,
                                LineRange lines, BlockOrigin origin, const styles::StyleSheet& sheet);

}  // namespace bifolio::layout
