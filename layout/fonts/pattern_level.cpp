#include "layout/fonts/pattern_level.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

constexpr int kLargestNumber = 100;

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}
std::string_view without_blanks_before(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(" \t"), text.size()));
    return text;
}

int number(std::string_view text, int otherwise) {
    text = without_blanks_before(text);
    int value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() ? std::clamp(value, 0, kLargestNumber) : otherwise;
}

// Takes what stands before the next comma off `list`; nothing is left after the last.
std::string_view take_item(std::string_view& list) {
    const std::size_t comma = list.find(',');
    const std::string_view item = list.substr(0, comma);
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
    return item;
}

std::size_t after_characters(std::string_view text, std::size_t at, int count) {
    for (; count > 0 && at < text.size(); --count) do
            ++at;
        while (at < text.size() && source::is_continuation_byte(text[at]));
    return at;
}

// `change`: "before=after,first,count" or "before=after". The pattern's letters stand on the bytes from
// `letters_begin` to `letters_end`, without the dots for the word's ends.
Respelling read_change(std::string_view change, std::string_view word, std::size_t letters_begin,
                       std::size_t letters_end) {
    const std::string_view spelling = take_item(change);
    const std::size_t equals = std::min(spelling.find('='), spelling.size());
    Respelling made;
    made.before = spelling.substr(0, equals);
    made.after = spelling.substr(std::min(equals + 1, spelling.size()));
    made.begin = letters_begin;
    made.end = letters_end;
    if (change.empty()) return made;
    made.begin = after_characters(word, letters_begin, number(take_item(change), 1) - 1);
    made.end = after_characters(word, made.begin, number(change, 0));
    return made;
}

}  // namespace

PatternLevel::PatternLevel(std::string_view text) : text_(text), patterns_(text) {
    for (std::size_t begin = 0, end = 0; begin < text.size(); begin = end + 1) {
        end = text.find('\n', begin);
        const char first = text[begin];
        if (first == '%') continue;
        if (first >= 'A' && first <= 'Z') {
            std::string_view line = text.substr(begin, end - begin);
            if (line.ends_with('\r')) line.remove_suffix(1);
            if (line.starts_with("NEXTLEVEL")) {
                next_level_ = text.substr(end + 1);
                return;
            }
            if (read_directive(line)) continue;
        }
        patterns_.add(begin);
    }
}

bool PatternLevel::read_directive(std::string_view line) {
    const std::array<std::pair<std::string_view, int*>, 4> numbers = {{
        {"LEFTHYPHENMIN", &distances_.left},
        {"RIGHTHYPHENMIN", &distances_.right},
        {"COMPOUNDLEFTHYPHENMIN", &distances_.compound_left},
        {"COMPOUNDRIGHTHYPHENMIN", &distances_.compound_right},
    }};
    for (const auto& [name, value] : numbers) {
        if (!line.starts_with(name)) continue;
        *value = number(line.substr(name.size()), 0);
        return true;
    }
    constexpr std::string_view kNoHyphen = "NOHYPHEN";
    if (!line.starts_with(kNoHyphen)) return false;
    unhyphenated_.clear();
    for (std::string_view list = without_blanks_before(line.substr(kNoHyphen.size())); !list.empty();)
        if (const std::string_view item = take_item(list); !item.empty()) unhyphenated_.push_back(item);
    return true;
}

HyphenMarks PatternLevel::marks(std::string_view word) const {
    HyphenMarks marks;
    marks.digits.assign(word.size(), '0');
    // Dots stand for the ends of a word. Digits have no place in patterns: they end a word, too.
    std::string padded;
    padded.reserve(word.size() + 2);
    padded.push_back('.');
    for (const char c : word) padded.push_back(is_digit(c) ? '.' : c);
    padded.push_back('.');
    patterns_.find(padded,
                   [&](std::size_t start, std::size_t pattern) { apply(pattern, start, padded, marks); });
    return marks;
}

std::optional<Respelling> PatternLevel::respelling(std::size_t pattern, std::size_t start,
                                                   std::string_view word) const {
    std::size_t at = pattern, letters = 0;
    for (; kind_in_pattern(text_[at]) != PatternByte::End; ++at)
        letters += kind_in_pattern(text_[at]) == PatternByte::Letter ? 1 : 0;
    if (text_[at] != '/') return std::nullopt;
    std::string_view change = text_.substr(at + 1, text_.find('\n', at) - at - 1);
    if (change.ends_with('\r')) change.remove_suffix(1);
    // Byte n of the word is byte n + 1 of the padded one.
    const std::size_t begin = std::max<std::size_t>(start, 1) - 1;
    return read_change(change, word, begin, std::min(start + letters - 1, word.size()));
}

void PatternLevel::apply(std::size_t pattern, std::size_t start, std::string_view padded,
                         HyphenMarks& marks) const {
    const auto change = respelling(pattern, start, padded.substr(1, padded.size() - 2));
    std::size_t at = start;  // in the padded word
    for (std::size_t n = pattern;; ++n) {
        const PatternByte kind = kind_in_pattern(text_[n]);
        if (kind == PatternByte::End) return;
        if (kind == PatternByte::Letter) {
            ++at;
            continue;
        }
        // Of several digits in one place, which no real file has, the last counts.
        if (is_digit(text_[n + 1])) continue;
        const bool inside = at >= 2 && at < padded.size() - 1 && !source::is_continuation_byte(padded[at]);
        if (!inside || marks.digits[at - 1] >= text_[n]) continue;
        marks.set(at - 1, text_[n]);
        if (change && change->begin <= at - 1 && at - 1 <= change->end) marks.respelled[at - 1] = *change;
    }
}

}  // namespace bifolio::layout
