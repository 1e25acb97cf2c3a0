#include "layout/story/track_colors.h"

#include <charconv>
#include <cstddef>

namespace bifolio::layout {

styles::Color inks_of(const std::string& rgb) {
    const auto part = [&](std::size_t at) {
        int value = 0;
        std::from_chars(rgb.data() + at, rgb.data() + at + 2, value, 16);
        return value / 255.0;
    };
    return styles::inks_of({part(1), part(3), part(5)});
}

}  // namespace bifolio::layout
