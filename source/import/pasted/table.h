// A pasted table as cells. Internal to the importer.
#pragma once

#include <string_view>
#include <vector>

#include "source/import/shared/stretch.h"

namespace bifolio::source {

// What stands between two separators, or on lines between them.
struct TableCell {
    Lines lines;                 // none is blank
    bool continues_row = false;  // it begins in the line in which the cell before it ends
};

// The cells that are not blank, in order. Cells are parted by bars; in a text without any bar by blank lines
// and tabs. A bar between brackets, or with text on both sides and no space, is text: "P(a | b)", "x|y".
// Lines of nothing but rules (|---|---|) are not cells. `bytes` is valid UTF-8 without a byte order mark, and
// must outlive the result.
[[nodiscard]] std::vector<TableCell> split_into_cells(std::string_view bytes);

}  // namespace bifolio::source
