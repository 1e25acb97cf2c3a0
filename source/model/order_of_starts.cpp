#include "source/model/order_of_starts.h"

#include <algorithm>
#include <utility>

namespace bifolio::source {

std::vector<std::size_t> in_order_of_starts(const Day& day) {
    std::vector<std::pair<Minutes, std::size_t>> timed;
    Minutes last{0};
    for (std::size_t n = 0; n < day.items.size(); ++n) {
        const Time& start = start_of(day.items[n]);
        if (start.known()) last = start.of_day;
        timed.emplace_back(last, n);
    }
    std::ranges::stable_sort(timed, {}, [](const auto& each) { return each.first; });
    std::vector<std::size_t> items;
    items.reserve(timed.size());
    for (const auto& [start, item] : timed) items.push_back(item);
    return items;
}

}  // namespace bifolio::source
