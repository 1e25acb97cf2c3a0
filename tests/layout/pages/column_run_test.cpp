#include "layout/pages/column_run.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace bifolio::layout {
namespace {

using ::testing::ElementsAre;

// By page and column, the items and where they stand: "0@0 1@10 | 2@0".
std::vector<std::string> filled(const std::vector<ColumnItem>& items, int columns, const ColumnRoom& room) {
    std::vector<std::string> pages;
    for (const ColumnPage& page : fill_columns(items, columns, room)) {
        std::string text;
        int column = 0;
        for (const ColumnItemPlace& place : page.places) {
            for (; column < place.column; ++column) text += text.empty() ? "|" : " |";
            text += (text.empty() ? "" : " ") + std::to_string(place.item) + "@" + std::to_string(place.top);
        }
        pages.push_back(text);
    }
    return pages;
}

std::vector<ColumnItem> equal(std::size_t count, int height = 10) {
    return std::vector<ColumnItem>(count, ColumnItem{height, 0, false});
}

TEST(ColumnRun, FillsOneColumnAfterAnother) {
    EXPECT_THAT(filled(equal(6), 2, {20, 20}), ElementsAre("0@0 1@10 | 2@0 3@10", "4@0 | 5@0"));
    EXPECT_THAT(filled(equal(7), 3, {20, 20}), ElementsAre("0@0 1@10 | 2@0 3@10 | 4@0 5@10", "6@0"));
    EXPECT_THAT(filled(equal(3), 1, {20, 20}), ElementsAre("0@0 1@10", "2@0"));
}

TEST(ColumnRun, HasLowerColumnsBelowAHeading) {
    EXPECT_THAT(filled(equal(6), 2, {10, 30}), ElementsAre("0@0 | 1@0", "2@0 3@10 | 4@0 5@10"));
}

TEST(ColumnRun, EndsTheLastPagesColumnsAlike) {
    EXPECT_THAT(filled(equal(5), 2, {100, 100}), ElementsAre("0@0 1@10 2@20 | 3@0 4@10"));
    EXPECT_THAT(filled({{30, 0, false}, {10, 0, false}, {10, 0, false}, {10, 0, false}}, 2, {100, 100}),
                ElementsAre("0@0 | 1@0 2@10 3@20"));
    EXPECT_EQ(fill_columns(equal(8), 3, {100, 100}).front().height, 30);
}

TEST(ColumnRun, DropsSpacesAtTheHeadsOfColumns) {
    EXPECT_THAT(filled({{10, 5, false}, {10, 5, false}, {10, 5, false}, {10, 5, false}}, 2, {25, 25}),
                ElementsAre("0@0 1@15 | 2@0 3@15"));
}

TEST(ColumnRun, DoesNotPartWhatBelongsTogether) {
    EXPECT_THAT(filled({{10, 0, false}, {10, 0, true}, {10, 0, false}, {10, 0, false}}, 2, {20, 20}),
                ElementsAre("0@0 | 1@0 2@10", "3@0"));
    // Unless a column cannot hold it.
    EXPECT_THAT(filled({{10, 0, true}, {10, 0, true}, {10, 0, false}}, 1, {20, 20}),
                ElementsAre("0@0 1@10", "2@0"));
}

TEST(ColumnRun, LeavesAnItemThatIsHigherThanAColumnAlone) {
    EXPECT_THAT(filled({{10, 0, false}, {50, 0, false}, {10, 0, false}}, 2, {20, 20}),
                ElementsAre("0@0 | 1@0", "2@0"));
}

TEST(ColumnRun, HasNoPagesWithoutItems) {
    EXPECT_TRUE(fill_columns({}, 2, {20, 20}).empty());
}

TEST(ColumnRun, LosesNoItemAndOverfillsNoColumn) {
    for (int columns = 1; columns <= 4; ++columns)
        for (std::size_t count = 1; count < 60; ++count) {
            std::vector<ColumnItem> items;
            for (std::size_t n = 0; n < count; ++n)
                items.push_back({5 + static_cast<int>(n * 7 % 11), static_cast<int>(n % 3), n % 5 == 0});
            std::size_t next = 0;
            for (const ColumnPage& page : fill_columns(items, columns, {40, 60}))
                for (const ColumnItemPlace& place : page.places) {
                    EXPECT_EQ(place.item, next++);
                    EXPECT_LE(place.top + items[place.item].height, 60);
                    EXPECT_LT(place.column, columns);
                }
            EXPECT_EQ(next, count);
        }
}

}  // namespace
}  // namespace bifolio::layout
