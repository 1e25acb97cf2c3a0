// A character style made ready for shaping: its face found, its colour numbered.
#pragma once

#include <hb.h>

#include <cstdint>
#include <string>
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
    std::string language;         // BCP 47
    hb_language_t hb_language = nullptr;
    std::vector<hb_feature_t> features;
    StyleIndex lining = 0;  // the same with lining figures, where that was asked for; else itself
};

// The text styles of a booklet, each once. Not thread-safe.
class TextStyles {
  public:
    TextStyles(const styles::StyleSheet& sheet, FontLibrary& fonts, source::Diagnostics& diagnostics);

    // The number of the style with this look, made where it is new. Of a font role none of whose families is
    // installed, another face is taken and a warning [missing-glyph] says so, once a role. Throws
    // std::runtime_error where no font has Latin letters.
    [[nodiscard]] StyleIndex intern(const styles::CharacterStyle& look, const std::string& language);
    // Makes the same style with lining figures, if it has others, and notes it in TextStyle::lining.
    void add_lining(StyleIndex index);
    [[nodiscard]] const TextStyle& operator[](StyleIndex index) const { return styles_[index]; }
    [[nodiscard]] std::size_t size() const { return styles_.size(); }

    [[nodiscard]] std::uint32_t color(const std::string& name);
    [[nodiscard]] std::uint32_t color_number(const styles::Color& color);
    [[nodiscard]] const std::vector<styles::Color>& colors() const { return colors_; }
    [[nodiscard]] const styles::StyleSheet& sheet() const { return sheet_; }
    [[nodiscard]] FontLibrary& fonts() { return fonts_; }

  private:
    [[nodiscard]] std::uint32_t face_of(const styles::CharacterStyle& look);

    const styles::StyleSheet& sheet_;
    FontLibrary& fonts_;
    source::Diagnostics& diagnostics_;
    std::vector<TextStyle> styles_;
    std::vector<styles::Color> colors_;
    std::vector<std::string> missing_roles_;
};

}  // namespace bifolio::layout
