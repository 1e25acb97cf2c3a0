#include "layout/text/figures.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "layout/text/fine_typography.h"
#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

// How many capitals and small letters a word has.
struct Letters {
    int capitals = 0, small = 0;
};

Letters letters_of(std::string_view word) {
    Letters letters;
    for (std::size_t at = 0; at < word.size();) {
        const auto [character, length] = source::code_point_at(word, at);
        const auto c = static_cast<UChar32>(character);
        if (u_isupper(c) != 0) ++letters.capitals;
        if (u_islower(c) != 0) ++letters.small;
        at += length;
    }
    return letters;
}

bool begins_with_figure(std::string_view word) {
    const std::size_t first = word.find_first_not_of("([\"'");
    return first != std::string_view::npos && word[first] >= '0' && word[first] <= '9';
}

}  // namespace

bool has_figure(std::string_view text) {
    return std::ranges::any_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

bool wants_lining_figures(std::string_view word, std::string_view before) {
    if (!has_figure(word)) return false;
    constexpr std::array<std::string_view, 5> kSigns = {"[", "+", "-", "−", "±"};
    if (std::ranges::any_of(kSigns, [&](std::string_view sign) {
            return word.starts_with(sign) && begins_with_figure(word.substr(sign.size()));
        }))
        return true;
    if (letters_of(word).capitals > 0) return true;
    if (before.empty() || !begins_with_figure(word)) return false;
    const Letters letters = letters_of(before);
    return (letters.capitals > 0 && takes_number(before)) || (letters.capitals > 1 && letters.small == 0);
}

}  // namespace bifolio::layout
