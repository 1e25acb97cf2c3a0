// Head and foot of a handout around its columns; every block is 10 points high.
#include "layout/handout/page_frame.h"

#include <gtest/gtest.h>

namespace bifolio::layout {
namespace {

class PageFrames : public ::testing::Test {
  protected:
    PageFrames() {
        agenda_.head = {0, 2};
        agenda_.foot = {2, 1};
        request_.paper = {400, 600};
        request_.margin = 20;
        request_.head_rule.weight = 1;
        request_.item_rule.weight = 0.4;
    }
    [[nodiscard]] PageFrame frame(bool turned = false, double scale = 1) const {
        return page_frame(agenda_, request_, turned, scale, SpacedBlocks(height_, {}));
    }

    Agenda agenda_;
    ArrangementRequest request_;
    BlockHeight height_ = [](std::size_t, double) { return 10.0; };
};

TEST_F(PageFrames, HaveTheHeadAboveARuleAndTheFootBelowOne) {
    const PageFrame made = frame();
    ASSERT_EQ(made.head.blocks.size(), 2U);
    EXPECT_DOUBLE_EQ(made.head.blocks[0].y, 20);
    EXPECT_DOUBLE_EQ(made.head.blocks[1].y, 30);
    ASSERT_EQ(made.head.fills.size(), 1U);
    EXPECT_GT(made.head.fills[0].area.y, 40);
    EXPECT_GT(made.margin + made.head_height, made.head.fills[0].area.y + made.head.fills[0].area.height);
    ASSERT_EQ(made.foot.blocks.size(), 1U);
    EXPECT_DOUBLE_EQ(made.foot.blocks[0].y, 570) << "ends at the margin";
    ASSERT_EQ(made.foot.fills.size(), 1U);
    EXPECT_LT(made.foot.fills[0].area.y, 570);
    EXPECT_GT(made.foot.fills[0].area.y, 600 - made.margin - made.foot_height);
}

TEST_F(PageFrames, LeaveTheColumnsAllWhereThereIsNoFoot) {
    agenda_.foot = {2, 0};
    EXPECT_EQ(frame().foot_height, 0);
    EXPECT_TRUE(frame().foot.fills.empty());
}

TEST_F(PageFrames, AreLargerForSmallerTypeAndTurnWithThePaper) {
    const PageFrame made = frame(true, 2);
    EXPECT_EQ(made.page, (Size{300, 200}));
    EXPECT_DOUBLE_EQ(made.margin, 10);
    EXPECT_DOUBLE_EQ(made.width, 280);
    EXPECT_DOUBLE_EQ(made.height, 180);
}

TEST_F(PageFrames, PutTheCodeIntoTheCornerWithItsQuietZoneInTheMargin) {
    request_.code_side = 60;
    request_.code_quiet = 6;
    const PageFrame made = frame();
    ASSERT_TRUE(made.code);
    EXPECT_EQ(*made.code, (Rect{326, 14, 60, 60}));
    EXPECT_LT(made.head.blocks[0].x + made.head.blocks[0].width, 326 + 6) << "the title stands clear of it";
    EXPECT_GT(made.head.fills[0].area.y, 74 - 6) << "and so does the rule below";
}

TEST_F(PageFrames, PutTheCodeOfASignIntoTheFootBesideWhatIsToldThere) {
    request_.code_side = 60;
    request_.code_quiet = 6;
    request_.code_at_foot = true;
    const PageFrame made = frame();
    ASSERT_TRUE(made.code);
    EXPECT_EQ(*made.code, (Rect{326, 526, 60, 60}));
    EXPECT_DOUBLE_EQ(made.head.blocks[0].width, 360) << "the title has the whole width";
    EXPECT_LT(made.foot.fills[0].area.y, 532) << "the rule stands above the code";
    EXPECT_LT(made.foot.blocks[0].x + made.foot.blocks[0].width, 326);
    agenda_.foot.count = 0;
    EXPECT_EQ(*frame().code, *made.code);
}

TEST_F(PageFrames, GiveATitleOfFixedSizeItsHeightAtAnyScale) {
    request_.title_height = 100;
    EXPECT_DOUBLE_EQ(frame().head.blocks[1].y, 120);
    EXPECT_DOUBLE_EQ(frame(false, 2).head.blocks[1].y, 60);
}

TEST_F(PageFrames, PutTheLogoBesideTheCode) {
    request_.code_side = 60;
    request_.code_quiet = 6;
    agenda_.story.pictures.emplace_back();
    agenda_.story.pictures[0].width = 100;
    agenda_.story.pictures[0].height = 100;
    agenda_.logo = 0;
    const PageFrame made = frame();
    ASSERT_TRUE(made.logo);
    EXPECT_DOUBLE_EQ(made.logo->width, made.logo->height);
    EXPECT_LT(made.logo->x + made.logo->width, made.code->x + 6);
    EXPECT_LT(made.head.blocks[0].x + made.head.blocks[0].width, made.logo->x);
}

}  // namespace
}  // namespace bifolio::layout
