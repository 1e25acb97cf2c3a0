#include "source/check/odd_text_words.h"

#include <fmt/core.h>
#include <unicode/uchar.h>

#include <algorithm>

#include "source/base/utf8.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kShownBytes = 60;

bool is_closing(char32_t character) {
    constexpr std::u32string_view kClosing =
        U")]}\"'\u2019\u201D\u201C\u00BB\u00AB\u203A\u300D\u300F\u3011\uFF09";
    return kClosing.find(character) != std::u32string_view::npos;
}

}  // namespace

bool is_any_space(char32_t character) {
    if (character < 0x80) return character == ' ' || (character >= 0x09 && character <= 0x0D);
    return character == 0x200B || character == 0xFEFF ||
           u_isUWhiteSpace(static_cast<UChar32>(character)) != 0;
}

std::vector<std::string_view> words_of(std::string_view text) {
    std::vector<std::string_view> words;
    std::size_t start = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const CodePoint character = decode_utf8(text, offset);
        const std::size_t next = offset + std::max<std::size_t>(character.length, 1);
        if (is_any_space(character.value)) {
            if (offset > start) words.push_back(text.substr(start, offset - start));
            start = next;
        }
        offset = next;
    }
    if (start < text.size()) words.push_back(text.substr(start));
    return words;
}

bool is_ascii_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

char32_t first_character(std::string_view text) {
    return text.empty() ? 0 : decode_utf8(text, 0).value;
}

char32_t last_character(std::string_view text) {
    return text.empty() ? 0 : decode_utf8(text, start_of_last_character(text)).value;
}

std::size_t start_of_last_character(std::string_view text) {
    return text.empty() ? 0 : character_start(text, text.size() - 1);
}

bool is_letter(char32_t character) {
    return u_isalpha(static_cast<UChar32>(character)) != 0;
}
bool is_small_letter(char32_t character) {
    return u_islower(static_cast<UChar32>(character)) != 0;
}
bool is_capital_letter(char32_t character) {
    return u_isupper(static_cast<UChar32>(character)) != 0 || u_istitle(static_cast<UChar32>(character)) != 0;
}

std::string_view without_closing_signs(std::string_view text) {
    while (!text.empty() && is_closing(last_character(text)))
        text = text.substr(0, start_of_last_character(text));
    return text;
}

bool ends_sentence(std::string_view text) {
    // Latin, Greek and Cyrillic; East Asian; Arabic; Devanagari; Armenian, Ethiopic, Burmese, Khmer.
    constexpr std::u32string_view kEnds =
        U".!?:;\u2026\u203C\u203D\u2047\u2048\u2049\u0387\u037E"
        U"\u3002\uFF0E\uFF61\uFF01\uFF1F\uFF1A\uFF1B\u061F\u061B\u06D4\u0964\u0965"
        U"\u0589\u1362\u104B\u17D4";
    text = without_closing_signs(text);
    return !text.empty() && kEnds.find(last_character(text)) != std::u32string_view::npos;
}

bool ends_with_hyphen(std::string_view text) {
    const char32_t last = last_character(text);
    if (last != '-' && last != 0x2010) return false;
    return is_letter(last_character(text.substr(0, start_of_last_character(text))));
}

std::string shown_start(std::string_view text) {
    if (text.size() <= kShownBytes) return fmt::format("\"{}\"", text);
    return fmt::format("\"{}…\"", text.substr(0, character_start(text, kShownBytes)));
}

std::string shown_end(std::string_view text) {
    if (text.size() <= kShownBytes) return fmt::format("\"{}\"", text);
    // From a word on, where one begins there.
    std::size_t start = text.size() - kShownBytes / 2;
    if (const std::size_t space = text.find(' ', start); space < text.size() - 1) start = space + 1;
    while (start < text.size() && is_continuation_byte(text[start])) ++start;
    return fmt::format("\"…{}\"", text.substr(start));
}

}  // namespace bifolio::source
