// A shaped word: glyphs, their advances, and the letters they stand for. Size-independent: font units.
#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace bifolio::layout {

struct Glyph {
    std::uint16_t id = 0;
    // The bytes of ShapedRun::text that this glyph stands for. A cluster's first glyph has all of the
    // cluster's text (a ligature: several letters), its further glyphs have none (text_begin == text_end).
    std::uint16_t text_begin = 0, text_end = 0;
    bool unsafe_to_break = false;  // the glyphs before and from this one on would not look the same apart
    std::int32_t advance = 0;      // font units, tracking not included
    std::int32_t x_offset = 0, y_offset = 0;  // font units, y upwards
};

// How many of the glyphs letterspacing may stand after: all of them, or none where most have no width, as
// soft hyphens have none: enough of what is not seen would make room on any line.
[[nodiscard]] inline std::size_t letter_spaces(std::span<const Glyph> glyphs) {
    const auto seen = std::ranges::count_if(glyphs, [](const Glyph& glyph) { return glyph.advance > 0; });
    return 2 * static_cast<std::size_t>(seen) >= glyphs.size() ? glyphs.size() : 0;
}

// A glyph that is a picture.
struct PictureGlyph {
    std::uint32_t face = 0;  // into Pages::faces; Face::has_pictures
    std::uint16_t id = 0;
    auto operator<=>(const PictureGlyph&) const = default;
};

struct ShapedRun {
    std::uint32_t face = 0;     // into Pages::faces
    std::vector<Glyph> glyphs;  // in the order in which they are painted, left to right
    std::string text;           // UTF-8: what a reader who copies the run gets
    std::int32_t width = 0;     // the sum of the advances
    // An emoji in colour: the picture is painted where the run stands, whose one glyph is the word space, as
    // wide as the picture, and stands for the emoji's text.
    std::optional<PictureGlyph> picture;
};

}  // namespace bifolio::layout
