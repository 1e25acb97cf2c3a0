// Chunks in columns.
#include "layout/handout/stacking.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>

namespace bifolio::layout {
namespace {

Chunk item(std::size_t block, double height, double gap = 0) {
    Chunk chunk;
    chunk.blocks.push_back({block, 100, 0, 0});
    chunk.height = height;
    chunk.gap = gap;
    chunk.starts_item = true;
    return chunk;
}

Chunk talk(std::size_t block, double height, double gap = 0) {
    Chunk chunk = item(block, height, gap);
    chunk.starts_item = false;
    return chunk;
}

Chunk day(std::size_t block, double height) {
    Chunk chunk = item(block, height);
    chunk.starts_day = true;
    return chunk;
}

// Two columns of 100 points, 10 apart, and 50 high.
PageColumns two_columns(std::size_t pages = 1) {
    PageColumns columns;
    columns.count = 2;
    columns.left = 20;
    columns.width = 100;
    columns.gap = 10;
    columns.tops.assign(pages, 30);
    columns.heights.assign(pages, 50);
    return columns;
}

// "block@x,y" of each, pages apart by |.
std::string places(const std::optional<std::vector<ArrangedPage>>& pages) {
    if (!pages) return "does not fit";
    std::string told;
    for (const ArrangedPage& page : *pages) {
        if (&page != &pages->front()) told += "| ";
        for (const PlacedBlock& block : page.blocks)
            told += std::to_string(block.block) + "@" + std::to_string(std::lround(block.x)) + "," +
                    std::to_string(std::lround(block.y)) + " ";
    }
    return told;
}

TEST(Stacking, FillsColumnAfterColumnAndPageAfterPage) {
    const std::vector<Chunk> chunks{item(0, 30, 5), item(1, 15, 5), item(2, 40, 5), item(3, 20, 5)};
    EXPECT_EQ(places(stack(chunks, two_columns(2), {})), "0@20,30 1@20,65 2@130,30 | 3@20,30 ");
    EXPECT_EQ(places(stack(chunks, two_columns(1), {})), "does not fit");
}

TEST(Stacking, RefusesWhatIsHigherThanAColumn) {
    EXPECT_EQ(places(stack(std::vector{item(0, 51)}, two_columns(), {})), "does not fit");
    EXPECT_EQ(places(stack(std::vector{item(0, 50)}, two_columns(), {})), "0@20,30 ");
}

TEST(Stacking, GivesEachDayAColumnOfItsOwn) {
    const std::vector<Chunk> days{day(0, 10), item(1, 10), day(2, 10)};
    EXPECT_EQ(places(stack(days, two_columns(), {})), "0@20,30 1@20,40 2@20,50 ");
    EXPECT_EQ(places(stack(days, two_columns(), {.column_per_day = true})), "0@20,30 1@20,40 2@130,30 ");
    const std::vector<Chunk> long_day{day(0, 30), item(1, 30)};
    EXPECT_EQ(places(stack(long_day, two_columns(), {.column_per_day = true})), "does not fit");
}

TEST(Stacking, KeepsAnItemInOneColumnWhereThatHoldsIt) {
    const std::vector<Chunk> chunks{item(0, 20), item(1, 20), talk(2, 20)};
    EXPECT_EQ(places(stack(chunks, two_columns(), {})), "0@20,30 1@20,50 2@130,30 ");
    EXPECT_EQ(places(stack(chunks, two_columns(), {.keep_together = true})), "0@20,30 1@130,30 2@130,50 ");
    const std::vector<Chunk> high{item(0, 20), item(1, 30), talk(2, 30)};
    EXPECT_EQ(places(stack(high, two_columns(), {.keep_together = true})), "0@20,30 1@20,50 2@130,30 ");
}

TEST(Stacking, AddsWhiteSpaceByTheStretchOfChunks) {
    std::vector<Chunk> chunks{item(0, 10), item(1, 10, 2)};
    chunks[1].stretch = 0.5;
    EXPECT_EQ(places(stack(chunks, two_columns(), {.white_space = 8})), "0@20,30 1@20,46 ");
}

TEST(Stacking, NamesRoomsOnceAColumn) {
    Chunk grid = item(0, 20);
    grid.blocks.push_back({1, 100, 0, 8});
    grid.room_names = 1;
    grid.room_names_height = 8;
    Chunk again = grid;
    again.repeats_rooms = true;
    EXPECT_EQ(places(stack(std::vector{grid, again}, two_columns(), {})), "0@20,30 1@20,38 1@20,50 ");
    Chunk high = grid;
    high.height = 45;
    EXPECT_EQ(places(stack(std::vector{high, again}, two_columns(), {})),
              "0@20,30 1@20,38 0@130,30 1@130,38 ");
}

TEST(Stacking, LeavesOutTheRuleAtAColumnsHead) {
    std::vector<Chunk> chunks{item(0, 20), item(1, 20)};
    for (Chunk& chunk : chunks) chunk.fills.push_back({{0, 0, 100, 0.4}, 7});
    const auto pages = stack(chunks, two_columns(), {});
    ASSERT_TRUE(pages);
    ASSERT_EQ(pages->front().fills.size(), 1U);
    EXPECT_EQ(pages->front().fills[0].area, (Rect{20, 50, 100, 0.4}));
}

}  // namespace
}  // namespace bifolio::layout
