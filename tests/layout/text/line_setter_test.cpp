// Lines in a fixed-width font: what the breaker decided is what is set.
#include "layout/text/line_setter.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "layout/text/paragraph.h"
#include "tests/layout/support/fixed_width.h"

namespace bifolio::layout {
namespace {

constexpr double kCharacter = 10;

class LineSetting : public ::testing::Test {
  protected:
    LineSetting() {
        styles::LineBreaking& rules = setting_.sheet.lines;
        rules.protrusion = false;
        rules.expansion = 0;
        rules.letter_space = 0;
        rules.word_space = 1;
    }

    SetParagraph set(const RichText& text, double characters,
                     styles::Alignment alignment = styles::Alignment::Justified) {
        const Column column{.width = characters * kCharacter, .alignment = alignment};
        return set_paragraph(text, column, setting_.sheet.lines, setting_.words);
    }

    // The line as it stands on paper: each run at its place, in characters.
    static std::string shown(const SetLine& line) {
        std::string result;
        for (const SetPiece& piece : line.pieces) {
            const auto at = static_cast<std::size_t>(std::lround(piece.x / kCharacter));
            if (result.size() < at + piece.run->text.size()) result.resize(at + piece.run->text.size(), '.');
            result.replace(at, piece.run->text.size(), piece.run->text);
        }
        return result;
    }

    testing::FixedWidth setting_{testing::FixedWidth::kTenPointsWide};
};

TEST_F(LineSetting, SpacesTakeUpWhatALineLacks) {
    const RichText text = setting_.text({"aa bb cc dd ee ff gg hh ii"});
    const SetParagraph paragraph = set(text, 10);
    ASSERT_EQ(paragraph.lines.size(), 3U);
    // Eight characters and two gaps, of one character naturally, two in all to stretch by.
    EXPECT_EQ(shown(paragraph.lines[0]), "aa..bb..cc");
    EXPECT_EQ(shown(paragraph.lines[2]), "gg.hh.ii");
    EXPECT_NEAR(paragraph.lines[0].natural_width, 80, 1e-9);
    EXPECT_GT(paragraph.lines[0].ratio, 0);
    EXPECT_EQ(paragraph.lines[2].ratio, 0);
}

TEST_F(LineSetting, RaggedLinesStandWhereTheirColumnSays) {
    const RichText text = setting_.text({"aa bb"});
    EXPECT_EQ(shown(set(text, 9, styles::Alignment::Left).lines[0]), "aa.bb");
    EXPECT_EQ(shown(set(text, 9, styles::Alignment::Right).lines[0]), "....aa.bb");
    EXPECT_EQ(shown(set(text, 9, styles::Alignment::Centered).lines[0]), "..aa.bb");
}

TEST_F(LineSetting, WordsFromRightToLeftStandInReversedOrder) {
    const RichText text = setting_.text({"a \u0627 \u062F\u0627 b"});
    const SetParagraph paragraph = set(text, 12, styles::Alignment::Left);
    ASSERT_EQ(paragraph.lines.size(), 1U);
    std::vector<std::pair<std::string, int>> places;
    for (const SetPiece& piece : paragraph.lines[0].pieces)
        places.emplace_back(piece.run->text, static_cast<int>(std::lround(piece.x / 10)));
    // In reading order; on paper the second Arabic word stands before the first, the gaps between all.
    ASSERT_EQ(places.size(), 4U);
    EXPECT_EQ(places[0].second, 0);
    EXPECT_EQ(places[1].second, 5);
    EXPECT_EQ(places[2].second, 2);
    EXPECT_EQ(places[3].second, 7);
}

TEST_F(LineSetting, ASpaceAtALinesEndIsStillOfTheText) {
    const RichText text = setting_.text({"aaaa bbbb"});
    const SetParagraph paragraph = set(text, 5);
    ASSERT_EQ(paragraph.lines.size(), 2U);
    EXPECT_TRUE(paragraph.lines[0].pieces.back().space_after);
    EXPECT_FALSE(paragraph.lines[1].pieces.back().space_after);
}

TEST_F(LineSetting, ASoftHyphenOfTheAuthorsTakesItsRoomAtALinesEnd) {
    const RichText text = setting_.text({"aa bb cc\u00ADdd ee"});
    const SetParagraph paragraph = set(text, 9);
    ASSERT_EQ(paragraph.lines.size(), 2U);
    EXPECT_EQ(text_of(paragraph.lines[0]), "aa bb cc-");
    const SetPiece& last = paragraph.lines[0].pieces.back();
    EXPECT_NEAR(last.x + last.width, 9 * kCharacter, 1e-6);
}

TEST_F(LineSetting, AWordWiderThanItsColumnIsCutAndNothingIsLost) {
    const RichText text = setting_.text({"abcdefghij"});
    const SetParagraph paragraph = set(text, 4, styles::Alignment::Left);
    std::string all;
    for (const SetLine& line : paragraph.lines) all += text_of(line);
    EXPECT_EQ(all, "abc-def-ghij");
    EXPECT_EQ(paragraph.lines.size(), 3U);
}

}  // namespace
}  // namespace bifolio::layout
