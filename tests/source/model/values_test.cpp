#include "source/model/values.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::day_with;
using testing::program_with;
using testing::read;
using testing::Reading;

TEST(Time, IsHoursAndMinutes) {
    EXPECT_EQ(parse_time("9:00"), Minutes(540));
    EXPECT_EQ(parse_time("09:00"), Minutes(540));
    EXPECT_EQ(parse_time("0:00"), Minutes(0));
    EXPECT_EQ(parse_time("23:59"), Minutes(1439));
    EXPECT_EQ(parse_time("24:00"), Minutes(1440));
    EXPECT_EQ(parse_time("36:00"), Minutes(2160));
    for (const auto* wrong : {"", "9", "9:0", "9:000", "9.00", "36:01", "37:00", "9:60", "-9:00", "9:00 ",
                              "900", "9:0a", "009:00", "9:00am", "９:00"})
        EXPECT_EQ(parse_time(wrong), std::nullopt) << wrong;
}

TEST(Time, HintsAtWhatWasMeant) {
    EXPECT_EQ(time_hint("9.15"), "did you mean 9:15?");
    EXPECT_EQ(time_hint("9h15"), "did you mean 9:15?");
    EXPECT_EQ(time_hint("0915"), "did you mean 9:15?");
    EXPECT_EQ(time_hint("9"), "did you mean 9:00?");
    EXPECT_EQ(time_hint("2pm"), "did you mean 14:00?");
    EXPECT_EQ(time_hint("2:30 p.m."), "did you mean 14:30?");
    EXPECT_EQ(time_hint("12:15 am"), "did you mean 0:15?");
    EXPECT_EQ(time_hint("12:15pm"), "did you mean 12:15?");
    EXPECT_EQ(time_hint("noon"),
              "write hours and minutes, 0:00 to 24:00, as 9:15 or 14:30; past midnight 24:45 or 0:45");
    EXPECT_EQ(time_hint("9:75"),
              "write hours and minutes, 0:00 to 24:00, as 9:15 or 14:30; past midnight 24:45 or 0:45");
}

TEST(Dates, AreDaysThatExist) {
    EXPECT_EQ(parse_date("2024-02-29"),
              (Date{std::chrono::year(2024), std::chrono::month(2), std::chrono::day(29)}));
    for (const auto* wrong : {"", "2023-02-29", "2023-13-01", "2023-00-10", "2023-1-1", "23-01-01",
                              "2023-01-01T00:00", "2023/01/01"})
        EXPECT_EQ(parse_date(wrong), std::nullopt) << wrong;
}

TEST(Dates, HintAtWhatWasMeant) {
    EXPECT_EQ(date_hint("2023/5/8"), "did you mean 2023-05-08?");
    EXPECT_EQ(date_hint("18.5.2023"), "did you mean 2023-05-18?");
    EXPECT_EQ(date_hint("5/18/2023"), "did you mean 2023-05-18?");
    EXPECT_EQ(date_hint("8.5.2023"),
              "write year, month and day of a day that exists, as 2023-05-08");  // May or August?
    EXPECT_EQ(date_hint("2023-02-30"), "write year, month and day of a day that exists, as 2023-05-08");
    EXPECT_EQ(date_hint("tomorrow"), "write year, month and day of a day that exists, as 2023-05-08");
}

TEST(Lengths, AreWholeMinutes) {
    EXPECT_EQ(parse_minutes("15"), Minutes(15));
    EXPECT_EQ(parse_minutes("1440"), Minutes(1440));
    for (const auto* wrong : {"", "0", "-5", "1441", "15 min", "1.5", "0:15", "99999"})
        EXPECT_EQ(parse_minutes(wrong), std::nullopt) << wrong;
    EXPECT_EQ(minutes_hint("15 min"), "write the number only: 15");
    EXPECT_EQ(minutes_hint("0:45"), "write whole minutes, 1 to 1440, as 15");
    EXPECT_EQ(minutes_hint("1:30"), "did you mean 90?");
}

TEST(Colours, AreSixDigits) {
    EXPECT_TRUE(is_color("#1a6E5c"));
    for (const auto* wrong : {"", "#fff", "1a6e5c", "#1a6e5g", "#1a6e5c0", "red"})
        EXPECT_FALSE(is_color(wrong)) << wrong;
    EXPECT_EQ(color_hint("#fa0"), "did you mean #ffaa00?");
    EXPECT_EQ(color_hint("1a6e5c"), "did you mean #1a6e5c?");
}

TEST(Languages, AreKnownTags) {
    for (const auto* right : {"en", "de-CH", "pt-BR", "el", "zh-Hant", "sr-Latn-RS", "haw", "EN-gb"})
        EXPECT_TRUE(is_language(right)) << right;
    for (const auto* wrong : {"", "xx", "english", "e", "en_GB", "en-", "en--GB", "de CH", "qqq"})
        EXPECT_FALSE(is_language(wrong)) << wrong;
    EXPECT_EQ(language_hint("English"), "did you mean \"en\"?");
    EXPECT_EQ(language_hint("en_GB"), "did you mean \"en-gb\"?");
}

TEST(TimeZones, AreThoseOfTheDatabase) {
    for (const auto* right :
         {"Europe/Rome", "UTC", "America/Argentina/Buenos_Aires", "Asia/Kolkata", "Europe/Kyiv"})
        EXPECT_TRUE(is_time_zone(right)) << right;
    for (const auto* wrong :
         {"", "Rome", "CET", "GMT+3", "PST", "Europe/Roma", "Etc/Unknown", "europe/rome", "/"})
        EXPECT_FALSE(is_time_zone(wrong)) << wrong;
    EXPECT_EQ(time_zone_hint("Europe/Roma"), "did you mean Europe/Rome?");
    EXPECT_EQ(time_zone_hint("Rome"), "did you mean Europe/Rome?");
    EXPECT_EQ(time_zone_hint("somewhere"), "write a name of the IANA time zone database, as Europe/Rome");
}

TEST(Addresses, AreWhole) {
    for (const auto* right :
         {"https://a.b/c?d=e#f", "http://a", "mailto:a@b.c", "tel:112", "https://é.example"})
        EXPECT_TRUE(is_url(right)) << right;
    for (const auto* wrong : {"", "www.a.b", "https://", "https://a b", "javascript:alert(1)",
                              "file:///etc/passwd", "a@b.c", "//a.b"})
        EXPECT_FALSE(is_url(wrong)) << wrong;
    EXPECT_EQ(url_hint("www.a.b"), "write https://www.a.b");
    EXPECT_EQ(url_hint("a@b.c"), "write mailto:a@b.c");
    EXPECT_EQ(url_hint("10.1145/1"), "write https://doi.org/10.1145/1");
}

TEST(Ids, AreNameTokens) {
    for (const auto* right : {"a", "1", "room-1", "Ä_b.c:d"}) EXPECT_TRUE(is_id(right)) << right;
    for (const auto* wrong : {"", "a b", "a/b", "#a", "a,b"}) EXPECT_FALSE(is_id(wrong)) << wrong;
}

struct Case {
    std::string name;
    std::string text;
    std::string line;
    std::string message;
    std::string hint;
};

std::ostream& operator<<(std::ostream& stream, const Case& each) {
    return stream << each.name;
}

class WrongValue : public ::testing::TestWithParam<Case> {};

TEST_P(WrongValue, IsOneErrorAtTheValue) {
    const Case& expected = GetParam();
    const Reading reading = read(expected.text);
    ASSERT_EQ(reading.lines(), std::vector<std::string>{expected.line});
    EXPECT_EQ(reading.diagnostics.all().front().message, expected.message);
    EXPECT_EQ(reading.diagnostics.all().front().hint, expected.hint);
}

std::string event_with(std::string_view parts) {
    return fmt::format("<program><event><title>T</title><dates first=\"2026-09-14\"/>\n{}</event></program>",
                       parts);
}

const std::vector<Case> kCases = {
    {"Time", day_with("<opening start=\"9.15\">O</opening>"), "4:17 error value",
     "\"9.15\" is not a valid time", "did you mean 9:15?"},
    {"TimeAfterBlank", day_with("<opening start=\" \tsoon\">O</opening>"), "4:19 error value",
     "\"soon\" is not a valid time",
     "write hours and minutes, 0:00 to 24:00, as 9:15 or 14:30; past midnight 24:45 or 0:45"},
    {"EmptyTime", day_with("<opening start=\"\">O</opening>"), "4:17 error value", "\"\" is not a valid time",
     "write hours and minutes, 0:00 to 24:00, as 9:15 or 14:30; past midnight 24:45 or 0:45"},
    {"Date",
     "<program><event><title>T</title><dates first=\"2026-09-14\"/></event>\n<day "
     "date=\"2026-09-31\"/></program>",
     "2:12 error value", "\"2026-09-31\" is not a valid date",
     "write year, month and day of a day that exists, as 2023-05-08"},
    {"Minutes", day_with("<talk start=\"9:00\" minutes=\"15 min\"><title>T</title></talk>"),
     "4:29 error value", "\"15 min\" is not a valid length in minutes", "write the number only: 15"},
    {"Colour", program_with("<track id=\"t\" color=\"#abc\">T</track>"), "2:22 error value",
     "\"#abc\" is not a valid colour", "did you mean #aabbcc?"},
    {"Language", program_with("<room id=\"r\" xml:lang=\"german\">R</room>"), "2:24 error value",
     "\"german\" is not a known language", "did you mean \"de\"?"},
    {"LanguageOfRoot",
     "<program xml:lang=\"xx\"><event><title>T</title><dates first=\"2026-09-14\"/></event></program>",
     "1:20 error value", "\"xx\" is not a known language", "write a language tag, as en, de-CH or pt-BR"},
    {"Zone", event_with("<time-zone>\n Europe/Roma </time-zone>"), "3:2 error value",
     "\"Europe/Roma\" is not a known time zone", "did you mean Europe/Rome?"},
    {"Url", event_with("<url>www.a.b</url>"), "2:6 error value", "\"www.a.b\" is not a web address",
     "write https://www.a.b"},
    {"EmptyUrl", event_with("<url/>"), "2:1 error value", "\"\" is not a web address",
     "write the whole address, beginning with https://, http://, mailto: or tel:"},
    {"Revised", event_with("<revised>2026-9-1</revised>"), "2:10 error value",
     "\"2026-9-1\" is not a valid date", "did you mean 2026-09-01?"},
    {"Href", day_with("<opening start=\"9:00\"><a href=\"javascript:1\">x</a></opening>"), "4:32 error value",
     "\"javascript:1\" is not a web address",
     "write the whole address, beginning with https://, http://, mailto: or tel:"},
    {"LinkHref", day_with("<talk start=\"9:00\"><title>T</title><link href=\"a@b.c\"/></talk>"),
     "4:48 error value", "\"a@b.c\" is not a web address", "write mailto:a@b.c"},
    {"SessionKind", day_with("<session start=\"9:00\" kind=\"poster\"><title>T</title></session>"),
     "4:29 error reference", "\"poster\" is not a valid value of kind for a session",
     "did you mean \"posters\"?"},
    {"NoteKind", event_with("<practical-note kind=\"food\"><p>x</p></practical-note>"), "2:23 error value",
     "\"food\" is not a valid value of kind for a practical-note",
     "it is one of other, wifi, venue, emergency, travel"},
    {"Times",
     day_with("<session start=\"9:00\" times=\"stacked\"><title>T</title><talk "
              "minutes=\"5\"><title>T</title></talk></session>"),
     "4:30 error value", "\"stacked\" is not a valid value of times for a session",
     "it is one of consecutive"},
    {"Id", program_with("<room id=\"the room\">R</room>"), "2:11 error value",
     "\"the room\" is not a valid id", "an id has letters, digits, \"-\", \"_\" and \".\" only"},
    {"TwoLengths", day_with("<talk start=\"9:00\" end=\"9:30\" minutes=\"20\"><title>T</title></talk>"),
     "4:25 error value", "talk \"T\" lasts 30 minutes by its start and end, but has minutes=\"20\"",
     "state its end or its length, not both"},
};

INSTANTIATE_TEST_SUITE_P(Reader, WrongValue, ::testing::ValuesIn(kCases),
                         [](const auto& each) { return each.param.name; });

TEST(BadWord, IsToldInEnglish) {
    const Reading reading = read(day_with("<item status=\"dead\">I</item>"));
    EXPECT_EQ(reading.find("value").message, "\"dead\" is not a valid value of status for an item");
}

}  // namespace
}  // namespace bifolio::source
