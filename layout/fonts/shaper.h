// Shaping: text to glyphs, each text once. HarfBuzz shapes; runs are split by font (fallback), script and
// direction.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "layout/fonts/emoji.h"
#include "layout/fonts/shaped_run.h"
#include "layout/fonts/text_style.h"

namespace bifolio::layout {

// A stretch of text without word spaces, shaped in one style. Widths in points, tracking included.
struct ShapedText {
    struct Piece {
        const ShapedRun* run = nullptr;
        double x = 0;  // from the text's left edge
    };
    std::vector<Piece> pieces;  // left to right; usually one
    double width = 0;
    double protrusion_left = 0, protrusion_right = 0;  // how far it may hang into the margin at a line's end
    bool right_to_left = false;
    std::vector<std::uint32_t> missing;    // bytes of `text` whose characters no font has
    std::vector<std::uint32_t> fallbacks;  // ... that another font had to lend
    std::vector<std::uint32_t> emoji;      // where emoji begin that another font lends
    bool lent_whole = false;  // letters that the style's font has are lent, too, for the sake of their word
};

// What a text measures, points.
struct TextMeasure {
    double width = 0;
    double protrusion_left = 0, protrusion_right = 0;
    double letter_spaces = 0;  // glyphs that letterspacing may stand after
};

// Keeps what it shaped. A trailing U+00AD in a text stands for a hyphen that is to be seen: it is painted as
// one and reads back as U+00AD. Other soft hyphens are invisible. Not thread-safe; several may
// work side by side on the same styles, once open_fallbacks was called for all they are to shape.
class Shaper {
  public:
    explicit Shaper(TextStyles& styles);

    [[nodiscard]] const ShapedText& shape(StyleIndex style, std::string_view text);

    // What it would measure; nothing of it is kept.
    [[nodiscard]] TextMeasure measure(StyleIndex style, std::string_view text);

    // Opens the fonts that have to lend characters of the text, so that shapers on several threads that share
    // the styles find them open.
    static void open_fallbacks(TextStyles& styles, StyleIndex style, std::string_view text);

    // The face that shows an emoji of the text whole; empty when no font has it.
    [[nodiscard]] static std::optional<std::uint32_t> emoji_face(TextStyles& styles, StyleIndex style,
                                                                 std::string_view text,
                                                                 const EmojiSequence& emoji);

    // The width of the style's word space, points, tracking included.
    [[nodiscard]] double space_width(StyleIndex style);

    // All runs shaped so far; their addresses never change.
    [[nodiscard]] std::shared_ptr<const std::deque<ShapedRun>> runs() const { return runs_; }
    [[nodiscard]] TextStyles& styles() { return styles_; }

  private:
    struct Prepared;
    struct Choice;
    struct Stretch;
    struct TextHash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
    };
    struct BufferDeleter {
        void operator()(hb_buffer_t* buffer) const { hb_buffer_destroy(buffer); }
    };
    using Cache = std::unordered_map<std::string, ShapedText, TextHash, std::equal_to<>>;

    static void open_for_face(TextStyles& styles, StyleIndex style, std::string_view text);
    [[nodiscard]] static Prepared prepare(const TextStyle& style, std::string_view text);
    // Sets the faces of the characters that are emoji, whole. The number of the emoji that each is of; 0:
    // none.
    std::vector<std::uint32_t> set_emoji_faces(StyleIndex style, const Prepared& prepared,
                                               std::vector<std::uint32_t>& faces, ShapedText& result);
    void choose_faces(StyleIndex style, const Prepared& prepared, Choice& choice, ShapedText& result);
    void make_picture(const TextStyle& style, ShapedText& shaped);
    [[nodiscard]] ShapedText shape_anew(StyleIndex style, std::string_view text);
    void shape_piece(const TextStyle& style, const Prepared& prepared, const Stretch& stretch,
                     ShapedText& result);

    TextStyles& styles_;
    std::shared_ptr<std::deque<ShapedRun>> runs_;
    std::vector<Cache> caches_;  // by style
    std::unique_ptr<hb_buffer_t, BufferDeleter> buffer_;
};

}  // namespace bifolio::layout
