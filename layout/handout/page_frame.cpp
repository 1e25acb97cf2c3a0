#include "layout/handout/page_frame.h"

#include <algorithm>
#include <utility>

namespace bifolio::layout {

namespace {

class FrameMaker {
  public:
    FrameMaker(const Agenda& agenda, const ArrangementRequest& request, double scale,
               const SpacedBlocks& blocks, PageFrame& frame)
        : agenda_(agenda), request_(request), scale_(scale), blocks_(blocks), frame_(frame) {}

    void place_head();
    void place_foot();

  private:
    [[nodiscard]] const styles::HandoutSpaces& spaces() const { return request_.spaces; }
    [[nodiscard]] double code_side() const { return request_.code_side / scale_; }
    [[nodiscard]] double code_quiet() const { return request_.code_quiet / scale_; }
    [[nodiscard]] bool has_code_at_foot() const { return request_.code_at_foot && request_.code_side > 0; }
    [[nodiscard]] double right() const { return frame_.margin + frame_.width; }
    [[nodiscard]] double height_in_head(std::size_t block, double width) const;

    const Agenda& agenda_;
    const ArrangementRequest& request_;
    double scale_;
    const SpacedBlocks& blocks_;
    PageFrame& frame_;
};

// The title of a sign has its size whatever the scale.
double FrameMaker::height_in_head(std::size_t block, double width) const {
    if (block == agenda_.head.first && request_.title_height > 0) return request_.title_height / scale_;
    return blocks_.height(block, width);
}

// The code at the right, the logo beside it, title and facts in what is left.
void FrameMaker::place_head() {
    const double gap = spaces().room_gap.pt();
    double end = right(), bottom = frame_.margin;
    if (code_side() > 0 && !has_code_at_foot()) {
        frame_.code =
            Rect{end - code_side() + code_quiet(), frame_.margin - code_quiet(), code_side(), code_side()};
        end -= code_side() - code_quiet() + gap;
        bottom = std::max(bottom, frame_.margin + code_side() - 2 * code_quiet() + gap / 2);
    }
    if (agenda_.logo) {
        const PictureData& picture = agenda_.story.pictures[*agenda_.logo];
        const double high = std::min(spaces().logo_height.pt(),
                                     frame_.width * spaces().logo_share * picture.height / picture.width);
        const double wide = high * picture.width / picture.height;
        frame_.logo = Rect{end - wide, frame_.margin, wide, high};
        end -= wide + gap;
        bottom = std::max(bottom, frame_.margin + high);
    }
    double y = frame_.margin;
    const double width = end - frame_.margin, head_gap = spaces().head_gap.pt();
    for (std::size_t n = agenda_.head.first; n < agenda_.head.first + agenda_.head.count; ++n) {
        frame_.head.blocks.push_back({n, width, frame_.margin, y});
        y += height_in_head(n, width);
    }
    bottom = std::max(bottom, y) + head_gap / 2;
    add_rule({frame_.margin, bottom, frame_.width}, request_.head_rule, frame_.head.fills);
    frame_.head_height = bottom + request_.head_rule.weight + head_gap - frame_.margin;
}

// The code at the right, where it belongs here; what is told beside it.
void FrameMaker::place_foot() {
    if (agenda_.foot.count == 0 && !has_code_at_foot()) return;
    const double rule_gap = spaces().rule_gap.pt() + 1;
    const double code = has_code_at_foot() ? code_side() - 2 * code_quiet() : 0;
    const double width = code > 0 ? frame_.width - code - spaces().column_gap.pt() : frame_.width;
    const std::size_t end = agenda_.foot.first + agenda_.foot.count;
    double high = 0;
    for (std::size_t n = agenda_.foot.first; n < end; ++n) high += blocks_.height(n, width);
    high = std::max(high, code > 0 ? code + rule_gap : 0);
    frame_.foot_height = spaces().foot_gap.pt() + rule_gap + high;
    double y = frame_.margin + frame_.height - frame_.foot_height + spaces().foot_gap.pt();
    add_rule({frame_.margin, y, frame_.width}, request_.item_rule, frame_.foot.fills);
    y += rule_gap;
    if (code > 0)
        frame_.code =
            Rect{right() - code_side() + code_quiet(),
                 frame_.margin + frame_.height - code_side() + code_quiet(), code_side(), code_side()};
    for (std::size_t n = agenda_.foot.first; n < end; ++n) {
        frame_.foot.blocks.push_back({n, width, frame_.margin, y});
        y += blocks_.height(n, width);
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
    FrameMaker maker(agenda, request, scale, blocks, frame);
    maker.place_head();
    maker.place_foot();
    return frame;
}

}  // namespace bifolio::layout
