// Emoji in texts, after Unicode Technical Standard #51: which characters are one picture together, and what
// it is called. By the character properties of the ICU that is installed.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace bifolio::layout {

// An emoji: a character, or several that are one picture. UTS #51, definition ED-17: a base with a variation
// selector, a skin tone or tags; a keycap; a flag of two regional indicators; several of these with joiners.
struct EmojiSequence {
    std::size_t begin = 0, end = 0;  // bytes of the text
    // A sign that is text unless something asks for a picture (☎, ✔, ©), and nothing does.
    bool prefers_text = false;
};

// Whether it is worth while to look for emoji. Quick; no promise that there are any.
[[nodiscard]] bool may_hold_emoji(std::string_view text);

// The emoji that begins at a byte of `text` (valid UTF-8), whole; it ends where it begins if there is none.
[[nodiscard]] EmojiSequence emoji_at(std::string_view text, std::size_t begin);

// The emoji of `text` (valid UTF-8), each whole, in order. A character that ICU does not know yet counts
// where Unicode keeps its place for emoji.
[[nodiscard]] std::vector<EmojiSequence> find_emoji(std::string_view text);

// What stands for an emoji that cannot be printed, in English, without brackets: "rocket", "woman, rocket",
// "thumbs up sign: medium skin tone", "flag: Germany", "keycap: 1". Characters have their Unicode names in
// lower case; one without a name is "emoji U+1FAFF". The wording is near that of the Unicode CLDR, whose own
// short names are no part of ICU.
[[nodiscard]] std::string emoji_name(std::string_view sequence);

}  // namespace bifolio::layout
