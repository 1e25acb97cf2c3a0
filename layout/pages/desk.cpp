#include "layout/pages/desk.h"

#include <algorithm>

#include "layout/pages/parallel.h"

namespace bifolio::layout {

namespace {

constexpr std::size_t kFewestBlocksADesk = 50;

bool is_ascii(const std::string& text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

// Fonts are numbered in the order in which they are opened: so before any desk begins, however many there
// are.
void open_all_fallbacks(const Story& story, TextStyles& styles) {
    std::string ascii;
    for (char c = ' '; c < 0x7F; ++c) ascii += c;
    std::vector<bool> seen(styles.size(), false);
    for (const Block& block : story.blocks)
        for (const Cell& cell : cells_of(block))
            for (const Span& span : cell.text.spans) {
                if (!seen[span.style]) Shaper::open_fallbacks(styles, span.style, ascii);
                seen[span.style] = true;
                if (!is_ascii(span.text)) Shaper::open_fallbacks(styles, span.style, span.text);
            }
}

// Calls work(n, words) for each n below `count`: the first desk for the first of them, and so on. `blocks`
// tells how many desks are worth while.
template <typename Work>
void share_out(std::size_t count, std::size_t blocks, const Desks& desks, const Work& work) {
    const std::size_t used = std::clamp(blocks / kFewestBlocksADesk, std::size_t{1}, desks.size());
    parallel_for(used, static_cast<int>(used), [&](std::size_t desk) {
        for (std::size_t n = count * desk / used; n < count * (desk + 1) / used; ++n)
            work(n, desks[desk]->words);
    });
}

}  // namespace

std::vector<SetBlock> set_story(const Story& story, const PageLabels& labels, TextStyles& styles,
                                const Desks& desks) {
    open_all_fallbacks(story, styles);
    std::vector<SetBlock> set(story.blocks.size());
    share_out(set.size(), set.size(), desks, [&](std::size_t n, Words& words) {
        set[n] = set_block(story.blocks[n], labels, styles.sheet(), words);
    });
    return set;
}

void set_others(const Story& story, const PageLabels& labels, const styles::StyleSheet& sheet,
                std::span<const OtherSetting> others, const Desks& desks, std::vector<SetBlock>& set) {
    share_out(others.size(), set.size(), desks, [&](std::size_t n, Words& words) {
        const auto& [block, extra_lines] = others[n];
        set[block] = set_block(story.blocks[block], labels, sheet, words, extra_lines);
    });
}

}  // namespace bifolio::layout
