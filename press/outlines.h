// A line of text as outlines: for slug lines, which are painted on all plates at once and need no font in the
// file.
#pragma once

#include <string>
#include <string_view>

#include "layout/fonts/font_library.h"

namespace bifolio::press {

struct Outlines {
    std::string operators;  // m, l, c, h: paths in points, the baseline's left end the origin; not yet filled
    double width = 0;
};

class Lettering {
  public:
    // The first of the families that is installed, or any font that has letters. Throws std::runtime_error
    // where there is none.
    Lettering(layout::FontLibrary& fonts, std::span<const std::string> families);

    // Characters that the font lacks are taken from others; those that none has are left out.
    [[nodiscard]] Outlines line(std::string_view text, double size) const;

  private:
    layout::FontLibrary& fonts_;
    std::uint32_t face_ = 0;
};

}  // namespace bifolio::press
