// A zone's clock changes as calendars are to have them: a pure function of how its clocks stand to UTC.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace bifolio::mail {

// How far clocks are ahead of UTC at a moment of UTC.
using UtcOffset = std::function<std::chrono::seconds(std::chrono::sys_seconds)>;

// "The last Sunday of October".
struct YearlyDay {
    std::chrono::month month{};
    std::chrono::weekday weekday;
    int nth = 1;  // 1 to 4 from the month's start; -1 is the last

    bool operator==(const YearlyDay&) const = default;
};

// From `onset` on clocks are at `to`, and before at `from` (RFC 5545, 3.6.5).
struct Observance {
    bool is_daylight = false;          // ahead of the zone's other observance
    std::chrono::local_seconds onset;  // as clocks show it before they are changed
    std::chrono::seconds from{0}, to{0};
    std::optional<YearlyDay> yearly;  // the onset comes again each year, without an end

    bool operator==(const Observance&) const = default;
};

// What a programme from `first` to `last` needs of its zone, in a form that Outlook reads, which takes a zone
// for one pair of yearly changes, each on the nth weekday of a month (MS-OXCICAL, 2.1.3.1.1.19):
// - a yearly pair where the zone has had, or will have, two such changes in each of the years that follow;
// - one observance where it has not, and clocks are not changed meanwhile;
// - else each change from `first` to `last` by itself.
// Rules that no nth weekday says ("the Friday before the last Sunday") become the nth weekday that they are
// in the programme's own years.
[[nodiscard]] std::vector<Observance> observances_of(const UtcOffset& offset,
                                                     std::chrono::year_month_day first,
                                                     std::chrono::year_month_day last);

}  // namespace bifolio::mail
