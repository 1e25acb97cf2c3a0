#include "source/model/text.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "source/base/utf8.h"

namespace bifolio::source {

namespace {

void append_unmarked(const std::vector<Inline>& inlines, std::string& out) {
    for (const Inline& each : inlines) {
        if (each.mark == Mark::LineBreak)
            out += ' ';
        else
            out += each.text;
        append_unmarked(each.children, out);
    }
}

// A walk through a text, forwards.
class PlaceFinder {
  public:
    explicit PlaceFinder(const Inline& leaf) : text_(leaf.text), anchors_(leaf.anchors) {}

    Place at(std::uint32_t offset) {
        const auto after = std::ranges::upper_bound(anchors_, offset, {}, &Anchor::offset);
        if (after != anchors_.begin()) here_ = *std::prev(after);
        anchors_ = {after, anchors_.end()};
        if (!here_.place.known()) return {};
        const auto between = std::string_view(text_).substr(here_.offset, offset - here_.offset);
        here_.place.column += static_cast<std::uint32_t>(count_characters(between));
        here_.offset = offset;
        return here_.place;
    }

  private:
    const std::string& text_;
    std::span<const Anchor> anchors_;  // those that are still to come
    Anchor here_;                      // the last place that is known
};

}  // namespace

Place Inline::place_at(std::size_t offset) const {
    return PlaceFinder(*this).at(static_cast<std::uint32_t>(std::min(offset, text.size())));
}

std::vector<Place> Inline::places_at(std::span<const std::uint32_t> offsets) const {
    PlaceFinder finder(*this);
    std::vector<Place> places;
    places.reserve(offsets.size());
    for (const std::uint32_t offset : offsets) places.push_back(finder.at(offset));
    return places;
}

std::string Text::unmarked() const {
    std::string result;
    append_unmarked(inlines, result);
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
