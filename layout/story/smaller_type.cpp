#include "layout/story/smaller_type.h"

#include <string>

namespace bifolio::layout {

void shrink(Cell& cell, double scale, styles::Length leading, TextStyles& styles, SmallerStyles& smaller) {
    styles::ParagraphStyle& style = smaller.emplace_back(*cell.style);
    cell.style = &style;
    style.character.size = style.character.size * scale;
    style.leading = leading;
    for (Span& span : cell.text.spans) {
        const bool has_lining = styles[span.style].lining != span.style;
        styles::CharacterStyle look = styles[span.style].look;
        look.size = look.size * scale;
        const std::string language = styles[span.style].language;
        span.style = styles.intern(look, language);
        if (has_lining) styles.add_lining(span.style);
    }
}

}  // namespace bifolio::layout
