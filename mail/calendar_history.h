// A calendar's events as they have come about: which there were before, under which names. Internal to mail/.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "mail/calendar_facts.h"

namespace bifolio::mail {

struct PublishedEvent {
    CalendarEvent event;
    std::string uid;            // stays when the item is moved, and from state to state
    std::size_t changes = 0;    // how often it was changed, cancelled or held after all
    bool is_cancelled = false;  // it is as it last was
};

struct CalendarHistory {
    std::vector<PublishedEvent> events;  // those of `now`, in its order; then what fell out
    std::size_t untimed = 0;             // as in CalendarFacts, of `now`
};

// `earlier`: the states of the programme that went out before, the oldest first. What match_programs() takes
// for the same keeps its UID; a UID is made of the event's address (or title) and year and of what an item
// is: its kind, and its id or title. Each programme must have a first day.
[[nodiscard]] CalendarHistory calendar_history(std::span<const source::Program> earlier,
                                               const source::Program& now, EventsOf events,
                                               language::Clock clock);

}  // namespace bifolio::mail
