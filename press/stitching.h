// How thick a booklet is, and whether it can be stitched in its fold.
#pragma once

#include <cstddef>
#include <string>

#include "press/imposition.h"
#include "source/base/diagnostic.h"
#include "styles/length.h"

namespace bifolio::press {

// Of paper of which nothing is known: 90 g/m2.
inline constexpr double kUsualWeight = 90;

// What staples hold, and a fold takes without springing open: 64 pages of the usual paper, as binderies state
// it.
inline constexpr styles::Length kThickestStitched = styles::Length::from_mm(3.6);

// Two pages a leaf; points. `caliper` 0 is that of the usual paper.
[[nodiscard]] double thickness_of(std::size_t pages, double caliper);

// [sheets] where the booklet is too thick for it: a warning of sheets that lie all inside one another, a note
// of single pages, which a print shop might be asked to stitch. Signatures are bound otherwise.
void check_stitching(const Imposition& imposition, double caliper, const std::string& file,
                     source::Diagnostics& findings);

}  // namespace bifolio::press
