// Kinds of the event's own, levels, languages, and the like.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using ::testing::ElementsAre;
using testing::program_with;
using testing::read;
using testing::Reading;

Reading read_items(const std::string& items) {
    return read(
        program_with("<kind id='film' symbol='F'>Film</kind><kind id='panel'>Round Table</kind>"
                     "<room id='film'>Cinema</room>",
                     items));
}

const Item& first(const Reading& reading) {
    return reading.program->days.at(0).items.at(0);
}

TEST(Kinds, AreTheEventsOwnBesideThoseOfSessions) {
    const Reading reading =
        read_items("<session start='9:00' kind='film' room='film'><title>S</title></session>");
    ASSERT_THAT(reading.lines(), ElementsAre());
    EXPECT_EQ(particulars_of(first(reading)).kind, 0U);
    EXPECT_EQ(std::get<Session>(first(reading)).kind, SessionKind::Talks);
    EXPECT_EQ(reading.program->kinds.at(0).symbol, "F");
    const Reading renamed = read_items("<session start='9:00' kind='panel'><title>S</title></session>");
    EXPECT_EQ(std::get<Session>(first(renamed)).kind, SessionKind::Panel);
    EXPECT_EQ(particulars_of(first(renamed)).kind, 1U);
    const Reading usual = read_items("<session start='9:00' kind='demo'><title>S</title></session>");
    EXPECT_EQ(std::get<Session>(first(usual)).kind, SessionKind::Demo);
    EXPECT_EQ(particulars_of(first(usual)).kind, std::nullopt);
}

TEST(Kinds, ThatAreNotThereAreErrors) {
    const auto error = [](const std::string& items) { return read_items(items).find("reference"); };
    EXPECT_EQ(error("<talk start='9:00' kind='flim'><title>T</title></talk>").hint, "did you mean \"film\"?");
    EXPECT_EQ(error("<item start='9:00' kind='walk'>I</item>").message, "no kind has the id \"walk\"");
    EXPECT_EQ(error("<item start='9:00' kind='walk'>I</item>").hint,
              "<kind id=\"walk\">...</kind> inside <program> makes one");
    EXPECT_EQ(error("<session start='9:00' kind='panal'><title>T</title></session>").hint,
              "did you mean \"panel\"?");
    EXPECT_EQ(read(program_with("<kind id='a'>A</kind><kind id='a'>B</kind>")).find("reference").message,
              "a second kind has the id \"a\"");
}

TEST(Particulars, AreReadAsStated) {
    const Reading reading = read_items(
        "<talk start='9:00' languages=' de  en de ' recording='no' capacity='20' signed='yes' captioned='no'>"
        "<title>T</title><level>Easy</level><audience>All</audience><keyword>a</keyword><keyword>b</keyword>"
        "</talk>");
    ASSERT_THAT(reading.lines(), ElementsAre());
    const Particulars& told = particulars_of(first(reading));
    EXPECT_THAT(told.languages, ElementsAre("de", "en"));
    EXPECT_EQ(told.is_recorded, false);
    EXPECT_EQ(told.capacity, 20U);
    EXPECT_TRUE(told.is_signed);
    EXPECT_FALSE(told.is_captioned);
    EXPECT_EQ(told.level.plain(), "Easy");
    EXPECT_EQ(told.audience.plain(), "All");
    EXPECT_EQ(told.keywords.size(), 2U);
}

// Subtitles, levels, keywords and names of kinds are texts as all others.
TEST(Particulars, AreLookedThroughForOddText) {
    for (const char* text : {"<subtitle>{}</subtitle>", "<level>{}</level>", "<audience>{}</audience>",
                             "<keyword>{}</keyword>"}) {
        const Reading reading =
            read_items("<talk start='9:00'><title>T</title>" +
                       fmt::format(fmt::runtime(std::string_view(text)), "b\u00C3\u00A4d") + "</talk>");
        EXPECT_EQ(reading.count("odd-text"), 1U) << text;
    }
    EXPECT_EQ(read(program_with("<item days='all'>b\u00C3\u00A4d</item>")).count("odd-text"), 1U);
    EXPECT_EQ(read(program_with("<kind id='k'>b\u00C3\u00A4d</kind>")).count("odd-text"), 1U);
}

TEST(Particulars, ThatAreWrongAreErrorsAtTheirPlaces) {
    const auto error = [](std::string_view attribute) {
        return read_items(fmt::format("<item start='9:00' {}>I</item>", attribute)).find("value");
    };
    EXPECT_EQ(error("languages='de klingonish-x1'").message, "\"klingonish-x1\" is not a known language");
    EXPECT_EQ(error("recording='maybe'").message, "\"maybe\" is not a valid value of recording for an item");
    for (const char* capacity : {"0", "-3", "many", "20 people", "99999999", ""})
        EXPECT_EQ(error(fmt::format("capacity='{}'", capacity)).message,
                  fmt::format("\"{}\" is not a number of people", capacity));
}

}  // namespace
}  // namespace bifolio::source
