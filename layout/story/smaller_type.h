// Text in smaller type than its style's, where it is too long for its place.
#pragma once

#include <deque>

#include "layout/fonts/text_style.h"
#include "layout/story/story.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

// Styles of cells whose type is smaller: must outlive the story that they are in.
using SmallerStyles = std::deque<styles::ParagraphStyle>;

// Sets a cell's text `scale` times as large, its lines `leading` apart, in a style of its own that goes to
// `smaller`.
void shrink(Cell& cell, double scale, styles::Length leading, TextStyles& styles, SmallerStyles& smaller);

}  // namespace bifolio::layout
