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

std::vector<FigureBar> figure_of(const std::string& days, const styles::Cover& look = {}) {
    source::Diagnostics diagnostics;
    const std::string text =
        "<program><event><title>E</title></event><room id=\"a\">A</room>"
        "<room id=\"b\">B</room>" +
        days + "</program>";
    const auto program = source::read_program_text(text, "e.xml", ".", diagnostics);
    EXPECT_TRUE(program.has_value());
    return programme_figure(*program, kArea, look);
}

constexpr const char* kSession =
    "<day date=\"2026-09-14\"><session start=\"9:00\" end=\"10:00\" room=\"a\"><title>S</title>"
    "<talk start=\"9:00\" end=\"9:15\"><title>One</title></talk>"
    "<talk start=\"9:15\" end=\"10:00\"><title>Two</title></talk></session>"
    "<session start=\"10:00\" end=\"11:00\" room=\"b\"><title>T</title></session></day>";

TEST(CoverFigure, WhatIsCancelledHasNoBar) {
    const auto with = [](const std::string& what, const std::string& instead) {
        std::string days = kSession;
        styles::Cover look;
        look.figure_from = 1;
        return figure_of(days.replace(days.find(what), what.size(), instead), look);
    };
    EXPECT_THAT(with("<talk ", "<talk status=\"cancelled\" "), SizeIs(2));
    EXPECT_THAT(with("<session ", "<session status=\"cancelled\" "), SizeIs(1));
    EXPECT_THAT(with("<session ", "<session status=\"moved\" "), SizeIs(3));
}

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

TEST(CoverFigure, BreaksBetweenTalksStandBehindAllRooms) {
    constexpr const char* kDay =
        "<day date=\"2026-09-14\"><break start=\"8:00\" end=\"9:00\">Coffee</break>"
        "<talk start=\"9:00\" end=\"10:00\" room=\"a\"><title>One</title></talk>"
        "<lunch start=\"10:00\" end=\"12:00\">Lunch</lunch>"
        "<talk start=\"12:00\" end=\"13:00\" room=\"b\"><title>Two</title></talk>"
        "<talk start=\"13:00\" end=\"14:00\" room=\"b\"><title>Three</title></talk></day>";
    const std::vector<FigureBar> bars = figure_of(kDay);
    ASSERT_THAT(bars, SizeIs(4));
    EXPECT_DOUBLE_EQ(bars[0].area.x, 90);
    EXPECT_NEAR(bars[0].area.width, 160, 2);
    EXPECT_DOUBLE_EQ(bars[0].area.y, bars[1].area.y);
    EXPECT_DOUBLE_EQ(bars[0].area.y + bars[0].area.height, bars[2].area.y + bars[2].area.height);
    EXPECT_LT(bars[0].tint, bars[1].tint);
    styles::Cover white;
    white.figure_break_tint = 0;
    EXPECT_THAT(figure_of(kDay, white), SizeIs(3));
}

TEST(CoverFigure, HasItsLightestTintAndItsLeastBarsFromTheStyle) {
    styles::Cover look;
    look.figure_least_tint = 90;
    for (const FigureBar& bar : figure_of(kSession, look)) EXPECT_GE(bar.tint, 0.9);
    look.figure_least_bar = styles::Length::from_pt(150);
    EXPECT_DOUBLE_EQ(figure_of(kSession, look).at(0).area.width, 150);
}

TEST(CoverFigure, HasNarrowGapsInThinLanes) {
    styles::Cover look;
    look.figure_gap = styles::Length::from_pt(30);
    look.figure_gap_share = 0.4;
    // Two lanes of 50 points.
    EXPECT_DOUBLE_EQ(figure_of(kSession, look).at(0).area.height, 30);
    look.figure_gap_share = 0.2;
    EXPECT_DOUBLE_EQ(figure_of(kSession, look).at(0).area.height, 40);
}

TEST(CoverFigure, OfFewTalksThereIsNone) {
    styles::Cover look;
    look.figure_from = 4;
    EXPECT_THAT(figure_of(kSession, look), IsEmpty());
    look.figure_from = 3;
    EXPECT_THAT(figure_of(kSession, look), SizeIs(3));
}

TEST(CoverFigure, NothingIsDrawnOfWhatHasNoTimes) {
    EXPECT_THAT(figure_of("<day date=\"2026-09-14\"><session><title>S</title><talk><title>One</title></talk>"
                          "</session><talk><title>Two</title></talk><talk><title>Three</title></talk></day>"),
                IsEmpty());
}

}  // namespace
}  // namespace bifolio::layout
