// Which table is whose.
#pragma once

#include <span>
#include <string_view>

#include "language/words/words.h"

namespace bifolio::language {

// The table for a BCP 47 tag: that of language and region, else of the language; null where there is none.
[[nodiscard]] const Words* find_words(std::string_view bcp47);
// The same, and English where there is none.
[[nodiscard]] const Words& words_for(std::string_view bcp47);
// All tables, English first.
[[nodiscard]] std::span<const Words> all_words();

}  // namespace bifolio::language
