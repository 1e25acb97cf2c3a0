// Small typography: what a careful typesetter changes in an author's text without a word being another. A
// pure function; the programme itself is never changed.
//
// No-break spaces: between a number and its unit, a label and its number ("Session 1"), initials, titles and
// names, day and month; before a dash, and before a mark that ends something and stands alone; as each
// language's own rules ask (French: narrow ones before ; ! ? and inside guillemets; Czech, Slovak, Polish:
// after one-letter prepositions). En dashes in ranges of numbers and times, and for a hyphen that stands
// between words as a dash; and for a spaced em dash in a text that has spaced en dashes, too. Quotes and
// apostrophes, where a style asks for them, by the language. After R. Bringhurst, "The Elements of
// Typographic Style" (2.1, 5.2 to 5.4); "Lexique des règles typographiques en usage à l'Imprimerie
// nationale"; DIN 5008 (German).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "styles/style_sheet.h"

namespace bifolio::layout {

// One character that stands for another. Offsets in bytes.
struct Refinement {
    enum class Kind : std::uint8_t { NoBreakSpace, Dash, Sign, Quote };
    Kind kind = Kind::NoBreakSpace;
    std::uint32_t original = 0;  // of the character in the original
    std::uint32_t refined = 0;   // of what stands for it
    std::uint32_t grown_by = 0;  // by how many bytes it is longer
    bool operator==(const Refinement&) const = default;
};

struct RefinedText {
    std::string text;
    std::vector<Refinement> refinements;  // ascending
};

// Only single characters are replaced: a space, a hyphen, an em dash, an x between or after numbers, a
// straight quote. Web and mail addresses, paths, dates, versions and identifiers stay as they are.
// `language`: BCP 47.
[[nodiscard]] RefinedText refine(std::string_view text, std::string_view language,
                                 const styles::FineTypography& rules);

// Whether a number belongs to the word before it: "Session", "Abb.", "p.".
[[nodiscard]] bool takes_number(std::string_view label);

// The offset in the original of the byte at `offset` of the refined text.
[[nodiscard]] std::uint32_t original_offset(const std::vector<Refinement>& refinements, std::uint32_t offset);

}  // namespace bifolio::layout
