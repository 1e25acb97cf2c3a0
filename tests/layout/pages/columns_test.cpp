#include "layout/pages/columns.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>

namespace bifolio::layout {
namespace {

// Whether no paragraph leaves fewer than two lines on either side of `line`.
bool ends_well(const std::vector<int>& paragraphs, int line) {
    int begin = 0;
    for (const int lines : paragraphs) {
        const int inside = line - begin;
        if (inside > 0 && inside < lines) return inside >= 2 && lines - inside >= 2;
        begin += lines;
    }
    return true;
}

TEST(Columns, AreBalanced) {
    const std::vector<int> paragraphs{11};
    const ColumnFlow flow(paragraphs, {2, 2, 2});
    ASSERT_EQ(flow.rows(), 6);
    const auto parts = flow.parts(0, 6);
    ASSERT_EQ(parts.size(), 2U);
    EXPECT_EQ(parts[0].end, 6);
    EXPECT_EQ(parts[1].begin, 6);
    EXPECT_EQ(parts[1].end, 11);
}

TEST(Columns, DoNotEndBehindWhatIsKeptWithTheNext) {
    const std::vector<int> paragraphs{1, 1, 1, 1, 1, 1};
    const ColumnRules rules{2, 2, 2};
    const std::vector<std::size_t> kept{2};
    EXPECT_EQ(ColumnFlow(paragraphs, rules).parts(0, 3).front().end, 3);
    const ColumnFlow flow(paragraphs, rules, kept);
    EXPECT_EQ(flow.rows(), 4);
    EXPECT_EQ(flow.parts(0, 4).front().end, 4);
}

TEST(Columns, LeaveNoLineOfAParagraphAlone) {
    const std::vector<int> paragraphs{5, 5};  // even columns would end well
    EXPECT_EQ(ColumnFlow(paragraphs, {2, 2, 2}).parts(0, 5).front().end, 5);
    const std::vector<int> odd{4, 4, 2};  // an even column would end after one line of the second paragraph
    const ColumnFlow flow(odd, {2, 2, 2});
    EXPECT_EQ(flow.parts(0, flow.rows()).front().end, 6);
}

TEST(Columns, HaveSomeLinesBeforeTheyGoOnOverleaf) {
    const std::vector<int> paragraphs{40};
    const ColumnFlow anywhere(paragraphs, {.columns = 2, .turn_lines = 1});
    const ColumnFlow flow(paragraphs, {.columns = 2, .turn_lines = 4});
    EXPECT_TRUE(anywhere.may_break_before(2));
    for (int row = 1; row < 4; ++row) EXPECT_FALSE(flow.may_break_before(row)) << row;
    for (int row = 4; row < 19; ++row) EXPECT_TRUE(flow.may_break_before(row)) << row;
}

// Any text in any number of columns, broken wherever it may be: each line stands in one column, in order, no
// column is longer than its page, and columns end well if the flow says so.
TEST(Columns, HoldEveryLineOnceWhereverPagesEnd) {
    std::mt19937 random(3);
    int breaks = 0;
    for (int round = 0; round < 2000; ++round) {
        std::vector<int> paragraphs(1 + random() % 5);
        for (int& lines : paragraphs) lines = static_cast<int>(1 + random() % 12);
        const int total = std::accumulate(paragraphs.begin(), paragraphs.end(), 0);
        const int columns = static_cast<int>(1 + random() % 3);
        const ColumnFlow flow(paragraphs, {columns, 2, 2});
        ASSERT_GE(flow.rows() * columns, total);
        for (int row = 0; row < flow.rows(); ++row) {
            if (row > 0 && !flow.may_break_before(row)) continue;
            int at = 0;
            const auto check = [&](int first, int count) {
                for (const ColumnPart& part : flow.parts(first, count)) {
                    ASSERT_EQ(part.begin, at);
                    ASSERT_LE(part.end - part.begin, count);
                    if (row > 0) {
                        ASSERT_TRUE(ends_well(paragraphs, part.end));
                    }
                    at = part.end;
                }
            };
            if (row > 0) check(0, row);
            check(row, flow.rows() - row);
            ASSERT_EQ(at, total);
            if (row > 0) ++breaks;
        }
    }
    EXPECT_GT(breaks, 1000);
}

}  // namespace
}  // namespace bifolio::layout
