// Calendars, read by python3-icalendar.
#include "mail/calendar.h"

#include <fmt/core.h>
#include <gmock/gmock.h>

#include <map>
#include <set>
#include <sstream>

#include "tests/mail/reading.h"

namespace bifolio::mail {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::program_of;
using testing::read_calendar;
using testing::told;

std::string calendar_of(const std::string& xml, const CalendarOptions& options = {}) {
    source::Diagnostics findings;
    return make_calendar(program_of(xml), options, findings).bytes;
}

std::string event_xml(const std::string& more = "<time-zone>Europe/Rome</time-zone>") {
    return "<event><title>Workshop on Loops</title><url>https://loops.example/26</url><venue>Villa; \"Old\", "
           "Side</venue><town>Rome</town>" +
           more + "</event>";
}

json event_named(const json& calendar, const std::string& summary) {
    for (const json& each : calendar["events"])
        if (each["summary"] == summary) return each;
    throw std::runtime_error("no event " + summary);
}

constexpr const char* kDay = R"(<room id="a">Aula</room><room id="b">Bar</room>
<day date="2023-05-08">
  <opening start="9:00" end="9:15" room="a">Opening</opening>
  <session start="9:15" end="9:45" talk-minutes="15" room="a"><label>Session 1</label><title>For</title>
    <chair>Eve</chair>
    <talk><title>One</title><presenter affiliation="ETH">Anna Berg</presenter><abstract><p>First, one.</p><p>Then; all.</p></abstract></talk>
    <talk><title>Two</title><presenter>Li</presenter><presenter>Bo</presenter></talk>
  </session>
  <session start="10:00" end="11:00" talk-minutes="15" room="a"><title>While</title>
    <talk><title>Three</title><presenter>Ada</presenter></talk>
  </session>
  <session kind="posters" start="11:00" end="12:00"><title>Posters</title><poster><title>P</title><presenter>Q</presenter></poster></session>
  <closing start="12:00" room="a">Closing</closing>
  <item start="23:30" end="24:00" room="b">Late</item>
</day>)";

std::vector<std::string> times_of(const json& calendar) {
    std::vector<std::string> lines;
    for (const json& each : calendar["events"])
        lines.push_back(fmt::format("{} {}-{}", each["summary"].get<std::string>(),
                                    each["start"]["local"].get<std::string>().substr(11, 5),
                                    each["end"]["local"].get<std::string>().substr(0, 16)));
    return lines;
}

TEST(Calendar, HasAnEventForEachItemWithATime) {
    source::Diagnostics findings;
    const Calendar made =
        make_calendar(program_of("<program>" + event_xml() + kDay + "</program>"), {}, findings);
    const json calendar = read_calendar(made.bytes);
    EXPECT_THAT(times_of(calendar),
                ElementsAre("Opening 09:00-2023-05-08T09:15", "Session 1: For 09:15-2023-05-08T09:45",
                            "While: Three (Ada) 10:00-2023-05-08T11:00", "Posters 11:00-2023-05-08T12:00",
                            "Closing 12:00-2023-05-08T12:30", "Late 23:30-2023-05-09T00:00"));
    EXPECT_EQ(made.events, 6U);
    EXPECT_THAT(told(findings), IsEmpty());
    EXPECT_EQ(calendar["method"], "PUBLISH");
    EXPECT_EQ(calendar["name"], "Workshop on Loops");
    EXPECT_EQ(calendar["bare_newlines"], 0);
    EXPECT_LE(calendar["longest_line"], 75);
}

// What goes on over several days: an event that comes back with its hours, one that lasts all day without.
TEST(Calendar, HasOneEventOfWhatLastsOverSeveralDays) {
    const std::string days =
        "<day date='2026-09-14'/><day date='2026-09-15'/><day date='2026-09-17'/><day date='2026-10-26'/>";
    const auto lines = [&](const std::string& attributes) {
        const std::string bytes = calendar_of("<program>" + event_xml() + days + "<item " + attributes +
                                              ">Exhibition</item></program>");
        const json calendar = read_calendar(bytes);
        EXPECT_EQ(calendar["events"].size(), 1U);
        std::vector<std::string> found;
        std::istringstream text(bytes.substr(bytes.find("BEGIN:VEVENT")));
        for (std::string line; std::getline(text, line);)
            if (line.starts_with("DT") || line.starts_with("RRULE") || line.starts_with("EXDATE"))
                if (!line.starts_with("DTSTAMP")) found.push_back(line.substr(0, line.find('\r')));
        return found;
    };
    EXPECT_THAT(lines("days='2026-09-14/2026-09-15' start='9:00' end='18:00'"),
                ElementsAre("DTSTART;TZID=Europe/Rome:20260914T090000",
                            "DTEND;TZID=Europe/Rome:20260914T180000", "RRULE:FREQ=DAILY;COUNT=2"));
    EXPECT_THAT(
        lines("days='2026-09-14 2026-09-15 2026-09-17' start='18:00' end='0:30'"),
        ElementsAre("DTSTART;TZID=Europe/Rome:20260914T180000", "DTEND;TZID=Europe/Rome:20260915T003000",
                    "RRULE:FREQ=DAILY;COUNT=4", "EXDATE;TZID=Europe/Rome:20260916T180000"));
    EXPECT_THAT(lines("days='2026-09-14/2026-09-15'"),
                ElementsAre("DTSTART;VALUE=DATE:20260914", "DTEND;VALUE=DATE:20260916"));
    EXPECT_THAT(lines("days='2026-09-15 2026-09-17'"),
                ElementsAre("DTSTART;VALUE=DATE:20260915", "DTEND;VALUE=DATE:20260916",
                            "RRULE:FREQ=DAILY;COUNT=3", "EXDATE;VALUE=DATE:20260916"));
}

TEST(Calendar, TellsWhoWhatAndWhere) {
    const json calendar = read_calendar(
        calendar_of("<program>" + event_xml() + kDay + "</program>", {.events = EventsOf::All}));
    const json talk = event_named(calendar, "One (Anna Berg)");
    EXPECT_EQ(talk["location"], "Aula, Villa; \"Old\", Side, Rome");
    EXPECT_EQ(talk["description"], "Anna Berg, ETH\n\nFirst, one.\n\nThen; all.");
    EXPECT_EQ(talk["url"], "https://loops.example/26");
    EXPECT_EQ(event_named(calendar, "Session 1: For")["description"],
              "Chair: Eve\n\n09:15 One (Anna Berg)\n09:30 Two (Li, Bo)");
    EXPECT_EQ(event_named(calendar, "Closing")["description"], "");
    const json twelve =
        read_calendar(calendar_of("<program>" + event_xml() + kDay + "</program>",
                                  {.events = EventsOf::All, .clock = language::Clock::TwelveHours}));
    EXPECT_EQ(event_named(twelve, "Session 1: For")["description"],
              "Chair: Eve\n\n9:15\u00A0a.m. One (Anna Berg)\n9:30\u00A0a.m. Two (Li, Bo)");
    EXPECT_EQ(event_named(twelve, "Session 1: For")["start"],
              event_named(calendar, "Session 1: For")["start"]);
}

TEST(Calendar, HasTheEventsThatAreAskedFor) {
    const std::string xml = "<program>" + event_xml() + kDay + "</program>";
    const auto summaries = [&](EventsOf events) {
        std::vector<std::string> names;
        const json calendar = read_calendar(calendar_of(xml, {.events = events}));
        for (const json& each : calendar["events"]) names.push_back(each["summary"]);
        return names;
    };
    EXPECT_THAT(summaries(EventsOf::Talks), ElementsAre("Opening", "One (Anna Berg)", "Two (Li, Bo)",
                                                        "While: Three (Ada)", "Posters", "Closing", "Late"));
    EXPECT_THAT(summaries(EventsOf::All), ElementsAre("Opening", "Session 1: For", "One (Anna Berg)",
                                                      "Two (Li, Bo)", "While", "Posters", "Closing", "Late"));
}

TEST(Calendar, HasOneEventForASessionOfTalksWithoutTimes) {
    const json calendar = read_calendar(
        calendar_of("<program>" + event_xml() +
                        "<day date='2026-05-08'><session start='10:00' end='11:00'><title>Breakouts</title>"
                        "<talk><title>A</title><presenter>X</presenter></talk>"
                        "<talk><title>B</title><presenter>Y</presenter></talk></session></day></program>",
                    {.events = EventsOf::Talks}));
    ASSERT_EQ(calendar["events"].size(), 1U);
    EXPECT_EQ(calendar["events"][0]["summary"], "Breakouts");
    EXPECT_EQ(calendar["events"][0]["description"], "A (X)\nB (Y)");
}

// RFC 5545, 3.8.1.11; and in words, for clients that show no status.
TEST(Calendar, TellsWhatIsCancelledOrTentative) {
    source::Diagnostics findings;
    const Calendar made = make_calendar(
        program_of(
            "<program>" + event_xml() +
            "<day date='2026-05-08'>"
            "<session start='9:00' end='10:00' talk-minutes='30' status='cancelled'><title>Loops</title>"
            "<talk><title>One</title></talk><talk><title>Two</title></talk></session>"
            "<session start='10:00' end='11:00' talk-minutes='30'><title>Ends</title>"
            "<talk status='cancelled'><title>Three</title></talk><talk><title>Four</title></talk></session>"
            "<talk start='11:00' end='12:00' status='tentative'><title>Five</title></talk>"
            "<social start='19:00' end='20:00' status='moved'>Dinner</social></day></program>"),
        {.events = EventsOf::All}, findings);
    const json calendar = read_calendar(made.bytes);
    std::vector<std::string> told;
    for (const json& each : calendar["events"])
        told.push_back(each["summary"].get<std::string>() + " " + each["status"].get<std::string>());
    EXPECT_THAT(told, ElementsAre("Cancelled: Loops CANCELLED", "Cancelled: One CANCELLED",
                                  "Cancelled: Two CANCELLED", "Ends ", "Cancelled: Three CANCELLED", "Four ",
                                  "To be confirmed: Five TENTATIVE", "Moved: Dinner "));
    EXPECT_EQ(event_named(calendar, "Ends")["description"], "10:00 Cancelled: Three\n10:30 Four");
    EXPECT_EQ(made.events, 4U);
    EXPECT_EQ(made.cancelled, 4U);
}

// As Outlook cuts it: MS-OXCICAL, 2.1.3.1.1.20.
TEST(Calendar, NamesNoMoreSpeakersThanASubjectHolds) {
    std::string people;
    for (int n = 0; n < 40; ++n) people += fmt::format("<presenter>Presenter Number {}</presenter>", n);
    const json calendar = read_calendar(calendar_of(
        "<program>" + event_xml() + "<day date='2026-05-08'><talk start='9:00'><title>Panel</title>" +
        people + "</talk></day></program>"));
    const std::string summary = calendar["events"][0]["summary"];
    EXPECT_THAT(summary, ::testing::StartsWith("Panel (Presenter Number 0, Presenter Number 1, "));
    EXPECT_THAT(summary, ::testing::EndsWith(" …)"));
    EXPECT_LE(summary.size(), 255U);
    EXPECT_THAT(calendar["events"][0]["description"].get<std::string>(), HasSubstr("Presenter Number 39"));
}

TEST(Calendar, RefusesDatesThatItCannotWrite) {
    const auto make = [](const std::string& date, const std::string& end, source::Diagnostics& findings) {
        return make_calendar(program_of("<program>" + event_xml() + "<day date='" + date +
                                        "'><item start='9:00' end='" + end + "'>I</item></day></program>"),
                             {}, findings)
            .bytes;
    };
    source::Diagnostics none;
    EXPECT_THAT(make("3000-12-31", "23:59", none), HasSubstr("DTEND;TZID=Europe/Rome:30001231T235900\r\n"));
    EXPECT_FALSE(none.has_errors());
    for (const char* date : {"3001-01-01", "9998-06-01", "9999-12-31"}) {
        source::Diagnostics findings;
        EXPECT_EQ(make(date, "24:00", findings), "") << date;
        EXPECT_TRUE(findings.has_errors()) << date;
    }
    source::Diagnostics findings;
    EXPECT_EQ(make("3000-12-31", "24:00", findings), "");
}

// The zone that goes along gives the same instants as the system's own, on days of change too.
class CalendarZone : public ::testing::TestWithParam<const char*> {};

TEST_P(CalendarZone, HasTheRightInstants) {
    std::string xml = "<program>" + event_xml(fmt::format("<time-zone>{}</time-zone>", GetParam()));
    std::size_t items = 0;
    for (const char* date : {"2026-01-15", "2026-03-08", "2026-03-29", "2026-04-05", "2026-07-01",
                             "2026-10-04", "2026-10-25", "2026-11-01"}) {
        xml += fmt::format("<day date='{}'>", date);
        for (const int hour : {5, 9, 22}) {
            xml += fmt::format("<item start='{0}:30' end='{0}:45'>{1} {0}</item>", hour, date);
            ++items;
        }
        xml += "</day>";
    }
    const json calendar = read_calendar(calendar_of(xml + "</program>"));
    ASSERT_EQ(calendar["events"].size(), items);
    EXPECT_EQ(calendar["zones"], json::array({GetParam()}));
    for (const json& each : calendar["events"]) {
        EXPECT_EQ(each["start"]["zone"], GetParam());
        EXPECT_EQ(each["start"]["brought"], each["start"]["known"]) << each["summary"];
        EXPECT_EQ(each["end"]["brought"], each["end"]["known"]) << each["summary"];
    }
}

INSTANTIATE_TEST_SUITE_P(Zones, CalendarZone,
                         ::testing::Values("Europe/Rome", "Europe/Dublin", "America/New_York",
                                           "America/Sao_Paulo", "Australia/Lord_Howe", "Pacific/Chatham",
                                           "Asia/Kathmandu", "Africa/Casablanca", "Asia/Tehran",
                                           "Pacific/Kiritimati"));

// 25 October 2026 has 25 hours in Rome.
TEST(Calendar, CountsTheHoursOfADayOfChange) {
    const json calendar = read_calendar(
        calendar_of("<program>" + event_xml() +
                    "<day date='2026-10-25'><item start='1:00' end='4:00'>Night</item></day></program>"));
    const json night = event_named(calendar, "Night");
    EXPECT_EQ(night["start"]["brought"], "2026-10-24T23:00:00+00:00");
    EXPECT_EQ(night["end"]["brought"], "2026-10-25T03:00:00+00:00");
}

TEST(Calendar, IsInUtcWhereTheEventIs) {
    const std::string bytes =
        calendar_of("<program>" + event_xml("<time-zone>UTC</time-zone>") +
                    "<day date='2026-10-25'><item start='1:00'>Night</item></day></program>");
    EXPECT_THAT(bytes, HasSubstr("DTSTART:20261025T010000Z\r\n"));
    EXPECT_THAT(bytes, Not(HasSubstr("VTIMEZONE")));
}

TEST(Calendar, FloatsWithoutAZone) {
    source::Diagnostics findings;
    const auto program = program_of("<program>" + event_xml("") +
                                    "<day date='2026-10-25'><item start='1:00'>N</item></day></program>");
    EXPECT_THAT(make_calendar(program, {}, findings).bytes, HasSubstr("DTSTART:20261025T010000\r\n"));
    ASSERT_EQ(findings.count(source::Severity::Warning), 1U);
    EXPECT_THAT(findings.all().front().message, HasSubstr("no time zone"));
}

TEST(Calendar, TellsOfItemsWithoutATime) {
    source::Diagnostics findings;
    const auto program =
        program_of("<program>" + event_xml() +
                   "<day date='2026-10-25'><item start='1:00'>N</item><item>O</item></day></program>");
    EXPECT_EQ(make_calendar(program, {}, findings).events, 1U);
    ASSERT_EQ(findings.count(source::Severity::Note), 1U);
    EXPECT_EQ(findings.all().front().message, "1 item without a time is not in the calendar");
}

std::map<std::string, std::string> uids_of(const std::string& days, const std::string& event = event_xml()) {
    std::map<std::string, std::string> uids;
    const json calendar = read_calendar(calendar_of("<program>" + event + days + "</program>"));
    for (const json& each : calendar["events"])
        uids[each["summary"].get<std::string>() + each["start"]["local"].get<std::string>().substr(8, 2)] =
            each["uid"];
    return uids;
}

// An item that is moved is the same item; each day's coffee is another one.
TEST(Calendar, HasIdentifiersThatStay) {
    const auto before = uids_of(R"(<day date="2026-05-08"><break start="9:00">Coffee</break>
        <talk start="9:30"><title>A</title><presenter>X</presenter></talk>
        <talk start="10:00" id="b"><title>B</title><presenter>X</presenter></talk></day>
        <day date="2026-05-09"><break start="9:00">Coffee</break></day>)");
    const auto after = uids_of(
        R"(<day date="2026-05-08"><talk start="8:00" id="b"><title>B, Revised</title><presenter>X</presenter></talk>
        <item start="8:30">New</item>
        <break start="9:15">Coffee</break></day>
        <day date="2026-05-09"><break start="9:00">Coffee</break>
        <talk start="9:30"><title>A</title><presenter>Y</presenter></talk></day>)");
    EXPECT_EQ(before.at("A (X)08"), after.at("A (Y)09"));
    EXPECT_EQ(before.at("B (X)08"), after.at("B, Revised (X)08"));
    EXPECT_EQ(before.at("Coffee08"), after.at("Coffee08"));
    EXPECT_EQ(before.at("Coffee09"), after.at("Coffee09"));
    std::set<std::string> different;
    for (const auto& [name, uid] : after) different.insert(uid);
    EXPECT_EQ(different.size(), after.size());
}

TEST(Calendar, TellsAlikeItemsAndOtherEventsApart) {
    const std::string days = R"(<day date="2026-05-08"><item start="9:00">A</item></day>)";
    const auto here = uids_of(days);
    const auto there = uids_of(days, "<event><title>Other</title></event>");
    const auto next_year = uids_of(R"(<day date="2027-05-08"><item start="9:00">A</item></day>)");
    EXPECT_NE(here.at("A08"), there.at("A08"));
    EXPECT_NE(here.at("A08"), next_year.at("A08"));
    const json twice = read_calendar(calendar_of(
        "<program>" + event_xml() +
        "<day date='2026-05-08'><item start='9:00'>A</item><item start='10:00'>A</item></day></program>"));
    EXPECT_NE(twice["events"][0]["uid"], twice["events"][1]["uid"]);
}

TEST(Calendar, IsStampedByTheInput) {
    const std::string day = "<day date='2026-05-08'><item start='9:00'>A</item></day></program>";
    const auto first = [](const std::string& bytes) { return read_calendar(bytes)["events"][0]; };
    EXPECT_EQ(first(calendar_of("<program>" + event_xml() + day))["stamp"], "2026-05-08T00:00:00+00:00");
    const std::string revised = "<program>" + event_xml("<revised>2026-04-30</revised>") + day;
    EXPECT_EQ(first(calendar_of(revised))["stamp"], "2026-04-30T00:00:00+00:00");
    const json stamped = first(calendar_of(revised, {.revision = 3, .source_date_epoch = 1'700'000'000}));
    EXPECT_EQ(stamped["stamp"], "2023-11-14T22:13:20+00:00");
    EXPECT_EQ(stamped["sequence"], 3);
    EXPECT_EQ(calendar_of(revised), calendar_of(revised));
}

// Nothing in a programme becomes a line of its own.
TEST(Calendar, CannotBeBrokenIntoByText) {
    const std::string odd = "A\\nEND:VEVENT; BEGIN:VALARM, &quot;x&quot;:&#9;\\";
    const json calendar =
        read_calendar(calendar_of("<program><event><title>" + odd + "</title><venue>" + odd +
                                  "</venue></event><day date='2026-05-08'>"
                                  "<talk start='9:00'><title>" +
                                  odd + "</title><presenter>" + odd + "</presenter><abstract>" + odd +
                                  "</abstract></talk></day></program>"));
    ASSERT_EQ(calendar["events"].size(), 1U);
    const json event = calendar["events"][0];
    EXPECT_EQ(
        event["names"],
        json::parse(R"(["DESCRIPTION","DTEND","DTSTAMP","DTSTART","LOCATION","SEQUENCE","SUMMARY","UID"])"));
    EXPECT_THAT(event["summary"].get<std::string>(), HasSubstr("END:VEVENT; BEGIN:VALARM, \"x\":"));
}

TEST(Calendar, FoldsLinesBetweenLetters) {
    std::string title;
    for (int n = 0; n < 100; ++n) title += "機é";
    const json calendar =
        read_calendar(calendar_of("<program>" + event_xml() + "<day date='2026-05-08'><item start='9:00'>" +
                                  title + "</item></day></program>"));
    EXPECT_EQ(calendar["events"][0]["summary"], title);
    EXPECT_LE(calendar["longest_line"], 75);
}

}  // namespace
}  // namespace bifolio::mail
