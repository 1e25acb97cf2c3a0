// What printers phone about, whatever standard a file keeps: advice, which does not decide whether it
// conforms.
#pragma once

#include <span>

#include "press/print_standard.h"

namespace bifolio::press {

inline constexpr double kSmallestType = 5, kSmallestReversedType = 8;  // points
inline constexpr double kThinnestLine = 0.25, kThinnestTintedLine = 0.5;
inline constexpr double kLineArtPixels = 550;  // per inch, of one bit each

// In the order in which a judgement tells them. Sizes are those of the trade: what offset printing on coated
// paper holds; the Ghent Workgroup's specifications and what shops publish agree within a little.
[[nodiscard]] std::span<const Rule> print_practice();

}  // namespace bifolio::press
