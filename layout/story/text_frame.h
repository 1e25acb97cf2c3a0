// What composers of a text's blocks share. Internal to story/.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "layout/story/story_builder.h"
#include "source/model/text_block.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

// Where blocks of a text stand, and in which look.
struct TextFrame {
    double x = 0, width = 0;  // points
    double measure = 0;       // of a line of text that is not indented
    const styles::ParagraphStyle* style = nullptr;
    std::size_t bullet_lists = 0, numbered_lists = 0;  // around
    std::uint32_t talk = 0;
    double row_space = 0;      // above each row of a table that is no head, grid lines
    bool fills_width = false;  // a table is as wide as the frame, columns behind its first share what is left
};

// The style with a character overlay laid over it, in one column, without indents and spaces.
[[nodiscard]] styles::ParagraphStyle derived(const StoryBuilder& builder, const styles::ParagraphStyle& from,
                                             const char* overlay);

// Says of the blocks from `first` on that they are set off by so many grid lines.
void set_off(StoryBuilder& builder, std::size_t first, double space);

// Blocks [first, end) that are lines of text alone, of one leading: paragraphs, and lists and quotations of
// them. They can stand in the columns of the text around them.
[[nodiscard]] std::size_t end_of_lines(std::span<const source::TextBlock> blocks, std::size_t first);

// Makes one block, in the columns of the frame's style, of the story's from `first` on, which are rows as
// wide as the frame: one of those columns.
void put_into_columns(StoryBuilder& builder, std::size_t first, const TextFrame& frame);

// A table whose columns are as wide as what stands in them asks for.
void add_table(StoryBuilder& builder, const source::TextBlock& table, const TextFrame& frame);

}  // namespace bifolio::layout
