// Who wrote a paper, and where they work, in words.
#pragma once

#include <string>

#include "language/wording.h"
#include "source/model/program.h"

namespace bifolio::language {

// A paper's byline in running text, in the paper's order, neighbours of one place together: "Ada Byron &
// Bo Holm (Kyoto), Cleo Cruz (presenting; Oslo)". Who presents is told where others do not.
[[nodiscard]] std::string byline_in_words(const source::Contribution& talk, const Wording& wording);

// "Corresponding author: Ada Byron, ada@example.org"; empty where nobody is.
[[nodiscard]] std::string correspondence_in_words(const source::Contribution& talk, const Wording& wording);

}  // namespace bifolio::language
