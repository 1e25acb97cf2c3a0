#include "layout/text/emoji_names.h"

#include <algorithm>
#include <cstddef>

#include "layout/fonts/emoji.h"
#include "layout/fonts/shaper.h"

namespace bifolio::layout {

std::uint32_t NamedText::original(std::uint32_t offset) const {
    const auto after = std::ranges::upper_bound(names, offset, {}, &Name::begin);
    if (after == names.begin()) return offset;
    const Name& name = *std::prev(after);
    return offset < name.end ? name.emoji : name.emoji_end + (offset - name.end);
}

NamedText name_missing_emoji(std::string_view text, StyleIndex style, TextStyles& styles) {
    NamedText named;
    std::size_t copied = 0;
    for (const EmojiSequence& emoji : find_emoji(text)) {
        if (Shaper::emoji_face(styles, style, text, emoji)) continue;
        named.text += text.substr(copied, emoji.begin - copied);
        const auto begin = static_cast<std::uint32_t>(named.text.size());
        ((named.text += '[') += emoji_name(text.substr(emoji.begin, emoji.end - emoji.begin))) += ']';
        named.names.push_back({static_cast<std::uint32_t>(emoji.begin), static_cast<std::uint32_t>(emoji.end),
                               begin, static_cast<std::uint32_t>(named.text.size())});
        copied = emoji.end;
    }
    named.text += text.substr(copied);
    return named;
}

}  // namespace bifolio::layout
