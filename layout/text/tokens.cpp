#include "layout/text/tokens.h"

#include <algorithm>
#include <set>
#include <string_view>

#include "layout/fonts/emoji.h"
#include "layout/text/acronyms.h"
#include "layout/text/emoji_names.h"
#include "layout/text/figures.h"
#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";
constexpr std::size_t kLongestEmoji = 100;  // bytes; those that Unicode recommends have up to 35

// Figures and signs that stand against a word: superiors, "*".
bool is_reference_mark(std::string_view text) {
    constexpr std::u32string_view kMarks =
        U"0123456789\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079*\u00A7";
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, length] = source::code_point_at(text, at);
        if (kMarks.find(character) == std::u32string_view::npos) return false;
        at += length;
    }
    return !text.empty();
}

class Tokeniser {
  public:
    Tokeniser(const RichText& text, bool hyphenate, const styles::LineBreaking& rules, Words& words)
        : text_(text), hyphenate_(hyphenate), rules_(rules), words_(words) {}

    TokenisedText tokenise() {
        choose_styles();
        for (std::uint32_t n = 0; n < text_.spans.size(); ++n) read_span(n);
        raise_reference_marks();
        return std::move(result_);
    }

  private:
    // Numbers against a word that runs from right to left stand at its end, and run from left to right.
    void raise_reference_marks() {
        std::vector<Token>& tokens = result_.tokens;
        const auto is_mark = [&](std::size_t n) {
            return n < tokens.size() && tokens[n].gap == Gap::None && !tokens[n].forced &&
                   is_reference_mark(tokens[n].word->text);
        };
        for (std::size_t n = 1; n < tokens.size(); ++n) {
            Token& token = tokens[n];
            if (tokens[n - 1].level == 0 || token.gap != Gap::None || token.forced) continue;
            const bool parts_marks = token.word->text == "," && tokens[n - 1].level == 2 && is_mark(n + 1);
            if (is_mark(n) || parts_marks) token.level = 2;
        }
    }

    // A style whose face lacks a letter gives way for the whole paragraph, so that no word has two faces.
    void choose_styles() {
        TextStyles& styles = words_.shaper().styles();
        for (const Span& span : text_.spans) styles_.push_back(span.style);
        std::set<StyleIndex> chosen;
        for (std::size_t n = 0; n < styles_.size(); ++n) {
            const StyleIndex style = text_.spans[n].style;
            if (chosen.contains(style) || styles.style_for(style, text_.spans[n].text) == style) continue;
            chosen.insert(style);
            std::string all;
            for (const Span& span : text_.spans)
                if (span.style == style) all += span.text;
            const StyleIndex best = styles.style_for(style, all);
            for (std::size_t each = 0; each < styles_.size(); ++each)
                if (text_.spans[each].style == style) styles_[each] = best;
            report_stand_in(static_cast<std::uint32_t>(n), best);
        }
    }

    // At the first character that the style's face lacks.
    void report_stand_in(std::uint32_t span, StyleIndex stand_in) {
        TextStyles& styles = words_.shaper().styles();
        const std::string_view text = text_.spans[span].text;
        const auto has = [&](StyleIndex style, char32_t character) {
            return styles.fonts().face(styles[style].face).has_glyph(character);
        };
        for (std::size_t at = 0; at < text.size();) {
            const auto [character, length] = source::code_point_at(text, at);
            if (!has(text_.spans[span].style, character) && has(stand_in, character)) {
                result_.troubles.push_back(
                    {.span = span, .offset = static_cast<std::uint32_t>(at), .stand_in = stand_in});
                return;
            }
            at += length;
        }
    }

    void read_span(std::uint32_t index) {
        const Span& span = text_.spans[index];
        named_ = {};
        if (may_hold_emoji(span.text)) {
            named_ = name_missing_emoji(span.text, styles_[index], words_.shaper().styles());
            for (const NamedText::Name& name : named_.names)
                result_.troubles.push_back({index, name.emoji, true, true});
        }
        read_text(index, named_.names.empty() ? span.text : named_.text);
    }

    void read_text(std::uint32_t index, std::string_view text) {
        const StyleIndex style = styles_[index];
        std::size_t begin = 0;
        for (std::size_t at = 0; at < text.size();) {
            const bool no_break = text.substr(at).starts_with(kNoBreakSpace);
            if (text[at] != ' ' && text[at] != '\n' && !no_break) {
                ++at;
                continue;
            }
            add_stretch(index, begin, text.substr(0, at));
            if (text[at] == '\n') {
                next_.forced = true;
            } else {
                const bool holds = no_break || text_.spans[index].whole;
                if (next_.gap != Gap::Space) next_.gap = holds ? Gap::NoBreakSpace : Gap::Space;
                if (text_.spans[index].is_code)
                    next_.space += words_.shaper().space_width(style);
                else
                    next_.space = std::max(next_.space, word_space(style));
            }
            at += no_break ? kNoBreakSpace.size() : 1;
            begin = at;
        }
        add_stretch(index, begin, text);
    }

    [[nodiscard]] double word_space(StyleIndex style) const {
        const styles::CharacterStyle& look = words_.shaper().styles()[style].look;
        if (look.italic && rules_.italic_word_space) return *rules_.italic_word_space * look.size.pt();
        return words_.shaper().space_width(style) * rules_.word_space;
    }

    // What italics need more beside an upright dot that parts facts, on either side.
    [[nodiscard]] double space_beside_separator(const Word& word) const {
        if (next_.gap == Gap::None || result_.tokens.empty()) return 0;
        const Word& last = *result_.tokens.back().word;
        if (word.text != kSeparator && last.text != kSeparator) return 0;
        const TextStyles& styles = words_.shaper().styles();
        const styles::CharacterStyle& before = styles[last.style].look;
        const styles::CharacterStyle& own = styles[word.style].look;
        return before.italic != own.italic ? rules_.italic_separator_space * own.size.pt() : 0;
    }

    // What follows byte `begin` of a span's text, without spaces: one token, or several where it is too long
    // for one.
    void add_stretch(std::uint32_t span, std::size_t begin, std::string_view text) {
        bool in_address = text_.spans[span].is_code;
        while (begin < text.size()) {
            const std::size_t stop =
                text.size() - begin > kLongestWord ? end_of_part(text, begin) : text.size();
            in_address = add_token(span, begin, text.substr(begin, stop - begin), in_address).is_address;
            begin = stop;
        }
    }

    // Where to cut a stretch that is too long, an emoji never.
    [[nodiscard]] static std::size_t end_of_part(std::string_view text, std::size_t begin) {
        const std::size_t furthest = source::character_start(text, begin + kLongestWord);
        const std::size_t beyond = std::min(text.size(), furthest + kLongestEmoji);
        const std::string_view near = text.substr(
            begin, (beyond < text.size() ? source::character_start(text, beyond) : beyond) - begin);
        if (!may_hold_emoji(near)) return furthest;
        for (const EmojiSequence& emoji : find_emoji(near)) {
            const std::size_t first = begin + emoji.begin;
            if (first > begin && first < furthest && begin + emoji.end > furthest) return first;
        }
        return furthest;
    }

    const Word& add_token(std::uint32_t span, std::size_t begin, std::string_view text, bool in_address) {
        const Word& word = words_.get(style_of(span, text), text, hyphenate_, in_address);
        const auto original = [&](std::uint32_t at) {
            return named_.original(static_cast<std::uint32_t>(begin) + at);
        };
        for (const std::uint32_t lent : word.shaped->fallbacks)
            result_.troubles.push_back({span, original(lent), false});
        for (const std::uint32_t missing : word.shaped->missing)
            result_.troubles.push_back({span, original(missing), true});
        for (const std::uint32_t emoji : word.shaped->emoji)
            result_.troubles.push_back({span, original(emoji), false, true});
        next_.space += space_beside_separator(word);
        next_.word = &word;
        next_.whole = text_.spans[span].whole;
        next_.span = span;
        next_.offset = original(0);
        next_.level = word.shaped->right_to_left ? 1 : 0;
        if (result_.tokens.empty()) next_.gap = Gap::None;
        result_.tokens.push_back(next_);
        next_ = {};
        return word;
    }

    // The span's, or the same for an acronym, or with lining figures.
    [[nodiscard]] StyleIndex style_of(std::uint32_t span, std::string_view word) const {
        const StyleIndex style = styles_[span];
        const StyleIndex acronym = words_.shaper().styles()[style].acronym;
        if (acronym != style && is_acronym(word)) return acronym;
        const StyleIndex lining = words_.shaper().styles()[style].lining;
        if (lining == style) return style;
        if (result_.tokens.empty() || next_.forced) return wants_lining_figures(word, {}) ? lining : style;
        const std::string_view before = result_.tokens.back().word->text;
        // A word may have parts in several styles: "P" and a bold "1".
        const bool is_wanted =
            next_.gap == Gap::None
                ? has_figure(word) && wants_lining_figures(std::string(before).append(word), {})
                : wants_lining_figures(word, before);
        return is_wanted ? lining : style;
    }

    const RichText& text_;
    bool hyphenate_;
    const styles::LineBreaking& rules_;
    Words& words_;
    std::vector<StyleIndex> styles_;  // by span: in which it is set
    NamedText named_;                 // of the span that is being read
    Token next_;                      // what is known of the next token: what stands before it
    TokenisedText result_;
};

}  // namespace

TokenisedText tokenise(const RichText& text, bool hyphenate, const styles::LineBreaking& rules,
                       Words& words) {
    return Tokeniser(text, hyphenate, rules, words).tokenise();
}

}  // namespace bifolio::layout
