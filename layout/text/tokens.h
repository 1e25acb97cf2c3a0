// A paragraph's tokens: its words, one after another, with what stands between them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "layout/text/rich_text.h"
#include "layout/text/word.h"

namespace bifolio::layout {

// Stands alone between facts in a row, and belongs to what follows it: no line ends in it.
inline constexpr std::string_view kSeparator = "·";

enum class Gap : std::uint8_t { None, Space, NoBreakSpace };

// A word, or a part of one where the style changes inside or where it is longer than kLongestWord.
struct Token {
    const Word* word = nullptr;
    std::uint32_t span = 0;    // into the rich text's spans
    std::uint32_t offset = 0;  // of the word in the span's text, bytes
    Gap gap = Gap::None;       // what stands before it
    double space = 0;          // natural width of the gap, points
    bool forced = false;       // a line break of the author's stands before it
    bool whole = false;        // a name, or a part of one: it is not divided
    // Embedding level (UAX #9): odd where it runs from right to left; 2 of figures and signs against that.
    // Paragraphs run from left to right.
    std::uint8_t level = 0;
};

// What a paragraph's text asks for that fonts could not give. Offsets are bytes of the span's text.
struct GlyphTrouble {
    std::uint32_t span = 0, offset = 0;
    bool missing = false;  // no font has it; else another font lent it
    bool emoji = false;    // it is one; where it is missing, its name in brackets is set
    // All of the paragraph's text in its style is set in this one, since the style's face lacks it.
    std::optional<StyleIndex> stand_in = {};
};

struct TokenisedText {
    std::vector<Token> tokens;
    std::vector<GlyphTrouble> troubles;
};

// Every character of the text is in a token, but for the spaces and forced line breaks between them; of
// several spaces in a row the widest counts. `rules` say how wide spaces are. An emoji that no font has is
// set as its name in brackets, "[rocket]", to be broken as other words are.
[[nodiscard]] TokenisedText tokenise(const RichText& text, bool hyphenate, const styles::LineBreaking& rules,
                                     Words& words);

}  // namespace bifolio::layout
