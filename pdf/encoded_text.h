// Shaped runs as what stands between the brackets of a TJ operator (ISO 32000-1, 9.4.3): made once for each
// run, then copied wherever the run is placed.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/pages/pages.h"
#include "pdf/subset_font.h"
#include "pdf/text_plan.h"

namespace bifolio::pdf {

// Glyphs of a run that are shown with one font at one height. Lengths are millionths of an em.
struct TextPiece {
    // A place in the list of the document's fonts.
    std::uint32_t font = 0;
    // Above the baseline.
    std::int64_t rise = 0;
    // From the run's origin to the piece's, tracking not included.
    std::int64_t offset = 0;
    // How far a reader's pen moves, tracking not included.
    std::int64_t advance = 0;
    // In the run: so many times its tracking comes before the piece.
    std::uint32_t first_glyph = 0;
    std::uint32_t glyph_count = 0;
    // Of its text in EncodedText.
    std::size_t begin = 0, end = 0;
    // A marked-content sequence that gives these pieces other letters (run_letters.h) starts before this
    // piece: its place in EncodedText, or none; and ends after it.
    std::uint32_t replacement = kNoReplacement;
    bool ends_replacement = false;

    static constexpr std::uint32_t kNoReplacement = 0xFFFFFFFF;
};

class EncodedText {
  public:
    // `fonts` is by face; those of unused faces are empty. `first_fonts` is by face: the font of its layer 0;
    // the other layers follow.
    EncodedText(const layout::Pages& pages, const TextPlan& plan, std::span<const SubsetFont> fonts,
                std::span<const std::uint32_t> first_fonts);

    // Of TextPlan::runs[run].
    [[nodiscard]] std::span<const TextPiece> pieces(std::uint32_t run) const {
        return std::span(pieces_).subspan(starts_[run], starts_[run + 1] - starts_[run]);
    }
    // The word space of a face; null when it has none.
    [[nodiscard]] const TextPiece* word_space(std::uint32_t face) const {
        return spaces_[face].glyph_count == 0 ? nullptr : &spaces_[face];
    }
    // Codes and adjustments. Starts and ends inside a literal string: "..)-12(..".
    [[nodiscard]] std::string_view text(const TextPiece& piece) const {
        return std::string_view(text_).substr(piece.begin, piece.end - piece.begin);
    }

    // Its text, UTF-8.
    [[nodiscard]] const std::string& replacement(std::uint32_t number) const { return replacements_[number]; }

  private:
    void encode(const layout::ShapedRun& run, const FaceUse& use, const SubsetFont& font, int units_per_em,
                std::uint32_t first_font);

    std::string text_;
    std::vector<TextPiece> pieces_;
    std::vector<std::size_t> starts_;  // by run, one more than runs
    std::vector<TextPiece> spaces_;    // by face
    std::vector<std::string> replacements_;
};

}  // namespace bifolio::pdf
