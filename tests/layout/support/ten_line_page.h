// A page for the fixed-width test font that holds ten lines of twelve points, without margins.
#pragma once

#include "styles/style_sheet.h"

namespace bifolio::layout::testing {

inline void make_ten_line_page(styles::StyleSheet& sheet) {
    sheet.grid.leading = styles::Length::from_pt(12);
    sheet.grid.first_baseline = styles::Length::from_pt(9);
    sheet.page.width = styles::Length::from_pt(300);
    sheet.page.height = styles::Length::from_pt(120);
    sheet.page.head = sheet.page.foot = sheet.page.inner = sheet.page.outer = styles::Length::from_pt(0);
}

}  // namespace bifolio::layout::testing
