#include "layout/booklet/cover_painter.h"

#include <algorithm>

#include "layout/booklet/cover_figure.h"
#include "layout/pages/galley.h"
#include "layout/pages/qr_code.h"

namespace bifolio::layout {

CoverPainter::CoverPainter(const source::Program& program, const Story& story,
                           const std::vector<SetBlock>& set, TextStyles& styles, double top)
    : program_(program),
      story_(story),
      set_(set),
      styles_(styles),
      sheet_(styles.sheet()),
      places_(cover_places(story, set, sheet_, top)) {}

std::optional<double> CoverPainter::fold(Half half) const {
    if (!sheet_.cover.wraparound) return std::nullopt;
    const bool is_left = sheet_.page.spine_is_left(1) == (half == Half::Front);
    return is_left ? 0 : sheet_.page.width.pt();
}

void CoverPainter::paint_front(const Painter& painter, Page& page,
                               std::vector<Painter::PendingLink>& links) const {
    const double left = painter.text_left(1);
    const auto paint = [&](std::size_t n) {
        painter.paint({n, 0, set_[n].lines, places_.tops[n], 0, false}, left, 0, 0, page, links);
    };
    paint_ground(Half::Front, page);
    for (std::size_t n = 0; n < story_.cover_head; ++n) paint(n);
    paint_figure(Half::Front, page);
    rule_above_foot(left, page);
    for (std::size_t n = story_.cover_head; n < story_.cover_head + story_.cover_foot; ++n) paint(n);
}

void CoverPainter::paint_back(const Painter& painter, std::vector<Page>& pages,
                              std::vector<Painter::PendingLink>& links) const {
    const std::size_t index = pages.size() - 1;
    Page& page = pages.back();
    paint_ground(Half::Back, page);
    if (sheet_.cover.wraparound) paint_figure(Half::Back, page);
    const double left = painter.text_left(index + 1);
    double y = back_top();
    for (std::size_t n = story_.blocks.size() - story_.cover_back; n < story_.blocks.size(); ++n) {
        y += story_.blocks[n].space_before * sheet_.grid.leading.pt();
        painter.paint({n, 0, set_[n].lines, y, 0, false}, left, 0, index, page, links);
        y += height_of(n) + story_.blocks[n].space_after * sheet_.grid.leading.pt();
    }
    paint_code(left, page, index, links);
}

double CoverPainter::height_of(std::size_t block) const {
    return set_[block].steps * sheet_.grid.leading.pt() / kStepsPerLine;
}

double CoverPainter::back_top() const {
    double top = sheet_.page.height.pt() - sheet_.cover.foot.pt();
    for (std::size_t n = story_.blocks.size() - story_.cover_back; n < story_.blocks.size(); ++n)
        top -= height_of(n) +
               (story_.blocks[n].space_before + story_.blocks[n].space_after) * sheet_.grid.leading.pt();
    return top;
}

// Dark on white, which readers of codes expect, at the outer end of the foot.
void CoverPainter::paint_code(double left, Page& page, std::size_t page_index,
                              std::vector<Painter::PendingLink>& links) const {
    if (!story_.cover_code) return;
    const std::string& address = program_.event.url;
    const double side = back_code_side(sheet_);
    const Rect square{left + sheet_.page.text_width().pt() - side,
                      page.trim.height - sheet_.cover.foot.pt() - side, side, side};
    page.fills.push_back({square, styles_.color_number({0, 0, 0, 0}), Artifact::Background});
    for (Fill fill : draw_qr_code(*make_qr_code(address), square, styles_.color_number({0, 0, 0, 1}))) {
        fill.node = story_.cover_code->figure;
        page.fills.push_back(fill);
    }
    links.push_back({page_index, {square}, Target{address}, address, story_.cover_code->link});
}

void CoverPainter::paint_ground(Half half, Page& page) const {
    if (!story_.cover_picture || (half == Half::Back && !sheet_.cover.wraparound)) {
        page.fills.push_back({{0, 0, page.trim.width, page.trim.height},
                              styles_.color(sheet_.cover.background),
                              Artifact::Background});
        return;
    }
    // As large as covers page and bleed, or both pages; what is too much of it lies outside on both sides
    // alike.
    const std::optional<double> fold = this->fold(half);
    const PictureData& picture = story_.pictures[*story_.cover_picture];
    const double width = page.trim.width * (fold ? 2 : 1) + 2 * page.bleed,
                 height = page.trim.height + 2 * page.bleed;
    const double scale = std::max(width / picture.width, height / picture.height);
    const Size size{picture.width * scale, picture.height * scale};
    page.background = PlacedPicture{{fold.value_or(page.trim.width / 2) - size.width / 2,
                                     (page.trim.height - size.height) / 2, size.width, size.height},
                                    *story_.cover_picture,
                                    kArtifact};
}

// Between head and foot, lines from each, where there is room. Over the fold it goes on.
void CoverPainter::paint_figure(Half half, Page& page) const {
    const styles::Cover& look = sheet_.cover;
    if (!look.figure || story_.cover_picture) return;
    const double space = look.figure_space * sheet_.grid.leading.pt();
    double foot = places_.foot - space;
    if (sheet_.cover.wraparound) {
        if (story_.cover_back > 0) foot = std::min(foot, back_top() - space);
        if (story_.cover_code)
            foot = std::min(
                foot, sheet_.page.height.pt() - sheet_.cover.foot.pt() - back_code_side(sheet_) - space);
    }
    const double height = std::min(look.figure_height.pt(), foot - places_.head_end - space);
    if (height < std::max(space, sheet_.grid.leading.pt())) return;
    const double outer = sheet_.page.outer.pt(), inner = sheet_.page.inner.pt();
    const bool spine_is_left = sheet_.page.spine_is_left(1);
    Rect area{spine_is_left ? inner : outer, foot - height, sheet_.page.text_width().pt(), height};
    if (const std::optional<double> fold = this->fold(half)) {
        const double wide = sheet_.page.width.pt() - outer;
        area.x = *fold - wide;
        area.width = 2 * wide;
    }
    const styles::Color &ground = sheet_.color(look.background), &ink = sheet_.color(look.figure_color);
    for (FigureBar& bar : programme_figure(program_, area, look)) {
        const double left = std::max(bar.area.x, 0.0),
                     right = std::min(bar.area.x + bar.area.width, page.trim.width);
        if (right <= left) continue;
        page.fills.push_back({{left, bar.area.y, right - left, bar.area.height},
                              styles_.color_number(styles::between(ground, ink, bar.tint)),
                              Artifact::Background});
    }
}

void CoverPainter::rule_above_foot(double left, Page& page) const {
    const styles::Rule& rule = sheet_.rule("cover");
    page.fills.push_back({{left, places_.foot - sheet_.grid.leading.pt() * sheet_.cover.rule_lift,
                           sheet_.page.text_width().pt(), rule.weight.pt()},
                          styles_.color(rule.color)});
}

}  // namespace bifolio::layout
