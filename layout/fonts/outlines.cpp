#include "layout/fonts/outlines.h"

#include "layout/fonts/charstring.h"
#include "layout/fonts/font_error.h"
#include "layout/fonts/true_type_outlines.h"

namespace bifolio::layout {

Outlines::Outlines(hb_face_t* face)
    : cff_(face, "CFF "),
      loca_(face, "loca"),
      glyf_(face, "glyf"),
      has_long_offsets_(FontTable(face, "head").bytes().i16(50) != 0),
      glyphs_(hb_face_get_glyph_count(face)) {
    if (!cff_.is_empty()) {
        charstrings_ = read_cff(cff_.text());
        if (charstrings_->charstrings.size() != glyphs_)
            throw FontError("a CFF table has not as many glyphs as the font");
    } else if (!glyf_.is_empty()) {
        const TrueTypeOutlines outlines(loca_.bytes(), glyf_.bytes(), has_long_offsets_, glyphs_);
        if (!outlines.has_whole_places()) throw FontError("table 'loca' leads out of table 'glyf'");
    }
}

bool Outlines::has_whole(std::uint16_t glyph) const {
    if (glyph >= glyphs_) return false;
    if (charstrings_) return is_whole_charstring(*charstrings_, glyph);
    return glyf_.is_empty() ||
           TrueTypeOutlines(loca_.bytes(), glyf_.bytes(), has_long_offsets_, glyphs_).is_whole(glyph);
}

}  // namespace bifolio::layout
