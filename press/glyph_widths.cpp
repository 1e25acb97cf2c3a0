#include "press/glyph_widths.h"

#include <algorithm>

#include "press/pdf_objects.h"

namespace bifolio::press {

namespace {

constexpr double kLargestCode = 0xFFFF;

unsigned code_of(QPDFObjectHandle value) {
    return static_cast<unsigned>(std::clamp(number_of(value), 0.0, kLargestCode));
}

}  // namespace

GlyphWidths::GlyphWidths(QPDFObjectHandle font) {
    if (!font.isDictionary()) return;
    QPDFObjectHandle descendants = font.getKey("/DescendantFonts");
    if (descendants.isArray() && descendants.getArrayNItems() > 0) {
        is_composite_ = true;
        read_composite(descendants.getArrayItem(0));
    } else {
        read_simple(font);
    }
}

void GlyphWidths::read_simple(QPDFObjectHandle font) {
    QPDFObjectHandle widths = font.getKey("/Widths");
    if (!widths.isArray()) return;
    unsigned code = code_of(font.getKey("/FirstChar"));
    for (const QPDFObjectHandle& width : widths.aitems()) {
        ranges_[code] = {code, number_of(width)};
        ++code;
    }
}

// W: "c [w w ...]" for codes from c on, or "first last w".
void GlyphWidths::read_composite(QPDFObjectHandle descendant) {
    if (!descendant.isDictionary()) return;
    QPDFObjectHandle usual = descendant.getKey("/DW");
    otherwise_ = usual.isNumber() ? usual.getNumericValue() : 1000;
    QPDFObjectHandle widths = descendant.getKey("/W");
    if (!widths.isArray()) return;
    const std::vector<QPDFObjectHandle> items = widths.getArrayAsVector();
    for (std::size_t n = 0; n + 1 < items.size();) {
        unsigned code = code_of(items[n]);
        QPDFObjectHandle next = items[n + 1];
        if (next.isArray()) {
            for (const QPDFObjectHandle& width : next.aitems()) {
                ranges_[code] = {code, number_of(width)};
                ++code;
            }
            n += 2;
        } else {
            if (n + 2 < items.size()) ranges_[code] = {code_of(next), number_of(items[n + 2])};
            n += 3;
        }
    }
}

double GlyphWidths::width_of(unsigned code) const {
    auto after = ranges_.upper_bound(code);
    if (after == ranges_.begin()) return otherwise_;
    --after;
    return code <= after->second.last ? after->second.width : otherwise_;
}

TextExtent GlyphWidths::measure(const std::string& shown) const {
    constexpr double kThousandths = 1000;
    TextExtent extent;
    const std::size_t step = is_composite_ ? 2 : 1;
    for (std::size_t n = 0; n + step <= shown.size(); n += step) {
        const auto byte = [&](std::size_t at) {
            return static_cast<unsigned>(static_cast<unsigned char>(shown[at]));
        };
        const unsigned code = is_composite_ ? byte(n) << 8U | byte(n + 1) : byte(n);
        extent.width += width_of(code) / kThousandths;
        ++extent.characters;
        if (!is_composite_ && code == ' ') ++extent.spaces;
    }
    return extent;
}

}  // namespace bifolio::press
