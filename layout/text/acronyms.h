// Acronyms in running text: words in capitals that would shout among small letters, and are set a little
// smaller, or in small capitals, where a style asks for it (R. Bringhurst, The Elements of Typographic
// Style, 3.2.2).
#pragma once

#include <string_view>

namespace bifolio::layout {

// Whether a word is one: three capitals or more in a row, figures and hyphens among them ("NASA", "GPUs",
// "COVID-19", "(HTTP/2)"), and no small letters but an ending of one or two, as of a plural or a genitive.
[[nodiscard]] bool is_acronym(std::string_view word);

// Whether there is one among the text's words.
[[nodiscard]] bool has_acronym(std::string_view text);

}  // namespace bifolio::layout
