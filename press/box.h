// Rectangles and ways to move them, as PDF has them: points, y upwards (ISO 32000-1, 7.9.5 and 8.3.3).
#pragma once

#include <algorithm>

#include "layout/story/geometry.h"

namespace bifolio::press {

using layout::Size;

struct Box {
    double left = 0, bottom = 0, right = 0, top = 0;

    [[nodiscard]] double width() const { return right - left; }
    [[nodiscard]] double height() const { return top - bottom; }
    [[nodiscard]] Box grown(double across, double along) const {
        return {left - across, bottom - along, right + across, top + along};
    }
    [[nodiscard]] bool contains(const Box& other, double tolerance) const {
        return other.left >= left - tolerance && other.bottom >= bottom - tolerance &&
               other.right <= right + tolerance && other.top <= top + tolerance;
    }
    bool operator==(const Box&) const = default;
};

[[nodiscard]] inline Box intersection(const Box& a, const Box& b) {
    return {a.left > b.left ? a.left : b.left, a.bottom > b.bottom ? a.bottom : b.bottom,
            a.right < b.right ? a.right : b.right, a.top < b.top ? a.top : b.top};
}

// The smallest box that holds both.
[[nodiscard]] inline Box around(const Box& a, const Box& b) {
    return {std::min(a.left, b.left), std::min(a.bottom, b.bottom), std::max(a.right, b.right),
            std::max(a.top, b.top)};
}

// x' = a x + c y + e, y' = b x + d y + f.
struct Matrix {
    double a = 1, b = 0, c = 0, d = 1, e = 0, f = 0;

    [[nodiscard]] layout::Point apply(layout::Point point) const {
        return {a * point.x + c * point.y + e, b * point.x + d * point.y + f};
    }
    // This one first, then `next`.
    [[nodiscard]] Matrix then(const Matrix& next) const {
        return {a * next.a + b * next.c, a * next.b + b * next.d,          c * next.a + d * next.c,
                c * next.b + d * next.d, e * next.a + f * next.c + next.e, e * next.b + f * next.d + next.f};
    }
    bool operator==(const Matrix&) const = default;
};

// The smallest upright rectangle around what becomes of the box.
[[nodiscard]] inline Box moved(const Matrix& matrix, const Box& box) {
    const layout::Point a = matrix.apply({box.left, box.bottom}), b = matrix.apply({box.right, box.bottom}),
                        c = matrix.apply({box.right, box.top}), d = matrix.apply({box.left, box.top});
    const auto [left, right] = std::minmax({a.x, b.x, c.x, d.x});
    const auto [bottom, top] = std::minmax({a.y, b.y, c.y, d.y});
    return {left, bottom, right, top};
}

}  // namespace bifolio::press
