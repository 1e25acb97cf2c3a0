// Creep: the inner sheets of a folded bundle stick out, so their pages are moved towards the spine.
//
// A sheet with d sheets outside it is pushed out by d thicknesses of paper times a factor: 1 where the fold
// is crushed flat, pi / 2 where it is round; stitched booklets are between the two (impozycjoner.com
// gives 1.2 to 1.4).
#pragma once

#include <cstddef>

#include "layout/pages/pages.h"
#include "press/imposition.h"
#include "source/base/diagnostic.h"

namespace bifolio::press {

inline constexpr double kFoldFactor = 1.3;

// Uncoated office and offset paper: 80 g/m2 is about 0.1 mm thick. Takes g/m2, gives points.
[[nodiscard]] double caliper_of_weight(double grams);

// How far a page moves towards the spine, points, on a sheet with `depth` sheets outside it.
[[nodiscard]] double creep_shift(double caliper, std::size_t depth);

// The greatest shift of all sheets.
[[nodiscard]] double greatest_creep(double caliper, const Imposition& imposition);

// How near the content of a page comes to its spine edge, points: text and pictures, not what is painted
// through to the edge. `spine_on_right`: of a left page. A page without content is endlessly far away.
[[nodiscard]] double distance_to_spine(const layout::Page& page, const layout::Pages& pages,
                                       bool spine_on_right);

}  // namespace bifolio::press
