// Whether a font file is whole, and may be used: HarfBuzz takes a damaged table for an empty one, without a
// word.
#pragma once

#include <hb.h>

#include <memory>
#include <string>

#include "layout/fonts/font_bytes.h"
#include "layout/fonts/outlines.h"

namespace bifolio::layout {

// Throws FontError, naming the file, unless it is an OpenType or TrueType font that has face `index`, whole
// as far as its directory tells, by places, lengths and checksums.
void check_font_file(const std::string& path, FontBytes file, unsigned index);

// Throws as above where a table that is needed is missing or damaged, or the licence does not allow the font
// to be embedded in part.
[[nodiscard]] std::shared_ptr<const Outlines> check_font_face(const std::string& path, hb_face_t* face);

}  // namespace bifolio::layout
