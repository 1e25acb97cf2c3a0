// Grids of rooms and times as regular tables.
#include "layout/story/grid_table.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace bifolio::layout {
namespace {

using ::testing::ElementsAre;

// A line a row: by cell its items, and "x" with columns and rows where it takes more than one.
std::vector<std::string> shown(const std::vector<GridItem>& items, std::size_t columns) {
    std::vector<std::string> rows;
    for (const std::vector<GridCell>& row : table_of(items, columns)) {
        std::string& line = rows.emplace_back();
        for (const GridCell& cell : row) {
            line += &cell == &row.front() ? "" : "|";
            for (const std::size_t item : cell.items) line += std::to_string(item);
            if (cell.columns > 1 || cell.rows > 1)
                line += " " + std::to_string(cell.columns) + "x" + std::to_string(cell.rows);
        }
    }
    return rows;
}

TEST(GridTable, HasARowForEachStartAndEmptyCellsWhereNothingGoesOn) {
    EXPECT_THAT(shown({{0, 1, 60, 120}, {1, 1, 90, 120}}, 3), ElementsAre("0 1x2||", "1|"));
}

TEST(GridTable, SpansColumns) {
    EXPECT_THAT(shown({{0, 2, 60, 90}, {0, 1, 90, 120}}, 2), ElementsAre("0 2x1", "1|"));
}

TEST(GridTable, SharesACellBetweenWhatBeginsAtOneTimeInOneColumn) {
    EXPECT_THAT(shown({{0, 1, 60, 90}, {0, 1, 60, 120}}, 1), ElementsAre("01"));
}

TEST(GridTable, EndsACellWhereTheNextBeginsInItsColumn) {
    EXPECT_THAT(shown({{0, 2, 60, 200}, {1, 1, 90, 120}, {0, 1, 150, 160}}, 2),
                ElementsAre("0 2x1", "|1", "2|"));
}

TEST(GridTable, TakesAnOpenEndForOneRow) {
    EXPECT_THAT(shown({{0, 1, 60, -1}, {1, 1, 90, 120}}, 2), ElementsAre("0|", "|1"));
}

}  // namespace
}  // namespace bifolio::layout
