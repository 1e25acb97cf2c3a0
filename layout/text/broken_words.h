// What readers of a file are told where a line's end breaks a word, so that the word is found whole.
//
// Its first part tells all of it, its further parts tell a space: searching, copying and reading aloud get
// "bottleneck" where "bottle-" and "neck" are painted, and "well-known" with its hyphen. ActualText does so
// (ISO 32000-1, 14.9.4). Without it, readers guess: Poppler joins what stands on both sides of any hyphen at
// a line's end, so that "well-known" loses its own, and columns side by side lead it astray; PDFium finds the
// word in neither spelling.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "layout/text/line_breaker.h"
#include "layout/text/paragraph_breaks.h"
#include "layout/text/set_line.h"
#include "layout/text/tokens.h"

namespace bifolio::layout {

// The pieces of a line that belong to one token.
struct TokenPieces {
    std::size_t token = 0;
    std::size_t first = 0, end = 0;  // of SetLine::pieces
};

// The pieces of a line that tell something else than their own text. `parts` are all of the line's, in the
// order of the text. A hyphen that ends a line and the word with it ("pre- and post-") is told with the space
// that follows, for it would be taken for one that was added. Scripts without spaces between words tell what
// they are: nothing is broken there; nor is a word of more than a thousand bytes told whole.
[[nodiscard]] std::vector<ToldPieces> tell_broken_words(std::span<const Token> tokens,
                                                        const ParagraphBreaks& breaks, const BrokenLine& line,
                                                        std::span<const TokenPieces> parts);

}  // namespace bifolio::layout
