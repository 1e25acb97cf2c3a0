// A booklet's pages on their way to the press: what a printer would stumble over, and pictures made of inks.
#pragma once

#include <cstddef>
#include <string>

#include "layout/pages/pages.h"
#include "press/color_profile.h"
#include "press/imposition.h"
#include "source/base/diagnostic.h"

namespace bifolio::press {

inline constexpr double kFewestPixels = 100, kEnoughPixels = 200;  // per inch, in print

struct PrintChecks {
    std::string file;  // the programme, as findings name it
    double bleed = 0;  // points
    double scale = 1;  // of the pages on their sheets
    double ink_limit = kUsualInkLimit;
};

// [resolution] a picture with fewer pixels per inch than print shows well: a warning, or an error; [bleed]
// colour that ends at the trim, with no bleed: a warning; [ink] a colour with more ink than paper takes: a
// warning.
void check_for_print(const layout::Pages& pages, const PrintChecks& checks, source::Diagnostics& diagnostics);

// [creep] a page that creep moves so far that text or a picture comes nearer to the spine than `spine_safe`,
// points: an error that names the sheet. `first` is the number in the imposition of the programme's first
// page.
struct CreepCheck {
    std::string file;
    double caliper = 0, spine_safe = 0;  // points on paper, points of the page
    double scale = 1;                    // of the pages on their sheets
    std::size_t first = 0;
};
void check_creep(const layout::Pages& pages, const Imposition& imposition, const CreepCheck& check,
                 source::Diagnostics& diagnostics);

// How many pictures are in the colours of screens (RGB).
[[nodiscard]] std::size_t count_screen_pictures(const layout::Pages& pages);

// Converts pictures in screen colours to inks. A picture that cannot be decoded is an error [reference]; one
// that comes out with more ink than the limit, a warning [ink].
void convert_pictures(layout::Pages& pages, const InkConversion& conversion, const PrintChecks& checks,
                      source::Diagnostics& diagnostics);

// For black ink alone. A picture that cannot be decoded is an error [reference].
void make_pictures_gray(layout::Pages& pages, const std::string& file, source::Diagnostics& diagnostics);

}  // namespace bifolio::press
