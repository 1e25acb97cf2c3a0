// Areas of a page, as a PDF counts them: from the page's bottom, in thousandths of a point.
#pragma once

#include <algorithm>
#include <cstdint>

#include "layout/story/geometry.h"
#include "pdf/syntax.h"

namespace bifolio::pdf {

struct Corners {
    std::int64_t left = 0, bottom = 0, right = 0, top = 0;
};

[[nodiscard]] inline Corners corners_of(const layout::Rect& area, std::int64_t page_height) {
    return {to_milli(area.x), page_height - to_milli(area.y + area.height), to_milli(area.x + area.width),
            page_height - to_milli(area.y)};
}

// The area that holds both.
[[nodiscard]] inline Corners around(const Corners& a, const Corners& b) {
    return {std::min(a.left, b.left), std::min(a.bottom, b.bottom), std::max(a.right, b.right),
            std::max(a.top, b.top)};
}

}  // namespace bifolio::pdf
