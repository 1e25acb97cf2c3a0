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
// programme.
struct JoinedWord {
    std::size_t offset = 0;  // in its text
    std::string first;
    std::string second;
    std::string needed;  // the word that must stand by itself; empty where none must
};

// What may be joined words in an English text, in order.
[[nodiscard]] std::vector<JoinedWord> find_joined_words(std::string_view text);

// Takes out of `needed` the words that stand by themselves in the text, whatever their capitals.
void strike_out_words_of(std::string_view text, std::unordered_set<std::string>& needed);

}  // namespace bifolio::source
