// Pages as text, for tests to compare and people to read.
#pragma once

#include <string>

#include "layout/pages/pages.h"

namespace bifolio::layout {

// One line a line of text: x, baseline, size, face, the text between bars. Fills, pictures, links and
// bookmarks follow their page or the document; last comes the structure tree. Figures have one decimal, so
// that a change in the last digit of a metric is not a change.
[[nodiscard]] std::string dump(const Pages& pages);

// The words of the pages alone, in reading order, a line a line; furniture left out. Added hyphens are
// U+00AD.
[[nodiscard]] std::string dump_text(const Pages& pages);

}  // namespace bifolio::layout
