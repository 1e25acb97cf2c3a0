#include "layout/text/elasticity.h"

#include <cstddef>

namespace bifolio::layout {

double letter_spaces(const ShapedText& shaped) {
    std::size_t count = 0;
    for (const ShapedText::Piece& piece : shaped.pieces) count += letter_spaces(piece.run->glyphs);
    return static_cast<double>(count);
}

Glue Elasticity::glue(const Token& token) const {
    if (token.gap == Gap::None) return {};
    return {token.space, token.space * rules_.space_stretch, token.space * rules_.space_shrink};
}

double Elasticity::letter_space(StyleIndex style) const {
    return letter_space() * styles_[style].look.size.pt();
}

double Elasticity::flex(const ShapedText& shaped, StyleIndex style) const {
    return flex(shaped.width, letter_spaces(shaped), style);
}

}  // namespace bifolio::layout
