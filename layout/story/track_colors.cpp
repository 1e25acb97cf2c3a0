#include "layout/story/track_colors.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace bifolio::layout {

styles::Color inks_of(const std::string& rgb) {
    const auto part = [&](std::size_t at) {
        int value = 0;
        std::from_chars(rgb.data() + at, rgb.data() + at + 2, value, 16);
        return value / 255.0;
    };
    const double red = part(1), green = part(3), blue = part(5);
    const double brightest = std::max({red, green, blue});
    if (brightest == 0) return {0, 0, 0, 1};
    return {1 - red / brightest, 1 - green / brightest, 1 - blue / brightest, 1 - brightest};
}

}  // namespace bifolio::layout
