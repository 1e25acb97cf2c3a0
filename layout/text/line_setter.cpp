#include "layout/text/line_setter.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

#include "layout/text/visual_order.h"

namespace bifolio::layout {

std::string text_of(const SetLine& line) {
    std::string text;
    for (const SetPiece& piece : line.pieces) text += piece.run->text + (piece.space_after ? " " : "");
    constexpr std::string_view kSoftHyphen = "\u00AD";
    if (text.ends_with(kSoftHyphen)) text.replace(text.size() - kSoftHyphen.size(), std::string::npos, "-");
    return text;
}

LineSetter::LineSetter(const RichText& text, std::span<const Token> tokens, const ParagraphBreaks& breaks,
                       const Column& column, const Elasticity& elasticity, Words& words)
    : text_(text),
      tokens_(tokens),
      breaks_(breaks),
      column_(column),
      elasticity_(elasticity),
      words_(words) {}

SetLine LineSetter::set(const BrokenLine& broken, double indent) {
    std::vector<Part> parts = parts_of(broken);
    SetLine line;
    line.natural_width = broken.natural_width;
    line.ratio = broken.ratio;
    line.overfull = broken.overfull;
    line.loose = broken.loose;
    const WordBreak* inside = breaks_.cuts[broken.to].inside;
    line.hyphenated = inside != nullptr && inside->hyphen;
    line.cuts_word = inside != nullptr && inside->kind == BreakKind::Emergency;
    line.expansion = 1 + broken.expansion * elasticity_.expansion();
    // The scale applies to it too.
    line.letter_space = broken.expansion * elasticity_.letter_space() / line.expansion;
    const double width = stretch(parts, broken);
    place(parts, left_edge(broken, indent, width, line.expansion, parts.front()), line);
    line.told = tell_broken_words(tokens_, breaks_, broken, pieces_of(parts));
    const Token& first = tokens_[parts.front().token];
    starts_.push_back({first.span, static_cast<std::uint32_t>(first.offset + parts.front().begin)});
    return line;
}

// In one walk through each span: counted from its start for each line, long texts would take for ever.
void LineSetter::find_places(std::span<SetLine> lines) const {
    for (std::size_t n = 0; n < lines.size();) {
        const std::uint32_t span = starts_[n].span;
        std::vector<std::uint32_t> offsets;
        for (std::size_t at = n; at < lines.size() && starts_[at].span == span; ++at)
            // An emoji's name is longer than the emoji.
            offsets.push_back(std::max(starts_[at].offset, offsets.empty() ? 0 : offsets.back()));
        for (const source::Place& place : text_.spans[span].places_at(offsets)) lines[n++].place = place;
    }
}

std::vector<LineSetter::Part> LineSetter::parts_of(const BrokenLine& line) {
    const Cut& from = breaks_.cuts[line.from];
    const Cut& to = breaks_.cuts[line.to];
    const bool at_start = breaks_.breakpoints[line.from].kind == BreakKind::Start;
    const std::size_t first = at_start || from.inside != nullptr ? from.token : from.token + 1;
    std::vector<Part> parts;
    for (std::size_t n = first; n <= to.token; ++n) {
        const std::size_t begin = n == from.token && from.inside != nullptr ? from.inside->offset : 0;
        const bool is_cut = n == to.token && to.inside != nullptr;
        const std::size_t end = is_cut ? to.inside->offset : tokens_[n].word->text.size();
        parts.push_back(part_of(n, begin, end, is_cut && to.inside->hyphen));
        if (parts.size() > 1) parts[parts.size() - 2].space_after = tokens_[n].gap != Gap::None;
    }
    // At a line's end the space at the break is part of the text still.
    parts.back().space_after = ends_in_space(to);
    return parts;
}

LineSetter::Part LineSetter::part_of(std::size_t token, std::size_t begin, std::size_t end, bool hyphen) {
    const Word& word = *tokens_[token].word;
    const bool whole = begin == 0 && end == word.text.size();
    return {.shaped = whole ? word.shaped : &words_.part(word, begin, end, hyphen),
            .token = token,
            .begin = begin};
}

bool LineSetter::ends_in_space(const Cut& cut) const {
    return cut.inside == nullptr && cut.token + 1 < tokens_.size() && tokens_[cut.token + 1].gap != Gap::None;
}

std::vector<TokenPieces> LineSetter::pieces_of(const std::vector<Part>& parts) {
    std::vector<TokenPieces> all;
    all.reserve(parts.size());
    std::size_t first = 0;
    for (const Part& part : parts) {
        all.push_back({part.token, first, first + part.shaped->pieces.size()});
        first = all.back().end;
    }
    return all;
}

double LineSetter::stretch(std::vector<Part>& parts, const BrokenLine& broken) const {
    double width = 0;
    for (Part& part : parts) {
        const Glue gap = &part == &parts.front() ? Glue{} : elasticity_.glue(tokens_[part.token]);
        part.space_before = gap.width + broken.ratio * (broken.ratio > 0 ? gap.stretch : gap.shrink);
        part.width = part.shaped->width +
                     broken.expansion * elasticity_.flex(*part.shaped, tokens_[part.token].word->style);
        width += part.space_before + part.width;
    }
    return width;
}

double LineSetter::left_edge(const BrokenLine& broken, double indent, double width, double scale,
                             const Part& first) const {
    if (column_.alignment == styles::Alignment::Right) return column_.width - width;
    if (column_.alignment == styles::Alignment::Centered) return (column_.width - width) / 2;
    if (indent > 0 && breaks_.breakpoints[broken.from].kind == BreakKind::Start) return indent;
    return indent - elasticity_.hang(first.shaped->protrusion_left) * scale;
}

void LineSetter::place(const std::vector<Part>& parts, double x, SetLine& line) const {
    // Parts and the gaps between them, each with its level: a gap's is the lower of its neighbours' (UAX #9,
    // rule N2, where they differ; a paragraph runs from left to right).
    std::vector<std::uint8_t> levels;
    for (std::size_t n = 0; n < parts.size(); ++n) {
        const std::uint8_t level = tokens_[parts[n].token].level;
        if (n > 0) levels.push_back(std::min(level, tokens_[parts[n - 1].token].level));
        levels.push_back(level);
    }
    std::vector<double> left(parts.size());
    for (const std::size_t item : visual_order(levels)) {
        const std::size_t n = (item + 1) / 2;
        const bool is_gap = item % 2 == 1;
        if (!is_gap) left[n] = x;
        x += is_gap ? parts[n].space_before : parts[n].width;
    }
    for (std::size_t n = 0; n < parts.size(); ++n) add_pieces(parts[n], left[n], line);
}

void LineSetter::add_pieces(const Part& part, double x, SetLine& line) const {
    const Token& token = tokens_[part.token];
    const StyleIndex style = token.word->style;
    const double letter_space =
        line.letter_space * words_.shaper().styles()[style].look.size.pt() * line.expansion;
    for (const ShapedText::Piece& piece : part.shaped->pieces) {
        const bool last = &piece == &part.shaped->pieces.back();
        const double end = last ? part.shaped->width : (&piece + 1)->x;
        const double width = (end - piece.x) * line.expansion +
                             letter_space * static_cast<double>(letter_spaces(piece.run->glyphs));
        line.pieces.push_back({piece.run, x, width, style, token.span, last && part.space_after});
        x += width;
    }
}

}  // namespace bifolio::layout
