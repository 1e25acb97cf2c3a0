// Grids of rooms and times as they are painted, in the fixed-width test font, leading 12.
#include "layout/pages/grid_block.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "layout/pages/galley.h"
#include "layout/pages/painter.h"
#include "tests/layout/support/fixed_width.h"
#include "tests/layout/support/ten_line_page.h"

namespace bifolio::layout {
namespace {

constexpr double kLetter = testing::FixedWidth::kLetter;
constexpr double kLeading = 12, kColumn = 100, kTimes = 60;

struct Item {
    std::size_t column = 0;
    int start = 0, end = -1;
    int lines = 1;
    std::size_t columns = 1;
};

class GridBlock : public ::testing::Test {
  protected:
    GridBlock() { testing::make_ten_line_page(type_.sheet); }

    Cell cell(const std::string& words, double letters, double x) {
        Cell result;
        result.text = type_.text(words);
        result.style = &type_.style;
        result.x = x;
        result.width = (letters + 0.5) * kLetter;
        return result;
    }

    // `items` by their starts. An item's lines are its start's minutes, again and again: "540".
    TimeGrid grid(const std::vector<Item>& items, double minute = 0) {
        TimeGrid made;
        made.width = kTimes + 3 * kColumn;
        made.rule_thickness = 1;
        made.minute = minute;
        made.begins = items.front().start;
        int time = -1;
        for (const Item& item : items) {
            TimeGrid::Entry entry{.item = {item.column, item.columns, item.start, item.end},
                                  .time_cell = {},
                                  .first_cell = 0,
                                  .cells = 1};
            if (item.start != time) {
                entry.time_cell = made.cells.size();
                made.cells.push_back(cell("at" + std::to_string(item.start), 6, 0));
            }
            time = item.start;
            entry.first_cell = made.cells.size();
            std::string words = std::to_string(item.start);
            for (int line = 1; line < item.lines; ++line) words += " " + std::to_string(item.start);
            made.cells.push_back(cell(words, 4, kTimes + static_cast<double>(item.column) * kColumn));
            made.entries.push_back(entry);
        }
        return made;
    }

    Page paint(const TimeGrid& grid) {
        Block block;
        block.on_grid = false;
        block.body = grid;
        std::vector<SetBlock> set = {set_block(block, {}, type_.sheet, type_.words)};
        height_ = set.front().steps * type_.sheet.grid.leading.pt() / kStepsPerLine;
        keeps_time_ = keeps_time(grid, set.front(), type_.sheet);
        Story story;
        story.blocks.push_back(block);
        Page page;
        std::vector<Painter::PendingLink> links;
        Painter(story, set, type_.styles).paint({0, 0, set.front().lines, 0, false}, 0, 0, 0, page, links);
        return page;
    }

    // Of the first line of the text; -1 where it is not there.
    static double baseline_of(const Page& page, const std::string& words) {
        for (const PlacedRun& run : page.runs)
            if (run.shaped->text == words) return run.baseline;
        return -1;
    }

    testing::FixedWidth type_;
    double height_ = 0;
    bool keeps_time_ = false;
};

// Whatever overlaps: what begins at a time stands below its rule, and above the rule of the next one.
TEST_F(GridBlock, NoLineStandsBesideATimeThatIsNotItsOwn) {
    const std::vector<std::vector<Item>> days = {
        {{0, 540, 600, 4}, {1, 555, 600, 1}, {2, 570, 600, 2}},
        {{0, 540, 720, 5, 2}, {2, 545, 550, 3}, {2, 550, -1, 1}},
        {{0, 540, -1, 3}, {1, 540, 550, 1}, {0, 541, 700, 2}, {1, 600, 700, 4}}};
    for (const std::vector<Item>& items : days) {
        const Page page = paint(grid(items));
        EXPECT_TRUE(keeps_time_);
        for (const PlacedRun& run : page.runs) {
            if (run.shaped->text.starts_with("at")) continue;
            const int time = std::stoi(run.shaped->text);
            EXPECT_GE(run.baseline, baseline_of(page, "at" + std::to_string(time)) - 0.01);
            for (const Item& other : items)
                if (other.start > time) {
                    EXPECT_LE(run.baseline,
                              baseline_of(page, "at" + std::to_string(other.start)) - kLeading + 0.01)
                        << time << " beside " << other.start;
                }
            EXPECT_LT(run.baseline, height_);
        }
    }
}

// A rule at each time, over all that does not go on then.
TEST_F(GridBlock, HasARuleAtEachTime) {
    const Page page = paint(grid({{0, 540, 660, 1}, {1, 540, 600, 1}, {1, 600, 660, 1}, {2, 630, 660, 1}}));
    std::vector<double> widths(3);
    std::vector<double> tops;
    for (const Fill& fill : page.fills)
        if (tops.empty() || fill.area.y > tops.back() + 0.01) tops.push_back(fill.area.y);
    ASSERT_EQ(tops.size(), 3U);
    for (const Fill& fill : page.fills)
        widths[static_cast<std::size_t>(std::ranges::find(tops, fill.area.y) - tops.begin())] +=
            fill.area.width;
    const double text = 4.5 * kLetter, all = kTimes + 3 * kColumn;
    EXPECT_NEAR(widths[0], all, 0.01);
    EXPECT_NEAR(widths[1], all - text, 0.01) << "the first room's item goes on";
    EXPECT_NEAR(widths[2], all - 2 * text, 0.01);
}

// True to time: as far down as the minutes say, whatever the words.
TEST_F(GridBlock, MayBeTrueToTime) {
    const Page page = paint(grid({{0, 540, 600, 2}, {1, 555, 600, 1}, {0, 600, 690, 1}}, 2));
    EXPECT_TRUE(keeps_time_);
    const double first = baseline_of(page, "540");
    EXPECT_NEAR(baseline_of(page, "555") - first, 30, 0.01);
    EXPECT_NEAR(baseline_of(page, "600") - first, 120, 0.01);
    EXPECT_NEAR(height_, 300, 1);
}

TEST_F(GridBlock, TellsWhereWordsTakeMoreThanTheirTime) {
    (void)paint(grid({{0, 540, 600, 3}, {1, 600, 660, 1}}, 0.5));
    EXPECT_FALSE(keeps_time_) << "three lines in 30 points";
    (void)paint(grid({{0, 540, 600, 1}, {1, 550, 660, 1}}, 0.5));
    EXPECT_FALSE(keeps_time_) << "times 5 points apart";
    (void)paint(grid({{0, 540, -1, 1}, {1, 600, 660, 1}}, 0.5));
    EXPECT_FALSE(keeps_time_) << "an end that nobody knows";
    (void)paint(grid({{0, 540, 600, 2}, {1, 600, 660, 1}}, 0.5));
    EXPECT_TRUE(keeps_time_);
}

TEST_F(GridBlock, TintsWhatGoesOnFromItsStartToItsEnd) {
    TimeGrid made = grid({{0, 540, 600, 1}, {1, 600, 660, 1}}, 2);
    made.tints.push_back({570, 630, 20, 50, 3});
    made.lead = 24;
    const Page page = paint(made);
    const Fill& tint = page.fills.front();
    EXPECT_NEAR(tint.area.y, 24 + 60, 0.01);
    EXPECT_NEAR(tint.area.height, 120, 0.01);
    EXPECT_DOUBLE_EQ(tint.area.x, 20);
    EXPECT_DOUBLE_EQ(tint.area.width, 50);
    EXPECT_EQ(tint.color, 3U);
}

}  // namespace
}  // namespace bifolio::layout
