#include "layout/fonts/true_type_outlines.h"

namespace bifolio::layout {

namespace {

constexpr int kMostLevels = 16;
// Glyphs that are made of one another could take for ever, within their depth.
constexpr std::size_t kMostSteps = 10'000;

constexpr std::size_t kHeader = 10;
// What may stand behind a glyph so that the next one begins at a round place.
constexpr std::size_t kMostPadding = 16;

// The table's "Simple Glyph Description".
bool is_whole_simple(FontBytes bytes, std::size_t contours) {
    std::size_t at = kHeader;
    std::size_t points = 0;
    for (std::size_t n = 0; n < contours; ++n, at += 2) {
        const std::size_t end = bytes.u16(at) + std::size_t{1};
        if (end < points) return false;
        points = end;
    }
    at += 2 + bytes.u16(at);  // instructions
    // A glyph of zeros alone claims that it is blank.
    if (contours == 0) return at <= bytes.size() && bytes.size() - at <= kMostPadding;
    std::size_t coordinates = 0;
    for (std::size_t n = 0; n < points;) {
        if (at >= bytes.size()) return false;
        const std::uint32_t flag = bytes.u8(at++);
        const std::size_t times = (flag & 8U) != 0 ? bytes.u8(at++) + std::size_t{1} : 1;
        const std::size_t across = (flag & 2U) != 0 ? 1 : (flag & 16U) != 0 ? 0 : 2;
        const std::size_t along = (flag & 4U) != 0 ? 1 : (flag & 32U) != 0 ? 0 : 2;
        coordinates += times * (across + along);
        n += times;
        if (n > points) return false;
    }
    return at + coordinates <= bytes.size();
}

}  // namespace

std::size_t TrueTypeOutlines::place(std::size_t glyph) const {
    return has_long_offsets_ ? loca_.u32(4 * glyph) : 2 * std::size_t{loca_.u16(2 * glyph)};
}

bool TrueTypeOutlines::has_whole_places() const {
    if (loca_.size() < (glyphs_ + 1) * (has_long_offsets_ ? 4 : 2)) return false;
    for (std::size_t n = 0; n < glyphs_; ++n)
        if (place(n) > place(n + 1)) return false;
    return place(glyphs_) <= glyf_.size();
}

bool TrueTypeOutlines::is_whole(std::size_t glyph) const {
    std::size_t steps = 0;
    return is_whole(glyph, 0, steps);
}

bool TrueTypeOutlines::is_whole(std::size_t glyph, int depth, std::size_t& steps) const {
    if (glyph >= glyphs_ || depth > kMostLevels || ++steps > kMostSteps) return false;
    const FontBytes bytes(glyf_.text(place(glyph), place(glyph + 1) - place(glyph)));
    if (bytes.size() == 0) return true;
    if (bytes.size() < kHeader) return false;
    const int contours = bytes.i16(0);
    return contours < 0 ? is_whole_composite(bytes, depth, steps)
                        : is_whole_simple(bytes, static_cast<std::size_t>(contours));
}

// The table's "Composite Glyph Description".
bool TrueTypeOutlines::is_whole_composite(FontBytes bytes, int depth, std::size_t& steps) const {
    std::size_t at = kHeader;
    for (bool has_more = true; has_more;) {
        const std::uint32_t flags = bytes.u16(at);
        const std::size_t part = bytes.u16(at + 2);
        at += 4 + ((flags & 0x0001U) != 0 ? 4 : 2);
        if ((flags & 0x0008U) != 0) at += 2;
        if ((flags & 0x0040U) != 0) at += 4;
        if ((flags & 0x0080U) != 0) at += 8;
        if (at > bytes.size() || !is_whole(part, depth + 1, steps)) return false;
        has_more = (flags & 0x0020U) != 0;
    }
    return true;
}

}  // namespace bifolio::layout
