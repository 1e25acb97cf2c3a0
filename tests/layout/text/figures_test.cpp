// Which words have lining figures, and that the fonts' glyphs are those.
#include "layout/text/figures.h"

#include <gtest/gtest.h>

#include "layout/text/paragraph.h"

namespace bifolio::layout {
namespace {

TEST(LiningFigures, StandInWordsThatHaveCapitals) {
    for (const char* word :
         {"IWSLT17", "P1–P9", "P1,", "H2O", "COVID-19", "3D", "A4", "(B2)", "Ω1", "É2", "Windows95"})
        EXPECT_TRUE(wants_lining_figures(word, "the")) << word;
}

TEST(LiningFigures, StandAfterLabels) {
    for (const char* label : {"Session", "Room", "(Table", "Figure", "Sitzung", "Salle", "Chapitre", "Teil"})
        for (const char* number : {"1", "1:", "12–14", "2a", "2.03"})
            EXPECT_TRUE(wants_lining_figures(number, label)) << label << number;
}

TEST(LiningFigures, StandAfterCapitals) {
    EXPECT_TRUE(wants_lining_figures("9001", "ISO"));
    EXPECT_TRUE(wants_lining_figures("2023", "ACM"));
}

TEST(LiningFigures, DoNotStandAmongSmallLetters) {
    for (const char* word : {"2023", "1,000", "19th", "1970s", "10–15", "3.5", "x86"})
        for (const char* before : {"", "in", "September", "Berlin", "A", "of", "p.", "salle"})
            EXPECT_FALSE(wants_lining_figures(word, before)) << before << ' ' << word;
    EXPECT_FALSE(wants_lining_figures("IWSLT", "Session")) << "there is no figure";
    EXPECT_FALSE(wants_lining_figures("on1", "Session")) << "no number";
}

// In EB Garamond the two kinds are different glyphs.
class FiguresOfAFont : public ::testing::Test {
  protected:
    FiguresOfAFont() {
        sheet_.fonts["text"].families = {"EB Garamond 12"};
        sheet_.colors["text"] = styles::Color{};
    }

    // The glyph of the last "1" in the text.
    std::uint16_t one_in(const std::string& words, styles::Figures figures) {
        styles::CharacterStyle look;
        look.figures = figures;
        RichText rich;
        Span& span = rich.spans.emplace_back();
        span.text = words;
        span.style = styles_.intern(look, "en");
        if (has_figure(words)) styles_.add_lining(span.style);
        const SetParagraph set = set_paragraph(rich, {500, 0, styles::Alignment::Left, false}, {}, words_);
        std::uint16_t glyph = 0;
        for (const SetPiece& piece : set.lines.back().pieces)
            for (const Glyph& each : piece.run->glyphs)
                if (piece.run->text.substr(each.text_begin, each.text_end - each.text_begin) == "1")
                    glyph = each.id;
        return glyph;
    }

    styles::StyleSheet sheet_;
    FontLibrary fonts_;
    source::Diagnostics diagnostics_;
    TextStyles styles_{sheet_, fonts_, diagnostics_};
    Shaper shaper_{styles_};
    Hyphenator hyphenator_;
    Words words_{shaper_, hyphenator_};
};

TEST_F(FiguresOfAFont, AreThoseThatStandWithTheirLetters) {
    const std::uint16_t old_style = one_in("in 1", styles::Figures::OldStyle);
    const std::uint16_t lining = one_in("in 1", styles::Figures::Lining);
    ASSERT_NE(old_style, lining);
    for (const char* words : {"see Session 1", "see Session\u00A01,", "the ISO 1", "posters P1"}) {
        EXPECT_EQ(one_in(words, styles::Figures::OldStyle), lining) << words;
        EXPECT_EQ(one_in(words, styles::Figures::Lining), lining) << words;
    }
    for (const char* words : {"1 of them", "since 1", "Session\n1"})
        EXPECT_EQ(one_in(words, styles::Figures::OldStyle), old_style) << words;
}

TEST_F(FiguresOfAFont, AreLiningWithCapitalsWhereTheStyleLeavesThemToTheFont) {
    EXPECT_EQ(one_in("posters P1", styles::Figures::Font), one_in("in 1", styles::Figures::Lining));
}

}  // namespace
}  // namespace bifolio::layout
