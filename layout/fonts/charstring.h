// Whether the outline of a glyph in a CFF table can be read to its end (Adobe Technical Note 5177, the Type 2
// charstring format).
#pragma once

#include <cstddef>

#include "layout/fonts/cff.h"

namespace bifolio::layout {

// Whether the glyph's program, with the subroutines that it calls, has known operators only, each with as
// many operands as it takes, and ends. What follows the operators of arithmetic, which fonts hardly have, is
// not looked at. `glyph` is one of the table's.
[[nodiscard]] bool is_whole_charstring(const CffTable& table, std::size_t glyph);

}  // namespace bifolio::layout
