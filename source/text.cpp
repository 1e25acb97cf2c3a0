#include "source/text.h"

#include <algorithm>
#include <utility>

namespace bifolio::source {

namespace {

void append_plain(const std::vector<Inline>& inlines, std::string& out) {
    for (const Inline& each : inlines) {
        if (each.mark == Mark::LineBreak)
            out += ' ';
        else
            out += each.text;
        append_plain(each.children, out);
    }
}

bool starts_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
}

}  // namespace

Place Inline::place_at(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(
        anchors, offset, {}, [](const Anchor& anchor) { return std::size_t{anchor.offset}; });
    if (after == anchors.begin()) return {};
    const Anchor& anchor = *std::prev(after);
    const auto first = text.begin() + static_cast<std::ptrdiff_t>(anchor.offset);
    const auto last = text.begin() + static_cast<std::ptrdiff_t>(std::min(offset, text.size()));
    Place place = anchor.place;
    place.column += static_cast<std::uint32_t>(std::count_if(first, last, starts_character));
    return place;
}

std::string Text::plain() const {
    std::string result;
    append_plain(inlines, result);
    return result;
}

Text plain_text(std::string utf8) {
    Text text;
    if (!utf8.empty()) {
        Inline leaf;
        leaf.mark = Mark::Text;
        leaf.text = std::move(utf8);
        text.inlines.push_back(std::move(leaf));
    }
    return text;
}

}  // namespace bifolio::source
