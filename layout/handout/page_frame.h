// What stands around the columns of a handout: margins, the head of the first page with title, facts, logo
// and QR code, and the foot of the last one.
#pragma once

#include <optional>

#include "layout/handout/agenda.h"
#include "layout/handout/arrangement.h"
#include "layout/handout/block_height.h"
#include "layout/story/geometry.h"

namespace bifolio::layout {

// Nominal points.
struct PageFrame {
    Size page;
    double margin = 0, width = 0, height = 0;  // the last two without margins
    double head_height = 0, foot_height = 0;   // with the gaps to the columns; 0: there is none
    ArrangedPage head, foot;
    std::optional<Rect> code, logo;
};

// On the request's paper, which is `turned` by 90 degrees or not, for type at a scale.
[[nodiscard]] PageFrame page_frame(const Agenda& agenda, const ArrangementRequest& request, bool turned,
                                   double scale, const SpacedBlocks& blocks);

}  // namespace bifolio::layout
