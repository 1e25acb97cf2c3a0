// Which words of a title are articles, prepositions and conjunctions: lines are broken before, not after
// them.
#pragma once

#include <cstdint>
#include <string_view>

namespace bifolio::language {

enum class LittleWord : std::uint8_t { None, Article, Preposition, Conjunction };

// What a word is in the language of a BCP 47 tag; None where there are no words for it. The word stands as in
// the text, UTF-8, without punctuation round it, in small letters or with a capital; a word all in capitals,
// of more than one letter, is none ("IT", "AN/PRC").
[[nodiscard]] LittleWord little_word(std::string_view word, std::string_view bcp47);

}  // namespace bifolio::language
