// Blocks measured in the fixed-width test font.
#include "layout/handout/block_height.h"

#include <gtest/gtest.h>

#include <utility>

#include <limits>

#include "tests/layout/support/fixed_width.h"

namespace bifolio::layout {
namespace {

class BlockHeights : public ::testing::Test {
  protected:
    void add(const std::string& words, double x = 0) {
        Cell cell;
        cell.text = type_.text(words);
        cell.style = &type_.style;
        cell.x = x;
        cell.width = 1;
        Block& block = story_.blocks.emplace_back();
        add_beside(block, cell);
        block.on_grid = false;
    }

    testing::FixedWidth type_;
    Story story_;
};

TEST_F(BlockHeights, AreTheLinesThatTheWidthAsksFor) {
    add("four four four four");
    MeasuredStory measured(story_, type_.sheet, type_.words, WordCuts::Allowed);
    EXPECT_DOUBLE_EQ(measured(0, 19.5 * testing::FixedWidth::kLetter), 12);
    EXPECT_DOUBLE_EQ(measured(0, 9.5 * testing::FixedWidth::kLetter), 24);
    EXPECT_DOUBLE_EQ(measured(0, 4.5 * testing::FixedWidth::kLetter), 48);
    EXPECT_DOUBLE_EQ(measured(0, 19.5 * testing::FixedWidth::kLetter), 12) << "asked again";
}

TEST_F(BlockHeights, LeaveTheHangingColumnFree) {
    add("four four", 5 * testing::FixedWidth::kLetter);
    MeasuredStory measured(story_, type_.sheet, type_.words, WordCuts::Allowed);
    EXPECT_DOUBLE_EQ(measured(0, 14.5 * testing::FixedWidth::kLetter), 12);
    EXPECT_DOUBLE_EQ(measured(0, 13.5 * testing::FixedWidth::kLetter), 24);
}

// A time of five letters runs in before the text: below it turn-overs hang, where that leaves room enough.
TEST_F(BlockHeights, HangTurnOversBelowTheTextWhereTheWidthAllows) {
    constexpr double kLetter = testing::FixedWidth::kLetter;
    add("09:30 four four four", 6 * kLetter);
    cells_of(story_.blocks[0])[0].first_indent = -6 * kLetter;
    for (const auto& [letters, x] : {std::pair(20, 6.0), {18, 6.0}, {12, 0.0}, {10, 0.0}}) {
        const Block fitted = fitted_to(story_.blocks[0], letters * kLetter, type_.sheet.handout_spaces);
        EXPECT_DOUBLE_EQ(cells_of(fitted)[0].x, x * kLetter) << letters;
        EXPECT_DOUBLE_EQ(cells_of(fitted)[0].first_indent, -x * kLetter) << letters;
        EXPECT_DOUBLE_EQ(cells_of(fitted)[0].x + cells_of(fitted)[0].width, letters * kLetter) << letters;
    }
}

TEST_F(BlockHeights, LeaveTheStoryAsItWas) {
    add("four four");
    MeasuredStory measured(story_, type_.sheet, type_.words, WordCuts::Allowed);
    (void)measured(0, 100);
    EXPECT_EQ(cells_of(story_.blocks[0])[0].width, 1);
}

TEST_F(BlockHeights, AreInfiniteWhereAWordWouldHaveToBeCut) {
    add("four sEvenxx four");
    MeasuredStory refusing(story_, type_.sheet, type_.words, WordCuts::Refused);
    EXPECT_DOUBLE_EQ(refusing(0, 7.5 * testing::FixedWidth::kLetter), 36);
    EXPECT_EQ(refusing(0, 6.5 * testing::FixedWidth::kLetter), std::numeric_limits<double>::infinity());
    MeasuredStory allowing(story_, type_.sheet, type_.words, WordCuts::Allowed);
    EXPECT_DOUBLE_EQ(allowing(0, 6.5 * testing::FixedWidth::kLetter), 48);
}

TEST_F(BlockHeights, AreOfDividedWordsWhereTheLanguageDividesThem) {
    add("hyphenation");
    MeasuredStory refusing(story_, type_.sheet, type_.words, WordCuts::Refused);
    EXPECT_DOUBLE_EQ(refusing(0, 7.5 * testing::FixedWidth::kLetter), 24);
}

TEST(SpacedBlocks, StandBelowOneAnotherAtTheirLeadingAndGaps) {
    const BlockHeight height = [](std::size_t, double) { return 10.0; };
    const SpacedBlocks blocks(height, {.leading_share = 0.9, .gap_share = 0.5, .talk_gap = 1.75});
    std::vector<PlacedBlock> placed;
    EXPECT_DOUBLE_EQ(blocks.place_below({3, 2}, 7, 100, 50, placed), 100 + 9 + 1.75 / 2 + 9);
    ASSERT_EQ(placed.size(), 2U);
    EXPECT_EQ(placed[1].block, 4U);
    EXPECT_DOUBLE_EQ(placed[1].y, 100 + 9 + 1.75 / 2);
    EXPECT_EQ(placed[1].x, 7);
}

}  // namespace
}  // namespace bifolio::layout
