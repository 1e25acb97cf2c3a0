#include "press/paint_log.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <ranges>

#include "styles/length.h"

namespace bifolio::press {

namespace {

constexpr std::size_t kMostAreas = 4096;
constexpr double kOnEdge = 0.5;  // points
constexpr double kNothing = 0.01;

void keep_least(std::optional<double>& least, double value) {
    least = std::min(least.value_or(value), value);
}

}  // namespace

PaintLog::PaintLog(PageFacts& page)
    : page_(page),
      trim_(page.trim.value_or(page.art.value_or(page.crop.value_or(page.media.value_or(Box{}))))) {}

bool PaintLog::is_printed(const Box& area) const {
    const Box common = intersection(area, trim_);
    return common.width() >= 0 && common.height() >= 0;
}

void PaintLog::note_line(double width, bool is_tinted) {
    keep_least(is_tinted ? page_.practice.thinnest_tinted_line : page_.practice.thinnest_line,
               width * page_.user_unit);
}

void PaintLog::note_overprint(const Inks& inks, bool overprints) {
    if (overprints && inks.is_paper()) page_.practice.has_white_overprint = true;
}

void PaintLog::note_distance(const Box& area, const char* what, bool may_bleed) {
    struct Edge {
        const char* name;
        double inside;  // how far from it
    };
    for (const Edge& edge : {Edge{"left", area.left - trim_.left}, Edge{"right", trim_.right - area.right},
                             Edge{"foot", area.bottom - trim_.bottom}, Edge{"head", trim_.top - area.top}}) {
        const double inside = edge.inside * page_.user_unit;
        if (inside >= kSafeDistance - kNothing || (may_bleed && inside <= kOnEdge)) continue;
        page_.practice.near_trim.insert(fmt::format("{}, {}", what, edge.name));
    }
}

void PaintLog::cover(const Box& area, std::size_t inks) {
    if (areas_.size() >= kMostAreas) areas_.erase(areas_.begin(), areas_.begin() + kMostAreas / 2);
    areas_.push_back({area, inks});
}

std::size_t PaintLog::inks_below(const Box& area) const {
    const layout::Point middle{(area.left + area.right) / 2, (area.bottom + area.top) / 2};
    const Box point{middle.x, middle.y, middle.x, middle.y};
    const auto newest_first = std::views::reverse(areas_);
    const auto found =
        std::ranges::find_if(newest_first, [&](const Area& each) { return each.box.contains(point, 0); });
    return found == newest_first.end() ? 0 : found->inks;
}

void PaintLog::stroke(const Stroke& stroke) {
    const Box area = stroke.area.grown(stroke.width / 2, stroke.width / 2);
    if (!is_printed(area)) return;
    note_overprint(stroke.inks, stroke.overprints);
    if (stroke.inks.is_paper()) return;
    note_line(stroke.width, stroke.inks.is_tinted);
    note_distance(area, "a line", true);
}

void PaintLog::fill(const Fill& fill) {
    if (!is_printed(fill.area)) return;
    note_overprint(fill.inks, fill.overprints);
    if (!fill.overprints) cover(fill.area, fill.inks.count);
    if (fill.inks.is_paper()) return;
    constexpr double kLong = 4;  // times as long as thick, for a rectangle to be a line
    const double thick = std::min(fill.area.width(), fill.area.height());
    const double along = std::max(fill.area.width(), fill.area.height());
    if (fill.is_rectangle && thick > 0 && along > kLong * thick) note_line(thick, fill.inks.is_tinted);
    note_distance(fill.area, "colour", true);
}

void PaintLog::text(const ShownText& text) {
    if (!is_printed(text.area) || text.size <= 0) return;
    note_overprint(text.inks, text.overprints);
    keep_least(page_.practice.smallest_type, text.size * page_.user_unit);
    if (text.inks.is_paper() && inks_below(text.area) > 1)
        keep_least(page_.practice.smallest_reversed_type, text.size * page_.user_unit);
    if (text.inks.is_rich_black) page_.practice.has_rich_black_text = true;
    note_distance(text.area, "text", false);
}

void PaintLog::picture(const Box& area, std::size_t inks) {
    if (!is_printed(area)) return;
    cover(area, inks);
    note_distance(area, "a picture", true);
}

}  // namespace bifolio::press
