// Reads a PDF's structure tree. Bounded, and without recursion: a tree that is deeper, wider or more twisted
// than any document's ends in a fault.
#pragma once

#include <map>

#include "press/qpdf.h"
#include "press/structure_tree.h"

namespace bifolio::press {

// `pages` are their numbers, from 1, by object number.
[[nodiscard]] StructureTree read_structure(QPDF& pdf, const std::map<int, std::size_t>& pages);

}  // namespace bifolio::press
