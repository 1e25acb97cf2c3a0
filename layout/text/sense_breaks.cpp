#include "layout/text/sense_breaks.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "language/little_words.h"
#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

using language::LittleWord;

constexpr std::size_t kLongestShortWord = 3;  // letters

constexpr std::array<std::string_view, 14> kClosing{",", ";", ":", ".", "!", "?", ")",
                                                    "]", "–", "—", "”", "»", "…", "\u2005"};
constexpr std::array<std::string_view, 10> kOpening{"(", "[", "–", "—", "·", "“", "„", "«", "‘", "&"};

bool ends_in_mark(std::string_view word) {
    return std::ranges::any_of(kClosing, [&](std::string_view mark) { return word.ends_with(mark); });
}
bool begins_with_mark(std::string_view word) {
    return std::ranges::any_of(kOpening, [&](std::string_view mark) { return word.starts_with(mark); });
}

std::string_view without_opening(std::string_view word) {
    while (!word.empty()) {
        const auto* mark =
            std::ranges::find_if(kOpening, [&](std::string_view each) { return word.starts_with(each); });
        if (mark == kOpening.end()) break;
        word.remove_prefix(mark->size());
    }
    return word;
}

bool has_capital(std::string_view word) {
    return !word.empty() && u_isupper(static_cast<UChar32>(source::code_point_at(word, 0).value)) != 0;
}

std::size_t length_of(std::string_view word) {
    return static_cast<std::size_t>(
        std::ranges::count_if(word, [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

}  // namespace

double sense_penalty(std::string_view before, std::string_view after, const std::string& language,
                     double sense, const styles::LineBreaking& rules) {
    const std::string_view left = without_opening(before);
    const LittleWord last = language::little_word(left, language);
    const bool is_short =
        last == LittleWord::Article || (last != LittleWord::None && length_of(left) <= kLongestShortWord);
    // A dash between words stays with what it ends.
    if (is_short || after == "–" || after == "—") return rules.short_word_penalty;
    if (ends_in_mark(before) || begins_with_mark(after)) return 0;
    const LittleWord next = language::little_word(after, language);
    if (next == LittleWord::Preposition || next == LittleWord::Conjunction) return 0;
    const bool parts_capitals = has_capital(left) && has_capital(after);
    return sense * (rules.sense_penalty + (parts_capitals ? rules.capitals_penalty : 0));
}

}  // namespace bifolio::layout
