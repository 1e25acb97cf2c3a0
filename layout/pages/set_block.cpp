#include "layout/pages/set_block.h"

#include <algorithm>
#include <cmath>

namespace bifolio::layout {

bool cuts_a_word(const SetBlock& set) {
    return std::ranges::any_of(set.cells, [](const SetParagraph& paragraph) {
        return std::ranges::any_of(paragraph.lines,
                                   [](const SetLine& line) { return line.cuts_word || line.overfull; });
    });
}

bool sticks_out(const SetBlock& set) {
    return std::ranges::any_of(set.cells, [](const SetParagraph& paragraph) {
        return std::ranges::any_of(paragraph.lines, &SetLine::overfull);
    });
}

double baseline_of(const Block& block, const SetBlock& set, int line, const styles::Grid& grid) {
    const double leading = set.leading;
    if (!block.on_grid) return grid.first_baseline.pt() * leading / grid.leading.pt() + line * leading;
    if (set.steps_per_line > 0)
        return grid.first_baseline.pt() + line * set.steps_per_line * grid.leading.pt() / kStepsPerLine;
    // The last line stands on the grid, of a head's block as far above the block's foot; those above it keep
    // their own distance.
    double text_lines = set.lines * leading / grid.leading.pt();
    if (!block.keep_with_next) text_lines = std::ceil(text_lines - 0.001);
    return grid.first_baseline.pt() + (text_lines - 1) * grid.leading.pt() - (set.lines - 1 - line) * leading;
}

}  // namespace bifolio::layout
