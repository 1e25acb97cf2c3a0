#include "source/model/text_block.h"

#include <algorithm>
#include <utility>

namespace bifolio::source {

TextBlock paragraph(Text text) {
    TextBlock block;
    block.place = text.place;
    block.text = std::move(text);
    return block;
}

TextBlocks paragraphs(std::vector<Text> texts) {
    TextBlocks blocks;
    blocks.reserve(texts.size());
    for (Text& each : texts) blocks.push_back(paragraph(std::move(each)));
    return blocks;
}

std::size_t columns_of(const TextBlock& table) {
    std::size_t columns = 0;
    for (const TextBlock& row : table.parts) columns = std::max(columns, row.parts.size());
    return columns;
}

std::size_t head_rows_of(const TextBlock& table) {
    const auto is_body = [](const TextBlock& row) {
        return !std::ranges::all_of(row.parts, &TextBlock::is_head);
    };
    const auto body = std::ranges::find_if(table.parts, is_body);
    return body == table.parts.end() ? 0 : static_cast<std::size_t>(body - table.parts.begin());
}

}  // namespace bifolio::source
