// Lanes and marks against brute force on small random days, and the grid that is made of them.
#include "layout/pages/time_axis.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "layout/pages/time_grid.h"

namespace bifolio::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

bool overlap(const TimeSpan& a, const TimeSpan& b) {
    return a.start < b.end && b.start < a.end;
}

std::vector<TimeSpan> random_spans(std::mt19937& random) {
    std::vector<TimeSpan> spans(random() % 9);
    for (TimeSpan& span : spans) {
        span.start = static_cast<int>(random() % 10);
        span.end = span.start + 1 + static_cast<int>(random() % 4);
    }
    return spans;
}

// Numbers of all that overlap with one, directly or through others.
std::vector<std::size_t> cluster_of(std::size_t one, const std::vector<TimeSpan>& spans) {
    std::vector<std::size_t> cluster{one};
    for (std::size_t n = 0; n < cluster.size(); ++n)
        for (std::size_t other = 0; other < spans.size(); ++other)
            if (std::ranges::find(cluster, other) == cluster.end() &&
                overlap(spans[cluster[n]], spans[other]))
                cluster.push_back(other);
    return cluster;
}

TEST(Lanes, AreAsManyAsThereAreItemsAtOneTimeAndHoldNoTwoThatOverlap) {
    std::mt19937 random(1);
    for (int round = 0; round < 3000; ++round) {
        const std::vector<TimeSpan> spans = random_spans(random);
        const std::vector<Lane> lanes = assign_lanes(spans);
        ASSERT_EQ(lanes.size(), spans.size());
        for (std::size_t a = 0; a < spans.size(); ++a) {
            EXPECT_LT(lanes[a].lane, lanes[a].lanes);
            for (std::size_t b = 0; b < a; ++b)
                EXPECT_FALSE(overlap(spans[a], spans[b]) && lanes[a].lane == lanes[b].lane) << round;
            std::size_t most = 0;
            const std::vector<std::size_t> cluster = cluster_of(a, spans);
            for (int time = 0; time < 14; ++time)
                most = std::max(most,
                                static_cast<std::size_t>(std::ranges::count_if(cluster, [&](std::size_t n) {
                                    return spans[n].start <= time && time < spans[n].end;
                                })));
            EXPECT_EQ(lanes[a].lanes, most) << round;
        }
    }
}

TEST(Lanes, OfNothingAreNone) {
    EXPECT_THAT(assign_lanes({}), IsEmpty());
}

TEST(Marks, StandAsHighAsTheirItemsLet) {
    std::mt19937 random(2);
    for (int round = 0; round < 3000; ++round) {
        const std::size_t count = 2 + random() % 6;
        std::vector<AxisItem> items(random() % 8);
        for (AxisItem& item : items) {
            item.from = random() % (count - 1);
            item.to = item.from + 1 + random() % (count - 1 - item.from);
            item.height = static_cast<double>(random() % 30);
        }
        const double gap = static_cast<double>(random() % 4);
        const std::vector<double> places = place_marks(count, items, gap);

        // The least solution of all inequalities, by raising until nothing is broken (Bellman and Ford).
        std::vector<double> least(count, 0);
        for (std::size_t pass = 0; pass < count; ++pass) {
            for (std::size_t mark = 1; mark < count; ++mark)
                least[mark] = std::max(least[mark], least[mark - 1] + gap);
            for (const AxisItem& item : items)
                least[item.to] = std::max(least[item.to], least[item.from] + item.height);
        }
        EXPECT_EQ(places, least) << round;
    }
}

TEST(Marks, AreElastic) {
    // A long break takes no more than its words; a short talk all that it needs.
    const std::vector<AxisItem> items{{0, 1, 10}, {1, 2, 40}, {2, 3, 10}};
    EXPECT_THAT(place_marks(4, items, 0), ElementsAre(0, 10, 50, 60));
}

struct Box {
    double left, top, right, bottom;
};

TEST(TimeGrid, KeepsCellsApartAndTimesInLine) {
    std::mt19937 random(3);
    for (int round = 0; round < 2000; ++round) {
        const std::size_t rooms = 1 + random() % 5;
        std::vector<GridItem> items(1 + random() % 9);
        std::vector<double> heights;
        for (GridItem& item : items) {
            item.first_column = random() % rooms;
            item.start = static_cast<int>(random() % 10) * 10;
            item.end = random() % 4 == 0 ? -1 : item.start + 10 + static_cast<int>(random() % 4) * 10;
            heights.push_back(5.0 + static_cast<double>(random() % 40));
        }
        std::ranges::stable_sort(items, {}, &GridItem::start);
        const std::vector<Strip> columns = grid_columns(rooms, 30, 300, 6);
        EXPECT_NEAR(columns.back().x + columns.back().width, 330, 1e-9);
        const double narrowest = round % 2 == 0 ? 0 : 25;
        const auto [laid_out, strips] = lay_out_grid(items, columns, 2, narrowest);
        const GridPlaces places = place_on_axis(laid_out, heights, 8);
        std::vector<Box> boxes;
        for (std::size_t n = 0; n < items.size(); ++n)
            boxes.push_back(
                {strips[n].x, places.tops[n], strips[n].x + strips[n].width, places.tops[n] + heights[n]});
        for (std::size_t a = 0; a < boxes.size(); ++a) {
            EXPECT_GE(boxes[a].left, columns[items[a].first_column].x - 1e-9);
            EXPECT_LE(boxes[a].bottom, places.height + 1e-9);
            EXPECT_GE(strips[a].width, std::min(narrowest, columns.front().width) - 1e-9);
            for (std::size_t b = 0; b < a; ++b) {
                const bool apart =
                    boxes[a].right <= boxes[b].left + 1e-9 || boxes[b].right <= boxes[a].left + 1e-9 ||
                    boxes[a].bottom <= boxes[b].top + 1e-9 || boxes[b].bottom <= boxes[a].top + 1e-9;
                EXPECT_TRUE(apart) << "round " << round << ", " << a << " and " << b;
                const auto order = [](double x, double y) {
                    return x < y - 1e-9 ? -1 : x > y + 1e-9 ? 1 : 0;
                };
                const int in_time = (items[a].start > items[b].start) - (items[a].start < items[b].start);
                const bool is_below = laid_out[a].below || laid_out[b].below;
                EXPECT_TRUE(is_below || order(boxes[a].top, boxes[b].top) == in_time) << round;
            }
        }
    }
}

TEST(TimeGrid, TellsHowManyColumnsStandSideBySide) {
    EXPECT_EQ(columns_across(100, 10, 45), 2U);
    EXPECT_EQ(columns_across(99, 10, 45), 1U);
    EXPECT_EQ(columns_across(5, 10, 45), 1U);
}

TEST(TimeGrid, PartsColumnsIntoEvenBands) {
    using ::testing::Pair;
    EXPECT_THAT(bands_of(3, 4), ElementsAre(Pair(0, 3)));
    EXPECT_THAT(bands_of(7, 3), ElementsAre(Pair(0, 2), Pair(2, 4), Pair(4, 7)));
    EXPECT_THAT(bands_of(0, 3), IsEmpty());
}

TEST(TimeGrid, LetsAnItemSpanItsColumns) {
    const std::vector<GridItem> items{{0, 1, 0, 60}, {1, 2, 0, 60}};
    const std::vector<Strip> strips = lay_out_grid(items, grid_columns(3, 0, 320, 10), 4, 0).strips;
    EXPECT_DOUBLE_EQ(strips[1].x, 110);
    EXPECT_DOUBLE_EQ(strips[1].width, 210);
}

TEST(TimeGrid, PutsWhatSharesARoomSideBySideWhileThatIsWideEnough) {
    const std::vector<GridItem> items{{0, 1, 0, 60}, {0, 1, 0, 60}, {0, 1, 30, 60}};
    const std::vector<Strip> column{{0, 100}};
    EXPECT_DOUBLE_EQ(lay_out_grid(items, column, 5, 30).strips[2].width, 30);
    EXPECT_DOUBLE_EQ(lay_out_grid(items, column, 5, 31).strips[2].width, 100);
}

TEST(TimeGrid, ListsWhatSharesANarrowRoomOneBelowAnother) {
    // Two at one time, one that begins while they go on, and one in another room.
    const std::vector<GridItem> items{{0, 1, 0, 60}, {0, 1, 0, 90}, {1, 1, 0, 60}, {0, 1, 30, 60}};
    const auto [laid_out, strips] = lay_out_grid(items, grid_columns(2, 0, 100, 10), 5, 40);
    for (const Strip& strip : strips) EXPECT_DOUBLE_EQ(strip.width, 45);
    EXPECT_EQ(laid_out[1].below, 0U);
    EXPECT_FALSE(laid_out[2].below || laid_out[3].below);
    const GridPlaces places = place_on_axis(laid_out, std::vector<double>{10, 20, 5, 10}, 0);
    EXPECT_THAT(places.tops, ElementsAre(0, 10, 0, 30));
    EXPECT_DOUBLE_EQ(places.height, 40);
}

}  // namespace
}  // namespace bifolio::layout
