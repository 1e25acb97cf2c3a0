#include "layout/text/paragraph.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

#include "layout/fonts/utf8.h"

namespace bifolio::layout {

namespace {

constexpr double kRaggedHyphenPenalty = 1000;
constexpr double kRaggedStretch = 0.3, kRaggedRunt = 0.3;  // of the measure

// A paragraph in another number of lines than its best: what that costs a page at least, and how many
// demerits a line are felt like one point of a page's cost.
// Paragraphs that are longer have no other ways: they would be many, and a page is helped by short ones.
constexpr std::size_t kMostWordsOfOthers = 1000, kMostLinesOfOthers = 150;
constexpr double kLoosestOfOthers = 1.26, kShortestLastLine = 0.3;
constexpr double kCostOfOther = 5, kDemeritsPerCost = 50, kDearestOther = 60;

enum class Gap : std::uint8_t { None, Space, NoBreakSpace, LineBreak };

// A word (or a part of one, where the style changes inside) and what stands before it.
struct Token {
    const Word* word = nullptr;
    std::uint32_t span = 0;
    std::uint32_t offset = 0;  // of the word in the span's text
    Gap gap = Gap::None;
    double space = 0;     // natural width of the gap
    bool forced = false;  // a line break of the author's stands before it
};

// Where a breakpoint cuts: after token `token` as a whole, or inside it.
struct Cut {
    std::size_t token = 0;
    const WordBreak* inside = nullptr;
};

struct Glue {
    double width = 0, stretch = 0, shrink = 0;
    double flex = 0;  // by how much the glyphs may be set wider, or narrower
};

double glyph_count(const ShapedText& shaped) {
    std::size_t count = 0;
    for (const ShapedText::Piece& piece : shaped.pieces) count += piece.run->glyphs.size();
    return static_cast<double>(count);
}

class Setter {
  public:
    Setter(const RichText& text, const Column& column, const styles::LineBreaking& rules, Words& words)
        : text_(text), column_(column), rules_(rules), words_(words) {}

    SetParagraph set() {
        tokenise();
        if (tokens_.empty()) return {};
        make_breakpoints();
        const Measure measure{column_.width - column_.first_indent, column_.width};
        const BrokenParagraph broken = break_as_asked(measure);
        for (const BrokenLine& line : broken.lines)
            result_.lines.push_back(set_line(line, result_.lines.empty() ? column_.first_indent : 0));
        return std::move(result_);
    }

  private:
    [[nodiscard]] BrokenParagraph break_as_asked(const Measure& measure) {
        const bool is_long = tokens_.size() > kMostWordsOfOthers;
        if (is_long || (column_.extra_lines == 0 && !column_.wants_others))
            return break_lines(breakpoints_, measure, weights());
        std::vector<ParagraphVariant> ways = break_variants(breakpoints_, measure, weights());
        if (column_.wants_others) {
            for (const ParagraphVariant& way : std::span(ways).subspan(1))
                if (is_presentable(way.paragraph)) note_other(way, ways.front().paragraph);
        }
        const auto asked = std::ranges::find(ways, column_.extra_lines, &ParagraphVariant::extra_lines);
        return std::move(asked == ways.end() ? ways.front() : *asked).paragraph;
    }

    [[nodiscard]] bool is_presentable(const BrokenParagraph& paragraph) const {
        if (paragraph.lines.size() > kMostLinesOfOthers) return false;
        const BrokenLine& last = paragraph.lines.back();
        const double last_width = breakpoints_[last.to].end - breakpoints_[last.from].start;
        if (last_width < kShortestLastLine * column_.width) return false;
        return std::ranges::none_of(paragraph.lines, [](const BrokenLine& line) {
            return line.loose || line.overfull || line.ratio > kLoosestOfOthers;
        });
    }

    void note_other(const ParagraphVariant& way, const BrokenParagraph& optimum) {
        OtherWay other;
        other.extra_lines = way.extra_lines;
        const auto lines = static_cast<double>(way.paragraph.lines.size());
        const double felt = std::max(0.0, way.paragraph.demerits - optimum.demerits) / lines;
        other.cost = kCostOfOther + felt / kDemeritsPerCost;
        if (other.cost > kDearestOther) return;
        for (const BrokenLine& line : way.paragraph.lines)
            other.hyphenated.push_back(breakpoints_[line.to].kind == BreakKind::Hyphen);
        result_.others.push_back(std::move(other));
    }

    [[nodiscard]] Shaper& shaper() const { return words_.shaper(); }
    [[nodiscard]] bool justified() const { return column_.alignment == styles::Alignment::Justified; }
    [[nodiscard]] double hang(double protrusion) const {
        return rules_.protrusion && justified() ? protrusion : 0;
    }

    // How much wider or narrower glyphs may be set, as a share of their width.
    [[nodiscard]] double expansion() const { return justified() ? rules_.expansion : 0; }

    // How much wider or narrower a word may be set in all, by expansion and letterspacing.
    [[nodiscard]] double flex(const ShapedText& shaped, StyleIndex style) const {
        return expansion() * shaped.width + letter_space(style) * glyph_count(shaped);
    }
    // What letterspacing may add to a letter. None stands after a line's last one.
    [[nodiscard]] double letter_space(StyleIndex style) const {
        return justified() ? rules_.letter_space * shaper().styles()[style].look.size.pt() : 0;
    }

    [[nodiscard]] double em() const { return shaper().styles()[tokens_.front().word->style].look.size.pt(); }

    [[nodiscard]] BreakingWeights weights() const {
        BreakingWeights weights;
        weights.pretolerance = rules_.pretolerance;
        weights.tolerance = rules_.tolerance;
        weights.emergency_stretch = rules_.emergency_stretch * em();
        weights.line_penalty = rules_.line_penalty;
        weights.hyphen_penalty = rules_.hyphen_penalty;
        // A title is not broken at a hyphen (E-graph) while it can be broken at a space.
        weights.explicit_hyphen_penalty = justified() ? rules_.explicit_hyphen_penalty : kRaggedHyphenPenalty;
        weights.ladder_demerits = rules_.ladder_demerits;
        weights.final_hyphen_demerits = rules_.final_hyphen_demerits;
        weights.adjacent_demerits = rules_.adjacent_demerits;
        weights.runt_demerits = rules_.runt_demerits;
        weights.ladder_limit = rules_.ladder_limit;
        // A title's lines are to be of like length.
        weights.runt_width =
            justified() ? std::max(2 * em(), 0.1 * column_.width) : kRaggedRunt * column_.width;
        weights.ragged_stretch = justified() ? 0 : std::max(3 * em(), kRaggedStretch * column_.width);
        return weights;
    }

    void tokenise() {
        Gap gap = Gap::None;
        double space = 0;
        bool forced = false;
        for (std::uint32_t n = 0; n < text_.spans.size(); ++n) {
            const Span& span = text_.spans[n];
            std::size_t begin = 0;
            const auto flush = [&](std::size_t end) {
                while (begin < end) {
                    std::size_t stop = end;
                    if (stop - begin > kLongestWord) {
                        stop = begin + kLongestWord;
                        while ((static_cast<unsigned char>(span.text[stop]) & 0xC0U) == 0x80U) --stop;
                    }
                    add_token(n, begin, stop, tokens_.empty() ? Gap::None : gap, space, forced);
                    gap = Gap::None;
                    space = 0;
                    forced = false;
                    begin = stop;
                }
            };
            for (std::size_t at = 0; at < span.text.size();) {
                const char c = span.text[at];
                const bool no_break = c == '\xC2' && at + 1 < span.text.size() && span.text[at + 1] == '\xA0';
                if (c != ' ' && c != '\n' && !no_break) {
                    ++at;
                    continue;
                }
                flush(at);
                at += no_break ? 2 : 1;
                begin = at;
                if (c == '\n') {
                    forced = true;
                } else {
                    if (gap != Gap::Space) gap = no_break ? Gap::NoBreakSpace : Gap::Space;
                    space = std::max(space, shaper().space_width(span.style) * rules_.word_space);
                }
            }
            flush(span.text.size());
        }
    }

    void add_token(std::uint32_t span, std::size_t begin, std::size_t end, Gap gap, double space,
                   bool forced) {
        const Span& from = text_.spans[span];
        const bool hyphenate = column_.hyphenate;
        const Word& word =
            words_.get(from.style, std::string_view(from.text).substr(begin, end - begin), hyphenate);
        for (const std::uint32_t offset : word.shaped->fallbacks)
            result_.troubles.push_back({span, static_cast<std::uint32_t>(begin) + offset, false});
        for (const std::uint32_t offset : word.shaped->missing)
            result_.troubles.push_back({span, static_cast<std::uint32_t>(begin) + offset, true});
        tokens_.push_back({&word, span, static_cast<std::uint32_t>(begin), gap, space, forced});
    }

    [[nodiscard]] Glue glue(const Token& token) const {
        if (token.gap == Gap::None) return {};
        return {token.space, token.space * rules_.space_stretch, token.space * rules_.space_shrink};
    }

    // A place where a line may end with `before` behind it, and start with `after` behind it, when so much of
    // the characters there hangs out.
    void add_breakpoint(const Glue& before, double hang_right, const Glue& after, double hang_left,
                        double penalty, BreakKind kind, Cut cut) {
        breakpoints_.push_back({.end = before.width - hang_right,
                                .start = after.width + hang_left,
                                .stretch_end = before.stretch,
                                .stretch_start = after.stretch,
                                .shrink_end = before.shrink,
                                .shrink_start = after.shrink,
                                .penalty = penalty,
                                .kind = kind,
                                .flex_end = before.flex - expansion() * hang_right -
                                            letter_space(tokens_[cut.token].word->style),
                                .flex_start = after.flex + expansion() * hang_left});
        cuts_.push_back(cut);
    }

    void make_breakpoints() {
        Glue sum;  // of everything before the current token
        const double first_hang =
            column_.first_indent == 0 ? hang(tokens_.front().word->shaped->protrusion_left) : 0;
        add_breakpoint(sum, 0, sum, first_hang, 0, BreakKind::Start, {0, nullptr});
        for (std::size_t n = 0; n < tokens_.size(); ++n) {
            const Token& token = tokens_[n];
            const ShapedText& shaped = *token.word->shaped;
            const Glue gap = glue(token);
            const Glue after{sum.width + gap.width, sum.stretch + gap.stretch, sum.shrink + gap.shrink,
                             sum.flex};
            if (n > 0) {
                const ShapedText& previous = *tokens_[n - 1].word->shaped;
                const auto add = [&](BreakKind kind) {
                    add_breakpoint(sum, hang(previous.protrusion_right), after, hang(shaped.protrusion_left),
                                   0, kind, {n - 1, nullptr});
                };
                if (token.forced) {
                    add(BreakKind::Forced);
                } else if (token.gap == Gap::Space) {
                    add(BreakKind::Space);
                } else if (token.gap == Gap::None && may_end_after(*tokens_[n - 1].word)) {
                    add(BreakKind::Explicit);
                }
            }
            add_breaks_inside(n, after);
            sum = {after.width + shaped.width, after.stretch, after.shrink,
                   after.flex + flex(shaped, token.word->style)};
        }
        add_breakpoint(sum, hang(tokens_.back().word->shaped->protrusion_right), sum, 0, 0, BreakKind::End,
                       {tokens_.size() - 1, nullptr});
    }

    // Between two stretches that touch (a change of style inside a word) a line may end only after a dash, or
    // where an overlong word was cut.
    [[nodiscard]] static bool may_end_after(const Word& word) {
        const char last = word.text.back();
        return last == '-' || last == '/' || word.text.ends_with("–") || word.text.ends_with("—") ||
               word.text.size() > kLongestWord - 4;
    }

    void add_breaks_inside(std::size_t n, const Glue& before) {
        const Word& word = *tokens_[n].word;
        const auto flex_of = [&](const PartMeasure& part) {
            return expansion() * part.width + letter_space(word.style) * part.glyphs;
        };
        const double whole = flex(*word.shaped, word.style);
        const auto add = [&](const WordBreak& at) {
            Glue end = before, start = before;
            end.width += at.before.width;
            end.flex += flex_of(at.before);
            start.width += word.shaped->width - at.after.width;
            start.flex += whole - flex_of(at.after);
            add_breakpoint(end, hang(at.before.hang), start, hang(at.after.hang), at.penalty, at.kind,
                           {n, &at});
        };
        const double narrowest = column_.width - std::max(0.0, column_.first_indent);
        if (word.shaped->width <= narrowest || word.shaped->right_to_left) {
            for (const WordBreak& at : word.breaks) add(at);
            return;
        }
        // Wider than any line: it may be cut anywhere, if nothing better helps.
        std::vector<WordBreak> all = words_.emergency_breaks(word);
        std::erase_if(all, [&](const WordBreak& at) {
            return std::ranges::find(word.breaks, at.offset, &WordBreak::offset) != word.breaks.end();
        });
        all.insert(all.end(), word.breaks.begin(), word.breaks.end());
        std::ranges::sort(all, {}, &WordBreak::offset);
        emergency_.push_back(std::make_unique<std::vector<WordBreak>>(std::move(all)));
        for (const WordBreak& at : *emergency_.back()) add(at);
    }

    // A word, or the part of it that stands on the line.
    struct Part {
        const ShapedText* shaped = nullptr;
        const Token* token = nullptr;
        std::size_t begin = 0;    // of the part in the word's text
        double space_before = 0;  // on this line, justified
        double width = 0;         // on this line, glyphs widened or narrowed
    };

    [[nodiscard]] std::vector<Part> parts_of(const BrokenLine& line) {
        const Cut& from = cuts_[line.from];
        const Cut& to = cuts_[line.to];
        const bool at_start = breakpoints_[line.from].kind == BreakKind::Start;
        std::vector<Part> parts;
        std::size_t n = at_start ? 0 : from.token + 1;
        if (from.inside != nullptr && to.inside != nullptr && from.token == to.token) {
            const Word& word = *tokens_[from.token].word;
            const bool hyphen = to.inside->kind == BreakKind::Hyphen;
            parts.push_back({&words_.part(word, from.inside->offset, to.inside->offset, hyphen),
                             &tokens_[from.token], from.inside->offset, 0});
            return parts;
        }
        if (from.inside != nullptr) {
            const Word& word = *tokens_[from.token].word;
            parts.push_back({&words_.part(word, from.inside->offset, word.text.size(), false),
                             &tokens_[from.token], from.inside->offset});
        }
        const std::size_t whole_end = to.inside != nullptr ? to.token : to.token + 1;
        for (; n < whole_end; ++n) parts.push_back({tokens_[n].word->shaped, &tokens_[n], 0, 0});
        if (to.inside != nullptr) {
            const bool hyphen = to.inside->kind == BreakKind::Hyphen;
            parts.push_back(
                {&words_.part(*tokens_[to.token].word, 0, to.inside->offset, hyphen), &tokens_[to.token], 0});
        }
        return parts;
    }

    SetLine set_line(const BrokenLine& broken, double indent) {
        std::vector<Part> parts = parts_of(broken);
        const Breakpoint& from = breakpoints_[broken.from];
        const Breakpoint& to = breakpoints_[broken.to];
        const double measure = column_.width - indent;
        const bool is_last = to.kind == BreakKind::End || to.kind == BreakKind::Forced;

        SetLine line;
        line.overfull = broken.overfull;
        line.loose = broken.loose;
        line.hyphenated = to.kind == BreakKind::Hyphen;
        const double left_hang =
            indent > 0 && from.kind == BreakKind::Start ? 0 : hang(parts.front().shaped->protrusion_left);
        const double right_hang = hang(parts.back().shaped->protrusion_right);

        Glue sum;
        for (std::size_t n = 0; n < parts.size(); ++n) {
            const Glue gap = n == 0 ? Glue{} : glue(*parts[n].token);
            sum.width += gap.width + parts[n].shaped->width;
            sum.stretch += gap.stretch;
            sum.shrink += gap.shrink;
            sum.flex += flex(*parts[n].shaped, parts[n].token->word->style);
        }
        const double hanging = left_hang + right_hang;
        line.natural_width = sum.width - hanging;
        double slack = measure - line.natural_width;
        sum.flex -= expansion() * hanging + letter_space(parts.back().token->word->style);
        double used = 0;
        if (sum.flex > 0 && (slack < 0 || !is_last)) {
            used = std::clamp(slack / sum.flex, -1.0, 1.0);
            slack -= used * sum.flex;
            line.expansion = 1 + used * expansion();
            // The scale applies to it too.
            line.letter_space = used * rules_.letter_space / line.expansion;
        }
        if (justified() && slack > 0 && !is_last && sum.stretch > 0) line.ratio = slack / sum.stretch;
        if (slack < 0 && sum.shrink > 0 && (justified() || broken.overfull))
            line.ratio = std::max(-1.0, slack / sum.shrink);
        double width = 0;
        for (std::size_t n = 0; n < parts.size(); ++n) {
            const Glue gap = n == 0 ? Glue{} : glue(*parts[n].token);
            parts[n].space_before = gap.width + line.ratio * (line.ratio > 0 ? gap.stretch : gap.shrink);
            parts[n].width =
                parts[n].shaped->width + used * flex(*parts[n].shaped, parts[n].token->word->style);
            width += parts[n].space_before + parts[n].width;
        }

        double x = indent - left_hang * line.expansion;
        if (column_.alignment == styles::Alignment::Right) x = column_.width - width;
        if (column_.alignment == styles::Alignment::Centered) x = (column_.width - width) / 2;
        place_parts(parts, x, line);
        const Span& first_span = text_.spans[parts.front().token->span];
        line.place = first_span.place_at(
            static_cast<std::uint32_t>(parts.front().token->offset + parts.front().begin));
        return line;
    }

    void place_parts(std::vector<Part>& parts, double x, SetLine& line) {
        // Words that run from right to left stand in reversed order among themselves.
        std::vector<double> at(parts.size());
        for (std::size_t begin = 0; begin < parts.size();) {
            std::size_t end = begin + 1;
            if (parts[begin].shaped->right_to_left)
                while (end < parts.size() && parts[end].shaped->right_to_left) ++end;
            if (begin > 0) x += parts[begin].space_before;
            for (std::size_t n = end; n-- > begin;) {
                at[n] = x;
                x += parts[n].width + (n > begin ? parts[n].space_before : 0);
            }
            begin = end;
        }
        for (std::size_t n = 0; n < parts.size(); ++n) {
            const bool space_follows = n + 1 < parts.size() ? parts[n + 1].token->gap != Gap::None &&
                                                                  parts[n + 1].token != parts[n].token
                                                            : follows_space(parts[n]);
            const StyleIndex style = parts[n].token->word->style;
            const double letter_space =
                line.letter_space * shaper().styles()[style].look.size.pt() * line.expansion;
            double piece_x = at[n];
            for (const ShapedText::Piece& piece : parts[n].shaped->pieces) {
                const bool last = &piece == &parts[n].shaped->pieces.back();
                const double end = last ? parts[n].shaped->width : (&piece + 1)->x;
                const double piece_width = (end - piece.x) * line.expansion +
                                           letter_space * static_cast<double>(piece.run->glyphs.size());
                line.pieces.push_back(
                    {piece.run, piece_x, piece_width, style, parts[n].token->span, last && space_follows});
                piece_x += piece_width;
            }
        }
    }

    // At a line's end the space at the break is part of the text still.
    [[nodiscard]] bool follows_space(const Part& part) const {
        const bool whole = part.begin + part_text_size(part) >= part.token->word->text.size();
        const auto next = static_cast<std::size_t>(part.token - tokens_.data()) + 1;
        return whole && next < tokens_.size() && tokens_[next].gap != Gap::None;
    }
    [[nodiscard]] static std::size_t part_text_size(const Part& part) {
        std::size_t size = 0;
        for (const ShapedText::Piece& piece : part.shaped->pieces) size += piece.run->text.size();
        const bool hyphen_added =
            !part.shaped->pieces.empty() && part.shaped->pieces.back().run->text.ends_with("\u00AD");
        return hyphen_added ? 0 : size;
    }

    const RichText& text_;
    const Column& column_;
    const styles::LineBreaking& rules_;
    Words& words_;
    std::vector<Token> tokens_;
    std::vector<Breakpoint> breakpoints_;
    std::vector<Cut> cuts_;
    std::vector<std::unique_ptr<std::vector<WordBreak>>> emergency_;
    SetParagraph result_;
};

}  // namespace

std::string text_of(const SetLine& line) {
    std::string text;
    for (const SetPiece& piece : line.pieces) text += piece.run->text + (piece.space_after ? " " : "");
    return text;
}

SetParagraph set_paragraph(const RichText& text, const Column& column, const styles::LineBreaking& rules,
                           Words& words) {
    return Setter(text, column, rules, words).set();
}

}  // namespace bifolio::layout
