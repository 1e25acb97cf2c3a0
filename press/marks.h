// Printer's marks: where to cut and fold, whether the plates lie on one another, and what sheet this is. In
// Separation All (ISO 32000-1, 8.6.6.4), so that every plate has them; hairlines; never inside the bleed.
#pragma once

#include <string>

#include "press/outlines.h"
#include "press/qpdf.h"
#include "press/sheet_geometry.h"

namespace bifolio::press {

inline constexpr double kHairline = 0.25;
inline constexpr double kSlugSize = 5.5;

// The operators that paint the marks of a side, but the slug line; empty where there are none. They need the
// colour space /All of registration_resources().
[[nodiscard]] std::string mark_operators(const SheetGeometry& geometry);

// The slug line, in the margin below the pages. One that is wider than the sheet is not painted; nor is an
// empty one.
[[nodiscard]] std::string slug_operators(const SheetGeometry& geometry, const Outlines& line);

// << /ColorSpace << /All [/Separation /All /DeviceCMYK ...] >> >>
[[nodiscard]] QPDFObjectHandle registration_resources();

}  // namespace bifolio::press
