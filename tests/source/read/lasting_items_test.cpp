// What goes on over several days.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "source/model/values.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using ::testing::ElementsAre;
using testing::read;
using testing::Reading;

std::vector<std::string> dates(const LastingItem& item) {
    std::vector<std::string> dates;
    for (const Date each : item.dates) dates.push_back(format_date(each));
    return dates;
}

// Three days, each with a talk in room a and `items`; `beside` stands in the programme.
Reading read_days(const std::string& items, const std::string& beside = "") {
    std::string text =
        "<program><event><title>E</title></event><room id='a'>A</room><room id='f'>F</room>\n" + beside +
        "\n";
    for (int day = 14; day <= 16; ++day)
        text += fmt::format(
            "<day date='2026-09-{}'>{}<talk start='9:30' end='10:00' room='a'>"
            "<title>T</title></talk></day>\n",
            day, items);
    return read(text + "</program>");
}

TEST(LastingItems, AreOnTheDaysThatTheyState) {
    const auto days_of = [](const std::string& days) {
        const Reading reading = read_days("", "<item days='" + days + "' start='9:00' end='18:00'>X</item>");
        EXPECT_THAT(reading.lines(), ElementsAre());
        return dates(reading.program->lasting.at(0));
    };
    EXPECT_THAT(days_of("all"), ElementsAre("2026-09-14", "2026-09-15", "2026-09-16"));
    EXPECT_THAT(days_of("2026-09-16 2026-09-14"), ElementsAre("2026-09-14", "2026-09-16"));
    EXPECT_THAT(days_of("2026-09-15/2026-09-16"), ElementsAre("2026-09-15", "2026-09-16"));
    EXPECT_THAT(days_of("2026-09-14/2026-09-15 2026-09-15"), ElementsAre("2026-09-14", "2026-09-15"));
}

TEST(LastingItems, OfADayAreOnThatOneToo) {
    const Reading reading = read(
        "<program><event><title>E</title></event><day date='2026-09-14'>"
        "<item days='2026-09-16'>X</item></day></program>");
    ASSERT_EQ(reading.program->lasting.size(), 1U);
    EXPECT_THAT(dates(reading.program->lasting.at(0)), ElementsAre("2026-09-14", "2026-09-16"));
    EXPECT_TRUE(reading.program->days.at(0).items.empty());
    EXPECT_EQ(reading.program->event.last_day, parse_date("2026-09-16"));
}

TEST(LastingItems, AreInferredWhereAnItemStandsAlikeOnSeveralDaysBesideTalks) {
    const std::string item = "<item start='9:00' end='18:00' room='f'>Exhibition</item>";
    const Reading reading = read_days(item);
    ASSERT_EQ(reading.program->lasting.size(), 1U);
    EXPECT_EQ(dates(reading.program->lasting.at(0)).size(), 3U);
    EXPECT_EQ(reading.find("inferred").message,
              "item \"Exhibition\" stands alike on 3 days and is told once, above them");
    for (const Day& day : reading.program->days) EXPECT_EQ(day.items.size(), 1U);
}

// Breaks come each day, and so does what nothing runs beside.
TEST(LastingItems, AreNotInferredOfWhatIsADaysOwn) {
    for (const char* item : {"<break start='9:00' end='18:00' room='f'>Coffee</break>",
                             "<item start='9:00' end='9:30' room='f'>Registration</item>",
                             "<item start='9:00' end='18:00'>Registration</item>",
                             "<item start='9:00' room='f'>Registration</item>"}) {
        const Reading reading = read_days(item);
        EXPECT_TRUE(reading.program->lasting.empty()) << item;
        for (const Day& day : reading.program->days) EXPECT_EQ(day.items.size(), 2U) << item;
    }
}

TEST(LastingItems, ThatAreSaidWronglyAreErrors) {
    const auto error = [](const std::string& item) {
        const Reading reading = read_days("", item);
        EXPECT_EQ(reading.diagnostics.all().size(), 1U);
        return reading.diagnostics.all().front().message;
    };
    EXPECT_EQ(error("<item>X</item>"), "<item> beside the days lacks its attribute \"days\"");
    EXPECT_EQ(error("<item days='Monday'>X</item>"), "\"Monday\" is not a valid date");
    EXPECT_EQ(error("<item days='2026-09-16/2026-09-14'>X</item>"), "\"2026-09-16/2026-09-14\" are no days");
    EXPECT_EQ(error("<item days='2026-09-16/9999-09-14'>X</item>"), "\"2026-09-16/9999-09-14\" are no days");
    EXPECT_EQ(error("<item days='all' start='10:00' end='9:00'>X</item>"),
              "item \"X\" ends (9:00) before it starts (10:00)");
}

}  // namespace
}  // namespace bifolio::source
