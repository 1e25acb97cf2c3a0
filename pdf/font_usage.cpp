#include "pdf/font_usage.h"

#include <algorithm>
#include <iterator>

namespace bifolio::pdf {

std::size_t FontUsage::use(std::uint16_t glyph, std::string_view text) {
    for (std::size_t n = 0;; ++n) {
        if (n == layers_.size()) layers_.emplace_back();
        const auto [entry, is_new] = layers_[n].try_emplace(glyph, text);
        if (is_new || entry->second == text) return n;
    }
}

std::vector<std::uint16_t> FontUsage::glyphs() const {
    std::vector<std::uint16_t> all;
    for (const auto& layer : layers_)
        for (const auto& [glyph, text] : layer) all.push_back(glyph);
    std::ranges::sort(all);
    const auto [from, to] = std::ranges::unique(all);
    all.erase(from, to);
    return all;
}

}  // namespace bifolio::pdf
