#include "layout/handout/block_height.h"

#include <algorithm>

namespace bifolio::layout {

namespace {

// Of the main cell.
double measure_of(const Block& block, double width) {
    return std::max(width - cells_of(block).front().x, 1.0);
}

// Of the main cell's text, were it one line.
double length_of(const SetBlock& set) {
    double length = 0;
    for (const SetLine& line : set.cells.front().lines) length += line.natural_width;
    return length;
}

}  // namespace

Block fitted_to(const Block& block, double width, const styles::HandoutSpaces& spaces) {
    Block fitted = block;
    Cell& main = cells_of(fitted).front();
    if (main.first_indent < 0 && main.x > spaces.hang_share * width) main.x = main.first_indent = 0;
    main.width = measure_of(fitted, width);
    return fitted;
}

SetBlock set_in_width(const Block& block, double width, const styles::StyleSheet& sheet, Words& words) {
    return set_block(fitted_to(block, width, sheet.handout_spaces), {}, sheet, words);
}

MeasuredStory::MeasuredStory(const Story& story, const styles::StyleSheet& sheet, Words& words, WordCuts cuts,
                             double most)
    : story_(story),
      sheet_(sheet),
      words_(words),
      cuts_(cuts),
      most_(most),
      heights_(story.blocks.size()),
      least_areas_(story.blocks.size(), 0) {}

double MeasuredStory::operator()(std::size_t block, double width) {
    const auto [entry, is_new] = heights_[block].try_emplace(width, kEndless);
    if (!is_new || least_areas_[block] > most_ * measure_of(story_.blocks[block], width))
        return entry->second;
    const SetBlock set = set_in_width(story_.blocks[block], width, sheet_, words_);
    // Lines may be shrunk, but not by half.
    least_areas_[block] = length_of(set) / 2 * set.leading;
    const bool is_refused = sticks_out(set) || (cuts_ == WordCuts::Refused && cuts_a_word(set));
    if (!is_refused) entry->second = set.lines * set.leading;
    return entry->second;
}

double SpacedBlocks::place_below(const BlockRange& blocks, double x, double y, double width,
                                 std::vector<PlacedBlock>& placed) const {
    for (std::size_t n = blocks.first; n < blocks.first + blocks.count; ++n) {
        if (n > blocks.first) y += gap(spacing_.talk_gap);
        placed.push_back({n, width, x, y});
        y += height(n, width);
    }
    return y;
}

}  // namespace bifolio::layout
