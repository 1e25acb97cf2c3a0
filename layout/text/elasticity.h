// By how much what stands on a line may give: its spaces, its glyphs, and what hangs into the margin. One set
// of rules for finding breakpoints and for setting the lines between them.
#pragma once

#include "layout/fonts/shaper.h"
#include "layout/text/column.h"
#include "layout/text/tokens.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

// Points.
struct Glue {
    double width = 0, stretch = 0, shrink = 0;
};

// All but the width of a gap is 0 where the column is not justified, save a gap's stretch and shrink, which
// the line breaker leaves alone there. `rules` and `styles` must outlive it.
class Elasticity {
  public:
    Elasticity(const Column& column, const styles::LineBreaking& rules, const TextStyles& styles)
        : justified_(column.justified()), rules_(rules), styles_(styles) {}

    // What it was made with.
    [[nodiscard]] const styles::LineBreaking& rules() const { return rules_; }

    // The gap before a token that is not a line's first.
    [[nodiscard]] Glue glue(const Token& token) const;

    // By how much glyphs may be set wider or narrower, as a share of their width.
    [[nodiscard]] double expansion() const { return justified_ ? rules_.expansion : 0; }
    // What letterspacing may add to a letter, ems. None stands after a line's last one.
    [[nodiscard]] double letter_space() const { return justified_ ? rules_.letter_space : 0; }
    // The same, points.
    [[nodiscard]] double letter_space(StyleIndex style) const;
    // By how much a text may be set wider or narrower in all.
    [[nodiscard]] double flex(double width, double letter_spaces, StyleIndex style) const {
        return expansion() * width + letter_space(style) * letter_spaces;
    }
    [[nodiscard]] double flex(const ShapedText& shaped, StyleIndex style) const;

    // How far it hangs, of a protrusion that its characters allow.
    [[nodiscard]] double hang(double protrusion) const {
        return rules_.protrusion && justified_ ? protrusion : 0;
    }

  private:
    bool justified_;
    const styles::LineBreaking& rules_;
    const TextStyles& styles_;
};

// How many of its glyphs letterspacing may stand after.
[[nodiscard]] double letter_spaces(const ShapedText& shaped);

}  // namespace bifolio::layout
