// What takes place more than once.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using ::testing::ElementsAre;
using testing::read;
using testing::Reading;

// Two days; `first` and `second` are their items.
Reading read_days(const std::string& first, const std::string& second) {
    return read(
        "<program><event><title>E</title></event><room id='a'>A</room><room id='b'>B</room>\n"
        "<day date='2026-09-14'>\n" +
        first + "</day>\n<day date='2026-09-15'>\n" + second + "</day></program>");
}

std::vector<std::string> titles(const Day& day) {
    std::vector<std::string> titles;
    for (const Item& each : day.items) titles.push_back(title_of(each).plain());
    return titles;
}

const Contribution& talk(const Reading& reading, std::size_t day, std::size_t item) {
    return std::get<Contribution>(reading.program->days.at(day).items.at(item));
}

TEST(Repeats, StandInTheirDayByTheirStart) {
    const Reading reading = read_days(
        "<talk start='9:00' end='10:30' room='a'><title>T</title><presenter>Ann</presenter>"
        "<abstract>Words</abstract><also date='2026-09-15' start='10:00' room='b'/></talk>",
        "<talk start='9:00' room='a'><title>X</title></talk><talk start='11:00' "
        "room='a'><title>Y</title></talk>");
    ASSERT_THAT(reading.lines(), ElementsAre());
    ASSERT_THAT(titles(reading.program->days.at(1)), ElementsAre("X", "T", "Y"));
    const Contribution& again = talk(reading, 1, 1);
    EXPECT_EQ(again.end.of_day, Minutes(11 * 60 + 30)) << "as long as the first time";
    EXPECT_EQ(again.rooms, RoomSet{1});
    EXPECT_EQ(again.presenters.at(0).name.plain(), "Ann");
    EXPECT_TRUE(again.abstract.blocks.empty()) << "told once";
    EXPECT_EQ(again.told_at, (ItemPath{0, 0, std::nullopt}));
    EXPECT_THAT(talk(reading, 0, 0).also_at, ElementsAre(ItemPath{1, 1, std::nullopt}));
    EXPECT_EQ(talk(reading, 0, 0).also.at(0).start.of_day, Minutes(600));
    EXPECT_EQ(again.also.at(0).date, reading.program->days.at(0).date);
}

// References go on pointing where they did, though items come in above.
TEST(Repeats, MoveNoReference) {
    const Reading reading = read_days(
        "<talk start='9:00' end='9:10' room='a'><title>T</title><also date='2026-09-15' "
        "start='8:00'/></talk>",
        "<session id='p' kind='posters' start='9:00' end='10:00' room='b'><title>P</title></session>"
        "<lunch start='12:00' shows='p'>L</lunch>");
    const Day& day = reading.program->days.at(1);
    ASSERT_THAT(titles(day), ElementsAre("T", "P", "L"));
    EXPECT_EQ(std::get<PlainItem>(day.items.at(2)).shows, (ItemIndex{1, 1}));
}

TEST(Repeats, CanHaveEntriesOfTheirOwn) {
    const Reading reading = read_days(
        "<session start='9:00' end='10:00' room='a'><title>S</title><talk id='t'><title>T</title>"
        "<subtitle>U</subtitle><presenter>Ann</presenter></talk></session>",
        "<session kind='posters' room='b'><title>P</title><poster same-as='t'/>"
        "<poster same-as='t'><title>Own</title><presenter>Bo</presenter></poster></session>");
    ASSERT_THAT(reading.lines(), ElementsAre());
    const auto& posters = std::get<Session>(reading.program->days.at(1).items.at(0)).contributions;
    EXPECT_EQ(posters.at(0).title.plain(), "T");
    EXPECT_EQ(posters.at(0).subtitle.plain(), "U");
    EXPECT_EQ(posters.at(0).presenters.at(0).name.plain(), "Ann");
    EXPECT_EQ(posters.at(1).title.plain(), "Own");
    EXPECT_EQ(posters.at(1).presenters.at(0).name.plain(), "Bo");
    EXPECT_EQ(posters.at(1).told_at, (ItemPath{0, 0, 0}));
    EXPECT_EQ(posters.at(0).also.size(), 2U) << "the talk, and the other poster";
}

TEST(Repeats, AreNotWithoutEnd) {
    std::string slots;
    for (int n = 0; n < 102; ++n) slots += "<also start='20:00'/>";
    const Reading many =
        read_days("<talk start='9:00' end='9:10' room='a'><title>T</title>" + slots + "</talk>", "");
    EXPECT_EQ(many.count("reference"), 1U) << "told once";
    EXPECT_EQ(many.find("reference").message, "talk \"T\" takes place more than 100 times");
    EXPECT_EQ(many.program->days.at(0).items.size(), 101U);
}

TEST(Repeats, ThatGoRoundOrNowhereAreErrors) {
    EXPECT_EQ(read_days("<talk start='9:00' same-as='x'/>", "").find("reference").message,
              "no talk has the id \"x\"");
    const Reading round =
        read_days("<talk id='a1' start='9:00' same-as='b1'/><talk id='b1' start='10:00' same-as='a1'/>", "");
    EXPECT_EQ(round.count("reference"), 2U);
    EXPECT_EQ(round.find("reference").message, "\"b1\" is this entry itself, in the end");
    EXPECT_EQ(
        read_days("<talk start='9:00'><title>T</title><also date='2026-09-20' start='9:00'/></talk>", "")
            .find("reference")
            .message,
        "the programme has no day 2026-09-20");
    EXPECT_EQ(read_days("<talk start='9:00'/>", "").find("missing").message, "<talk> lacks its <title>");
}

}  // namespace
}  // namespace bifolio::source
