// One sheet that shows whether a printer turns, scales and folds as it should: a booklet of four pages.
#pragma once

#include "layout/fonts/font_library.h"
#include "layout/pages/pages.h"
#include "press/sheet_geometry.h"
#include "source/base/diagnostic.h"
#include "styles/style_sheet.h"

namespace bifolio::press {

// Each page has its number, an arrow up, a frame at a known distance from its edges, and "fold here" at the
// spine; their text says what must be seen, and what to do where it is not. Fonts are the style sheet's
// "label".
struct TestSheet {
    Size trim;  // of a page
    Flip flip = Flip::Short;
    Binding binding = Binding::Left;
};
[[nodiscard]] layout::Pages make_test_pages(const TestSheet& test, const styles::StyleSheet& sheet,
                                            layout::FontLibrary& fonts, source::Diagnostics& diagnostics);

}  // namespace bifolio::press
