// Which times are stated, inferred, open; and what the reader says about them.
#include "source/read/times.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "source/model/values.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::day_with;
using testing::program_with;
using testing::read;
using testing::Reading;

// "9:00-10:00", an inferred time in brackets, an open one as "?".
std::string show(const Time& start, const Time& end) {
    const auto one = [](const Time& time) -> std::string {
        if (time.origin == TimeOrigin::Open) return "?";
        return time.origin == TimeOrigin::Inferred ? "(" + format_time(time.of_day) + ")"
                                                   : format_time(time.of_day);
    };
    return one(start) + "-" + one(end);
}

std::vector<std::string> items(const Reading& reading) {
    std::vector<std::string> result;
    for (const Day& day : reading.program->days)
        for (const Item& item : day.items) result.push_back(show(start_of(item), end_of(item)));
    return result;
}

const Session& session(const Reading& reading, std::size_t item = 0) {
    return std::get<Session>(reading.program->days.at(0).items.at(item));
}

std::vector<std::string> talks(const Session& session) {
    std::vector<std::string> result;
    for (const Contribution& talk : session.contributions) result.push_back(show(talk.start, talk.end));
    return result;
}

std::string session_with(std::string_view attributes, std::string_view talks) {
    return fmt::format("<session {}><title>S</title>\n{}</session>", attributes, talks);
}

std::string plain(std::string_view attributes) {
    return fmt::format("<item {}>I</item>\n", attributes);
}

std::string talk(std::string_view attributes = "") {
    return fmt::format("<talk {}><title>T</title></talk>\n", attributes);
}

TEST(ItemTimes, EndWhenTheNextBegins) {
    const Reading reading = read(day_with(plain("start=\"9:00\"") + plain("start=\"9:15\" end=\"9:30\"") +
                                          plain("start=\"10:00\"") + plain("start=\"11:00\"")));
    EXPECT_EQ(items(reading),
              (std::vector<std::string>{"9:00-(9:15)", "9:15-9:30", "10:00-(11:00)", "11:00-?"}));
    EXPECT_EQ(reading.lines(true), (std::vector<std::string>{"4:1 note inferred", "6:1 note inferred"}));
    EXPECT_EQ(reading.find("inferred").message, "item \"I\" ends at 9:15, when item \"I\" starts");
    EXPECT_EQ(end_of(reading.program->days[0].items[0]).place, (Place{4, 1}));
}

TEST(ItemTimes, EndByRooms) {
    const Reading reading =
        read(program_with("<room id=\"a\">A</room><room id=\"b\">B</room>",
                          plain("start=\"9:00\" room=\"a\"") + plain("start=\"9:00\" room=\"b\"") +
                              plain("start=\"9:30\" room=\"b\"") + plain("start=\"10:00\" room=\"a\"") +
                              plain("start=\"11:00\"")));
    EXPECT_EQ(items(reading), (std::vector<std::string>{"9:00-(10:00)", "9:00-(9:30)", "9:30-(11:00)",
                                                        "10:00-(11:00)", "11:00-?"}));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{});
}

TEST(ItemTimes, WithoutARoomCountAsInEveryRoom) {
    const Reading reading = read(program_with("<room id=\"a\">A</room>",
                                              plain("start=\"9:00\"") + plain("start=\"10:00\" room=\"a\"")));
    EXPECT_EQ(items(reading), (std::vector<std::string>{"9:00-(10:00)", "10:00-?"}));
}

TEST(ItemTimes, TracksWithoutRoomsRunSideBySide) {
    const Reading reading = read(program_with(
        "<track id=\"a\">A</track><track id=\"b\">B</track>",
        session_with("start=\"9:00\" track=\"a\"", "") + session_with("start=\"9:30\" track=\"b\"", "") +
            session_with("start=\"10:00\" track=\"a\"", "") + plain("start=\"11:00\"")));
    EXPECT_EQ(items(reading),
              (std::vector<std::string>{"9:00-(10:00)", "9:30-(11:00)", "10:00-(11:00)", "11:00-?"}));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{});
}

TEST(ItemTimes, OfTheNextDayDoNotCount) {
    const Reading reading = read(
        "<program><event><title>T</title></event><day date=\"2026-09-14\"><item start=\"9:00\">I</item></day>"
        "<day date=\"2026-09-15\"><item start=\"10:00\">I</item></day></program>");
    EXPECT_EQ(items(reading), (std::vector<std::string>{"9:00-?", "10:00-?"}));
}

TEST(ItemTimes, EndByTheLengthOfATalk) {
    const Reading reading = read(day_with(talk("start=\"9:00\" minutes=\"20\"") + plain("start=\"10:00\"")));
    EXPECT_EQ(items(reading), (std::vector<std::string>{"9:00-(9:20)", "10:00-?"}));
}

TEST(ItemTimes, GoUpToMidnight) {
    const Reading reading = read(day_with(plain("start=\"22:00\" end=\"24:00\"")));
    EXPECT_EQ(items(reading), std::vector<std::string>{"22:00-24:00"});
    EXPECT_EQ(reading.lines(), std::vector<std::string>{});
}

// The sessions of the real programme that the contract names.
TEST(SessionTimes, NumberTalksThatNeedTooLong) {
    const Reading reading = read(
        day_with("<session start=\"9:15\" talk-minutes=\"15\"><label>Session 1</label><title>S</title>" +
                 talk() + talk() + talk() + talk() + talk() + "</session><break start=\"10:00\">B</break>"));
    EXPECT_EQ(session(reading).talk_times, TalkTimes::Numbered);
    EXPECT_EQ(talks(session(reading)), std::vector<std::string>(5, "?-?"));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"4:1 warning session-overrun"});
    EXPECT_EQ(reading.find("session-overrun").message, "Session 1: its talks need 75 minutes, but it has 45");
}

TEST(SessionTimes, NumberTalksThatDoNotFill) {
    const Reading reading = read(
        day_with("<session start=\"10:30\" talk-minutes=\"15\"><label>Session 2</label><title>S</title>" +
                 talk() + talk() + talk() + talk() + talk() + "</session><break start=\"12:15\">B</break>"));
    EXPECT_EQ(session(reading).talk_times, TalkTimes::Numbered);
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"4:1 note session-underrun"});
    EXPECT_EQ(reading.find("session-underrun").message,
              "Session 2: its talks need 75 minutes, but it has 105");
}

TEST(SessionTimes, PrintTalksThatFillExactly) {
    const Reading reading =
        read(day_with(session_with("start=\"14:30\" talk-minutes=\"15\"", talk() + talk() + talk() + talk()) +
                      "<break start=\"15:30\">B</break>"));
    EXPECT_EQ(session(reading).talk_times, TalkTimes::Printed);
    EXPECT_EQ(talks(session(reading)), (std::vector<std::string>{"(14:30)-(14:45)", "(14:45)-(15:00)",
                                                                 "(15:00)-(15:15)", "(15:15)-(15:30)"}));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{});
    EXPECT_EQ(reading.find("inferred").message, "session \"S\" ends at 15:30, when break \"B\" starts");
}

TEST(SessionTimes, TakeTheTalksOwnLengths) {
    const Reading reading = read(day_with(session_with("start=\"9:00\" end=\"10:00\" talk-minutes=\"15\"",
                                                       talk() + talk("minutes=\"30\"") + talk())));
    EXPECT_EQ(talks(session(reading)),
              (std::vector<std::string>{"(9:00)-(9:15)", "(9:15)-(9:45)", "(9:45)-(10:00)"}));
}

TEST(SessionTimes, AreThoseThatEachTalkStates) {
    const Reading reading = read(day_with(session_with(
        "start=\"9:00\" end=\"10:00\"", talk("start=\"9:05\"") + talk("start=\"9:20\" minutes=\"10\"") +
                                            talk("start=\"9:40\" end=\"9:50\"") + talk("start=\"9:50\""))));
    EXPECT_EQ(session(reading).talk_times, TalkTimes::Printed);
    EXPECT_EQ(talks(session(reading)),
              (std::vector<std::string>{"9:05-(9:20)", "9:20-(9:30)", "9:40-9:50", "9:50-(10:00)"}));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{});
}

TEST(SessionTimes, AreNumberedWhereOnlySomeTalksStateThem) {
    const Reading reading =
        read(day_with(session_with("start=\"9:00\" end=\"10:00\"", talk("start=\"9:00\"") + talk())));
    EXPECT_EQ(session(reading).talk_times, TalkTimes::Numbered);
    EXPECT_EQ(talks(session(reading)), (std::vector<std::string>{"9:00-?", "?-?"}));
}

TEST(SessionTimes, AreNotInferredAgainstAStatedOne) {
    const Reading reading = read(day_with(
        session_with("start=\"9:00\" end=\"10:00\" talk-minutes=\"30\"", talk("start=\"9:10\"") + talk())));
    EXPECT_EQ(session(reading).talk_times, TalkTimes::Numbered);
}

TEST(SessionTimes, StackConsecutiveTalks) {
    const Reading reading = read(day_with(session_with(
        "start=\"9:00\" end=\"10:00\" talk-minutes=\"10\" times=\"consecutive\"",
        talk() + talk("minutes=\"5\"") + talk("start=\"9:30\"") + talk("end=\"9:45\"") + talk())));
    EXPECT_EQ(session(reading).talk_times, TalkTimes::Printed);
    EXPECT_EQ(talks(session(reading)),
              (std::vector<std::string>{"(9:00)-(9:10)", "(9:10)-(9:15)", "9:30-(9:40)", "(9:40)-9:45",
                                        "(9:45)-(9:55)"}));
    EXPECT_EQ(reading.find("session-underrun").message,
              "session \"S\": its talks need 55 minutes, but it has 60");
}

TEST(SessionTimes, OfConsecutiveTalksNeedLengthsAndAStart) {
    Reading reading = read(day_with(session_with("start=\"9:00\" times=\"consecutive\"", talk())));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"5:1 error missing"});
    reading = read(day_with(session_with("times=\"consecutive\" talk-minutes=\"10\"", talk())));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"4:1 error missing"});
    reading = read(day_with(session_with("start=\"9:00\" times=\"consecutive\"", "")));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"4:1 error missing"});
}

TEST(SessionTimes, OfStackedTalksCanOverrunToo) {
    const Reading reading = read(day_with(session_with(
        "start=\"9:00\" end=\"9:15\" talk-minutes=\"10\" times=\"consecutive\"", talk() + talk())));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"4:1 warning session-overrun"});
    EXPECT_EQ(reading.find("session-overrun").message,
              "session \"S\": its talks need 20 minutes, but it has 15");
}

TEST(SessionTimes, OverrunByStatedTimes) {
    const Reading reading =
        read(day_with(session_with("start=\"9:00\" end=\"10:00\"", talk("start=\"9:50\" minutes=\"20\""))));
    EXPECT_EQ(reading.find("session-overrun").message,
              "session \"S\": its talks need 70 minutes, but it has 60");
}

TEST(SessionTimes, OverrunAsFarAsIsKnown) {
    const Reading reading =
        read(day_with(session_with("start=\"9:00\" end=\"9:30\"", talk("minutes=\"40\"") + talk())));
    EXPECT_EQ(reading.find("session-overrun").message,
              "session \"S\": its talks need at least 40 minutes, but it has 30");
}

TEST(SessionTimes, PostersTakeNone) {
    const Reading reading =
        read(day_with(session_with("kind=\"posters\" start=\"9:00\" end=\"9:30\" talk-minutes=\"60\"",
                                   "<poster><title>P</title></poster>") +
                      session_with("start=\"9:30\" end=\"9:45\" talk-minutes=\"15\"",
                                   talk() + "<poster minutes=\"99\"><title>P</title></poster>")));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{});
    EXPECT_EQ(session(reading, 1).talk_times, TalkTimes::Printed);
}

TEST(SessionTimes, OfAnOpenSessionAreNotJudged) {
    const Reading reading =
        read(day_with(session_with("start=\"9:00\" talk-minutes=\"15\"", talk() + talk())));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{});
    EXPECT_EQ(session(reading).talk_times, TalkTimes::Numbered);
}

struct Case {
    std::string name;
    std::string text;
    std::string line;
    std::string message;
};

std::ostream& operator<<(std::ostream& stream, const Case& each) {
    return stream << each.name;
}

class TimeOrder : public ::testing::TestWithParam<Case> {};

TEST_P(TimeOrder, IsOneErrorAtTheTime) {
    const Case& expected = GetParam();
    const Reading reading = read(expected.text);
    ASSERT_EQ(reading.lines(), std::vector<std::string>{expected.line});
    EXPECT_EQ(reading.diagnostics.sorted().front().message, expected.message);
}

std::string days(std::string_view event, std::string_view rest) {
    return fmt::format("<program><event><title>T</title>{}</event>\n{}</program>", event, rest);
}

const std::vector<Case> kCases = {
    {"EndBeforeStart",
     day_with("<session kind=\"posters\" start=\"12:15\"\n end=\"12:10\"><title>Posters</title></session>"),
     "5:7 error time-order", "session \"Posters\" ends (12:10) before it starts (12:15)"},
    {"EndAtStart", day_with(plain("start=\"9:00\" end=\"9:00\"")), "4:25 error time-order",
     "item \"I\" ends (9:00) when it starts"},
    {"ItemsOutOfOrder",
     day_with(plain("start=\"10:00\" end=\"11:00\"") + plain("start=\"9:00\" end=\"9:30\"")),
     "5:14 error time-order", "item \"I\" starts (9:00) before item \"I\" (10:00), which is listed above it"},
    {"TalksOutOfOrder",
     day_with(session_with("start=\"9:00\" end=\"10:00\"", talk("start=\"9:30\"") + talk("start=\"9:00\""))),
     "6:14 error time-order", "talk \"T\" starts (9:00) before talk \"T\" (9:30), which is listed above it"},
    {"TalkBeforeSession", day_with(session_with("start=\"9:00\" end=\"10:00\"", talk("start=\"8:00\""))),
     "5:14 error time-order", "talk \"T\" starts (8:00) before its session (9:00)"},
    {"TalkAfterSession", day_with(session_with("start=\"9:00\" end=\"10:00\"", talk("start=\"10:00\""))),
     "5:14 error time-order", "talk \"T\" starts (10:00) when its session is over (10:00)"},
    {"TalkEndsBeforeItStarts",
     day_with(session_with("start=\"9:00\" end=\"10:00\"", talk("start=\"9:30\" end=\"9:20\""))),
     "5:25 error time-order", "talk \"T\" ends (9:20) before it starts (9:30)"},
    {"DaysOutOfOrder", days("", "<day date=\"2026-09-15\"/>\n<day date=\"2026-09-14\"/>"),
     "3:1 error time-order", "day 2026-09-14 comes after day 2026-09-15"},
    {"DayTwice", days("", "<day date=\"2026-09-15\"/>\n<day date=\"2026-09-15\"/>"), "3:1 error time-order",
     "a second day 2026-09-15"},
    {"DayBeforeEvent", days("<dates first=\"2026-09-15\"/>", "<day date=\"2026-09-14\"/>"),
     "2:1 error time-order", "day 2026-09-14 is before the event's first day (2026-09-15)"},
    {"DayAfterEvent", days("<dates first=\"2026-09-13\"/>", "<day date=\"2026-09-14\"/>"),
     "2:1 error time-order", "day 2026-09-14 is after the event's last day (2026-09-13)"},
    {"LastBeforeFirst", days("<dates first=\"2026-09-13\" last=\"2026-09-12\"/>", ""),
     "1:65 error time-order", "the event's last day (2026-09-12) is before its first (2026-09-13)"},
};

INSTANTIATE_TEST_SUITE_P(Reader, TimeOrder, ::testing::ValuesIn(kCases),
                         [](const auto& each) { return each.param.name; });

TEST(TimeOrderHint, KnowsMidnight) {
    const Reading reading = read(day_with(plain("start=\"20:00\" end=\"7:30\"")));
    EXPECT_EQ(reading.find("time-order").hint, "for an end on the next day write end=\"31:30\"");
}

TEST(EventDates, ComeFromTheDays) {
    const Reading reading = read(days("", "<day date=\"2026-09-14\"/><day date=\"2026-09-16\"/>"));
    EXPECT_EQ(format_date(reading.program->event.first_day.value()), "2026-09-14");
    EXPECT_EQ(format_date(reading.program->event.last_day.value()), "2026-09-16");
}

}  // namespace
}  // namespace bifolio::source
