// What is an event of a calendar.
#pragma once

namespace bifolio::mail {

// Which events a session and its talks make. Items that are no talks are events always.
enum class EventsOf {
    Sessions,  // the session, whose description has its talks; a talk in another room has its own, too
    Talks,     // its talks, where their times are printed; else the session
    All,       // the session, and each talk whose time is printed
};

}  // namespace bifolio::mail
