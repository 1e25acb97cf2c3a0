// Markup of other systems that a text still has: HTML, TeX, Markdown. Internal to the check of odd text.
#pragma once

#include <string_view>
#include <vector>

#include "source/check/odd_text_rules.h"

namespace bifolio::source {

// Adds what is surely markup, with what to write instead, in order; of each kind the first, as a text that
// came with its HTML has it everywhere:
// - HTML: entities (&nbsp;) and tags (<br>);
// - TeX: commands (\emph{...}, \ldots), accents (\"o), escaped signs (\&), quotes (``...''), formulas ($x_1$)
// and
//   ties (Fig.~1);
// - Markdown: **strong**, *emphasis*, `code`, [text](address), # heading.
// Where `may_state_markup`, the hint names the attribute that would have the text read as what it looks like.
// What is written so on purpose in plain text stays: prices, paths, powers (2**3), __init__, Kolleg*innen.
void find_raw_markup(std::string_view text, bool may_state_markup, std::vector<OddText>& found);

}  // namespace bifolio::source
