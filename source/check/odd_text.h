// Damage that text takes when it is copied from PDFs and web pages.
#pragma once

#include "source/base/reporter.h"
#include "source/model/program.h"

namespace bifolio::source {

// Reports as [odd-text], at the exact place, with what was probably meant:
// - a stray brace or bracket: "fed}erated";
// - a hyphen and a space inside a word: "un- paralleled" (but not "pre- and post-processing");
// - orphan citation marks: "[ 11, 16, 18]", "[15]" (but not the interval [0, 1], nor in a text with its own
//   list);
// - in English, two words run together, one of them a word such as "from": "trainedfrom"; but not in names,
//   nor in what says that it is English and is not;
// - in English, a small word twice: "of of";
// - markup of HTML, TeX and Markdown: "&nbsp;", "\emph{so}", "**so**";
// - characters that were lost (U+FFFD), or read in the wrong encoding: "BÃ¶ther";
// - abstracts and biographies: a paragraph that ends in mid-sentence, and, as a note, one that lacks only its
//   full stop.
// Program text in <code> is not looked at. No dictionary is used: loading one takes longer than typesetting a
// page, and the findings would depend on the machine.
void check_odd_text(const Program& program, Reporter& reporter);

}  // namespace bifolio::source
