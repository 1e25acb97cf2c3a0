// The plain form of a text of several blocks (text_block.h): what stands in mail and calendars. Paragraphs
// are parted by blank lines; items of lists begin with "- " or their number, and go on below their first
// word; quotations have "> " before each line, program text four spaces; tables have a line a row, their
// columns one below another where that is not too wide; a picture is told by its description in brackets.
#pragma once

#include <string>

#include "source/model/text_block.h"

namespace bifolio::source {

// Lines are parted by "\n"; none is broken. Links have their addresses behind them.
[[nodiscard]] std::string plain_with_addresses(const TextBlocks& blocks);

// The same on one line, for narrow places: what stands on several lines is parted by spaces, items and cells
// by semicolons.
[[nodiscard]] std::string plain_line(const TextBlock& block);

}  // namespace bifolio::source
