// Each kind of block set, cut into pages and painted, in the fixed-width test font: ten lines a page,
// leading 12.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "layout/pages/block_kinds.h"
#include "layout/pages/galley.h"
#include "layout/pages/page_breaker.h"
#include "layout/pages/paginator.h"
#include "layout/pages/painter.h"
#include "tests/layout/support/fixed_width.h"
#include "tests/layout/support/ten_line_page.h"

namespace bifolio::layout {
namespace {

using ::testing::ElementsAre;

constexpr double kLetter = testing::FixedWidth::kLetter;

TextColumns columns_of(std::vector<Cell> cells, int columns, double gap, int least_lines = 0) {
    TextColumns text;
    text.x = cells.front().x;
    text.width = cells.front().width;
    text.cells = std::move(cells);
    text.columns = columns;
    text.gap = gap;
    text.least_lines = least_lines;
    return text;
}

// The last one beside the others.
TextColumns beside(std::vector<Cell> cells) {
    TextColumns text = columns_of(std::move(cells), 1, 0);
    text.has_side = true;
    return text;
}

class Blocks : public ::testing::Test {
  protected:
    Blocks() {
        testing::make_ten_line_page(type_.sheet);
        type_.sheet.pages.orphan_lines = type_.sheet.pages.widow_lines = 2;
    }

    // `letters`: the cell's width.
    Cell cell(const std::string& words, double letters, double x = 0) {
        Cell result;
        result.text = type_.text(words);
        result.style = &type_.style;
        result.x = x;
        result.width = (letters + 0.5) * kLetter;
        return result;
    }

    // `count` lines of one word each.
    Cell lines(int count) {
        std::string words = "word";
        for (int n = 1; n < count; ++n) words += " word";
        return cell(words, 4);
    }

    SetBlock set(const Block& block) { return set_block(block, {}, type_.sheet, type_.words); }

    void add(Block block) {
        set_.push_back(set(block));
        story_.blocks.push_back(std::move(block));
    }

    // By page, how many lines of each block.
    std::vector<std::vector<int>> pages() {
        std::vector<std::vector<int>> result;
        for (const LaidPage& page : paginate(story_, set_, {}, type_.sheet).pages) {
            result.emplace_back();
            for (const BlockPart& part : page.parts) result.back().push_back(part.line_count);
        }
        return result;
    }

    Page paint(const BlockPart& part) {
        Page page;
        links_.clear();
        Painter(story_, set_, type_.styles).paint(part, 0, 0, 0, page, links_);
        return page;
    }

    static std::vector<double> baselines(const Page& page) {
        std::vector<double> result;
        for (const PlacedRun& run : page.runs) result.push_back(run.baseline);
        return result;
    }

    testing::FixedWidth type_;
    Story story_;
    std::vector<SetBlock> set_;
    std::vector<Painter::PendingLink> links_;
};

Block row(std::vector<Cell> cells) {
    Block block;
    block.body = CellRow{std::move(cells)};
    return block;
}

TEST_F(Blocks, ARowIsAsHighAsItsTallestCell) {
    const SetBlock made = set(row({lines(2), lines(3)}));
    EXPECT_EQ(made.lines, 3);
    EXPECT_EQ(made.steps, 3 * kStepsPerLine);
    EXPECT_EQ(made.steps_per_line, kStepsPerLine);
}

TEST_F(Blocks, ARowThatIsKeptTogetherIsNotBroken) {
    Block kept = row({lines(3)});
    kept.keep_together = true;
    EXPECT_EQ(set(kept).steps_per_line, 0);
}

TEST_F(Blocks, APictureGivesItsRowItsHeight) {
    Cell picture;
    picture.picture = 0;
    picture.picture_size = {10, 30};
    const SetBlock made = set(row({lines(2), picture}));
    EXPECT_EQ(made.steps, 3 * kStepsPerLine);
    EXPECT_EQ(made.steps_per_line, 0) << "a row with a picture is not broken";
}

TEST_F(Blocks, ColumnsShareTheirLines) {
    Block block;
    block.body = columns_of({lines(6)}, 2, 12);
    const SetBlock made = set(block);
    EXPECT_EQ(made.lines, 3);
    add(block);
    const Page page = paint({0, 0, 3, 0, false});
    EXPECT_THAT(baselines(page), ElementsAre(9, 21, 33, 9, 21, 33));
    EXPECT_DOUBLE_EQ(page.runs[3].x, 4.5 * kLetter + 12);
}

TEST_F(Blocks, MarksStandBesideTheFirstLineOfTheirParagraphInItsColumn) {
    Block block;
    Cell indented = lines(2), mark = lines(1);
    indented.x = 2;
    indented.width -= 2;
    mark.x = 1;
    TextColumns text = columns_of({lines(2), indented}, 2, 12);
    text.cells.push_back(mark);
    text.beside.push_back({2, 1});
    block.body = text;
    const SetBlock made = set(block);
    EXPECT_EQ(made.lines, 2);
    const PlacedParts placed = place(text, block, made, {0, 2}, {}, type_.sheet);
    ASSERT_EQ(placed.stretches.size(), 3U);
    const double second = text.width + 12;
    EXPECT_EQ(placed.stretches[1].cell, 2U);
    EXPECT_DOUBLE_EQ(placed.stretches[1].x, second + 1);
    EXPECT_DOUBLE_EQ(placed.stretches[2].x, second + 2);
    EXPECT_EQ(placed.stretches[1].baselines, std::vector{placed.stretches[0].baselines.front()});
}

TEST_F(Blocks, TextTooShortForColumnsStandsInOne) {
    const auto set_columns = [this](int words, int least_lines) {
        Block block;
        block.body = columns_of({lines(words)}, 2, 10, least_lines);
        return set(block);
    };
    EXPECT_TRUE(set_columns(7, 8).is_in_one_column);
    EXPECT_FALSE(set_columns(8, 8).is_in_one_column);
    // Two words and the gap a line.
    const SetBlock one = set_columns(7, 8);
    EXPECT_EQ(one.lines, 4);
    EXPECT_EQ(set_columns(7, 0).lines, 4);
    Block block;
    block.body = columns_of({lines(7)}, 2, 10, 8);
    const PlacedParts placed = place(std::get<TextColumns>(block.body), block, one, {0, 4}, {}, type_.sheet);
    ASSERT_EQ(placed.stretches.size(), 1U);
    EXPECT_EQ(placed.stretches.front().baselines.size(), 4U);
}

TEST_F(Blocks, WhatStandsBesideParagraphsIsReadFirstAndNotCut) {
    Block block;
    Cell side = lines(3);
    side.x = 7;
    block.body = beside({lines(4), lines(2), side});
    const SetBlock made = set(block);
    EXPECT_EQ(made.lines, 6);
    const auto& text = std::get<TextColumns>(block.body);
    const std::vector<CutWay> ways = ways_to_cut(text, made, type_.sheet.pages);
    ASSERT_EQ(ways.size(), 1U);
    ASSERT_EQ(ways.front().penalties.size(), 5U);
    EXPECT_EQ(ways.front().penalties[1], kNeverBreak) << "beside it";
    EXPECT_EQ(ways.front().penalties[3], 0) << "below it, between paragraphs";
    const PlacedParts placed = place(text, block, made, {0, 6}, {}, type_.sheet);
    ASSERT_EQ(placed.stretches.size(), 3U);
    EXPECT_EQ(placed.stretches.front().cell, 2U);
    EXPECT_DOUBLE_EQ(placed.stretches.front().x, 7);
    EXPECT_EQ(placed.stretches.front().baselines.front(), placed.stretches[1].baselines.front());
}

TEST_F(Blocks, MoreBesideParagraphsThanInThemMakesTheBlockHigher) {
    Block block;
    block.body = beside({lines(1), lines(3)});
    const SetBlock made = set(block);
    EXPECT_EQ(made.lines, 3);
    const std::vector<CutWay> ways = ways_to_cut(std::get<TextColumns>(block.body), made, type_.sheet.pages);
    EXPECT_THAT(ways.at(0).penalties, ElementsAre(kNeverBreak, kNeverBreak));
}

TEST_F(Blocks, AGridPlacesItemsByTheirTimes) {
    Block block;
    block.on_grid = false;
    TimeGrid grid;
    grid.width = 100;
    grid.cells = {cell("one", 4), cell("two", 4)};
    grid.entries.push_back({.item = {0, 1, 540, 570}, .time_cell = {}, .first_cell = 0, .cells = 1});
    grid.entries.push_back({.item = {0, 1, 570, 600}, .time_cell = {}, .first_cell = 1, .cells = 1});
    block.body = grid;
    add(block);
    EXPECT_EQ(set_[0].steps_per_line, 0);
    const Page page = paint({0, 0, 1, 0, false});
    ASSERT_EQ(page.runs.size(), 2U);
    EXPECT_LT(page.runs[0].baseline, page.runs[1].baseline);
}

TEST_F(Blocks, PagesLeaveNoWidowBehind) {
    add(row({lines(11)}));
    ASSERT_EQ(pages().size(), 2U);
    EXPECT_GE(pages().back().front(), 2);
}

TEST_F(Blocks, ABlockIsKeptWithTheNext) {
    add(row({lines(8)}));
    Block heading = row({lines(1)});
    heading.keep_with_next = true;
    add(heading);
    Block whole = row({lines(2)});
    whole.keep_together = true;
    add(whole);
    EXPECT_THAT(pages().back(), ElementsAre(2, 1, 2)) << "and no line is left alone above them";
}

TEST_F(Blocks, APartIsPaintedFromItsFirstLine) {
    add(row({lines(4)}));
    EXPECT_THAT(baselines(paint({0, 2, 2, 24, true})), ElementsAre(33, 45));
}

TEST_F(Blocks, ALinkIsAsWideAsItsText) {
    Cell linked = cell("word", 10);
    linked.text.spans.front().target = std::string("https://example.org");
    add(row({linked}));
    (void)paint({0, 0, 1, 0, false});
    ASSERT_EQ(links_.size(), 1U);
    ASSERT_EQ(links_[0].areas.size(), 1U);
    EXPECT_NEAR(links_[0].areas[0].width, 4 * kLetter, 0.01);
    EXPECT_EQ(links_[0].words, "word");
}

TEST_F(Blocks, ALinkOverLinesIsOneWithAnAreaForEach) {
    Cell text = lines(3);
    for (Span& span : text.text.spans) span.target = std::string("https://example.org");
    add(row({text}));
    (void)paint({0, 0, 3, 0, false});
    ASSERT_EQ(links_.size(), 1U);
    ASSERT_EQ(links_[0].areas.size(), 3U);
    EXPECT_NEAR(links_[0].areas[1].y - links_[0].areas[0].y, 12, 0.01);
}

TEST_F(Blocks, ALinkOverAPagesEndIsOneOnEach) {
    Cell text = lines(4);
    for (Span& span : text.text.spans) span.target = std::string("https://example.org");
    add(row({text}));
    const Painter painter(story_, set_, type_.styles);
    Page first, second;
    painter.paint({0, 0, 1, 0, false}, 0, 0, 0, first, links_);
    painter.paint({0, 1, 3, 0, true}, 0, 0, 1, second, links_);
    ASSERT_EQ(links_.size(), 2U);
    EXPECT_EQ(links_[0].areas.size(), 1U);
    EXPECT_EQ(links_[1].page, 1U);
    EXPECT_EQ(links_[1].areas.size(), 3U);
}

TEST_F(Blocks, ALinkIsItsOwnWordsAndNotThoseAroundIt) {
    Cell text = cell("see ", 30);
    Span span = text.text.spans.front();
    span.target = std::string("https://example.org");
    span.node = 7;
    for (const char* words : {"a paper of 10", "7", " or so"}) {
        span.text = words;
        span.script = span.text == "7" ? source::Script::Raised : source::Script::Base;
        if (span.text == " or so") {
            span.target = {};
            span.node = kArtifact;
        }
        text.text.spans.push_back(span);
    }
    add(row({text}));
    (void)paint({0, 0, 1, 0, false});
    ASSERT_EQ(links_.size(), 1U);
    EXPECT_EQ(links_[0].words, "a paper of 10⁷");
    EXPECT_EQ(links_[0].areas.size(), 1U);
}

}  // namespace
}  // namespace bifolio::layout
