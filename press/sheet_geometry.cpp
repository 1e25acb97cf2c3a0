#include "press/sheet_geometry.h"

#include <fmt/core.h>

#include <algorithm>

#include "styles/length.h"

namespace bifolio::press {

namespace {

bool fits(const Size& form, const Size& sheet) {
    return form.width <= sheet.width + kSheetTolerance && form.height <= sheet.height + kSheetTolerance;
}

Size turned(const Size& size) {
    return {size.height, size.width};
}

bool is_wide(const Size& size) {
    return size.width > size.height;
}

// The named sheet as it lies under the pages: like them where they fit so, else turned.
Size lay(const Size& sheet, const Size& form) {
    const Size alike = is_wide(sheet) == is_wide(form) ? sheet : turned(sheet);
    return fits(form, alike) || !fits(form, turned(alike)) ? alike : turned(alike);
}

double mm(double points) {
    return styles::Length::from_pt(points).mm();
}

// A sheet turned over an edge that runs up and down keeps heads up.
void plan_backs(SheetGeometry& geometry, const std::optional<Flip>& flip) {
    const Flip keeping_heads_up = is_wide(geometry.media) ? Flip::Short : Flip::Long;
    geometry.flip = flip.value_or(keeping_heads_up);
    geometry.turns_backs = geometry.flip != keeping_heads_up;
}

void plan_room(SheetGeometry& geometry, const SheetRequest& request) {
    const double across = geometry.trim.left,
                 along = geometry.trim.bottom;  // margins, the same on both sides
    const double bleed = request.bleed * geometry.scale;
    const double bleed_across = std::clamp(across, 0.0, bleed), bleed_along = std::clamp(along, 0.0, bleed);
    geometry.bleed = geometry.trim.grown(bleed_across, bleed_along);
    constexpr double kNoticeable = 0.1;
    if (std::min(bleed_across, bleed_along) < bleed - kNoticeable)
        geometry.left_out.push_back(
            fmt::format("bleed: {:.1f} of {:.1f} mm", mm(std::min(bleed_across, bleed_along)), mm(bleed)));

    geometry.mark_gap_across = geometry.mark_gap_along = bleed + kMarkGap;
    const auto length = [&](double margin) {
        const double room = margin - bleed - kMarkGap;
        constexpr double kRounding = 0.001;
        return room < kShortestMark - kRounding ? 0 : std::min(room, kMarkLength);
    };
    geometry.mark_length_across = length(across);
    geometry.mark_length_along = length(along);
    geometry.marks = request.marks;
    if (!request.marks.any()) return;
    const bool beside = geometry.mark_length_across > 0, above = geometry.mark_length_along > 0;
    if (!beside && !above) {
        geometry.marks = Marks::none();
        geometry.left_out.emplace_back("marks");
    } else if (!beside) {
        geometry.left_out.emplace_back("marks beside the pages");
    } else if (!above) {
        geometry.marks.fold = geometry.marks.slug = false;
        geometry.left_out.emplace_back("marks above and below the pages");
    }
}

}  // namespace

std::optional<SheetGeometry> plan_sheet(const SheetRequest& request) {
    SheetGeometry geometry;
    geometry.two_up = request.two_up;
    Size form = {request.trim.width * (request.two_up ? 2 : 1), request.trim.height};
    if (!request.sheet) {
        const double margin = request.bleed + (request.marks.any() ? kMarkGap + kMarkLength : 0);
        geometry.media = {form.width + 2 * margin, form.height + 2 * margin};
    } else {
        geometry.media = lay(*request.sheet, form);
        if (request.fit) {
            geometry.scale = std::min(geometry.media.width / form.width, geometry.media.height / form.height);
            form = {form.width * geometry.scale, form.height * geometry.scale};
        } else if (!fits(form, geometry.media)) {
            return std::nullopt;
        }
    }
    if (std::max(geometry.media.width, geometry.media.height) > kLargestSheet) return std::nullopt;
    const double left = (geometry.media.width - form.width) / 2;
    const double bottom = (geometry.media.height - form.height) / 2;
    geometry.trim = {left, bottom, left + form.width, bottom + form.height};
    plan_room(geometry, request);
    plan_backs(geometry, request.flip);
    return geometry;
}

Matrix side_matrix(const SheetGeometry& geometry, bool is_back) {
    if (!is_back || !geometry.turns_backs) return {};
    return {-1, 0, 0, -1, geometry.media.width, geometry.media.height};
}

std::vector<Placement> place_pages(const SheetGeometry& geometry, const Side& side, double creep) {
    std::vector<Placement> placed;
    const auto place = [&](PageSlot page, double x, const Box& clip) {
        if (page)
            placed.push_back({*page, {geometry.scale, 0, 0, geometry.scale, x, geometry.trim.bottom}, clip});
    };
    if (!geometry.two_up) {
        place(side.left, geometry.trim.left, geometry.bleed);
        return placed;
    }
    Box left = geometry.bleed, right = geometry.bleed;
    left.right = right.left = geometry.spine();
    place(side.left, geometry.trim.left + creep, left);
    place(side.right, geometry.spine() - creep, right);
    return placed;
}

}  // namespace bifolio::press
