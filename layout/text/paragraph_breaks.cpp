#include "layout/text/paragraph_breaks.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <string_view>
#include <utility>

#include "layout/text/sense_breaks.h"
#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

// A place on the endless line: what stands before it.
struct Position {
    Glue glue;
    double flex = 0;
};

// An em space, or another of fixed width, but the figure space, which does not break.
bool is_fixed_space(char32_t character) {
    return character >= U'\u2000' && character <= U'\u200A' && character != U'\u2007';
}

// Where two stretches touch, as where the style changes inside a word: a line may end only after a fixed
// space, after a dash, or where an overlong word was cut. What else belongs together is parted rather than
// that it sticks out.
BreakKind kind_after(const Word& word) {
    const char32_t last = source::code_point_before(word.text, word.text.size()).value;
    if (is_fixed_space(last)) return BreakKind::Space;
    const bool is_dash = last == U'-' || last == U'/' || last == U'–' || last == U'—';
    return is_dash || word.text.size() > kLongestWord - 4 ? BreakKind::Explicit : BreakKind::Emergency;
}

// Breaks after an en dash, too, part what belongs together: "P1–P9".
bool ends_in_hyphen_or_slash(std::string_view text) {
    const char32_t last = source::code_point_before(text, text.size()).value;
    return last == U'-' || last == U'‐' || last == U'–' || last == U'/';
}

int letters_in(std::string_view text) {
    int count = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, length] = source::code_point_at(text, at);
        count += u_isalnum(static_cast<UChar32>(character)) != 0 ? 1 : 0;
        at += length;
    }
    return count;
}

class BreakFinder {
  public:
    BreakFinder(std::span<const Token> tokens, const Column& column, const Elasticity& elasticity,
                Words& words)
        : tokens_(tokens), column_(column), elasticity_(elasticity), words_(words) {}

    ParagraphBreaks find() {
        Position position;
        const double first_hang =
            column_.first_indent == 0 ? hang(tokens_.front().word->shaped->protrusion_left) : 0;
        add(position, 0, position, first_hang, 0, BreakKind::Start, {0, nullptr});
        for (std::size_t n = 0; n < tokens_.size(); ++n) {
            const Word& word = *tokens_[n].word;
            const Glue gap = elasticity_.glue(tokens_[n]);
            Position start = position;
            start.glue.width += gap.width;
            start.glue.stretch += gap.stretch;
            start.glue.shrink += gap.shrink;
            if (n > 0) add_between(n, position, start);
            add_inside(n, start);
            position = start;
            position.glue.width += word.shaped->width;
            position.flex += word_flex_;
        }
        add(position, hang(tokens_.back().word->shaped->protrusion_right), position, 0, 0, BreakKind::End,
            {tokens_.size() - 1, nullptr});
        return std::move(result_);
    }

  private:
    [[nodiscard]] double hang(double protrusion) const { return elasticity_.hang(protrusion); }

    // A place where a line may end with `before` behind it, and start with `after` behind it, when so much of
    // the characters there hangs out.
    void add(const Position& before, double hang_right, const Position& after, double hang_left,
             double penalty, BreakKind kind, Cut cut) {
        const double last_letter_space = elasticity_.letter_space(tokens_[cut.token].word->style);
        result_.breakpoints.push_back(
            {.end = before.glue.width - hang_right,
             .start = after.glue.width + hang_left,
             .stretch_end = before.glue.stretch,
             .stretch_start = after.glue.stretch,
             .shrink_end = before.glue.shrink,
             .shrink_start = after.glue.shrink,
             .penalty = penalty,
             .kind = kind,
             .flex_end = before.flex - elasticity_.expansion() * hang_right - last_letter_space,
             .flex_start = after.flex + elasticity_.expansion() * hang_left});
        result_.cuts.push_back(cut);
    }

    // Between token n and the one before it.
    void add_between(std::size_t n, const Position& end, const Position& start) {
        const Token& token = tokens_[n];
        const Word& previous = *tokens_[n - 1].word;
        const auto add_kind = [&](BreakKind kind) {
            add(end, hang(previous.shaped->protrusion_right), start,
                hang(token.word->shaped->protrusion_left), penalty_between(n, kind), kind, {n - 1, nullptr});
        };
        if (token.forced) {
            add_kind(BreakKind::Forced);
        } else if (token.gap == Gap::Space) {
            add_kind(previous.text == kSeparator ? BreakKind::Emergency : BreakKind::Space);
        } else if (token.gap == Gap::None) {
            add_kind(leaves_few_letters_before(n) ? BreakKind::Emergency : kind_after(previous));
        } else {
            add_kind(BreakKind::Emergency);
        }
    }

    // Of a break between token n and the one before it.
    [[nodiscard]] double penalty_between(std::size_t n, BreakKind kind) const {
        if (column_.sense <= 0 || kind != BreakKind::Space) return 0;
        const Word& previous = *tokens_[n - 1].word;
        const std::string& language = words_.shaper().styles()[previous.style].language;
        return sense_penalty(previous.text, tokens_[n].word->text, language, column_.sense,
                             elasticity_.rules());
    }

    void add_inside(std::size_t n, const Position& start) {
        const Word& word = *tokens_[n].word;
        const double narrowest = column_.width - std::max(0.0, column_.first_indent);
        word_flex_ = elasticity_.flex(*word.shaped, word.style);
        const bool fits = word.shaped->width <= narrowest || word.shaped->right_to_left;
        if (fits && tokens_[n].whole) return;
        for (const WordBreak& at : fits ? word.breaks : words_.breaks_of_overlong(word))
            if (!fits || !leaves_few_letters(n, at)) add_word_break(n, at, start);
    }

    // Whether a break at a hyphen or slash of the text would leave hardly a letter on one side: "e-|graph".
    [[nodiscard]] bool leaves_few_letters(std::size_t n, const WordBreak& at) const {
        const Word& word = *tokens_[n].word;
        if (at.kind != BreakKind::Explicit || word.is_address) return false;
        const std::string_view text = word.text;
        return ends_in_hyphen_or_slash(text.substr(0, at.offset)) &&
               has_few_letters(n, text.substr(0, at.offset), text.substr(at.offset));
    }

    // The same where the hyphen ends the token before token n, which it touches.
    [[nodiscard]] bool leaves_few_letters_before(std::size_t n) const {
        const Word& previous = *tokens_[n - 1].word;
        return !previous.is_address && ends_in_hyphen_or_slash(previous.text) &&
               has_few_letters(n, {}, tokens_[n].word->text);
    }

    // Letters and figures beside a break: those of the parts of token n, and of what it touches on both
    // sides.
    [[nodiscard]] bool has_few_letters(std::size_t n, std::string_view before, std::string_view after) const {
        const int least = elasticity_.rules().least_beside_hyphen;
        int left = letters_in(before), right = letters_in(after);
        for (std::size_t at = n;
             left < least && at > 0 && tokens_[at].gap == Gap::None && !tokens_[at].forced; --at)
            left += letters_in(tokens_[at - 1].word->text);
        for (std::size_t at = n + 1;
             right < least && at < tokens_.size() && tokens_[at].gap == Gap::None && !tokens_[at].forced;
             ++at)
            right += letters_in(tokens_[at].word->text);
        return left < least || right < least;
    }

    void add_word_break(std::size_t n, const WordBreak& at, const Position& word_start) {
        const Word& word = *tokens_[n].word;
        const auto flex_of = [&](const PartMeasure& part) {
            return elasticity_.flex(part.width, part.letter_spaces, word.style);
        };
        Position end = word_start;
        end.glue.width += at.before.width;
        end.flex += flex_of(at.before);
        Position start = word_start;
        start.glue.width += word.shaped->width - at.after.width;
        start.flex += word_flex_ - flex_of(at.after);
        add(end, hang(at.before.hang), start, hang(at.after.hang), at.penalty, at.kind, {n, &at});
    }

    std::span<const Token> tokens_;
    const Column& column_;
    const Elasticity& elasticity_;
    Words& words_;
    double word_flex_ = 0;  // of the word in hand
    ParagraphBreaks result_;
};

}  // namespace

ParagraphBreaks find_breaks(std::span<const Token> tokens, const Column& column, const Elasticity& elasticity,
                            Words& words) {
    return BreakFinder(tokens, column, elasticity, words).find();
}

}  // namespace bifolio::layout
