// Lists and quotations in the columns of the text around them.
#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>
#include <vector>

#include "layout/story/text_frame.h"

namespace bifolio::layout {

namespace {

using source::BlockKind;
using source::TextBlock;

// Whether it is lines of text alone, of one leading: they can stand in the columns of the text around them.
bool is_lines(const TextBlock& block) {
    switch (block.kind) {
        case BlockKind::Paragraph:
            return true;
        case BlockKind::BulletList:
        case BlockKind::NumberedList:
        case BlockKind::ListItem:
        case BlockKind::Quotation:
            return std::ranges::all_of(block.parts, is_lines);
        default:
            return false;
    }
}

}  // namespace

std::size_t end_of_lines(std::span<const TextBlock> blocks, std::size_t first) {
    while (first < blocks.size() && is_lines(blocks[first])) ++first;
    return first;
}

void put_into_columns(StoryBuilder& builder, std::size_t first, const TextFrame& frame) {
    std::vector<Block>& story = builder.story().blocks;
    if (first == story.size()) return;
    TextColumns text{.cells = {},
                     .columns = frame.style->columns,
                     .x = frame.x,
                     .width = frame.width,
                     .gap = frame.style->column_gap.pt(),
                     .beside = {},
                     .kept = {},
                     .least_lines = frame.style->columns_from};
    std::vector<Cell> marks;
    for (std::size_t n = first; n < story.size(); ++n) {
        std::vector<Cell>& cells = std::get<CellRow>(story[n].body).cells;
        if (story[n].keep_with_next) text.kept.push_back(text.cells.size());
        for (std::size_t mark = 1; mark < cells.size(); ++mark) {
            text.beside.push_back({marks.size(), text.cells.size()});
            marks.push_back(std::move(cells[mark]));
        }
        text.cells.push_back(std::move(cells.front()));
    }
    for (TextColumns::Beside& each : text.beside) each.cell += text.cells.size();
    std::ranges::move(marks, std::back_inserter(text.cells));
    Block& made = story[first];
    made.keep_with_next = story.back().keep_with_next;
    made.keep_together = made.trails = false;
    made.space_before = made.space_after = 0;
    made.body = std::move(text);
    story.erase(story.begin() + static_cast<std::ptrdiff_t>(first) + 1, story.end());
}

}  // namespace bifolio::layout
