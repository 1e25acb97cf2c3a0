// Emoji that no font has, written as their names in brackets.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "layout/fonts/text_style.h"

namespace bifolio::layout {

// A text in which some emoji are names. Offsets are bytes.
struct NamedText {
    struct Name {
        std::uint32_t emoji = 0, emoji_end = 0;  // in the original
        std::uint32_t begin = 0, end = 0;        // what stands for it, in the text
    };
    std::string text;
    std::vector<Name> names;  // in order

    // The place in the original of the byte at `offset`; that of its emoji for a byte of a name.
    [[nodiscard]] std::uint32_t original(std::uint32_t offset) const;
};

// `text` in the style, with a name for each emoji that no font shows whole.
[[nodiscard]] NamedText name_missing_emoji(std::string_view text, StyleIndex style, TextStyles& styles);

}  // namespace bifolio::layout
