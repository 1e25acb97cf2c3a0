// Does a page of this style sheet hold text?
#pragma once

#include "source/base/diagnostic.h"
#include "styles/raw_sheet.h"
#include "styles/style_sheet.h"

namespace bifolio::styles {

// Margins leave a text area of at least 40 mm by 10 lines, the hanging column leaves half of it, leadings are
// not less than their text's size (by more than a tenth), furniture stands on the page, and neither the page
// number nor the running head with its rule meets the text or one another: [value] errors, at the value that
// is to blame, with one that would do. False: there was one. Also warns [layout] of what stands nearer to the
// trim than 3 mm, or to the spine than `page.spine-safe`, and, always at a style sheet, of lines that are too
// long to read.
[[nodiscard]] bool check_geometry(const StyleSheet& sheet, const RawSheet& raw,
                                  source::Diagnostics& diagnostics);

}  // namespace bifolio::styles
