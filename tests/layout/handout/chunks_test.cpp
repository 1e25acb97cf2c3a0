// Chunks of a day's items; every block is 10 points high, and each that is measured is counted.
#include "layout/handout/chunks.h"

#include <gtest/gtest.h>

#include <set>

namespace bifolio::layout {
namespace {

class Chunks : public ::testing::Test {
  protected:
    // A day with a session of so many blocks: its title and its talks.
    static AgendaDay day_of(std::size_t first, std::size_t blocks) {
        AgendaItem session;
        session.blocks = {first, blocks};
        AgendaSegment segment;
        segment.items = {session};
        AgendaDay day;
        day.segments = {segment};
        return day;
    }

    std::vector<Chunk> chunks(const std::vector<AgendaDay>& days, double room) {
        return chunks_of(days, 100, room, {}, SpacedBlocks(height_, {}));
    }

    std::set<std::size_t> measured_;
    BlockHeight height_ = [this](std::size_t block, double) {
        measured_.insert(block);
        return 10.0;
    };
};

TEST_F(Chunks, AreATitleWithItsFirstTalkAndEachTalkAfterIt) {
    const std::vector<Chunk> made = chunks({day_of(0, 5)}, 1000);
    ASSERT_EQ(made.size(), 4U);
    EXPECT_EQ(made[0].blocks.size(), 2U);
    EXPECT_TRUE(made[0].starts_item);
    EXPECT_FALSE(made[1].starts_item);
    EXPECT_EQ(measured_.size(), 5U);
}

// A day of thousands of talks must not be measured for each size of type that is tried.
TEST_F(Chunks, AreMeasuredNoFurtherThanThereIsRoom) {
    for (const std::size_t talks : {100U, 1000U, 5000U}) {
        measured_.clear();
        const std::vector<Chunk> made = chunks({day_of(0, talks)}, 300);
        EXPECT_LT(measured_.size(), 35U);
        double height = 0;
        for (const Chunk& chunk : made) height += chunk.height;
        EXPECT_GT(height, 300) << "it must not look as if it fitted";
    }
}

TEST_F(Chunks, AreMeasuredNoFurtherInTheDaysAfter) {
    const std::vector<Chunk> made = chunks({day_of(0, 50), day_of(50, 50), day_of(100, 50)}, 300);
    EXPECT_FALSE(made.empty());
    EXPECT_FALSE(measured_.contains(60));
}

TEST_F(Chunks, AreAllThereWhereTheyJustFit) {
    const std::vector<Chunk> whole = chunks({day_of(0, 20)}, 1e6);
    double height = 0;
    for (const Chunk& chunk : whole) height += chunk.height;
    EXPECT_EQ(chunks({day_of(0, 20)}, height).size(), whole.size());
}

}  // namespace
}  // namespace bifolio::layout
