#include "layout/text/tokens.h"

#include <algorithm>
#include <string_view>

#include "layout/text/figures.h"
#include "source/base/utf8.h"

namespace bifolio::layout {

namespace {

constexpr std::string_view kNoBreakSpace = "\u00A0";

class Tokeniser {
  public:
    Tokeniser(const RichText& text, bool hyphenate, double word_space, Words& words)
        : text_(text), hyphenate_(hyphenate), word_space_(word_space), words_(words) {}

    TokenisedText tokenise() {
        for (std::uint32_t n = 0; n < text_.spans.size(); ++n) read_span(n);
        return std::move(result_);
    }

  private:
    void read_span(std::uint32_t index) {
        const Span& span = text_.spans[index];
        const std::string_view text = span.text;
        std::size_t begin = 0;
        for (std::size_t at = 0; at < text.size();) {
            const bool no_break = text.substr(at).starts_with(kNoBreakSpace);
            if (text[at] != ' ' && text[at] != '\n' && !no_break) {
                ++at;
                continue;
            }
            add_stretch(index, begin, at);
            if (text[at] == '\n') {
                next_.forced = true;
            } else {
                if (next_.gap != Gap::Space) next_.gap = no_break ? Gap::NoBreakSpace : Gap::Space;
                next_.space = std::max(next_.space, words_.shaper().space_width(span.style) * word_space_);
            }
            at += no_break ? kNoBreakSpace.size() : 1;
            begin = at;
        }
        add_stretch(index, begin, text.size());
    }

    // Bytes [begin, end) of a span, without spaces: one token, or several where they are too long for one.
    void add_stretch(std::uint32_t span, std::size_t begin, std::size_t end) {
        const std::string_view text = text_.spans[span].text;
        while (begin < end) {
            const std::size_t stop =
                end - begin > kLongestWord ? source::character_start(text, begin + kLongestWord) : end;
            add_token(span, begin, text.substr(begin, stop - begin));
            begin = stop;
        }
    }

    void add_token(std::uint32_t span, std::size_t begin, std::string_view text) {
        const Word& word = words_.get(style_of(span, text), text, hyphenate_);
        const auto offset = static_cast<std::uint32_t>(begin);
        for (const std::uint32_t lent : word.shaped->fallbacks)
            result_.troubles.push_back({span, offset + lent, false});
        for (const std::uint32_t missing : word.shaped->missing)
            result_.troubles.push_back({span, offset + missing, true});
        next_.word = &word;
        next_.span = span;
        next_.offset = offset;
        next_.level = word.shaped->right_to_left ? 1 : 0;
        if (result_.tokens.empty()) next_.gap = Gap::None;
        result_.tokens.push_back(next_);
        next_ = {};
    }

    // The span's, or the same with lining figures.
    [[nodiscard]] StyleIndex style_of(std::uint32_t span, std::string_view word) const {
        const StyleIndex style = text_.spans[span].style;
        const StyleIndex lining = words_.shaper().styles()[style].lining;
        if (lining == style) return style;
        const bool follows = !result_.tokens.empty() && next_.gap != Gap::None && !next_.forced;
        const std::string_view before = follows ? result_.tokens.back().word->text : std::string_view();
        return wants_lining_figures(word, before) ? lining : style;
    }

    const RichText& text_;
    bool hyphenate_;
    double word_space_;
    Words& words_;
    Token next_;  // what is known of the next token: what stands before it
    TokenisedText result_;
};

}  // namespace

TokenisedText tokenise(const RichText& text, bool hyphenate, double word_space, Words& words) {
    return Tokeniser(text, hyphenate, word_space, words).tokenise();
}

}  // namespace bifolio::layout
