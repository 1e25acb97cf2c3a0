// Paragraphs in columns (TextColumns): how high they are, where they may be cut, where they stand. Which
// lines stand in which column is ColumnFlow's affair.
#pragma once

#include "layout/pages/block_parts.h"
#include "layout/pages/set_block.h"

namespace bifolio::layout {

[[nodiscard]] BlockExtent measure(const TextColumns& text, const SetBlock& set,
                                  const styles::StyleSheet& sheet);

[[nodiscard]] std::vector<CutWay> ways_to_cut(const TextColumns& text, const SetBlock& set,
                                              const styles::PageBreaking& rules);

[[nodiscard]] PlacedParts place(const TextColumns& text, const Block& block, const SetBlock& set,
                                LineRange lines, BlockOrigin origin, const styles::StyleSheet& sheet);

}  // namespace bifolio::layout
