// Lines that say which day begins, in six languages. Internal to importing.
#pragma once

#include <optional>

#include "source/import/shared/stretch.h"
#include "source/model/program.h"

namespace bifolio::source {

// "Montag, 14. September 2026", "Jeudi 10 mai", "FRIDAY", "Day 2: Tutorials", "14–16 September 2026".
struct DayLine {
    std::optional<int> year, month, day;
    std::optional<int> number;        // of "Day 2"
    std::optional<unsigned> weekday;  // 0 is Sunday
    std::optional<int> last_day;      // of several days: the line tells when the event is, not a day
    bool is_swappable = false;        // 5/8/2026: month and day may be the other way round
    Stretch line;
    Stretch title;  // what it says beside; may be empty
};

// Absent where the line is something else.
[[nodiscard]] std::optional<DayLine> day_line(const Stretch& line);

}  // namespace bifolio::source
