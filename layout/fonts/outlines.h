// Whether the outlines of a face are whole: what of them cannot be read HarfBuzz takes for blank, and other
// programs for anything.
#pragma once

#include <optional>

#include "layout/fonts/cff.h"
#include "layout/fonts/font_bytes.h"

namespace bifolio::layout {

class Outlines {
  public:
    // Throws FontError, which does not know the file's name, when no glyph can be relied on: the tables that
    // tell where each begins are damaged. A face may have no outlines, but pictures.
    explicit Outlines(hb_face_t* face);

    // Whether a glyph can be read to its end, with all that it is made of.
    [[nodiscard]] bool has_whole(std::uint16_t glyph) const;

  private:
    FontTable cff_, loca_, glyf_;
    bool has_long_offsets_;
    std::size_t glyphs_;
    std::optional<CffTable> charstrings_;  // a view of cff_
};

}  // namespace bifolio::layout
