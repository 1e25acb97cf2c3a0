// Which figures a word is set in, where its style has old-style ones.
//
// Old-style figures have ascenders and descenders, as small letters have, and are at home among them: dates,
// years and counts in running text keep them. Beside capitals they look too small, and many a face's
// old-style one reads as a small capital I ("Session I" for "Session 1"). So what stands with capitals is
// lining (R. Bringhurst, The Elements of Typographic Style, 3.2.1: lining figures with full capitals, text
// figures with small letters):
//   - a word that has capitals and figures together: "IWSLT17", "P1–P9", "H2O", "COVID-19";
//   - a number after a label with a capital: "Session 1", "Table 2a", "Room 12.03";
//   - a number after a word all in capitals: "ISO 9001", "ACM 2023";
//   - a number in square brackets or with a sign: "[11]", "−1".
// Headings, labels and lines of facts have lining figures by their styles.
#pragma once

#include <string_view>

namespace bifolio::layout {

// `before`: the word before it in the same line of thought, empty where there is none.
[[nodiscard]] bool wants_lining_figures(std::string_view word, std::string_view before);

[[nodiscard]] bool has_figure(std::string_view text);

}  // namespace bifolio::layout
