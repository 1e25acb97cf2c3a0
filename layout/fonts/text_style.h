// A character style made ready for shaping: its face found, its colour numbered.
#pragma once

#include <hb.h>

#include <cstdint>
#include <map>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "layout/fonts/font_library.h"
#include "source/base/diagnostic.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

using StyleIndex = std::uint32_t;

struct TextStyle {
    styles::CharacterStyle look;  // what it was made from
    std::uint32_t face = 0;       // into FontLibrary::faces()
    std::uint32_t color = 0;      // into TextStyles::colors()
    double tracking = 0;          // points after each glyph
    // What makes up for a face that the family has, but not with all letters: a stroke along the outlines,
    // ems, and a slope, as a tangent. They hold for glyphs of `face`; `tracking` makes room for the stroke.
    double stroke = 0, slant = 0;
    bool is_stand_in = false;
    std::string language;  // BCP 47
    hb_language_t hb_language = nullptr;
    std::vector<hb_feature_t> features;
    StyleIndex lining = 0;   // the same with lining figures, where that was asked for; else itself
    StyleIndex acronym = 0;  // of words in capitals, where that was asked for; else itself
};

// The text styles of a booklet, each once. Not thread-safe.
class TextStyles {
  public:
    TextStyles(const styles::StyleSheet& sheet, FontLibrary& fonts, source::Diagnostics& diagnostics);

    // The number of the style with this look, made where it is new. Of a font role none of whose families is
    // installed, another face is taken and a warning [missing-glyph] says so, once a role; another tells of
    // each font that is installed and cannot be used. Throws FontError where no font has Latin letters.
    [[nodiscard]] StyleIndex intern(const styles::CharacterStyle& look, const std::string& language);
    // Makes the same style with lining figures, if it has others, and notes it in TextStyle::lining.
    void add_lining(StyleIndex index);
    // Makes the style of acronyms in texts of this one, where it has such, and notes it in
    // TextStyle::acronym.
    void add_acronym(StyleIndex index);
    // The style for a text in this style whose letters its face does not all have: the same look in another
    // face of its families, made bold by a stroke and italic by a slant where that face is not. The one that
    // lacks the fewest letters; the style itself where none lacks fewer. After prepare_stand_ins(index) this
    // changes nothing, and may be called from several threads.
    [[nodiscard]] StyleIndex style_for(StyleIndex index, std::string_view text);
    // Opens the faces that may stand in for that of the style, if it lacks a letter of the text; their
    // styles.
    std::span<const StyleIndex> prepare_stand_ins(StyleIndex index, std::string_view text);

    // Warns [missing-glyph] of fonts that were looked at for letters and cannot be used, each once.
    void tell_refused_fonts();

    [[nodiscard]] const TextStyle& operator[](StyleIndex index) const { return styles_[index]; }
    [[nodiscard]] std::size_t size() const { return styles_.size(); }

    [[nodiscard]] std::uint32_t color(const std::string& name);
    [[nodiscard]] std::uint32_t color_number(const styles::Color& color);
    [[nodiscard]] const std::vector<styles::Color>& colors() const { return colors_; }
    [[nodiscard]] const styles::StyleSheet& sheet() const { return sheet_; }
    [[nodiscard]] FontLibrary& fonts() { return fonts_; }

  private:
    void tell_refused(std::span<const std::string> refusals, const std::string& hint);
    [[nodiscard]] std::uint32_t face_of(const styles::CharacterStyle& look);
    [[nodiscard]] std::size_t letters_lacking(StyleIndex index, std::string_view text) const;
    [[nodiscard]] std::vector<StyleIndex> make_stand_ins(StyleIndex index);

    const styles::StyleSheet& sheet_;
    FontLibrary& fonts_;
    source::Diagnostics& diagnostics_;
    std::vector<TextStyle> styles_;
    std::map<StyleIndex, std::vector<StyleIndex>> stand_ins_;  // of the styles that needed some
    std::vector<styles::Color> colors_;
    std::vector<std::string> missing_roles_;
    std::set<std::string> refused_;  // what was told of fonts that cannot be used
};

}  // namespace bifolio::layout
