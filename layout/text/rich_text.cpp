#include "layout/text/rich_text.h"

#include <algorithm>
#include <span>
#include <utility>

#include "layout/text/acronyms.h"
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

// What the marks around a piece of text say of it.
struct Around {
    const styles::CharacterStyle& look;
    const std::string& language;
    const Target& target;
    source::Script script = source::Script::Base;
    bool verbatim = false;
};

source::Script script_in(source::Mark mark, source::Script around) {
    if (mark == source::Mark::Superscript) return source::Script::Raised;
    return mark == source::Mark::Subscript ? source::Script::Lowered : around;
}

void append_leaf(RichText& rich, const source::Inline& piece, const Around& around, TextStyles& styles) {
    Span span;
    span.text = piece.mark == source::Mark::LineBreak ? "\n" : piece.text;
    span.style = styles.intern(around.look, around.language);
    span.target = around.target;
    span.script = around.script;
    if (piece.mark == source::Mark::Text) {
        span.origin = &piece;
        if (!around.verbatim) {
            RefinedText refined = refine(piece.text, around.language, styles.sheet().text);
            span.text = std::move(refined.text);
            span.refinements = std::move(refined.refinements);
        }
    }
    if (has_figure(span.text)) styles.add_lining(span.style);
    if (around.look.acronyms && !around.verbatim && has_acronym(span.text)) styles.add_acronym(span.style);
    rich.spans.push_back(std::move(span));
}

void append_inline(RichText& rich, const source::Inline& piece, const Around& around, TextStyles& styles) {
    const std::string& language = piece.language.empty() ? around.language : piece.language;
    if (piece.mark == source::Mark::Text || piece.mark == source::Mark::LineBreak) {
        append_leaf(rich, piece, {around.look, language, around.target, around.script, around.verbatim},
                    styles);
        return;
    }
    styles::CharacterStyle look = around.look;
    if (const char* name = overlay_name(piece.mark)) {
        const auto overlay = styles.sheet().characters.find(name);
        if (overlay != styles.sheet().characters.end()) look = styles::apply(look, overlay->second);
    }
    // Emphasis within italics stands upright.
    if (piece.mark == source::Mark::Emphasis && around.look.italic) look.italic = false;
    const Target target = piece.mark == source::Mark::Link ? Target(piece.target) : around.target;
    const Around inside{look, language, target, script_in(piece.mark, around.script),
                        around.verbatim || piece.mark == source::Mark::Code};
    for (const source::Inline& child : piece.children) append_inline(rich, child, inside, styles);
}

void add_piece(source::PlainForm& form, const std::string& text, source::Script script) {
    if (text == "\n")
        form.add_line_break();
    else
        form.add(text, script);
}

// Neighbours in one script are one script: "x" and a raised "a", "b" is x^(ab).
std::string plain_form(std::span<const Span> spans) {
    source::PlainForm form;
    std::string script;
    for (std::size_t n = 0; n < spans.size(); ++n) {
        const Span& span = spans[n];
        if (span.page_reference) continue;
        const bool goes_on =
            n + 1 < spans.size() && span.script != source::Script::Base && spans[n + 1].script == span.script;
        script += span.text;
        if (goes_on) continue;
        add_piece(form, script, span.script);
        script.clear();
    }
    return form.text();
}

}  // namespace

source::Place Span::place_at(std::uint32_t offset) const {
    return origin != nullptr ? origin->place_at(original_offset(refinements, offset)) : source::Place{};
}

std::vector<source::Place> Span::places_at(std::vector<std::uint32_t> offsets) const {
    if (origin == nullptr) return std::vector<source::Place>(offsets.size());
    const auto last = static_cast<std::uint32_t>(origin->text.size());
    for (std::uint32_t& offset : offsets) offset = std::min(original_offset(refinements, offset), last);
    return origin->places_at(offsets);
}

std::string RichText::plain() const {
    return plain_form(spans);
}

bool is_blank(const Span& span) {
    return span.text == "\u2005 " || span.text.find_first_not_of(' ') == std::string::npos;
}

std::string words_of_link(const RichText& text, std::size_t span) {
    const std::vector<Span>& spans = text.spans;
    const auto is_part = [&](std::size_t n) {
        return spans[n].link == spans[span].link && spans[n].target == spans[span].target;
    };
    const auto may_stand_inside = [&](std::size_t n) {
        return std::holds_alternative<std::monostate>(spans[n].target) && is_blank(spans[n]);
    };
    std::size_t first = span, end = span + 1;
    for (std::size_t n = span; n-- > 0 && (is_part(n) || may_stand_inside(n));)
        if (is_part(n)) first = n;
    for (std::size_t n = span + 1; n < spans.size() && (is_part(n) || may_stand_inside(n)); ++n)
        if (is_part(n)) end = n + 1;
    return plain_form(std::span(spans).subspan(first, end - first));
}

void append_text(RichText& rich, const source::Text& text, const styles::CharacterStyle& base,
                 const std::string& language, TextStyles& styles) {
    const std::string& own_language = text.language.empty() ? language : text.language;
    const Target nowhere;
    for (const source::Inline& piece : text.inlines)
        append_inline(rich, piece, {base, own_language, nowhere}, styles);
}

void append_code(RichText& rich, const source::Text& text, const styles::CharacterStyle& base,
                 const std::string& language, TextStyles& styles) {
    const std::string& own_language = text.language.empty() ? language : text.language;
    const Target nowhere;
    const std::size_t first = rich.spans.size();
    for (const source::Inline& piece : text.inlines)
        append_inline(rich, piece, {base, own_language, nowhere, source::Script::Base, true}, styles);
    for (Span& span : std::span(rich.spans).subspan(first)) span.is_code = true;
}

}  // namespace bifolio::layout
