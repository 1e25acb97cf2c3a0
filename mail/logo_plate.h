// A logo that is seen on any background.
#pragma once

#include <string>
#include <string_view>

namespace bifolio::mail {

// Mail programs turn pages dark, by their own means: a black logo without a background is gone then. This
// lays a PNG that lets its background through onto an opaque plate, a little larger: white, or nearly black
// where the logo is light, as its relative luminance says (WCAG 2.2, "relative luminance"). What is opaque,
// no PNG, damaged, or of more than kMostPlatePixels comes back as it is.
[[nodiscard]] std::string on_plate(std::string_view bytes);

inline constexpr std::size_t kMostPlatePixels = 16'000'000;

}  // namespace bifolio::mail
