// What the characters and words of a text are, as the importer and the check of odd text see them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "source/base/ascii.h"

namespace bifolio::source {

// All texts are valid UTF-8.

// White space of any kind: also no-break, thin and zero-width ones, which web pages are full of.
[[nodiscard]] bool is_any_space(char32_t character);

// The words between white space.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view text);

[[nodiscard]] bool is_ascii_digit(char byte);

// The first (last) character; 0 of an empty text.
[[nodiscard]] char32_t first_character(std::string_view text);
[[nodiscard]] char32_t last_character(std::string_view text);
// Where the last character starts; 0 of an empty text.
[[nodiscard]] std::size_t start_of_last_character(std::string_view text);

[[nodiscard]] bool is_letter(char32_t character);
[[nodiscard]] bool is_small_letter(char32_t character);
[[nodiscard]] bool is_capital_letter(char32_t character);

// The text without the quotes and brackets that close at its end.
[[nodiscard]] std::string_view without_closing_signs(std::string_view text);
// Whether a sentence can end with this text: a full stop or the like, behind which quotes and brackets may
// close.
[[nodiscard]] bool ends_sentence(std::string_view text);
// Whether the text ends with a letter and a hyphen.
[[nodiscard]] bool ends_with_hyphen(std::string_view text);

// The text's start (its end) in double quotes, for messages.
[[nodiscard]] std::string shown_start(std::string_view text);
[[nodiscard]] std::string shown_end(std::string_view text);

}  // namespace bifolio::source
