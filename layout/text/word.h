// Words: what stands between word spaces, shaped, with all places where it may be broken. Each once a style.
#pragma once

#include <unicode/uversion.h>

#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "layout/fonts/hyphenator.h"
#include "layout/fonts/shaper.h"
#include "layout/text/breakpoint.h"

U_NAMESPACE_BEGIN
class BreakIterator;
U_NAMESPACE_END

namespace bifolio::layout {

// How much room a part of a word takes at a line's end or start. Found without shaping it where the word's
// own glyphs tell; a hyphen's distance from the letter before it is then that which it keeps from it
// elsewhere.
struct PartMeasure {
    double width = 0;
    double hang = 0;           // how far it may hang into the margin
    double letter_spaces = 0;  // glyphs that letterspacing may stand after
};

// A place inside a word where a line may end.
struct WordBreak {
    std::uint32_t offset = 0;  // bytes
    BreakKind kind = BreakKind::Explicit;
    double penalty = 0;
    bool hyphen = false;  // is added where a line ends here
    PartMeasure before;   // the word up to here, with the hyphen if one is added
    PartMeasure after;    // the rest
};

// A glyph of a shaped word.
struct GlyphPosition {
    std::size_t piece = 0, glyph = 0;  // into ShapedText::pieces, and into the glyphs of its run
};

struct Word {
    std::string text;
    StyleIndex style = 0;
    bool is_address = false;
    const ShapedText* shaped = nullptr;
    std::vector<WordBreak> breaks;  // ascending by offset
};

// Break opportunities: a hyphen or dash in the text and what else Unicode allows (UAX #14, by ICU); in web
// and mail addresses after / - _ and before . ? & = @ # %, as the Chicago Manual of Style advises (14.18 in
// the 17th edition); hyphenation by the language's patterns. Not thread-safe.
class Words {
  public:
    Words(Shaper& shaper, Hyphenator& hyphenator);
    ~Words();
    Words(const Words&) = delete;
    Words& operator=(const Words&) = delete;
    Words(Words&&) = delete;
    Words& operator=(Words&&) = delete;

    // `text` has no word space in it and at most kLongestWord bytes. What goes on with an address that is
    // longer than that is one, too, though it does not look like one.
    [[nodiscard]] const Word& get(StyleIndex style, std::string_view text, bool hyphenate,
                                  bool goes_on_with_address = false);

    // Where a word may end a line that is wider than any line, ascending: at its own breaks, and where the
    // language's patterns divide it, whether or not its paragraph divides words; else between any two
    // graphemes, if nothing better helps, with a hyphen between letters, and rather not with fewer than three
    // of them alone. Nothing is added in addresses.
    [[nodiscard]] const std::vector<WordBreak>& breaks_of_overlong(const Word& word);

    // The part of a word from byte `begin` to `end`, with a hyphen if `hyphen`.
    [[nodiscard]] const ShapedText& part(const Word& word, std::size_t begin, std::size_t end, bool hyphen);

    [[nodiscard]] Shaper& shaper() { return shaper_; }

  private:
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    using Cache = std::unordered_map<std::string, Word, TextHash, std::equal_to<>>;

    void add_breaks(Word& word, bool hyphenate);
    // Measured exactly, while `budget` allows that many bytes to be shaped; then by the word's own glyphs.
    // None where there is neither a budget nor a place between two glyphs.
    [[nodiscard]] std::optional<WordBreak> break_at(const Word& word, std::uint32_t offset, BreakKind kind,
                                                    double penalty, bool hyphen, std::size_t& budget);
    void measure_parts(const Word& word, WordBreak& at);
    // What the halves of the word measure by its glyphs before `end` and from `begin` on.
    void measure_halves(const Word& word, GlyphPosition end, GlyphPosition begin, WordBreak& at) const;
    // What a hyphen adds after the character, and how it hangs.
    [[nodiscard]] const PartMeasure& hyphen_after(StyleIndex style, std::string_view character);

    Shaper& shaper_;
    Hyphenator& hyphenator_;
    // By style; without and with hyphenation, and what goes on with an address.
    std::vector<std::array<Cache, 3>> caches_;
    // By style.
    std::vector<std::unordered_map<std::string, PartMeasure, TextHash, std::equal_to<>>> hyphens_;
    std::unordered_map<const Word*, std::vector<WordBreak>> overlong_;  // what breaks_of_overlong() found
    std::unique_ptr<icu::BreakIterator> lines_, graphemes_;
};

inline constexpr std::size_t kLongestWord = 1000;

}  // namespace bifolio::layout
