// Columns of times that are wide enough for what stands in them.
#pragma once

#include <optional>

#include "layout/fonts/font_library.h"
#include "source/model/program.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

// Times by 12 hours ("10:30 a.m.") are longer than those that a style has room for: the style with its
// columns of times as wide as the longest of the programme, up to a third of the text's width. None where the
// clock has 24 hours, or the style has room.
[[nodiscard]] std::optional<styles::StyleSheet> with_room_for_times(const source::Program& program,
                                                                    const styles::StyleSheet& sheet,
                                                                    FontLibrary& fonts);

}  // namespace bifolio::layout
