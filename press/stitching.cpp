#include "press/stitching.h"

#include <fmt/core.h>

#include "press/creep.h"

namespace bifolio::press {

using source::Severity;

double thickness_of(std::size_t pages, double caliper) {
    const double leaf = caliper > 0 ? caliper : caliper_of_weight(kUsualWeight);
    const std::size_t leaves = (pages + 1) / 2;
    return static_cast<double>(leaves) * leaf;
}

void check_stitching(const Imposition& imposition, double caliper, const std::string& file,
                     source::Diagnostics& findings) {
    constexpr double kTolerance = 0.01;  // points
    const std::size_t pages = imposition.pages + imposition.blanks;
    const double thickness = thickness_of(pages, caliper);
    if (imposition.scheme == Scheme::Signatures || thickness <= kThickestStitched.pt() + kTolerance) return;
    const bool is_stitched = imposition.scheme == Scheme::Saddle;
    findings.add({is_stitched ? Severity::Warning : Severity::Note,
                  "sheets",
                  file,
                  {},
                  fmt::format("{} pages{} are {:.1f} mm thick, and staples in the fold hold {:.1f} mm", pages,
                              caliper > 0 ? "" : fmt::format(" of {:.0f} gsm paper", kUsualWeight),
                              styles::Length::from_pt(thickness).mm(), kThickestStitched.mm()),
                  is_stitched ? "--scheme signatures makes groups of sheets to be sewn or glued; or let a "
                                "print shop bind single "
                                "pages with glue (perfect binding): --scheme pages"
                              : "ask the print shop for perfect binding (glued)"});
}

}  // namespace bifolio::press
