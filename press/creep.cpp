#include "press/creep.h"

#include <algorithm>
#include <limits>

#include "styles/length.h"

namespace bifolio::press {

namespace {

constexpr double kCubicCentimetresPerGram = 1.25;

}  // namespace

double caliper_of_weight(double grams) {
    constexpr double kMicrometresPerMillimetre = 1000;
    return styles::Length::from_mm(grams * kCubicCentimetresPerGram / kMicrometresPerMillimetre).pt();
}

double creep_shift(double caliper, std::size_t depth) {
    return static_cast<double>(depth) * caliper * kFoldFactor;
}

double greatest_creep(double caliper, const Imposition& imposition) {
    std::size_t deepest = 0;
    for (const Sheet& sheet : imposition.sheets) deepest = std::max(deepest, sheet.depth);
    return creep_shift(caliper, deepest);
}

double distance_to_spine(const layout::Page& page, const layout::Pages& pages, bool spine_on_right) {
    double nearest = std::numeric_limits<double>::infinity();
    const auto note = [&](double left, double right) {
        nearest = std::min(nearest, spine_on_right ? page.trim.width - right : left);
    };
    for (const layout::PlacedRun& run : page.runs) {
        if (run.shaped->glyphs.empty()) continue;
        note(run.x, run.x + layout::width_of(run, *pages.faces[run.shaped->face]));
    }
    for (const layout::PlacedPicture& picture : page.pictures)
        note(picture.area.x, picture.area.x + picture.area.width);
    return nearest;
}

}  // namespace bifolio::press
