// What big calendar programs document of the calendars that they take in:
// - Outlook: MS-STANOICAL, 2.2.47 (it takes a zone for one yearly change to daylight saving time and one
// back), by
//   MS-OXCICAL, 2.1.3.1.1.19.2.2 (a change is YEARLY, on one weekday of a month, BYDAY=-1SU, or one
//   BYMONTHDAY); read_calendar.py reads zones so.
// - Google Calendar: API reference, Calendars, timeZone (a name of the IANA Time Zone Database). Apple
// documents no
//   more of what Calendar takes in than RFC 5545 does: the zone's own rules are read back by icalendar.
#include <fmt/core.h>
#include <gmock/gmock.h>

#include "mail/calendar.h"
#include "tests/mail/reading.h"

namespace bifolio::mail {
namespace {

using nlohmann::json;
using testing::program_of;
using testing::read_calendar;

struct Meeting {
    const char* zone;
    std::vector<const char*> days;
};

std::string calendar_of(const Meeting& meeting) {
    std::string xml =
        fmt::format("<program><event><title>W</title><time-zone>{}</time-zone></event>", meeting.zone);
    for (const char* day : meeting.days)
        xml += fmt::format("<day date='{}'><item start='9:30' end='10:15'>{}</item></day>", day, day);
    source::Diagnostics findings;
    return make_calendar(program_of(xml + "</program>"), {}, findings).bytes;
}

class CalendarClient : public ::testing::TestWithParam<Meeting> {};

TEST_P(CalendarClient, HasTheRightInstants) {
    const json calendar = read_calendar(calendar_of(GetParam()));
    EXPECT_EQ(calendar["zones"], json::array({GetParam().zone}));
    ASSERT_EQ(calendar["events"].size(), GetParam().days.size());
    for (const json& each : calendar["events"]) {
        EXPECT_EQ(each["start"]["outlook"], each["start"]["known"]) << each["summary"];
        EXPECT_EQ(each["end"]["outlook"], each["end"]["known"]) << each["summary"];
        EXPECT_EQ(each["start"]["brought"], each["start"]["known"]) << each["summary"];
    }
}

// Days on both sides of a change; none of it where the zone has none, or has had its last.
INSTANTIATE_TEST_SUITE_P(
    Zones, CalendarClient,
    ::testing::Values(Meeting{"Europe/Berlin", {"2026-03-28", "2026-03-30", "2026-10-24", "2026-10-26"}},
                      Meeting{"Europe/Dublin", {"2026-01-15", "2026-03-30", "2026-10-26"}},
                      Meeting{"America/New_York", {"2026-03-07", "2026-03-09", "2026-10-31", "2026-11-02"}},
                      Meeting{"America/Sao_Paulo", {"2026-01-15", "2026-07-01"}},
                      Meeting{"America/Santiago", {"2026-04-04", "2026-04-06", "2026-09-05", "2026-09-07"}},
                      Meeting{"America/Havana", {"2027-03-13", "2027-03-15", "2027-11-08"}},
                      Meeting{"Australia/Lord_Howe",
                              {"2026-04-04", "2026-04-06", "2026-10-03", "2026-10-05"}},
                      Meeting{"Pacific/Chatham", {"2026-04-04", "2026-04-06", "2026-09-28"}},
                      Meeting{"Asia/Jerusalem", {"2026-03-26", "2026-03-28", "2028-03-23"}},
                      Meeting{"Asia/Jerusalem", {"2028-03-23", "2028-03-25"}},
                      Meeting{"Asia/Kolkata", {"2026-01-15", "2026-07-01"}},
                      Meeting{"Asia/Tehran", {"2026-03-20", "2026-07-01"}},
                      Meeting{"Asia/Beirut", {"2026-03-28", "2026-03-30"}},
                      Meeting{"Africa/Casablanca", {"2026-08-30", "2026-12-01"}},
                      Meeting{"Africa/Casablanca", {"2026-02-14", "2026-02-16"}},
                      Meeting{"Africa/Cairo", {"2026-04-23", "2026-04-25", "2026-10-29", "2026-10-31"}}));

}  // namespace
}  // namespace bifolio::mail
