// Where heads stand: a session's, a talk's, and both after one another.
#include "layout/pages/head_spaces.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "layout/pages/galley.h"
#include "layout/pages/paginator.h"
#include "tests/layout/support/fixed_width.h"
#include "tests/layout/support/ten_line_page.h"

namespace bifolio::layout {
namespace {

using ::testing::ElementsAre;

// Lines of 12 points; a page has ten.
class HeadSpaces : public ::testing::Test {
  protected:
    HeadSpaces() {
        testing::make_ten_line_page(type_.sheet);
        title_ = type_.style;
        title_.leading = styles::Length::from_pt(18);
    }

    // As many lines as words.
    Block block(const std::string& words, const styles::ParagraphStyle& style, double before, double after) {
        Cell cell;
        cell.text = type_.text(words);
        cell.style = &style;
        cell.width = 4.5 * testing::FixedWidth::kLetter;
        Block result;
        add_beside(result, std::move(cell));
        result.space_before = before;
        result.space_after = after;
        return result;
    }
    void add_head(const std::string& words, const styles::ParagraphStyle& style, double before,
                  double after = 0) {
        add(block(words, style, before, after));
        story_.blocks.back().keep_with_next = true;
        set_.back() = set_block(story_.blocks.back(), {}, type_.sheet, type_.words);
    }
    void add_text(const std::string& words) { add(block(words, type_.style, 0, 0)); }
    void add(Block block) {
        set_.push_back(set_block(block, {}, type_.sheet, type_.words));
        story_.blocks.push_back(std::move(block));
    }

    // Of the blocks on the page, lines below its head.
    std::vector<double> tops(std::size_t page) {
        std::vector<double> result;
        const Pagination pagination = paginate(story_, set_, {}, type_.sheet);
        for (const BlockPart& part : pagination.pages.at(page).parts) result.push_back(part.top / 12);
        return result;
    }

    testing::FixedWidth type_;
    styles::ParagraphStyle title_;
    Story story_;
    std::vector<SetBlock> set_;
};

TEST_F(HeadSpaces, AHeadKeepsItsDistancesAndItsTextStandsOnTheGrid) {
    add_text("text");
    add_head("talk", type_.style, 1.5);
    add_head("name", type_.style, 0, 0.5);
    add_text("text");
    EXPECT_THAT(tops(0), ElementsAre(0, 2.5, 3.5, 5));
}

TEST_F(HeadSpaces, WhatLacksStandsAboveTheHead) {
    add_text("text");
    add_head("talk", type_.style, 1);
    add_head("name", type_.style, 0, 0.5);
    add_text("text");
    EXPECT_THAT(tops(0), ElementsAre(0, 2.5, 3.5, 5));
    EXPECT_EQ(spaces_between(story_, set_)[1].space, 24);
}

TEST_F(HeadSpaces, ATitleOfOneLineAndOneOfTwoAreAsFarFromTheirLabels) {
    for (const char* title : {"Boil", "Boil Eggs"}) {
        story_ = {};
        set_.clear();
        add_text("text");
        add_head("LABL", type_.style, 2);
        add_head(title, title_, 0);
        add_text("text");
        const std::vector<double> at = tops(0);
        EXPECT_EQ(at[2] - at[1], 1) << title;
        EXPECT_EQ(at[3], std::floor(at[3])) << title;
    }
}

TEST_F(HeadSpaces, AtThePagesHeadItStandsInTheWidestSpace) {
    add_head("LABL", type_.style, 2);
    add_head("Boil", title_, 0);
    add_head("talk", type_.style, 1.25);
    add_head("name", type_.style, 0, 0.5);
    add_text("text");
    // 1 + 1.5 + 1.25 + 1 + 1 + 0.5 are 6.25 lines with the talk's.
    EXPECT_THAT(tops(0), ElementsAre(0, 1, 4.5, 5.5, 7));
}

TEST_F(HeadSpaces, WhereAHeadHasNoSpacesItStandsBelowIt) {
    add_head("LABL", type_.style, 2);
    add_head("Boil", title_, 0);
    add_head("fact", type_.style, 0);
    add_text("text");
    EXPECT_THAT(tops(0), ElementsAre(0, 1, 2.5, 4));
}

TEST_F(HeadSpaces, ASpaceOfLessThanALineIsTheSameAtThePagesHead) {
    add_head("talk", type_.style, 1.5);
    add_head("name", type_.style, 0, 0.5);
    add_text("text");
    EXPECT_THAT(tops(0), ElementsAre(0.5, 1.5, 3));
}

TEST_F(HeadSpaces, FactsTrailTheirTextAndWhatFollowsStandsOnTheGrid) {
    add_text("text");
    add(block("fact", type_.style, 0.5, 0));
    story_.blocks.back().trails = true;
    add_head("talk", type_.style, 1.5);
    add_text("text");
    add_text("text");
    EXPECT_THAT(tops(0), ElementsAre(0, 1.5, 4, 5, 6));
}

TEST_F(HeadSpaces, ATextThatIsKeptWithItsFactsIsNoHead) {
    add_head("text", type_.style, 0);
    add(block("fact", type_.style, 0.5, 0));
    story_.blocks.back().trails = true;
    EXPECT_THAT(tops(0), ElementsAre(0, 1.5));
}

// Text that is kept with its facts, and is not of the grid's leading.
TEST_F(HeadSpaces, FactsBelowTextOfAnotherLeadingLeaveWhatFollowsOnTheGrid) {
    add_head("lead", title_, 0);
    add(block("fact", type_.style, 0.5, 0));
    story_.blocks.back().trails = true;
    add_text("text");
    EXPECT_THAT(tops(0), ElementsAre(0, 2, 3));
}

TEST_F(HeadSpaces, FactsAtAPagesHeadLeaveWhatFollowsOnTheGrid) {
    add(block("fact", type_.style, 0.5, 0));
    story_.blocks.back().trails = true;
    add_text("text");
    EXPECT_THAT(tops(0), ElementsAre(0.5, 2));
}

TEST_F(HeadSpaces, ASpaceOfTwoLinesIsOneWhereThePageIsTooFull) {
    add_text("text text text text text text text");
    add(block("last", type_.style, 2, 0));
    add(block("last", type_.style, 0, 0));
    EXPECT_THAT(tops(0), ElementsAre(0, 8, 9));
    add_text("next");
    EXPECT_EQ(paginate(story_, set_, {}, type_.sheet).pages.size(), 2U);
}

// A paragraph of several lines is split over pages and so is no head; the one behind it is, and stays with
// it.
TEST_F(HeadSpaces, WhatRunsOnStaysWithTheBlockAbove) {
    for (const bool runs_on : {false, true}) {
        story_ = {};
        set_.clear();
        add_head("name name name name name", type_.style, 0);
        add_head("town", type_.style, 0, 0.5);
        story_.blocks.back().runs_on = runs_on;
        add_text("text");
        EXPECT_THAT(tops(0), ElementsAre(0, runs_on ? 5 : 5.5, 7)) << runs_on;
    }
}

TEST_F(HeadSpaces, WhatIsNoHeadTakesWholeLines) {
    add(block("Boil", title_, 0, 0));
    add_text("text");
    EXPECT_THAT(tops(0), ElementsAre(0, 2));
}

}  // namespace
}  // namespace bifolio::layout
