// A face cut down to the glyphs that are shown, by HarfBuzz's subsetter.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <vector>

#include "layout/face.h"

namespace bifolio::pdf {

struct FontSubset {
    std::string program;  // a TrueType font file, or a bare CFF table
    bool cff = false;
    std::string name;  // with its tag of six letters: "ABCDEF+EBGaramond12-Regular"
    std::map<std::uint16_t, std::uint16_t> glyphs;  // the face's glyph -> the subset's, which is its CID
    std::vector<double> widths;                     // by CID, thousandths of an em, exact
};

// Glyph 0 is always there. The tag is made of the glyphs, so that the same subset has the same name. Throws
// std::runtime_error when HarfBuzz cannot subset the face.
[[nodiscard]] FontSubset subset_font(const layout::Face& face, std::span<const std::uint16_t> glyphs);

// The ToUnicode CMap (ISO 32000-1, 9.10.3) for a layer of uses: text by the face's glyphs.
[[nodiscard]] std::string to_unicode(const FontSubset& subset,
                                     const std::map<std::uint16_t, std::string>& texts);

}  // namespace bifolio::pdf
