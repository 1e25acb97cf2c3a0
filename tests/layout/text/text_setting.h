// Text set in a fixed-width font, so that expected lines can be counted by eye: a character is one em of the
// test wide.
#pragma once

#include <initializer_list>
#include <string>
#include <utility>

#include "layout/text/paragraph.h"

namespace bifolio::layout {

// DejaVu Sans Mono, in the size in which each of its characters is 10 points wide.
class TextSetting {
  public:
    static constexpr double kCharacter = 10;

    TextSetting() {
        sheet_.fonts["text"].families = {"DejaVu Sans Mono"};
        sheet_.colors["text"] = styles::Color{};
        look_.size = styles::Length::from_pt(kCharacter * kUnitsPerEm / kAdvance);
        sheet_.lines.protrusion = false;
        sheet_.lines.expansion = 0;
        sheet_.lines.letter_space = 0;
        sheet_.lines.word_space = 1;
    }

    // Each a span of its own.
    RichText text(std::initializer_list<std::string> spans, const std::string& language = "en-US") {
        RichText rich;
        for (const std::string& characters : spans) {
            Span span;
            span.text = characters;
            span.style = styles.intern(look_, language);
            rich.spans.push_back(std::move(span));
        }
        return rich;
    }

    [[nodiscard]] const styles::CharacterStyle& look() const { return look_; }
    [[nodiscard]] styles::LineBreaking& rules() { return sheet_.lines; }

  private:
    static constexpr double kUnitsPerEm = 2048, kAdvance = 1233;

    styles::StyleSheet sheet_;
    FontLibrary fonts_;
    source::Diagnostics diagnostics_;
    styles::CharacterStyle look_;

  public:
    TextStyles styles{sheet_, fonts_, diagnostics_};
    Shaper shaper{styles};
    Hyphenator hyphenator;
    Words words{shaper, hyphenator};
};

}  // namespace bifolio::layout
