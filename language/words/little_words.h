// The little words of a language that titles are broken before, and not after.
#pragma once

#include <string_view>

namespace bifolio::language {

// Each a row of words in small letters with a space between them. Articles and prepositions that have run
// together ("du", "zum") are prepositions. Left out is what more often closes a thought than opens one ("up"
// in "Scaling Up").
struct LittleWords {
    std::string_view articles;
    std::string_view prepositions;
    std::string_view conjunctions;
};

}  // namespace bifolio::language
