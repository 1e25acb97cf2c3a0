// Places and sizes on a page. Points (1/72 in); the origin is the trimmed page's top left corner, y grows
// downwards.
#pragma once

namespace bifolio::layout {

struct Point {
    double x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

struct Size {
    double width = 0, height = 0;
    bool operator==(const Size&) const = default;
};

struct Rect {
    double x = 0, y = 0, width = 0, height = 0;  // top left corner, width and height not negative
    bool operator==(const Rect&) const = default;
};

}  // namespace bifolio::layout
