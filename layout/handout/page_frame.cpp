#include "layout/handout/page_frame.h"

#include <algorithm>
#include <utility>

#include "layout/handout/distances.h"

namespace bifolio::layout {

namespace {

constexpr double kLogoHeight = 44;
constexpr double kMostLogoWidth = 0.2;  // share of the width

// The code at the right, the logo beside it, title and facts in what is left.
void place_head(const Agenda& agenda, const ArrangementRequest& request, double scale,
                const SpacedBlocks& blocks, PageFrame& frame) {
    const double side = request.code_side / scale;
    double right = frame.margin + frame.width;
    double bottom = frame.margin;
    if (side > 0) {
        const double quiet = request.code_quiet / scale;
        frame.code = Rect{right - side + quiet, frame.margin - quiet, side, side};
        right -= side - quiet + kLaneGap;
        bottom = std::max(bottom, frame.margin + side - 2 * quiet + kLaneGap / 2);
    }
    if (agenda.logo) {
        const PictureData& picture = agenda.story.pictures[*agenda.logo];
        const double high =
            std::min(kLogoHeight, frame.width * kMostLogoWidth * picture.height / picture.width);
        const double wide = high * picture.width / picture.height;
        frame.logo = Rect{right - wide, frame.margin, wide, high};
        right -= wide + kLaneGap;
        bottom = std::max(bottom, frame.margin + high);
    }
    double y = frame.margin;
    const double width = right - frame.margin;
    for (std::size_t n = agenda.head.first; n < agenda.head.first + agenda.head.count; ++n) {
        frame.head.blocks.push_back({n, width, frame.margin, y});
        y += blocks.height(n, width);
    }
    bottom = std::max(bottom, y) + kHeadGap / 2;
    frame.head.fills.push_back({{frame.margin, bottom, frame.width, kHeadRule}, request.head_rule});
    frame.head_height = bottom + kHeadRule + kHeadGap - frame.margin;
}

void place_foot(const Agenda& agenda, const ArrangementRequest& request, const SpacedBlocks& blocks,
                PageFrame& frame) {
    if (agenda.foot.count == 0) return;
    const std::size_t end = agenda.foot.first + agenda.foot.count;
    frame.foot_height = kFootGap + kRuleGap + 1;
    for (std::size_t n = agenda.foot.first; n < end; ++n) frame.foot_height += blocks.height(n, frame.width);
    double y = frame.margin + frame.height - frame.foot_height + kFootGap;
    frame.foot.fills.push_back({{frame.margin, y, frame.width, kHairline}, request.hairline});
    y += kRuleGap + 1;
    for (std::size_t n = agenda.foot.first; n < end; ++n) {
        frame.foot.blocks.push_back({n, frame.width, frame.margin, y});
        y += blocks.height(n, frame.width);
    }
}

}  // namespace

PageFrame page_frame(const Agenda& agenda, const ArrangementRequest& request, bool turned, double scale,
                     const SpacedBlocks& blocks) {
    PageFrame frame;
    frame.page = {request.paper.width / scale, request.paper.height / scale};
    if (turned) std::swap(frame.page.width, frame.page.height);
    frame.margin = request.margin / scale;
    frame.width = frame.page.width - 2 * frame.margin;
    frame.height = frame.page.height - 2 * frame.margin;
    place_head(agenda, request, scale, blocks, frame);
    place_foot(agenda, request, blocks, frame);
    return frame;
}

}  // namespace bifolio::layout
