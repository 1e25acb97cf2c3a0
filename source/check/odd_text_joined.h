// Two words run together: "trainedfrom". Internal to the check of odd text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

#include "source/base/place.h"

namespace bifolio::source {

// A word that may be two, one of them small ("from"). It is, if the other also stands by itself in the
// programme, in small letters, and if the whole is nobody's name. A word with a capital is looked at only
// where no name can end so ("Learningfrom"), or at the start of a sentence ("Thispaper"): elsewhere it is a
// name (Jonathan, England) or a German noun (Versuch, Suchmaschine).
struct JoinedWord {
    std::size_t offset = 0;  // in its text
    std::string first;
    std::string second;
    std::string needed;  // the word that must stand by itself; empty where none must
};

// What may be joined words in an English text, in order.
[[nodiscard]] std::vector<JoinedWord> find_joined_words(std::string_view text);

// Takes out of `needed` the words that stand by themselves in the text, in small letters.
void strike_out_words_of(std::string_view text, std::unordered_set<std::string>& needed);

// Adds the words of a name, in small letters.
void add_words_of_name(std::string_view name, std::unordered_set<std::string>& words);

}  // namespace bifolio::source
