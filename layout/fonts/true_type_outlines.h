// Whether the outlines of a TrueType font can be read to their ends (OpenType 1.9, tables loca and glyf).
#pragma once

#include <cstddef>
#include <cstdint>

#include "layout/fonts/font_bytes.h"

namespace bifolio::layout {

class TrueTypeOutlines {
  public:
    // Views of tables. `glyphs` is their number.
    TrueTypeOutlines(FontBytes loca, FontBytes glyf, bool has_long_offsets, std::size_t glyphs)
        : loca_(loca), glyf_(glyf), has_long_offsets_(has_long_offsets), glyphs_(glyphs) {}

    // Whether the places of all glyphs ascend and are within the table.
    [[nodiscard]] bool has_whole_places() const;

    // Whether a glyph, with those that it is made of, ends where it should. `glyph` is one of the face's, and
    // their places are whole.
    [[nodiscard]] bool is_whole(std::size_t glyph) const;

  private:
    [[nodiscard]] std::size_t place(std::size_t glyph) const;
    [[nodiscard]] bool is_whole(std::size_t glyph, int depth, std::size_t& steps) const;
    [[nodiscard]] bool is_whole_composite(FontBytes bytes, int depth, std::size_t& steps) const;

    FontBytes loca_, glyf_;
    bool has_long_offsets_;
    std::size_t glyphs_;
};

}  // namespace bifolio::layout
