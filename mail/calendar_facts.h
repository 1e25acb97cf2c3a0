// What a calendar's events say, before any of it is iCalendar. Internal to mail/.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "language/clock.h"
#include "mail/events_of.h"
#include "source/compare/program_match.h"
#include "source/model/program.h"

namespace bifolio::mail {

// What comes back each day: on how many days, the first among them, and on which of these not.
struct DailyRule {
    std::size_t days = 1;
    std::vector<std::chrono::local_days> except = {};

    bool operator==(const DailyRule&) const = default;
};

struct CalendarEvent {
    std::chrono::local_seconds start, end;  // local to the programme's zone; of the first day
    std::string summary, location, description = {};
    std::optional<source::Status> status = {};
    bool is_all_day = false;  // it has no hours: from midnight to midnight
    std::optional<DailyRule> daily = {};

    [[nodiscard]] bool is_cancelled() const { return status == source::Status::Cancelled; }

    bool operator==(const CalendarEvent&) const = default;
};

struct PlacedEvent {
    source::ItemPath path;  // whose event it is
    CalendarEvent event;
};

struct CalendarFacts {
    std::vector<PlacedEvent> events;  // in the programme's order, a session before its talks
    std::size_t untimed = 0;          // items without a time, which are none of them
};

[[nodiscard]] CalendarFacts calendar_facts(const source::Program& program, EventsOf events,
                                           language::Clock clock);

}  // namespace bifolio::mail
