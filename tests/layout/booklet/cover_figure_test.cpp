// The cover's figure: what stands where, and how wide.
#include "layout/booklet/cover_figure.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "source/reader.h"

namespace bifolio::layout {
namespace {

using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr Rect kArea{10, 20, 400, 100};

std::vector<FigureBar> figure_of(const std::string& days) {
    source::Diagnostics diagnostics;
    const std::string text =
        "<program><event><title>E</title></event><room id=\"a\">A</room>"
        "<room id=\"b\">B</room>" +
        days + "</program>";
    const auto program = source::read_program_text(text, "e.xml", ".", diagnostics);
    EXPECT_TRUE(program.has_value());
    return programme_figure(*program, kArea, {});
}

constexpr const char* kSession =
    "<day date=\"2026-09-14\"><session start=\"9:00\" end=\"10:00\" room=\"a\"><title>S</title>"
    "<talk start=\"9:00\" end=\"9:15\"><title>One</title></talk>"
    "<talk start=\"9:15\" end=\"10:00\"><title>Two</title></talk></session>"
    "<session start=\"10:00\" end=\"11:00\" room=\"b\"><title>T</title></session></day>";

TEST(CoverFigure, BarsAreAsWideAsTheirMinutes) {
    const std::vector<FigureBar> bars = figure_of(kSession);
    ASSERT_THAT(bars, SizeIs(3));
    // Two hours are 400 points wide; each bar leaves the same gap behind it.
    const double gap = 50 - bars[0].area.width;
    EXPECT_GT(gap, 0);
    EXPECT_DOUBLE_EQ(bars[1].area.width, 150 - gap);
    EXPECT_DOUBLE_EQ(bars[2].area.width, 200 - gap);
    EXPECT_DOUBLE_EQ(bars[0].area.x, 10);
    EXPECT_DOUBLE_EQ(bars[1].area.x, 60);
    EXPECT_DOUBLE_EQ(bars[2].area.x, 210);
}

TEST(CoverFigure, RoomsAreLanesAndSessionsHaveTints) {
    const std::vector<FigureBar> bars = figure_of(kSession);
    ASSERT_THAT(bars, SizeIs(3));
    EXPECT_DOUBLE_EQ(bars[0].area.y, bars[1].area.y);
    EXPECT_DOUBLE_EQ(bars[2].area.y, bars[0].area.y + 50);
    EXPECT_LE(bars[2].area.y + bars[2].area.height, 120);
    EXPECT_EQ(bars[0].tint, bars[1].tint);
    EXPECT_NE(bars[0].tint, bars[2].tint);
}

TEST(CoverFigure, DaysAreRowsAndAnOpenEndIsTheNextBeginning) {
    const std::vector<FigureBar> bars =
        figure_of(std::string(kSession) +
                  "<day date=\"2026-09-15\"><keynote start=\"9:00\"><title>K</title></keynote>"
                  "<break start=\"9:30\">Coffee</break></day>");
    ASSERT_THAT(bars, SizeIs(4));
    EXPECT_GE(bars[3].area.y, 70);
    EXPECT_NEAR(bars[3].area.width, 100, 2);
}

TEST(CoverFigure, NothingIsDrawnOfWhatHasNoTimes) {
    EXPECT_THAT(figure_of("<day date=\"2026-09-14\"><session><title>S</title><talk><title>One</title></talk>"
                          "</session><talk><title>Two</title></talk><talk><title>Three</title></talk></day>"),
                IsEmpty());
}

}  // namespace
}  // namespace bifolio::layout
