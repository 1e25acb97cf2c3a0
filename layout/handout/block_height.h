// Measuring: how high the blocks of an agenda are in a width.
#pragma once

#include <cstddef>
#include <functional>
#include <limits>
#include <map>
#include <vector>

#include "layout/handout/agenda.h"
#include "layout/handout/arrangement.h"
#include "layout/pages/galley.h"
#include "layout/story/story.h"

namespace bifolio::layout {

// The height of a block of the story in a width, nominal points, at the leading of its style. Depends on its
// arguments alone.
using BlockHeight = std::function<double(std::size_t block, double width)>;

// The block with its first cell in a width, from that cell's x to the right edge. Where a time runs in before
// the text, turn-overs hang under the text if that takes no more than the style's share of the width.
[[nodiscard]] Block fitted_to(const Block& block, double width, const styles::HandoutSpaces& spaces);

// Sets a block in a width, from the first cell's x to the right edge.
[[nodiscard]] SetBlock set_in_width(const Block& block, double width, const styles::StyleSheet& sheet,
                                    Words& words);

inline constexpr double kEndless = std::numeric_limits<double>::infinity();

// Whether a word may be cut, for want of room, where it may not be divided.
enum class WordCuts { Refused, Allowed };

// A BlockHeight that sets each block once for each width, and keeps the height alone. The height is infinite
// where it is surely more than `most`, for then the block need not be set; where a line sticks out of the
// width; and where cuts are refused and the width cannot do without. All arguments must outlive it.
class MeasuredStory {
  public:
    MeasuredStory(const Story& story, const styles::StyleSheet& sheet, Words& words, WordCuts cuts,
                  double most = kEndless);
    [[nodiscard]] double operator()(std::size_t block, double width);

  private:
    const Story& story_;
    const styles::StyleSheet& sheet_;
    Words& words_;
    WordCuts cuts_;
    double most_;
    std::vector<std::map<double, double>> heights_;  // by block, then by width
    std::vector<double> least_areas_;                // by block: of its text in any width, once it was set
};

// How tightly blocks stand.
struct Spacing {
    double leading_share = 1;  // of its leading that text keeps
    double gap_share = 1;      // of the gaps between blocks that is kept
    double talk_gap = 0;       // between the blocks of an item, nominal points
    double white_space = 0;    // nominal points added between items, where room is left over
};

// Blocks measured at a spacing. `block_height` must outlive it.
class SpacedBlocks {
  public:
    SpacedBlocks(const BlockHeight& block_height, const Spacing& spacing)
        : block_height_(block_height), spacing_(spacing) {}

    [[nodiscard]] double height(std::size_t block, double width) const {
        return block_height_(block, width) * spacing_.leading_share;
    }
    [[nodiscard]] double gap(double nominal) const { return nominal * spacing_.gap_share; }

    // Places the blocks one below another from `y` down, and gives where the last one ends.
    double place_below(const BlockRange& blocks, double x, double y, double width,
                       std::vector<PlacedBlock>& placed) const;

  private:
    const BlockHeight& block_height_;
    Spacing spacing_;
};

}  // namespace bifolio::layout
