// What stands in a text that goes on over several lines: paragraphs, lists, quotations and the like, one
// after another. An abstract, a biography, a welcome are sequences of such blocks.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "source/base/place.h"
#include "source/model/picture.h"
#include "source/model/text.h"

namespace bifolio::source {

enum class BlockKind {
    Paragraph,
    Heading,  // within a text, below the title of what the text is of
    BulletList,
    NumberedList,
    ListItem,
    Quotation,
    Code,      // program text, line by line
    CodeLine,  // may be empty
    Table,
    TableRow,
    TableCell,
    Figure,  // a picture with what stands below it
};

// `text` is a Paragraph's, a Heading's, a CodeLine's, a TableCell's; of a Table or Figure it is the caption.
// `parts` are a list's items, the blocks of a ListItem or Quotation, the lines of Code, the rows of a Table,
// the cells of a TableRow.
struct TextBlock {
    BlockKind kind = BlockKind::Paragraph;
    Text text;
    std::vector<TextBlock> parts;
    int first_number = 1;            // NumberedList: its first item's
    bool is_head = false;            // TableCell: head of its column, or of its row
    std::optional<Picture> picture;  // Figure: none where it cannot be used
    std::string description;         // Figure: what it shows, for those who cannot see it; may be empty
    Place place;
    bool begins_translation = false;  // it and what follows says in another language what stands above it

    bool operator==(const TextBlock&) const = default;
};

using TextBlocks = std::vector<TextBlock>;

[[nodiscard]] TextBlock paragraph(Text text);
[[nodiscard]] TextBlocks paragraphs(std::vector<Text> texts);

// How many cells the longest row of a table has.
[[nodiscard]] std::size_t columns_of(const TextBlock& table);
// How many rows at the head of a table hold nothing but heads of columns.
[[nodiscard]] std::size_t head_rows_of(const TextBlock& table);

// Calls visit(block) for each block that has a text of its own, in reading order: a table's caption comes
// before its rows.
template <typename Visit>
void for_each_text(const TextBlocks& blocks, Visit&& visit) {
    for (const TextBlock& each : blocks) {
        if (!each.text.empty()) visit(each);
        for_each_text(each.parts, visit);
    }
}

}  // namespace bifolio::source
