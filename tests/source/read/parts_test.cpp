// Parts of a programme, and sessions of sessions.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "source/model/pictures_of.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using ::testing::ElementsAre;
using testing::program_with;
using testing::read;
using testing::Reading;

Reading read_items(const std::string& items) {
    return read(program_with("<room id='a'>A</room><room id='b'>B</room>", items));
}

const Item& item(const Reading& reading, std::size_t index) {
    return reading.program->days.at(0).items.at(index);
}

TEST(Parts, HoldTheirItemsWhichStandAmongTheOthersByTheirStarts) {
    const Reading reading = read_items(
        "<part id='p' room='b'><title>Cats</title><organiser>Ann</organiser>"
        "<session start='9:00' end='10:00'><title>One</title></session>"
        "<break start='11:00' end='11:10'>Milk</break></part>"
        "<talk start='10:00' end='11:00' room='a'><title>T</title></talk>");
    ASSERT_THAT(reading.lines(), ElementsAre());
    ASSERT_EQ(reading.program->days.at(0).items.size(), 3U);
    EXPECT_EQ(title_of(item(reading, 1)).plain(), "T");
    EXPECT_EQ(part_of(item(reading, 0)), 0U);
    EXPECT_EQ(part_of(item(reading, 1)), std::nullopt);
    EXPECT_EQ(part_of(item(reading, 2)), 0U);
    EXPECT_EQ(rooms_of(item(reading, 2)), RoomSet{1});
    EXPECT_EQ(reading.program->parts.at(0).organisers.at(0).name.plain(), "Ann");
}

TEST(Parts, GoOnAndHoldParts) {
    const Reading reading = read_items(
        "<part id='p' room='b'><title>Outer</title><part><title>Inner</title>"
        "<talk start='9:00'><title>T</title></talk></part></part>"
        "<part continues='p'><talk start='10:00'><title>U</title></talk></part>");
    ASSERT_THAT(reading.lines(), ElementsAre());
    EXPECT_EQ(part_of(item(reading, 0)), 1U);
    EXPECT_EQ(reading.program->parts.at(1).within, 0U);
    EXPECT_EQ(part_of(item(reading, 1)), 0U);
    EXPECT_EQ(rooms_of(item(reading, 1)), RoomSet{1}) << "where it began";
}

// What is said of a part is looked at as all else is: its people, its texts, its pictures.
TEST(Parts, AreLookedThroughByAllChecks) {
    const auto read_part = [](const std::string& head) {
        return read(program_with("<affiliation id='u'>University</affiliation>",
                                 "<part><title>P</title>" + head +
                                     "<talk start='9:00'><title>T</title></talk></part>"),
                    (testing::kRoot / "samples").string());
    };
    EXPECT_EQ(read_part("").count("affiliation"), 1U) << "nobody belongs to it";
    EXPECT_EQ(read_part("<organiser affiliations='u'>Ann Berg</organiser>").count("affiliation"), 0U);
    EXPECT_EQ(read_part("<description>It is b\u00C3\u00A4d.</description>").count("odd-text"), 1U);
    EXPECT_EQ(read_part("<subtitle markup='latex'>$x$</subtitle>").count("markup"), 1U);
    const Reading reading = read_part(
        "<chair><name>A</name><portrait file='pictures/logo.png' "
        "description=''/></chair>");
    EXPECT_EQ(pictures_of(*reading.program).size(), 1U);
}

TEST(Parts, KeepTheOrderOfTheirOwnItems) {
    EXPECT_EQ(read_items("<part><title>P</title><talk start='10:00' room='a'><title>T</title></talk>"
                         "<talk start='9:00' room='a'><title>U</title></talk></part>")
                  .count("time-order"),
              1U);
    EXPECT_EQ(read_items("<part continues='q'/>").find("reference").message, "no part has the id \"q\"");
    EXPECT_EQ(read_items("<part/>").find("missing").message, "<part> lacks its <title>");
}

TEST(SessionsOfSessions, GiveTheirSessionsWhatTheseLeaveUnsaid) {
    const Reading reading = read_items(
        "<session start='9:00' end='11:00' room='a' talk-minutes='30' status='new'><title>S</title>"
        "<session><title>One</title><talk><title>A</title></talk></session>"
        "<session start='9:30'><title>Two</title><talk><title>B</title></talk></session>"
        "<session room='b'><title>Beside</title></session></session>");
    const auto& one = std::get<Session>(item(reading, 0));
    EXPECT_EQ(reading.program->parts.at(0).title.plain(), "S");
    EXPECT_TRUE(reading.program->parts.at(0).is_session);
    EXPECT_EQ(one.title.plain(), "One");
    EXPECT_EQ(one.start.of_day, Minutes(540));
    EXPECT_EQ(one.end.of_day, Minutes(570)) << "when the next one starts";
    EXPECT_EQ(one.rooms, RoomSet{0});
    EXPECT_EQ(one.contributions.at(0).duration, Minutes(30));
    EXPECT_EQ(one.status, Status::New);
    const auto& beside = std::get<Session>(item(reading, 1));
    EXPECT_EQ(beside.title.plain(), "Beside");
    EXPECT_EQ(beside.start.of_day, Minutes(540));
    EXPECT_EQ(beside.end.of_day, Minutes(660));
}

TEST(SessionsOfSessions, HoldNoTalks) {
    const Diagnostic error = read_items(
                                 "<session start='9:00'><title>S</title><talk><title>A</title></talk>"
                                 "<session><title>One</title></session></session>")
                                 .find("unknown-element");
    EXPECT_EQ(error.message, "<talk> beside a <session>, in a session of sessions");
    EXPECT_EQ(error.hint, "put it into a <session> of its own");
}

}  // namespace
}  // namespace bifolio::source
