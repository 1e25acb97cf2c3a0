// Text in a font whose letters are all of one width, so that a test can count where lines end.
#pragma once

#include <initializer_list>
#include <string>

#include "layout/fonts/font_library.h"
#include "layout/fonts/hyphenator.h"
#include "layout/fonts/shaper.h"
#include "layout/fonts/text_style.h"
#include "layout/text/rich_text.h"
#include "layout/text/word.h"
#include "source/base/diagnostic.h"
#include "styles/style_sheet.h"

namespace bifolio::layout::testing {

// DejaVu Sans Mono: at 10 points each letter is 6.02 points wide.
struct FixedWidth {
    static constexpr double kLetter = 6.02;
    // The size at which each letter is exactly 10 points wide.
    static constexpr double kTenPointsWide = 10.0 * 2048 / 1233;

    explicit FixedWidth(double size = 10) {
        sheet.fonts["text"].families = {"DejaVu Sans Mono"};
        sheet.colors["text"] = styles::Color{};
        style.character.size = styles::Length::from_pt(size);
        style.leading = styles::Length::from_pt(12);
        style.alignment = styles::Alignment::Left;
        style.hyphenate = false;
    }
    FixedWidth(const FixedWidth&) = delete;
    FixedWidth& operator=(const FixedWidth&) = delete;
    ~FixedWidth() = default;

    [[nodiscard]] RichText text(const std::string& content) { return text({content}); }
    // Each a span of its own.
    [[nodiscard]] RichText text(std::initializer_list<std::string> contents) {
        RichText rich;
        for (const std::string& content : contents) {
            Span span;
            span.text = content;
            span.style = styles.intern(style.character, "en-US");
            rich.spans.push_back(span);
        }
        return rich;
    }

    styles::StyleSheet sheet;
    styles::ParagraphStyle style;
    FontLibrary fonts;
    source::Diagnostics diagnostics;
    TextStyles styles{sheet, fonts, diagnostics};
    Shaper shaper{styles};
    Hyphenator hyphenator;
    Words words{shaper, hyphenator};
};

}  // namespace bifolio::layout::testing
