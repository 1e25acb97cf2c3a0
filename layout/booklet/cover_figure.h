// A figure for the cover, made of the programme itself: a row a day, the hours from left to right, in it a
// lane for each room that is used that day, and in the lane a bar for each talk that takes place, as wide as
// its minutes. Breaks and meals between talks go behind all lanes, in a light tint. It decorates: nobody
// needs to read it.
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

// Fills the area. Empty where fewer talks than `look` asks for have a time. Gaps and tints are as it says.
[[nodiscard]] std::vector<FigureBar> programme_figure(const source::Program& program, const Rect& area,
                                                      const styles::Cover& look);

}  // namespace bifolio::layout
