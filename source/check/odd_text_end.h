// How a paragraph ends. Internal to the check of odd text.
#pragma once

#include <string_view>
#include <vector>

#include "source/check/odd_text_rules.h"

namespace bifolio::source {

// Adds a warning where `paragraph` breaks off: behind a comma; behind a word that no sentence ends with
// ("the", "und"; of the languages that are known); or where `next`, the paragraph behind it ("" behind the
// last), goes on in small letters. Adds a note where only its full stop is missing: behind a letter, in a
// paragraph whose other sentences have theirs.
//
// Neither is found where it may well end so: with a bracket, a quotation, an address, an emoticon ":P", a
// signature "-- Ada Byron", in a list, in a heading or a list of keywords, or in a script without capitals.
// In those only the commas of the script are looked at.
void find_open_end(std::string_view paragraph, std::string_view next, std::string_view language,
                   std::vector<OddText>& found);

}  // namespace bifolio::source
