// What a font of a PDF has for those who read its text, or show it without having the font.
#pragma once

#include <string>

#include "press/qpdf.h"

namespace bifolio::press {

struct FontFacts {
    std::string name;  // "a font without a name" where it has none
    bool is_embedded = false;
    // Its characters have a meaning in Unicode: by ToUnicode, or a standard encoding (ISO 32000-1, 9.10.2).
    bool has_unicode = false;
    // A font of TrueType that is chosen by CIDs says which glyph each is (9.7.4.2).
    bool has_glyph_map = true;
    // Its codes are CIDs, of two bytes each (9.7.5.2).
    bool is_by_glyph = false;
};

[[nodiscard]] FontFacts font_facts(QPDFObjectHandle font);

}  // namespace bifolio::press
