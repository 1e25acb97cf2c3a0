// Composes texts of several blocks (source/model/text_block.h): abstracts, biographies, welcomes and notes.
// Paragraphs are set as their style says; lists hang their marks, quotations are narrower, program text is in
// its own face, line by line. What is set off stands half a line or what the style says from the text before
// and after it, and that is on the grid again.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "layout/story/story_builder.h"
#include "source/model/text_block.h"

namespace bifolio::layout {

struct TextPlace {
    double x = 0;  // the text's left edge; it goes to the right edge of the text area
    std::uint32_t talk = 0;
    bool in_one_column = false;  // whatever the style says
    double row_space = 0;        // above each row of a table that is no head, grid lines
    bool fills_width = false;  // a table is as wide as the text, columns behind its first share what is left
};

// Adds the blocks, paragraphs in the style of that name, others in looks that are laid over it.
void add_texts(StoryBuilder& builder, std::span<const source::TextBlock> blocks, const std::string& style,
               const TextPlace& place);

// The same with a cell of text beside the first of them.
void add_texts_beside(StoryBuilder& builder, Cell side, std::span<const source::TextBlock> blocks,
                      const std::string& style, const TextPlace& place);

// On one line, for narrow places: as plain_line() in source/model/plain_blocks.h, with the marks of
// paragraphs.
void append_on_one_line(StoryBuilder& builder, RichText& text, std::span<const source::TextBlock> blocks,
                        const std::string& style);

}  // namespace bifolio::layout
