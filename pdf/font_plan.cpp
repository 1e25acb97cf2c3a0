#include "pdf/font_plan.h"

#include <algorithm>

namespace bifolio::pdf {

std::uint32_t FaceUse::find(std::uint16_t glyph, std::string_view text) const {
    if (glyph >= first_.size()) return kNone;
    std::uint32_t n = first_[glyph];
    while (n != kNone && meanings_[n].text != text) n = next_[n];
    return n;
}

std::uint32_t FaceUse::add(std::uint16_t glyph, std::string_view text) {
    const std::uint32_t known = find(glyph, text);
    if (known != kNone) return meanings_[known].layer;
    if (glyph >= first_.size()) first_.resize(std::size_t{glyph} + 1, kNone);

    const auto added = static_cast<std::uint32_t>(meanings_.size());
    std::uint32_t layer = 0;
    std::uint32_t* link = &first_[glyph];
    for (; *link != kNone; link = &next_[*link]) ++layer;
    *link = added;
    meanings_.push_back({glyph, layer, std::string(text)});
    next_.push_back(kNone);
    layer_count_ = std::max(layer_count_, layer + 1);
    return layer;
}

std::uint32_t FaceUse::layer(std::uint16_t glyph, std::string_view text) const {
    return meanings_.at(find(glyph, text)).layer;
}

}  // namespace bifolio::pdf
