#include "source/odd_text_flat.h"

#include <algorithm>
#include <iterator>

namespace bifolio::source {

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
            default:
                add(each.children);
        }
    }
}

Place FlatText::place_at(std::size_t offset) const {
    const auto after = std::ranges::upper_bound(segments_, offset, {}, &Segment::start);
    if (after == segments_.begin()) return place_;
    const Segment& segment = *std::prev(after);
    if (segment.leaf == nullptr || segment.leaf->anchors.empty()) return place_;
    return segment.leaf->place_at(offset - segment.start);
}

}  // namespace bifolio::source
