#include "layout/desk.h"

#include <algorithm>

#include "layout/parallel.h"

namespace bifolio::layout {

namespace {

constexpr std::size_t kFewestBlocksADesk = 50;

bool is_ascii(const std::string& text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Fonts are numbered in the order in which they are opened: so before several desks begin.
void open_all_fallbacks(const Story& story, TextStyles& styles) {
    std::string ascii;
    for (char c = ' '; c < 0x7F; ++c) ascii += c;
    std::vector<bool> seen(styles.size(), false);
    for (const Block& block : story.blocks)
        for (const Cell& cell : block.cells)
            for (const Span& span : cell.text.spans) {
                if (!seen[span.style]) Shaper::open_fallbacks(styles, span.style, ascii);
                seen[span.style] = true;
                if (!is_ascii(span.text)) Shaper::open_fallbacks(styles, span.style, span.text);
            }
}

// How many of the desks are worth while.
std::size_t desks_for(std::size_t blocks, std::size_t desks) {
    return std::clamp(blocks / kFewestBlocksADesk, std::size_t{1}, desks);
}

}  // namespace

std::vector<SetBlock> set_story(const Story& story, const PageLabels& labels, TextStyles& styles,
                                std::span<Desk* const> desks) {
    const std::size_t blocks = story.blocks.size();
    const std::size_t used = desks_for(blocks, desks.size());
    if (used > 1) open_all_fallbacks(story, styles);
    std::vector<SetBlock> set(blocks);
    parallel_for(used, static_cast<int>(used), [&](std::size_t desk) {
        for (std::size_t n = blocks * desk / used; n < blocks * (desk + 1) / used; ++n)
            set[n] = set_block(story.blocks[n], labels, styles.sheet(), desks[desk]->words);
    });
    return set;
}

void set_others(const Story& story, const PageLabels& labels, const styles::StyleSheet& sheet,
                std::span<const OtherSetting> others, std::span<Desk* const> desks,
                std::vector<SetBlock>& set) {
    const std::size_t used = desks_for(set.size(), desks.size());
    parallel_for(used, static_cast<int>(used), [&](std::size_t desk) {
        for (std::size_t n = others.size() * desk / used; n < others.size() * (desk + 1) / used; ++n) {
            const auto& [block, extra_lines] = others[n];
            set[block] = set_block(story.blocks[block], labels, sheet, desks[desk]->words, extra_lines);
        }
    });
}

}  // namespace bifolio::layout
