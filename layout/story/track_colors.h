// The colours that a programme states for its tracks, as inks.
#pragma once

#include <string>

#include "styles/color.h"

namespace bifolio::layout {

// "#rrggbb" as inks, the grey in them as black ink.
[[nodiscard]] styles::Color inks_of(const std::string& rgb);

}  // namespace bifolio::layout
