#include "layout/fonts/shaper.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/layout/support/fixed_width.h"

namespace bifolio::layout {
namespace {

// In a font whose characters are all 10 points wide.
class ShaperTest : public ::testing::Test {
  protected:
    StyleIndex style(const std::string& language = "en") { return setting_.styles.intern(look_, language); }
    const ShapedText& shape(const std::string& text) { return setting_.shaper.shape(style(), text); }

    // The letters that each glyph stands for, "|" between glyphs.
    static std::string letters(const ShapedRun& run) {
        std::string shown;
        for (const Glyph& glyph : run.glyphs)
            shown += (shown.empty() ? "" : "|") +
                     run.text.substr(glyph.text_begin, glyph.text_end - glyph.text_begin);
        return shown;
    }

    testing::FixedWidth setting_{testing::FixedWidth::kTenPointsWide};
    styles::CharacterStyle look_ = setting_.style.character;
};

TEST_F(ShaperTest, WidthsAreThoseOfTheGlyphsInPoints) {
    const ShapedText& word = shape("quiet");
    EXPECT_NEAR(word.width, 50, 1e-3);
    ASSERT_EQ(word.pieces.size(), 1U);
    EXPECT_EQ(word.pieces[0].x, 0);
    EXPECT_EQ(letters(*word.pieces[0].run), "q|u|i|e|t");
    EXPECT_NEAR(setting_.shaper.space_width(style()), 10, 1e-3);
}

TEST_F(ShaperTest, TrackingIsAddedToEachGlyph) {
    const double natural = shape("quiet").width;
    look_.tracking = 100;  // thousandths of the size
    EXPECT_NEAR(shape("quiet").width, natural + 5 * 0.1 * look_.size.pt(), 1e-3);
}

TEST_F(ShaperTest, EachTextIsShapedOnce) {
    const ShapedText* first = &shape("quiet");
    const std::size_t runs = setting_.shaper.runs()->size();
    EXPECT_EQ(first, &shape("quiet"));
    EXPECT_EQ(setting_.shaper.runs()->size(), runs);
    (void)shape("quieter");
    EXPECT_EQ(setting_.shaper.runs()->size(), runs + 1);
}

TEST_F(ShaperTest, OnlyATrailingSoftHyphenIsSeen) {
    const ShapedText& broken = shape("ab\u00AD");
    EXPECT_NEAR(broken.width, 30, 1e-3);
    EXPECT_EQ(broken.pieces[0].run->text, "ab\u00AD");
    EXPECT_NEAR(shape("a\u00ADb").width, 20, 1e-3);
}

TEST_F(ShaperTest, ASmallLetterStandsForTheCapitalsMadeOfIt) {
    look_.caps = styles::Caps::Upper;
    const ShapedText& capitals = shape("daß");
    EXPECT_NEAR(capitals.width, 40, 1e-3);
    EXPECT_EQ(letters(*capitals.pieces[0].run), "d|a|ß|");
}

TEST_F(ShaperTest, AMarkBelongsToItsLetter) {
    // q with a combining ring: no font has both in one character.
    const ShapedText& word = shape("q\u030Au");
    std::string all;
    for (const ShapedText::Piece& piece : word.pieces) all += piece.run->text;
    EXPECT_EQ(all, "q\u030Au");
    EXPECT_TRUE(word.missing.empty());
}

TEST_F(ShaperTest, AnotherFontLendsWhatTheStylesLacks) {
    const ShapedText& word = shape("a\u2C00b");
    ASSERT_EQ(word.pieces.size(), 3U);
    EXPECT_NE(word.pieces[1].run->face, word.pieces[0].run->face);
    EXPECT_EQ(word.pieces[2].run->face, word.pieces[0].run->face);
    EXPECT_EQ(word.fallbacks, std::vector<std::uint32_t>{1});
    EXPECT_TRUE(word.missing.empty());
}

TEST_F(ShaperTest, TellsTheBytesOfCharactersThatNoFontHas) {
    const ShapedText& word = shape("é\U0010FFFDz\U0010FFFD");
    EXPECT_EQ(word.missing, (std::vector<std::uint32_t>{2, 7}));
    EXPECT_TRUE(word.fallbacks.empty());
}

TEST_F(ShaperTest, HebrewIsPaintedFromTheRight) {
    const ShapedText& word = shape("\u05D0\u05D1");
    EXPECT_TRUE(word.right_to_left);
    ASSERT_EQ(word.pieces.size(), 1U);
    EXPECT_EQ(letters(*word.pieces[0].run), "\u05D1|\u05D0");
    EXPECT_FALSE(shape("ab").right_to_left);
}

TEST_F(ShaperTest, PunctuationMayHangAndLettersHardlyDo) {
    EXPECT_GT(shape("end.").protrusion_right, 2);
    EXPECT_GT(shape("en\u00AD").protrusion_right, 2);
    EXPECT_GT(shape("“on").protrusion_left, 2);
    EXPECT_LT(shape("on").protrusion_left, 1);
}

TEST_F(ShaperTest, OpenedFallbacksAreThoseThatShapingTakes) {
    Shaper::open_fallbacks(setting_.styles, style(), "a\u2C00b");
    const std::size_t open = setting_.styles.fonts().faces().size();
    (void)shape("a\u2C00b");
    EXPECT_EQ(setting_.styles.fonts().faces().size(), open);
}

}  // namespace
}  // namespace bifolio::layout
