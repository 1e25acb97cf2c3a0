// What a calendar's events say, before any of it is iCalendar. Internal to mail/calendar.cpp.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "source/model/program.h"

namespace bifolio::mail {

struct CalendarEvent {
    std::string uid;
    std::chrono::local_seconds start, end;  // local to the programme's zone
    std::string summary, location, description;
};

struct CalendarFacts {
    std::vector<CalendarEvent> events;  // in the programme's order, a session before its talks
    std::size_t untimed = 0;            // items without a time, which are none of them
};

[[nodiscard]] CalendarFacts calendar_facts(const source::Program& program);

}  // namespace bifolio::mail
