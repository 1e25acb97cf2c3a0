// What to install so that a language's words are hyphenated.
#pragma once

#include <string>

namespace bifolio::layout {

// Whether words are divided by hyphens at all in the script that a language is usually written in (by the
// likely subtags of the Unicode CLDR): not in Han, Hangul, kana, Arabic, Hebrew, Thai, Lao, Khmer, Burmese,
// Tibetan, Ethiopic, nor in Vietnamese, whose words are of one syllable.
[[nodiscard]] bool is_hyphenated(const std::string& language);

// The package that has a language's patterns in Debian 12 and 13 and in Ubuntu 24.04 alike: "hyphen-pt-br"
// for "pt-BR". Empty where there is none.
[[nodiscard]] std::string pattern_package(const std::string& language);

}  // namespace bifolio::layout
