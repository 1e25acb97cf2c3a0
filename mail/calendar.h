// The programme as a calendar (iCalendar, RFC 5545), by libical.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "source/base/diagnostic.h"
#include "source/model/program.h"

namespace bifolio::mail {

struct CalendarOptions {
    std::size_t revision = 0;  // SEQUENCE: higher replaces lower (RFC 5545, 3.8.7.4)
    std::optional<std::int64_t> source_date_epoch;
};

struct Calendar {
    std::string bytes;       // lines end in CR LF
    std::size_t events = 0;  // how many it has
};

// An event for each item that has a time, and for each talk whose time is printed; what has no end gets half
// an hour. The programme must have a title and a first day. Times are local to its zone, which goes along as
// VTIMEZONE as Outlook reads it (zone_rules.h); without a zone they are floating (3.3.5), with a warning
// [calendar]. UIDs are made of the programme's address and year and of what an item is, its id or its kind
// and title, so that they stay when items are moved. DTSTAMP is SOURCE_DATE_EPOCH, else when the programme
// was revised, else its first day. Items without a time are told of as a note [calendar]. Throws
// std::runtime_error where the system has no data of the zone.
[[nodiscard]] Calendar make_calendar(const source::Program& program, const CalendarOptions& options,
                                     source::Diagnostics& diagnostics);

}  // namespace bifolio::mail
