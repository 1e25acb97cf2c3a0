// The part of a font file that a document shows, ready to be embedded.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "layout/fonts/face.h"

namespace bifolio::pdf {

struct SubsetFont {
    // TrueType outlines: a font file with the tables that ISO 32000-1, 9.9 asks for; the codes are its
    // glyphs. CFF outlines: the bare CFF table. Its codes are the glyphs too, unless it is keyed by character
    // collections: then they are the CIDs of its charset (9.7.4.2).
    std::string program;
    bool is_cff = false;

    struct Glyph {
        std::uint16_t original = 0;  // in the face
        std::uint16_t code = 0;      // two bytes in a string of a page
        std::int64_t width = 0;      // the advance, in whole thousandths of an em (rounded)
    };
    std::vector<Glyph> glyphs;  // by original; the .notdef first

    // The glyph with that number in the face; it must be there.
    [[nodiscard]] const Glyph& at(std::uint16_t original) const;
};

// Font units in millionths of an em, rounded.
[[nodiscard]] std::int64_t to_micro_em(std::int64_t units, int units_per_em);
[[nodiscard]] std::int64_t round_to_thousandths(std::int64_t millionths);

// Glyphs in any order; repeated ones count once. No layout tables, names or hints are kept. Of a variable
// font it is the default instance. Throws FontError, naming the file, when the outline of one of them is
// damaged, or HarfBuzz cannot make it.
[[nodiscard]] SubsetFont subset(const layout::Face& face, std::span<const std::uint16_t> glyphs);

}  // namespace bifolio::pdf
