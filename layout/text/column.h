// The column that a paragraph is set in.
#pragma once

#include "styles/style_sheet.h"

namespace bifolio::layout {

struct Column {
    double width = 0;         // points
    double first_indent = 0;  // points; below 0 the first line hangs
    styles::Alignment alignment = styles::Alignment::Left;
    bool hyphenate = false;
    double sense = 0;  // how much it counts that lines end where the sense allows (sense_breaks.h)
    // Set it in so many lines more than the optimum, where there is such a way (TeX's \looseness).
    int extra_lines = 0;
    bool wants_alternatives = false;  // SetParagraph::alternatives is to be filled

    [[nodiscard]] bool justified() const { return alignment == styles::Alignment::Justified; }
};

}  // namespace bifolio::layout
