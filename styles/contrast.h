// Colours that can be read: how far text stands out from its ground.
#pragma once

#include "styles/color.h"

namespace bifolio::styles {

// What small text needs at least (WCAG 2.2, success criterion 1.4.3, level AA).
inline constexpr double kTextContrast = 4.5;

// The contrast ratio of two colours on a screen, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative
// luminance").
[[nodiscard]] double contrast(const Color& one, const Color& other);

// The colour itself where its contrast with the ground is `least` or more. Else, with its hue, so much black
// ink is added on a light ground, so much of its inks taken away on a dark one, that it is; black or bare
// paper where that is not enough.
[[nodiscard]] Color readable_on(const Color& color, const Color& ground, double least);

}  // namespace bifolio::styles
