#include "press/font_facts.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "press/pdf_objects.h"
#include "source/base/quotation.h"

namespace bifolio::press {

namespace {

bool has_program(QPDFObjectHandle font) {
    QPDFObjectHandle descriptor = font.getKey("/FontDescriptor");
    return descriptor.isDictionary() &&
           std::ranges::any_of(std::array{"/FontFile", "/FontFile2", "/FontFile3"},
                               [&](const char* key) { return descriptor.getKey(key).isStream(); });
}

bool has_known_encoding(QPDFObjectHandle font) {
    QPDFObjectHandle encoding = font.getKey("/Encoding");
    if (encoding.isDictionary()) encoding = encoding.getKey("/BaseEncoding");
    constexpr std::array<std::string_view, 3> kKnown = {"WinAnsiEncoding", "MacRomanEncoding",
                                                        "MacExpertEncoding"};
    return std::ranges::find(kKnown, name_of(encoding)) != kKnown.end();
}

}  // namespace

FontFacts font_facts(QPDFObjectHandle font) {
    FontFacts facts;
    facts.name = source::shortened(name_of(font.getKey("/BaseFont")));
    if (facts.name.empty()) facts.name = "a font without a name";
    const std::string subtype = name_of(font.getKey("/Subtype"));
    facts.has_unicode = font.hasKey("/ToUnicode") || (subtype != "Type0" && has_known_encoding(font));
    facts.is_by_glyph = subtype == "Type0" && name_of(font.getKey("/Encoding")).starts_with("Identity-");
    QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
    if (descendants.isArray() && descendants.getArrayNItems() > 0) font = descendants.getArrayItem(0);
    if (!font.isDictionary()) return facts;
    facts.is_embedded = subtype == "Type3" || has_program(font);
    facts.has_glyph_map = name_of(font.getKey("/Subtype")) != "CIDFontType2" || font.hasKey("/CIDToGIDMap");
    return facts;
}

}  // namespace bifolio::press
