#include "pdf/encoded_text.h"

#include "pdf/run_letters.h"
#include "pdf/syntax.h"

namespace bifolio::pdf {

namespace {

constexpr std::int64_t kThousandth = 1000;  // of an em, in millionths: the unit of widths and adjustments

// A reader's pen may be so far off before it is corrected: a hundredth of a point in text of 10 points.
constexpr std::int64_t kTolerance = kThousandth;

}  // namespace

EncodedText::EncodedText(const layout::Pages& pages, const TextPlan& plan, std::span<const SubsetFont> fonts,
                         std::span<const std::uint32_t> first_fonts) {
    spaces_.resize(pages.faces.size());
    for (std::size_t face = 0; face < pages.faces.size(); ++face) {
        if (!plan.word_spaces[face]) continue;
        const std::uint16_t glyph = *plan.word_spaces[face];
        TextPiece& space = spaces_[face];
        space.font = first_fonts[face] + plan.faces[face].layer(glyph, " ");
        space.advance = fonts[face].at(glyph).width * kThousandth;
        space.glyph_count = 1;
        space.begin = text_.size();
        append_literal_code(text_, fonts[face].at(glyph).code);
        space.end = text_.size();
    }
    for (const layout::ShapedRun* run : plan.runs) {
        starts_.push_back(pieces_.size());
        encode(*run, plan.faces[run->face], fonts[run->face], pages.faces[run->face]->metrics().units_per_em,
               first_fonts[run->face]);
    }
    starts_.push_back(pieces_.size());
}

// Two pens: where the glyph belongs, in font units and exact; and where a reader's pen stands, which moves by
// widths and adjustments in whole thousandths. Readers differ in what they make of fractions there (some
// round, some cut them off), so there are none; each adjustment is made from the distance of the two pens, so
// that no rounding is carried on.
void EncodedText::encode(const layout::ShapedRun& run, const FaceUse& use, const SubsetFont& font,
                         int units_per_em, std::uint32_t first_font) {
    const RunLetters letters(run);
    auto replaced = letters.replacements().begin();
    const std::size_t first_piece = pieces_.size();
    std::int64_t origin = 0;
    for (std::size_t n = 0; n < run.glyphs.size(); ++n) {
        const layout::Glyph& glyph = run.glyphs[n];
        if (letters.of(n).empty()) {
            origin += glyph.advance;
            continue;
        }
        const std::uint32_t number = first_font + use.layer(glyph.id, letters.of(n));
        const std::int64_t rise = to_micro_em(glyph.y_offset, units_per_em);
        const std::int64_t wanted = to_micro_em(origin + glyph.x_offset, units_per_em);
        const bool is_replaced = replaced != letters.replacements().end() && n >= replaced->first_glyph;
        const bool begins = is_replaced && n == replaced->first_glyph;
        if (pieces_.size() == first_piece || begins || pieces_.back().ends_replacement ||
            pieces_.back().font != number || pieces_.back().rise != rise) {
            TextPiece piece;
            piece.font = number;
            piece.rise = rise;
            piece.offset = wanted;
            piece.first_glyph = static_cast<std::uint32_t>(n);
            piece.begin = text_.size();
            if (begins) {
                piece.replacement = static_cast<std::uint32_t>(replacements_.size());
                replacements_.emplace_back(replaced->text);
            }
            pieces_.push_back(piece);
        }
        TextPiece& piece = pieces_.back();
        const std::int64_t distance = piece.offset + piece.advance - wanted;
        if (distance > kTolerance || distance < -kTolerance) {
            const std::int64_t adjustment = round_to_thousandths(distance);
            text_ += ')';
            append_number(text_, adjustment);
            text_ += '(';
            piece.advance -= adjustment * kThousandth;
        }
        const SubsetFont::Glyph& shown = font.at(glyph.id);
        append_literal_code(text_, shown.code);
        piece.advance += shown.width * kThousandth;
        ++piece.glyph_count;
        piece.end = text_.size();
        origin += glyph.advance;
        if (is_replaced && n + 1 == replaced->end_glyph) {
            piece.ends_replacement = true;
            ++replaced;
        }
    }
}

}  // namespace bifolio::pdf
