// Cells side by side (CellRow): how high they are, where they may be cut, where they stand.
#pragma once

#include "layout/pages/block_parts.h"
#include "layout/pages/set_block.h"

namespace bifolio::layout {

[[nodiscard]] BlockExtent measure(const CellRow& row, const SetBlock& set, const styles::StyleSheet& sheet);

// Between the first cell's lines, in each of the ways that its paragraph offers.
[[nodiscard]] std::vector<CutWay> ways_to_cut(const CellRow& row, const SetBlock& set,
                                              const styles::PageBreaking& rules);

[[nodiscard]] PlacedParts place(const CellRow& row, const Block& block, const SetBlock& set, LineRange lines,
                                BlockOrigin origin, const styles::StyleSheet& sheet);

}  // namespace bifolio::layout
