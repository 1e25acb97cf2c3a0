// Which times belong to the evening before.
#include "source/read/past_midnight.h"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "source/model/values.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::day_with;
using ::testing::ElementsAre;
using testing::program_with;
using testing::read;
using testing::Reading;

std::string shown(const Time& time) {
    return time.known() ? format_time(time.of_day) : "?";
}

std::vector<std::string> times(const Reading& reading) {
    std::vector<std::string> result;
    for (const Item& item : reading.program->days.at(0).items) {
        result.push_back(shown(start_of(item)) + "-" + shown(end_of(item)));
        if (const auto* session = std::get_if<Session>(&item))
            for (const Contribution& talk : session->contributions)
                result.push_back("  " + shown(talk.start) + "-" + shown(talk.end));
    }
    return result;
}

std::string item(std::string_view start, std::string_view end, std::string_view room = "a") {
    return fmt::format("<item start=\"{}\" end=\"{}\" room=\"{}\">I</item>\n", start, end, room);
}

Reading read_night(std::string_view items) {
    return read(program_with("<room id=\"a\">A</room><room id=\"b\">B</room>", items));
}

TEST(PastMidnight, AnEndIsOfTheNextDay) {
    const Reading reading = read_night(item("23:15", "0:45"));
    EXPECT_THAT(times(reading), ElementsAre("23:15-24:45"));
    EXPECT_EQ(reading.count("time-order"), 0U);
    EXPECT_EQ(reading.count("inferred"), 1U);
}

TEST(PastMidnight, MayBeCountedOn) {
    EXPECT_THAT(times(read_night(item("22:00", "24:45") + item("24:45", "25:30"))),
                ElementsAre("22:00-24:45", "24:45-25:30"));
}

TEST(PastMidnight, StartsBelowAnEveningBelongToIt) {
    const Reading reading =
        read_night(item("23:15", "0:45") + item("0:15", "1:15", "b") + item("1:00", "4:00"));
    EXPECT_THAT(times(reading), ElementsAre("23:15-24:45", "24:15-25:15", "25:00-28:00"));
    EXPECT_EQ(reading.count("time-order"), 0U);
    EXPECT_EQ(reading.count("overlap"), 0U);
}

TEST(PastMidnight, AMorningStaysAMorning) {
    EXPECT_THAT(times(read_night(item("0:15", "1:00") + item("5:00", "6:00"))),
                ElementsAre("0:15-1:00", "5:00-6:00"));
}

TEST(PastMidnight, AnEndThatMayBeAMistakeStaysOne) {
    EXPECT_EQ(read_night(item("9:00", "1:00")).count("time-order"), 1U) << "from the morning on";
    EXPECT_EQ(read_night(item("20:00", "7:00")).count("time-order"), 1U) << "until the morning";
    EXPECT_EQ(read_night(item("15:00", "16:00") + item("5:00", "5:30")).count("time-order"), 1U)
        << "below an afternoon";
}

TEST(PastMidnight, TalksStandInASessionThatGoesOn) {
    EXPECT_THAT(times(read_night("<session start=\"23:00\" end=\"1:00\"><title>S</title>"
                                 "<talk start=\"23:00\" end=\"0:10\"><title>T</title></talk>"
                                 "<talk start=\"0:10\" end=\"1:00\"><title>U</title></talk></session>")),
                ElementsAre("23:00-25:00", "  23:00-24:10", "  24:10-25:00"));
    EXPECT_EQ(read_night("<session start=\"15:00\" end=\"16:00\"><title>S</title>"
                         "<talk start=\"3:30\"><title>T</title></talk></session>")
                  .count("time-order"),
              1U);
}

TEST(PastMidnight, TalksFollowOneAnotherThroughIt) {
    EXPECT_THAT(times(read_night("<session start=\"23:30\" end=\"0:30\" talk-minutes=\"30\"><title>S</title>"
                                 "<talk><title>T</title></talk><talk><title>U</title></talk></session>")),
                ElementsAre("23:30-24:30", "  23:30-24:00", "  24:00-24:30"));
}

TEST(PastMidnight, ADayCanSayWhenItEnds) {
    const Reading reading = read(
        "<program day-ends=\"4:00\"><event><title>E</title></event>\n"
        "<day date=\"2026-09-14\"><item start=\"17:00\" end=\"18:00\">I</item>"
        "<item start=\"3:30\" end=\"4:00\">J</item></day>\n"
        "<day date=\"2026-09-15\" day-ends=\"0:30\"><item start=\"3:30\" end=\"4:00\">K</item></day>"
        "</program>");
    EXPECT_THAT(times(reading), ElementsAre("17:00-18:00", "27:30-28:00"));
    EXPECT_EQ(shown(start_of(reading.program->days.at(1).items.at(0))), "3:30");
    EXPECT_EQ(read("<program day-ends=\"13:00\"><event><title>E</title></event></program>").count("value"),
              1U);
}

TEST(PastMidnight, MeetsTheNextDay) {
    const Reading reading = read(
        "<program><event><title>E</title></event><room id=\"a\">A</room>\n"
        "<day date=\"2026-09-14\"><talk start=\"23:00\" end=\"1:00\" room=\"a\"><title>T</title>"
        "<presenter>Ann Bell</presenter></talk></day>\n"
        "<day date=\"2026-09-15\"><talk start=\"0:30\" end=\"2:00\" room=\"a\"><title>U</title>"
        "<presenter>Ann Bell</presenter></talk></day></program>");
    EXPECT_EQ(reading.count("overlap"), 1U);
    EXPECT_EQ(reading.find("overlap").message,
              "talk \"U\" starts at 0:30 in \"A\", where talk \"T\" of the day before lasts until 25:00");
    EXPECT_EQ(reading.count("double-booked"), 1U);
}

}  // namespace
}  // namespace bifolio::source
