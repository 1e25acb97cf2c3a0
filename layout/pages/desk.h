// A setting desk: what one thread needs to set blocks by itself. Desks share the text styles and the
// hyphenator; each keeps the words that it has shaped.
#pragma once

#include <memory>
#include <span>
#include <utility>
#include <vector>

#include "layout/fonts/hyphenator.h"
#include "layout/fonts/shaper.h"
#include "layout/pages/galley.h"
#include "layout/story/story.h"
#include "layout/text/word.h"

namespace bifolio::layout {

struct Desk {
    Desk(TextStyles& styles, Hyphenator& hyphenator) : shaper(styles), words(shaper, hyphenator) {}
    Desk(const Desk&) = delete;
    Desk& operator=(const Desk&) = delete;
    ~Desk() = default;

    Shaper shaper;
    Words words;
};

using Desks = std::vector<std::unique_ptr<Desk>>;

// Sets all blocks of a story. The first desk has the first blocks, and so on; a short story is set at the
// first one. What comes out does not depend on how many desks there are.
[[nodiscard]] std::vector<SetBlock> set_story(const Story& story, const PageLabels& labels,
                                              TextStyles& styles, const Desks& desks);

// A block, and in how many lines more than its best it is to be set.
using OtherSetting = std::pair<std::size_t, int>;

// Sets some of the blocks anew; `others` by block, ascending.
void set_others(const Story& story, const PageLabels& labels, const styles::StyleSheet& sheet,
                std::span<const OtherSetting> others, const Desks& desks, std::vector<SetBlock>& set);

}  // namespace bifolio::layout
