// How unwelcome it is that a title's line ends between two words.
//
// Titles are read by the line: "Workshop on Machine / Learning" stumbles, "Workshop / on Machine Learning"
// does not (J. Hochuli, Detail in Typography, "The line"; R. Bringhurst, The Elements of Typographic
// Style, 2.4). So
//   - no line ends after an article, or after a preposition or conjunction of up to three letters, and none
//     begins with a dash that stands between words: short_word_penalty;
//   - a line may well end before a preposition or conjunction or a bracket, and after a mark such as a comma,
//     a colon or a dash; anywhere else it costs sense_penalty;
//   - and where it parts two words with capitals, as names have them, capitals_penalty besides.
// The latter two count by the paragraph's `sense`. What words are is told by the language's tables
// (language/little_words.h); without one there are marks and capitals still.
#pragma once

#include <string>
#include <string_view>

#include "styles/style_sheet.h"

namespace bifolio::layout {

// For a break between two words that a space parts, each as it stands in the text: what Breakpoint::penalty
// is. `language`: BCP 47; `sense`: above 0.
[[nodiscard]] double sense_penalty(std::string_view before, std::string_view after,
                                   const std::string& language, double sense,
                                   const styles::LineBreaking& rules);

}  // namespace bifolio::layout
