// What stands between the parts of a line: "Session 1: Engines", "Anna Berg (Porto)".
#pragma once

#include <string>
#include <string_view>

namespace bifolio::language {

// Spaces are part of it: a caller puts a piece between two texts, and nothing else. What stands here is what
// most languages write; a language's table states only what it writes otherwise. UTF-8.
struct Punctuation {
    std::string_view colon = ": ";
    std::string_view comma = ", ";
    std::string_view semicolon = "; ";
    // Between facts in a row. On paper a line may end before a dot that stands alone, not after it.
    std::string_view between_facts = " · ";
    std::string_view between_counts = " · ";
    std::string_view opening_bracket = " (";
    std::string_view closing_bracket = ")";
    // Between the last two of a few names that share what follows: "Ann & Bob (Porto)".
    std::string_view ampersand = " & ";
    // Between numbers and times, and between dates of several words.
    std::string_view range = "–";
    std::string_view wide_range = " – ";
    // Where there would be a name, and there is none.
    std::string_view nothing = "–";

    // "Session 1: Engines".
    [[nodiscard]] std::string labelled(std::string_view label, std::string_view text) const {
        return std::string(label).append(colon).append(text);
    }
    // The colon without the space behind it, for templates that have one there: ":".
    [[nodiscard]] constexpr std::string_view bare_colon() const {
        return colon.substr(0, colon.find_last_not_of(' ') + 1);
    }
};

}  // namespace bifolio::language
