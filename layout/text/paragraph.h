// Sets a paragraph: rich text and a measure in, lines of placed runs out.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "layout/text/line_breaker.h"
#include "layout/text/rich_text.h"
#include "layout/text/word.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

// A run on a line. x from the column's left edge; protruding characters have x < 0 or end past the measure.
struct SetPiece {
    const ShapedRun* run = nullptr;
    double x = 0, width = 0;
    StyleIndex style = 0;
    std::uint32_t span = 0;    // into the rich text's spans
    bool space_after = false;  // a word space follows in the text
};

struct SetLine {
    std::vector<SetPiece> pieces;  // in reading order
    double natural_width = 0;      // before justification
    double ratio = 0;              // of the glue: > 0 stretched, < 0 shrunk; 0 where not justified
    double expansion = 1;          // horizontal scale of the glyphs, and of what stands between them
    double letter_space = 0;       // ems added after each letter, before scaling
    bool hyphenated = false;       // ends in an added hyphen
    bool overfull = false;         // sticks out of the measure
    bool loose = false;            // wider gaps than the style tolerates
    source::Place place;           // of the line's first character in the user's file, where known
};

// The words on the line, as a message quotes them.
[[nodiscard]] std::string text_of(const SetLine& line);

// The column that a paragraph is set in.
struct Column {
    double width = 0;         // points
    double first_indent = 0;  // points
    styles::Alignment alignment = styles::Alignment::Left;
    bool hyphenate = false;
    int extra_lines = 0;        // set it in so many lines more than the optimum, where there is such a way
    bool wants_others = false;  // SetParagraph::others is to be filled
};

// A way to set the paragraph in another number of lines, for the page breaker to choose.
struct OtherWay {
    int extra_lines = 0;           // 1 or -1
    double cost = 0;               // on the page breaker's scale (layout/pages/page_breaker.h)
    std::vector<bool> hyphenated;  // by line: it ends in an added hyphen
};

// What a paragraph's text asks for that fonts could not give. Offsets are bytes of the span's text.
struct GlyphTrouble {
    std::uint32_t span = 0, offset = 0;
    bool missing = false;  // no font has it; else another font lent it
};

struct SetParagraph {
    std::vector<SetLine> lines;  // none for empty text
    std::vector<GlyphTrouble> troubles;
    std::vector<OtherWay> others;
};

// An other way is offered only in paragraphs of up to 1,000 words and 150 lines, where no line of it is
// looser than badness 200 (a ratio of 1.26), its last line fills three tenths of the measure, and it costs a
// page less than two and a half lines left empty. It costs what would be felt on the page: its demerits over
// the optimum's, for each line, on the scale on which a page that is one line short costs 10.
[[nodiscard]] SetParagraph set_paragraph(const RichText& text, const Column& column,
                                         const styles::LineBreaking& rules, Words& words);

}  // namespace bifolio::layout
