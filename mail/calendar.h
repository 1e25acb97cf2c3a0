// The programme as a calendar (iCalendar, RFC 5545), by libical.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "language/clock.h"
#include "mail/events_of.h"
#include "source/base/diagnostic.h"
#include "source/model/program.h"

namespace bifolio::mail {

struct CalendarOptions {
    EventsOf events = EventsOf::Sessions;
    language::Clock clock = language::Clock::Preferred;  // of times in descriptions
    std::size_t revision = 0;  // the least SEQUENCE: higher replaces lower (RFC 5545, 3.8.7.4)
    std::optional<std::int64_t> source_date_epoch = {};
    // The states of the programme that went out before, the oldest first.
    std::vector<source::Program> earlier = {};
};

struct Calendar {
    std::string bytes;          // lines end in CR LF
    std::size_t events = 0;     // how many take place
    std::size_t cancelled = 0;  // how many do not: by their status, or fallen out since earlier states
};

// An event for each item that has a time, with its speakers in the summary; what has no end gets half an
// hour. What goes on over several days comes back daily (RRULE, with EXDATE for days between), or is one
// event of whole days where it has no hours. The programme, and each earlier one, must have a title and a
// first day. Times are local to its zone, which goes along as VTIMEZONE as Outlook reads it (zone_rules.h);
// without a zone they are floating (3.3.5), with a warning [calendar]. UIDs stay when items are moved
// (calendar_history.h). What earlier states had and this one has not is told as STATUS:CANCELLED, since
// importing a calendar deletes nothing, and so is what is cancelled in this one; what is tentative is
// STATUS:TENTATIVE (3.8.1.11). With each change since the first state SEQUENCE is one higher. DTSTAMP is
// SOURCE_DATE_EPOCH, else when the programme was revised, else its first day. Items without a time are told
// of as a note [calendar]; a date past the year 3000, which libical would write as zeros, is an error
// [calendar]. Throws std::runtime_error where the system has no data of the zone.
[[nodiscard]] Calendar make_calendar(const source::Program& program, const CalendarOptions& options,
                                     source::Diagnostics& diagnostics);

}  // namespace bifolio::mail
