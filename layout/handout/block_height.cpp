#include "layout/handout/block_height.h"

#include <algorithm>
#include <limits>

#include "layout/handout/distances.h"

namespace bifolio::layout {

SetBlock set_in_width(const Block& block, double width, const styles::StyleSheet& sheet, Words& words) {
    Block narrowed = block;
    Cell& main = cells_of(narrowed).front();
    main.width = std::max(width - main.x, 1.0);
    return set_block(narrowed, {}, sheet, words);
}

MeasuredStory::MeasuredStory(const Story& story, const styles::StyleSheet& sheet, Words& words, WordCuts cuts)
    : story_(story), sheet_(sheet), words_(words), cuts_(cuts), heights_(story.blocks.size()) {}

double MeasuredStory::operator()(std::size_t block, double width) {
    const auto [entry, is_new] = heights_[block].try_emplace(width);
    if (is_new) {
        const SetBlock set = set_in_width(story_.blocks[block], width, sheet_, words_);
        const bool is_refused = cuts_ == WordCuts::Refused && cuts_a_word(set);
        entry->second = is_refused ? std::numeric_limits<double>::infinity() : set.lines * set.leading;
    }
    return entry->second;
}

double SpacedBlocks::place_below(const BlockRange& blocks, double x, double y, double width,
                                 std::vector<PlacedBlock>& placed) const {
    for (std::size_t n = blocks.first; n < blocks.first + blocks.count; ++n) {
        if (n > blocks.first) y += gap(kTalkGap);
        placed.push_back({n, width, x, y});
        y += height(n, width);
    }
    return y;
}

}  // namespace bifolio::layout
