// Sets a paragraph: rich text and a measure in, lines of placed runs out. In three steps: its tokens
// (tokens.h), where they may be broken (paragraph_breaks.h), and, once line_breaker.h has chosen, the lines
// (line_setter.h).
#pragma once

#include <vector>

#include "layout/text/column.h"
#include "layout/text/rich_text.h"
#include "layout/text/set_line.h"
#include "layout/text/tokens.h"
#include "layout/text/word.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

// A way to set the paragraph in another number of lines, for the page breaker to choose.
struct ParagraphAlternative {
    int extra_lines = 0;           // 1 or -1
    double cost = 0;               // on the page breaker's scale (layout/pages/page_breaker.h)
    std::vector<bool> hyphenated;  // by line: it ends in an added hyphen
};

struct SetParagraph {
    std::vector<SetLine> lines;  // none for empty text
    std::vector<GlyphTrouble> troubles;
    std::vector<ParagraphAlternative> alternatives;
};

// An alternative is offered only for paragraphs of up to 1,000 words and 150 lines, where no line of it is
// looser than badness 200 (a ratio of 1.26), its last line fills three tenths of the measure, and it costs a
// page less than two and a half lines left empty. It costs what would be felt on the page: its demerits over
// the optimum's, for each line, on the scale on which a page that is one line short costs 10.
[[nodiscard]] SetParagraph set_paragraph(const RichText& text, const Column& column,
                                         const styles::LineBreaking& rules, Words& words);

}  // namespace bifolio::layout
