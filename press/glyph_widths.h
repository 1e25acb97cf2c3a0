// How wide the text is that a content stream shows.
#pragma once

#include <cstddef>
#include <map>
#include <string>

#include "press/qpdf.h"

namespace bifolio::press {

struct TextExtent {
    double width = 0;  // of its glyphs, in ems
    std::size_t characters = 0, spaces = 0;
};

// The widths of a font's glyphs (ISO 32000-1, 9.2.4, 9.6.2.1, 9.7.4.3). Near enough to tell where text ends,
// not to set it: codes of composite fonts are taken for two bytes that name the glyph, and fonts without
// widths, such as the standard 14, for half an em wide.
class GlyphWidths {
  public:
    // Half an em for each.
    GlyphWidths() = default;
    explicit GlyphWidths(QPDFObjectHandle font);

    [[nodiscard]] TextExtent measure(const std::string& shown) const;

  private:
    struct Range {
        unsigned last = 0;
        double width = 0;
    };
    void read_simple(QPDFObjectHandle font);
    void read_composite(QPDFObjectHandle descendant);
    [[nodiscard]] double width_of(unsigned code) const;

    std::map<unsigned, Range> ranges_;  // by their first code, in thousandths of an em
    double otherwise_ = 500;
    bool is_composite_ = false;
};

}  // namespace bifolio::press
