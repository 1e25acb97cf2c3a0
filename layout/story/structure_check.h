// Judges a structure tree by the rules of PDF 1.7 (14.8.4) and PDF/UA-1 (ISO 14289-1, 7.2 to 7.5): which
// element may stand in which, what lists, tables and contents must hold, and how headings follow one another.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "layout/story/structure.h"

namespace bifolio::layout {

// Each violation in words, with the number of its node; none where the tree is sound.
[[nodiscard]] std::vector<std::string> structure_faults(std::span<const StructureNode> nodes);

// Text that stands directly in an element that may only hold others. `with_text` are the nodes of text on
// pages.
[[nodiscard]] std::vector<std::string> text_faults(std::span<const StructureNode> nodes,
                                                   std::span<const std::uint32_t> with_text);

// The tree as text, a line a node, each indented below its parent.
[[nodiscard]] std::string structure_text(std::span<const StructureNode> nodes);

}  // namespace bifolio::layout
