#include "styles/contrast.h"

#include <algorithm>
#include <cmath>

namespace bifolio::styles {

namespace {

// sRGB (IEC 61966-2-1), as WCAG rounds it.
double linear(double value) {
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double relative_luminance(const Color& color) {
    const Rgb screen = color.screen();
    return luminance(linear(screen.red), linear(screen.green), linear(screen.blue));
}

}  // namespace

double contrast(const Color& one, const Color& other) {
    const auto [darker, lighter] = std::minmax({relative_luminance(one), relative_luminance(other)});
    return (lighter + 0.05) / (darker + 0.05);
}

Color readable_on(const Color& color, const Color& ground, double least) {
    if (contrast(color, ground) >= least) return color;
    const Color white{0, 0, 0, 0}, black{};
    Color towards = white;
    if (contrast(black, ground) > contrast(white, ground)) {
        towards = color;
        towards.black = 1;
    }
    constexpr int kHundredths = 100;  // inks are told in percent
    for (int share = 1; share < kHundredths; ++share) {
        const Color moved = between(color, towards, share / static_cast<double>(kHundredths));
        if (contrast(moved, ground) >= least) return moved;
    }
    return towards == white ? white : black;
}

}  // namespace bifolio::styles
