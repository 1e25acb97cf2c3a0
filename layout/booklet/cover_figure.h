// A figure for the cover, made of the programme itself: a row a day, the hours from left to right, in it a
// lane for each room that is used that day, and in the lane a bar for each talk, as wide as its minutes.
// Breaks are what is left free. It decorates: nobody needs to read it.
#pragma once

#include <vector>

#include "layout/story/geometry.h"
#include "source/model/program.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

struct FigureBar {
    Rect area;
    double tint = 1;  // of the figure's colour: by track, else by session in turn
};

// Fills the area. Empty where fewer than three bars have a time. Gaps and tints are as `look` says.
[[nodiscard]] std::vector<FigureBar> programme_figure(const source::Program& program, const Rect& area,
                                                      const styles::Cover& look);

}  // namespace bifolio::layout
