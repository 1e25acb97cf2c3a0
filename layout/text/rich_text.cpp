#include "layout/text/rich_text.h"

#include <functional>

#include "layout/text/figures.h"

namespace bifolio::layout {

namespace {

const char* overlay_name(source::Mark mark) {
    switch (mark) {
        case source::Mark::Emphasis:
            return "emphasis";
        case source::Mark::Strong:
            return "strong";
        case source::Mark::Code:
            return "code";
        case source::Mark::Subscript:
            return "subscript";
        case source::Mark::Superscript:
            return "superscript";
        case source::Mark::Link:
            return "link";
        case source::Mark::Text:
        case source::Mark::LineBreak:
        case source::Mark::Span:
            return nullptr;
    }
    return nullptr;
}

void append_inline(RichText& rich, const source::Inline& piece, const styles::CharacterStyle& around,
                   const std::string& language, const Target& target, TextStyles& styles, bool verbatim) {
    const std::string& own_language = piece.language.empty() ? language : piece.language;
    if (piece.mark == source::Mark::Text || piece.mark == source::Mark::LineBreak) {
        Span span;
        span.text = piece.mark == source::Mark::LineBreak ? "\n" : piece.text;
        span.style = styles.intern(around, own_language);
        span.target = target;
        if (piece.mark == source::Mark::Text) {
            span.origin = &piece;
            if (!verbatim) {
                RefinedText refined = refine(piece.text, own_language, styles.sheet().text);
                span.text = std::move(refined.text);
                span.refinements = std::move(refined.refinements);
            }
        }
        if (has_figure(span.text)) styles.add_lining(span.style);
        rich.spans.push_back(std::move(span));
        return;
    }
    styles::CharacterStyle look = around;
    if (const char* name = overlay_name(piece.mark)) {
        const auto overlay = styles.sheet().characters.find(name);
        if (overlay != styles.sheet().characters.end()) look = styles::apply(look, overlay->second);
    }
    // Emphasis within italics stands upright.
    if (piece.mark == source::Mark::Emphasis && around.italic) look.italic = false;
    const Target inner = piece.mark == source::Mark::Link ? Target(piece.target) : target;
    for (const source::Inline& child : piece.children)
        append_inline(rich, child, look, own_language, inner, styles,
                      verbatim || piece.mark == source::Mark::Code);
}

}  // namespace

source::Place Span::place_at(std::uint32_t offset) const {
    return origin != nullptr ? origin->place_at(original_offset(refinements, offset)) : source::Place{};
}

std::string RichText::plain() const {
    std::string text;
    for (const Span& span : spans)
        for (const char c : span.text) text += c == '\n' ? ' ' : c;
    return text;
}

void append_text(RichText& rich, const source::Text& text, const styles::CharacterStyle& base,
                 const std::string& language, TextStyles& styles) {
    const std::string& own_language = text.language.empty() ? language : text.language;
    for (const source::Inline& piece : text.inlines)
        append_inline(rich, piece, base, own_language, {}, styles, false);
}

}  // namespace bifolio::layout
