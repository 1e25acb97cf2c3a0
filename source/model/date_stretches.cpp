#include "source/model/date_stretches.h"

#include <algorithm>

namespace bifolio::source {

std::vector<DateStretch> stretches_of(std::span<const Date> dates) {
    std::vector<DateStretch> stretches;
    for (const Date date : dates) {
        const bool follows =
            !stretches.empty() && std::chrono::sys_days(date) ==
                                      std::chrono::sys_days(stretches.back().last) + std::chrono::days(1);
        if (follows)
            stretches.back().last = date;
        else
            stretches.push_back({date, date});
    }
    return stretches;
}

std::vector<Date> in_order(std::vector<Date> dates) {
    std::ranges::sort(dates);
    const auto again = std::ranges::unique(dates);
    dates.erase(again.begin(), again.end());
    return dates;
}

}  // namespace bifolio::source
