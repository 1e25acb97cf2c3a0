// The galley: the story's blocks set into lines, each with the room it takes, not yet cut into pages.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/pages/columns.h"
#include "layout/story/story.h"
#include "layout/text/paragraph.h"
#include "layout/text/word.h"
#include "source/base/diagnostic.h"

namespace bifolio::layout {

// Vertical measure: grid lines are cut into this many steps, so that parts that are set tighter than the grid
// (overview) can be told exactly; text on the grid takes whole multiples.
inline constexpr int kStepsPerLine = 16;

struct SetBlock {
    std::vector<SetParagraph> cells;  // as the block's cells
    double leading = 0;               // points between the main cell's lines
    int lines = 0;                    // of the tallest cell, or of the columns, in lines of this block
    int steps = 0;                    // the whole block's height
    int steps_per_line = 0;           // of a block that can be broken between its lines; else 0
    bool had_to_be_split = false;     // it should have been kept together, but is higher than a page
};

// Whole grid lines that a page's text area holds.
[[nodiscard]] int lines_per_page(const styles::StyleSheet& sheet);

// Labels of pages by anchor; empty before pages are known.
using PageLabels = std::vector<std::string>;

// Sets one block. Page references are filled in from `labels`. A block of one paragraph that can be broken
// over pages is set in `extra_lines` lines more than its best, where there is such a way.
[[nodiscard]] SetBlock set_block(const Block& block, const PageLabels& labels,
                                 const styles::StyleSheet& sheet, Words& words, int extra_lines = 0);

// How the lines of a block in columns stand in them.
[[nodiscard]] ColumnFlow column_flow(const Block& block, const SetBlock& set,
                                     const styles::StyleSheet& sheet);

// Reports what shaping could not do: each lent character once, each missing one where it stands.
class GlyphReporter {
  public:
    GlyphReporter(const std::string& file, TextStyles& styles, source::Diagnostics& diagnostics);
    void report(const Block& block, const SetBlock& set);

  private:
    std::string file_;
    TextStyles& styles_;
    source::Diagnostics& diagnostics_;
    std::vector<std::pair<char32_t, source::Place>> reported_;
};

}  // namespace bifolio::layout
