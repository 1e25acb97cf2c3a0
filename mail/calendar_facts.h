// What a calendar's events say, before any of it is iCalendar. Internal to mail/.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "language/clock.h"
#include "mail/events_of.h"
#include "source/compare/program_match.h"
#include "source/model/program.h"

namespace bifolio::mail {

struct CalendarEvent {
    std::chrono::local_seconds start, end;  // local to the programme's zone
    std::string summary, location, description;
    std::optional<source::Status> status = {};

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
