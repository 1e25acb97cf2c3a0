// When items of a day begin and end, for the checks. Internal to source/.
#pragma once

#include <algorithm>
#include <cstddef>
#include <vector>

#include "source/model/program.h"
#include "source/model/status.h"

namespace bifolio::source {

// The midnight that begins the day, counted over all days: what goes on past midnight meets the next day.
[[nodiscard]] inline Minutes midnight_of(Date date) {
    return date.ok() ? Minutes(std::chrono::sys_days(date).time_since_epoch()) : Minutes{0};
}

// What has no end takes at least its first minute.
[[nodiscard]] inline Minutes end_or_start(const Time& start, const Time& end) {
    return end.known() ? end.of_day : start.of_day + Minutes{1};
}
[[nodiscard]] inline Minutes end_or_start(const Item& item) {
    return end_or_start(start_of(item), end_of(item));
}

// The items that take place and whose start is known, by it, else in the order of the file.
[[nodiscard]] inline std::vector<std::size_t> items_by_start(const Day& day) {
    std::vector<std::size_t> by_start;
    for (std::size_t each = 0; each < day.items.size(); ++each)
        if (start_of(day.items[each]).known() && !is_cancelled(day.items[each])) by_start.push_back(each);
    std::ranges::stable_sort(by_start, {},
                             [&](std::size_t each) { return start_of(day.items[each]).of_day; });
    return by_start;
}

}  // namespace bifolio::source
