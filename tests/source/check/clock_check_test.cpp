// Times of the nights in which clocks are changed.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::read;
using testing::Reading;

Reading reading_of(const std::string& zone, const std::string& date, const std::string& items) {
    return read(
        fmt::format("<program><event><title>W</title><time-zone>{}</time-zone></event>\n"
                    "<day date=\"{}\">\n{}</day></program>",
                    zone, date, items));
}

std::string talk(const std::string& start, const std::string& end) {
    return fmt::format("<talk start=\"{}\" end=\"{}\"><title>T</title></talk>\n", start, end);
}

TEST(ClockChange, SkipsAnHour) {
    const Reading reading =
        reading_of("Europe/Rome", "2026-03-29", talk("2:00", "2:30") + talk("3:00", "3:30"));
    EXPECT_EQ(reading.count("clock-change"), 2U);
    EXPECT_EQ(reading.find("clock-change").message,
              "talk \"T\" starts at 2:00, a time that there is not: on 2026-03-29 clocks in Europe/Rome go "
              "from 2:00 "
              "to 3:00");
    EXPECT_EQ(reading.find("clock-change").hint, "give a time up to 2:00, or from 3:00 on");
}

TEST(ClockChange, RepeatsAnHour) {
    const Reading reading = reading_of("America/New_York", "2026-11-01", talk("1:00", "1:30"));
    EXPECT_EQ(reading.count("clock-change"), 2U);
    EXPECT_EQ(
        reading.find("clock-change").message,
        "talk \"T\" starts at 1:00, which comes twice: on 2026-11-01 clocks in America/New_York go back from "
        "2:00 to 1:00");
}

TEST(ClockChange, TakesHalfAnHourOnLordHowe) {
    EXPECT_EQ(reading_of("Australia/Lord_Howe", "2026-10-04", talk("2:15", "2:30")).count("clock-change"),
              1U);
    EXPECT_EQ(reading_of("Australia/Lord_Howe", "2026-04-05", talk("1:29", "1:45")).count("clock-change"),
              1U);
}

// Clocks go from 24:00 to 1:00: nothing starts at midnight, but the evening before ends then.
TEST(ClockChange, IsAtMidnightInHavana) {
    EXPECT_EQ(reading_of("America/Havana", "2026-03-08", talk("0:00", "1:00")).count("clock-change"), 1U);
    EXPECT_EQ(reading_of("America/Havana", "2026-03-07", talk("23:00", "24:00")).count("clock-change"), 0U);
}

TEST(ClockChange, TellsTheTalksOfASession) {
    const Reading reading =
        reading_of("Europe/Rome", "2026-10-25",
                   "<session start=\"1:00\" end=\"4:00\" talk-minutes=\"60\"><title>S</title>"
                   "<talk><title>A</title></talk><talk><title>B</title></talk>"
                   "<talk><title>C</title></talk></session>");
    EXPECT_EQ(reading.count("clock-change"), 1U);
    EXPECT_NE(reading.find("clock-change").message.find("talk \"B\" starts at 2:00"), std::string::npos);
}

TEST(ClockChange, LeavesAloneWhatIsOnce) {
    EXPECT_EQ(reading_of("Europe/Rome", "2026-03-29", talk("1:00", "2:00") + talk("3:00", "4:00"))
                  .count("clock-change"),
              0U);
    EXPECT_EQ(reading_of("Europe/Rome", "2026-10-25", talk("1:00", "2:00") + talk("3:00", "4:00"))
                  .count("clock-change"),
              0U);
    for (const char* zone : {"Asia/Kolkata", "UTC", "America/Sao_Paulo"})
        EXPECT_EQ(reading_of(zone, "2026-03-29", talk("2:00", "2:30")).count("clock-change"), 0U) << zone;
}

}  // namespace
}  // namespace bifolio::source
