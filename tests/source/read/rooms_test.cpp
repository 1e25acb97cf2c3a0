// Items in several rooms.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::program_with;
using testing::read;
using testing::Reading;

Reading read_in(std::string_view room, std::string_view more = "") {
    return read(
        program_with("<room id=\"a\">A</room><room id=\"b\">B</room><room id=\"c\">C</room>",
                     fmt::format("<item start=\"9:00\" end=\"10:00\" room=\"{}\">I</item>\n{}", room, more)));
}

RoomSet rooms(const Reading& reading) {
    return rooms_of(reading.program->days.at(0).items.at(0));
}

TEST(Rooms, AreThoseThatAreNamedInTheProgrammesOrder) {
    EXPECT_EQ(rooms(read_in("b")), RoomSet{1});
    EXPECT_EQ(rooms(read_in(" c  a ")), (RoomSet{0, 2}));
    EXPECT_EQ(rooms(read_in("all")), (RoomSet{0, 1, 2}));
}

TEST(Rooms, CanHaveTheIdAll) {
    const Reading reading = read(program_with("<room id=\"a\">A</room><room id=\"all\">The Hall</room>",
                                              "<item room=\"all\">I</item>"));
    EXPECT_EQ(rooms(reading), RoomSet{1});
}

TEST(Rooms, ThatAreNotThereAreToldEachAtItsPlace) {
    const Reading reading = read_in("a hall");
    EXPECT_EQ(reading.find("reference").message, "no room has the id \"hall\"");
    EXPECT_EQ(reading.find("reference").place.column, 40U);
    EXPECT_EQ(rooms(reading), RoomSet{0});
    EXPECT_EQ(read_in("a b a").find("reference").message, "the room \"a\" is named twice");
    EXPECT_EQ(read_in("").find("reference").message, "no room has the id \"\"");
    EXPECT_EQ(read(program_with("", "<item room=\"all\">I</item>")).find("reference").message,
              "room=\"all\", but the programme has no rooms");
}

TEST(Rooms, AreEachOccupied) {
    const std::string talk = "<talk start=\"9:30\" end=\"9:45\" room=\"{}\"><title>T</title></talk>";
    EXPECT_EQ(read_in("a b", fmt::format(fmt::runtime(talk), "b")).count("overlap"), 1U);
    EXPECT_EQ(read_in("a b", fmt::format(fmt::runtime(talk), "c")).count("overlap"), 0U);
    EXPECT_EQ(read_in("a b", fmt::format(fmt::runtime(talk), "b c")).count("overlap"), 1U);
}

TEST(Rooms, EndAnItemWhenOneOfThemIsNeeded) {
    const Reading reading = read(program_with("<room id=\"a\">A</room><room id=\"b\">B</room>",
                                              "<item start=\"9:00\" room=\"a b\">I</item>"
                                              "<item start=\"11:00\" room=\"a\">J</item>"
                                              "<item start=\"10:00\" room=\"b\">K</item>"));
    EXPECT_EQ(end_of(reading.program->days.at(0).items.at(0)).of_day, Minutes(600));
}

TEST(Rooms, OfASessionAreItsTalks) {
    const Reading reading = read_in("a",
                                    "<session room=\"b c\"><title>S</title><talk><title>T</title></talk>"
                                    "<talk room=\"a\"><title>U</title></talk></session>");
    const auto& session = std::get<Session>(reading.program->days.at(0).items.at(1));
    EXPECT_EQ(session.contributions.at(0).rooms, (RoomSet{1, 2}));
    EXPECT_EQ(session.contributions.at(1).rooms, RoomSet{0});
}

}  // namespace
}  // namespace bifolio::source
