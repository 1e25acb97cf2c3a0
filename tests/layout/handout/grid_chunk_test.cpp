// A grid of parallel sessions; every block is 10 points high.
#include <gtest/gtest.h>

#include "layout/handout/chunks.h"

namespace bifolio::layout {
namespace {

AgendaItem item(std::size_t block, std::size_t column, int start, int end) {
    AgendaItem made;
    made.blocks = {block, 1};
    made.first_column = column;
    made.start = start;
    made.end = end;
    return made;
}

// Two rooms, blocks 0 and 1 their names. At 9:00 something in both, at 10:00 in the second alone.
AgendaSegment morning() {
    AgendaSegment segment;
    segment.parallel = true;
    segment.rooms = {0, 1};
    segment.room_labels = {0, 1};
    segment.times = {{540, 2}, {600, 5}};
    segment.items = {item(3, 0, 540, 600), item(4, 1, 540, 600), item(6, 1, 600, 660)};
    return segment;
}

class GridChunks : public ::testing::Test {
  protected:
    GridChunks() {
        request_.times_column = 50;
        request_.item_rule.weight = 0.4;
    }

    [[nodiscard]] Chunk chunk(std::size_t first_room, std::size_t end_room, double width = 262) const {
        return grid_chunk(segment_, first_room, end_room, width, request_, SpacedBlocks(height_, {}));
    }

    AgendaSegment segment_ = morning();
    ArrangementRequest request_;
    BlockHeight height_ = [](std::size_t, double) { return 10.0; };
};

TEST_F(GridChunks, ReadTimeByTimeAndRoomByRoomBelowTheNames) {
    const Chunk made = chunk(0, 2);
    std::vector<std::size_t> order;
    for (const PlacedBlock& block : made.blocks) order.push_back(block.block);
    EXPECT_EQ(order, (std::vector<std::size_t>{0, 1, 2, 3, 4, 5, 6}));
    EXPECT_EQ(made.room_names, 2U);
    EXPECT_GT(made.room_names_height, 10);
}

TEST_F(GridChunks, PutWhatBeginsAtOneTimeOnOneLineInTheColumnsOfItsRooms) {
    const Chunk made = chunk(0, 2);
    const auto& blocks = made.blocks;
    EXPECT_EQ(blocks[2].x, 0) << "the time hangs at the left";
    EXPECT_GE(blocks[3].x, 50);
    EXPECT_EQ(blocks[3].x, blocks[0].x);
    EXPECT_EQ(blocks[4].x, blocks[1].x);
    EXPECT_EQ(blocks[3].width, blocks[4].width);
    EXPECT_DOUBLE_EQ(blocks[4].x + blocks[4].width, 262);
    EXPECT_EQ(blocks[2].y, blocks[3].y);
    EXPECT_EQ(blocks[3].y, blocks[4].y);
    EXPECT_EQ(blocks[5].y, blocks[6].y);
    EXPECT_GT(blocks[6].y, blocks[4].y + 10);
    EXPECT_GT(made.height, blocks[6].y + 10);
}

TEST_F(GridChunks, RuleEachItemOffAndMarkItsTrack) {
    EXPECT_EQ(chunk(0, 2).fills.size(), 3U);
    segment_.items[0].track_color = 7;
    const Chunk made = chunk(0, 2);
    ASSERT_EQ(made.fills.size(), 4U);
    const Rect& rule = made.fills[0].area;
    const Rect& bar = made.fills[1].area;
    EXPECT_EQ(made.fills[1].color, 7U);
    EXPECT_EQ(bar.x, rule.x) << "the bar stands at the end of its own rule";
    EXPECT_DOUBLE_EQ(made.blocks[3].x - (bar.x + bar.width), 6);
    EXPECT_EQ(made.blocks[0].x, made.blocks[3].x) << "the room's name stands over its items";
    EXPECT_EQ(made.blocks[4].x - made.blocks[3].x, made.blocks[1].x - made.blocks[0].x);
}

TEST_F(GridChunks, HoldTheirOwnRoomsAlone) {
    const Chunk made = chunk(0, 1);
    std::vector<std::size_t> order;
    for (const PlacedBlock& block : made.blocks) order.push_back(block.block);
    EXPECT_EQ(order, (std::vector<std::size_t>{0, 2, 3}));
}

}  // namespace
}  // namespace bifolio::layout
