#include "source/check/odd_text_flat.h"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>

#include "source/base/utf8.h"

namespace bifolio::source {

namespace {

// Bytes that continue a character count to the one before, also across the end of a block.
std::uint32_t characters_in(std::string_view text) {
    return static_cast<std::uint32_t>(count_characters(text));
}

}  // namespace

FlatText::FlatText(const Text& text) : place_(text.place) {
    add(text.inlines);
}

void FlatText::add(const std::vector<Inline>& inlines) {
    for (const Inline& each : inlines) {
        switch (each.mark) {
            case Mark::Text:
                segments_.push_back({plain_.size(), &each});
                plain_ += each.text;
                break;
            case Mark::LineBreak:
                segments_.push_back({plain_.size(), nullptr});
                plain_ += ' ';
                break;
            case Mark::Code:
                segments_.push_back({plain_.size(), nullptr});
                plain_ += "\uFFFC";
                break;
            default: {
                const std::size_t start = plain_.size();
                add(each.children);
                if (!each.language.empty()) stretches_.push_back({start, plain_.size(), each.language});
            }
        }
    }
}

std::string_view FlatText::language_at(std::size_t offset) const {
    const auto found = std::ranges::find_if(
        stretches_, [&](const Stretch& each) { return each.start <= offset && offset < each.end; });
    return found == stretches_.end() ? std::string_view() : found->language;
}

FlatPlaces::FlatPlaces(const FlatText& flat) : flat_(flat) {
    marks_.push_back({0, flat.place(), true});
    for (const FlatText::Segment& each : flat.segments()) {
        if (each.leaf != nullptr && !each.leaf->anchors.empty())
            add_leaf(each.start, *each.leaf);
        else
            marks_.push_back({each.start, flat.place(), true});
    }
}

void FlatPlaces::add_leaf(std::size_t start, const Inline& leaf) {
    for (std::size_t each = 0; each < leaf.anchors.size(); ++each) {
        const bool is_last = each + 1 == leaf.anchors.size();
        const std::size_t end = is_last ? leaf.text.size() : leaf.anchors[each + 1].offset;
        Place place = leaf.anchors[each].place;
        for (std::size_t block = leaf.anchors[each].offset; block < end; block += kBlock) {
            marks_.push_back({start + block, place, false});
            place.column +=
                characters_in(std::string_view(leaf.text).substr(block, std::min(kBlock, end - block)));
        }
    }
}

Place FlatPlaces::at(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(marks_, offset, {}, &Mark::offset);
    const Mark& mark = *std::prev(after);
    Place place = mark.place;
    if (!mark.is_fixed)
        place.column +=
            characters_in(std::string_view(flat_.plain()).substr(mark.offset, offset - mark.offset));
    return place;
}

}  // namespace bifolio::source
