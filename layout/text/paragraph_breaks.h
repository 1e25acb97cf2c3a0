// Where a paragraph's tokens may be broken into lines.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "layout/text/breakpoint.h"
#include "layout/text/column.h"
#include "layout/text/elasticity.h"
#include "layout/text/tokens.h"

namespace bifolio::layout {

// What a breakpoint cuts: after a token, or inside it.
struct Cut {
    std::size_t token = 0;
    const WordBreak* inside = nullptr;
};

// The tokens on one endless line, for the line breaker; what each breakpoint cuts, by its index. Points into
// the tokens' words.
struct ParagraphBreaks {
    std::vector<Breakpoint> breakpoints;
    std::vector<Cut> cuts;
};

// `tokens` must not be empty.
[[nodiscard]] ParagraphBreaks find_breaks(std::span<const Token> tokens, const Column& column,
                                          const Elasticity& elasticity, Words& words);

}  // namespace bifolio::layout
