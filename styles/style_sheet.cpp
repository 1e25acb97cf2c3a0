#include "styles/style_sheet.h"

namespace bifolio::styles {

StyleSheet::StyleSheet() = default;
StyleSheet::StyleSheet(StyleSheet&&) noexcept = default;
StyleSheet& StyleSheet::operator=(StyleSheet&&) noexcept = default;
StyleSheet::StyleSheet(const StyleSheet&) = default;
StyleSheet& StyleSheet::operator=(const StyleSheet&) = default;
StyleSheet::~StyleSheet() = default;

CharacterStyle apply(CharacterStyle around, const CharacterOverlay& overlay) {
    CharacterStyle look = around;
    if (overlay.font) look.font = *overlay.font;
    if (overlay.weight) look.weight = *overlay.weight;
    if (overlay.italic) look.italic = *overlay.italic;
    if (overlay.color) look.color = *overlay.color;
    if (overlay.tracking) look.tracking = *overlay.tracking;
    if (overlay.figures) look.figures = *overlay.figures;
    if (overlay.tabular) look.tabular = *overlay.tabular;
    if (overlay.caps) look.caps = *overlay.caps;
    if (overlay.struck) look.struck = *overlay.struck;
    if (overlay.underlined) look.underlined = *overlay.underlined;
    const double scale = overlay.scale.value_or(1);
    look.size = around.size * scale;
    // Ems of the surrounding text become ems of the new size.
    look.rise = (around.rise + overlay.rise.value_or(0)) / scale;
    return look;
}

}  // namespace bifolio::styles
