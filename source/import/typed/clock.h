// Times as people type them in front of what happens then. Internal to importing.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "source/model/program.h"

namespace bifolio::source {

enum class HalfOfDay { Unsaid, Morning, Afternoon };

// A time as it was written; which half of the day is meant may have to be found from those around it.
struct Clock {
    Minutes of_day{0};
    HalfOfDay half = HalfOfDay::Unsaid;  // where it was said, of_day is of that half
};

// "9:00", "9.00 – 9.30 Uhr", "14 h 00", "8:30am-9:00am", "de 9h à 10h30", "0900-0930", "9:00 (20 min)".
struct ClockStretch {
    Clock start;
    std::optional<Clock> end;
    std::optional<Minutes> length;  // "(20 min)"
    std::size_t bytes = 0;          // with the signs and spaces behind it
    bool is_clear = false;          // nothing but a time can be meant
};

// At the start of the text. Absent where it begins otherwise, or with no time of a day.
[[nodiscard]] std::optional<ClockStretch> take_clock(std::string_view text);

// At the end of the text, behind a comma or in brackets: "Opening (9:00-9:15)". `bytes` counts from the
// end. Absent where no range of times stands there.
[[nodiscard]] std::optional<ClockStretch> take_clock_at_end(std::string_view text);

}  // namespace bifolio::source
