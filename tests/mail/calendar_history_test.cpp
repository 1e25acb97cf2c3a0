// A calendar of a programme that went out before in other states.
#include <fmt/core.h>
#include <gmock/gmock.h>

#include <map>

#include "mail/calendar.h"
#include "tests/mail/reading.h"

namespace bifolio::mail {
namespace {

using nlohmann::json;
using testing::program_of;
using testing::read_calendar;

struct Known {
    std::string uid, status;
    int sequence = 0;

    bool operator==(const Known&) const = default;
};

// By summary and start: "A (X) 9:00".
using Events = std::map<std::string, Known>;

source::Program day_of(const std::string& items, const std::string& zone = "Europe/Rome") {
    return program_of(
        fmt::format("<program><event><title>W</title><time-zone>{}</time-zone></event>"
                    "<room id='a'>A</room><room id='b'>B</room>"
                    "<day date='2026-05-08'>{}</day></program>",
                    zone, items));
}

Events events_of(const source::Program& program, std::vector<source::Program> earlier = {},
                 std::size_t revision = 0) {
    source::Diagnostics findings;
    const CalendarOptions options{
        .revision = revision, .source_date_epoch = {}, .earlier = std::move(earlier)};
    Events events;
    const json calendar = read_calendar(make_calendar(program, options, findings).bytes);
    for (const json& each : calendar["events"])
        events[each["summary"].get<std::string>() + each["start"]["local"].get<std::string>().substr(10, 6)] =
            {each["uid"], each["status"], each["sequence"]};
    return events;
}

// Of five minutes: the start is a full hour or half past.
std::string talk(const std::string& start, const std::string& title, const std::string& who,
                 const std::string& id = "") {
    const std::string end = start.substr(0, start.size() - 1) + "5";
    return fmt::format("<talk start='{}' end='{}'{}><title>{}</title><presenter>{}</presenter></talk>", start,
                       end, id.empty() ? "" : " id='" + id + "'", title, who);
}

TEST(CalendarHistory, CancelsWhatFellOutAndRenewsWhatMoved) {
    const auto before =
        day_of(talk("9:00", "Stays", "A") + talk("10:00", "Moves", "B") + talk("11:00", "Falls", "C"));
    const auto now = day_of(talk("9:00", "Stays", "A") + talk("14:00", "Moves", "B"));
    const Events old = events_of(before), events = events_of(now, {before});
    ASSERT_EQ(events.size(), 3U);
    EXPECT_EQ(events.at("Stays (A)T09:00"), old.at("Stays (A)T09:00"));
    EXPECT_EQ(events.at("Moves (B)T14:00"), (Known{old.at("Moves (B)T10:00").uid, "", 1}));
    EXPECT_EQ(events.at("Falls (C)T11:00"), (Known{old.at("Falls (C)T11:00").uid, "CANCELLED", 1}));
}

// Of two with one title the first falls out: the second keeps its own name.
TEST(CalendarHistory, TellsAlikeTitlesApartByPeople) {
    const auto before = day_of(talk("9:00", "Panel", "A") + talk("10:00", "Panel", "B"));
    const auto now = day_of(talk("10:30", "Panel", "B"));
    const Events old = events_of(before), events = events_of(now, {before});
    EXPECT_EQ(events.at("Panel (B)T10:30").uid, old.at("Panel (B)T10:00").uid);
    EXPECT_EQ(events.at("Panel (A)T09:00"), (Known{old.at("Panel (A)T09:00").uid, "CANCELLED", 1}));
    // And what comes in its place is neither.
    const auto later = day_of(talk("9:00", "Panel", "B") + talk("10:30", "Panel", "C"));
    const Events third = events_of(later, {before, now});
    EXPECT_EQ(third.at("Panel (B)T09:00"), (Known{old.at("Panel (B)T10:00").uid, "", 2}));
    EXPECT_EQ(third.at("Panel (A)T09:00").status, "CANCELLED");
    EXPECT_NE(third.at("Panel (C)T10:30").uid, third.at("Panel (A)T09:00").uid);
}

TEST(CalendarHistory, KnowsARenamedOneByItsId) {
    const auto before = day_of(talk("9:00", "Tba", "A", "k") + talk("10:00", "Tba too", "B"));
    const auto now = day_of(talk("9:00", "On Loops", "A", "k") + talk("10:00", "On Stairs", "B"));
    const Events old = events_of(before), events = events_of(now, {before});
    EXPECT_EQ(events.at("On Loops (A)T09:00"), (Known{old.at("Tba (A)T09:00").uid, "", 1}));
    EXPECT_EQ(events.at("On Stairs (B)T10:00").sequence, 0);
    EXPECT_EQ(events.at("Tba too (B)T10:00").status, "CANCELLED");
}

TEST(CalendarHistory, GoesThroughAllStates) {
    const auto first = day_of(talk("9:00", "A", "X") + talk("10:00", "B", "X"));
    const auto second = day_of(talk("9:00", "A", "X"));
    const auto third = day_of(talk("9:30", "A", "X"));
    const Events events = events_of(third, {first, second});
    EXPECT_EQ(events.at("A (X)T09:30").sequence, 1);
    EXPECT_EQ(events.at("B (X)T10:00").status, "CANCELLED");
    EXPECT_EQ(events.at("B (X)T10:00").sequence, 1);
    EXPECT_EQ(events_of(third, {first, second}, 7).at("A (X)T09:30").sequence, 7);
}

TEST(CalendarHistory, RenewsAllWhereTheZoneIsAnother) {
    const auto before = day_of(talk("9:00", "A", "X"), "Europe/London");
    EXPECT_EQ(events_of(day_of(talk("9:00", "A", "X")), {before}).at("A (X)T09:00").sequence, 1);
}

// A session and its only talk are one event, whatever number of talks it had.
TEST(CalendarHistory, KnowsASessionOfOneTalk) {
    const auto session = [](const std::string& talks) {
        return day_of("<session start='9:00' end='10:00' talk-minutes='30'><title>S</title>" + talks +
                      "</session>");
    };
    const std::string one = "<talk><title>A</title><presenter>X</presenter></talk>";
    const std::string two = one + "<talk><title>B</title><presenter>Y</presenter></talk>";
    const Events old = events_of(session(two)), events = events_of(session(one), {session(two)});
    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events.at("S: A (X)T09:00"), (Known{old.at("ST09:00").uid, "", 1}));
}

TEST(CalendarHistory, NamesSessionsAndTalksApart) {
    source::Diagnostics findings;
    const auto program = day_of(
        "<session start='9:00' end='10:00'><title>A</title><talk start='9:00'><title>A</title></talk>"
        "<talk start='9:30'><title>B</title></talk></session>");
    const json calendar = read_calendar(
        make_calendar(program, {.events = EventsOf::All, .source_date_epoch = {}}, findings).bytes);
    ASSERT_EQ(calendar["events"].size(), 3U);
    EXPECT_NE(calendar["events"][0]["uid"], calendar["events"][1]["uid"]);
}

// To be cancelled is a change like others; to fall out afterwards is none.
TEST(CalendarHistory, CountsACancellationOnce) {
    const auto item = [](const std::string& more) {
        return day_of("<item id='i' start='9:00' end='9:30'" + more +
                      ">I</item><item start='10:00'>J</item>");
    };
    const auto before = item(""), cancelled = item(" status='cancelled'"),
               gone = day_of("<item start='10:00'>J</item>");
    const Known first = events_of(before).at("IT09:00");
    const Known now = events_of(cancelled, {before}).at("Cancelled: IT09:00");
    EXPECT_EQ(now, (Known{first.uid, "CANCELLED", 1}));
    EXPECT_EQ(events_of(gone, {before, cancelled}).at("Cancelled: IT09:00"), now);
    EXPECT_EQ(events_of(before, {before, cancelled}).at("IT09:00"), (Known{first.uid, "", 2}));
}

}  // namespace
}  // namespace bifolio::mail
