#include "layout/story/parallel_day.h"

#include <algorithm>
#include <numeric>
#include <variant>

namespace bifolio::layout {

namespace {

bool overlap(const source::Item& a, const source::Item& b) {
    const auto end_of = [](const source::Item& item) {
        return std::max(minutes_of(source::end_of(item)), minutes_of(source::start_of(item)) + 1);
    };
    return minutes_of(source::start_of(a)) < end_of(b) && minutes_of(source::start_of(b)) < end_of(a);
}

// The longest run of columns that are free, the first of equals: first, and how many.
std::pair<std::size_t, std::size_t> longest_run(const std::vector<bool>& is_free) {
    std::pair<std::size_t, std::size_t> best{0, 0};
    std::size_t first = 0;
    for (std::size_t n = 0; n < is_free.size(); ++n) {
        if (!is_free[n]) {
            first = n + 1;
        } else if (n + 1 - first > best.second) {
            best = {first, n + 1 - first};
        }
    }
    return best;
}

}  // namespace

int minutes_of(const source::Time& time) {
    return time.known() ? static_cast<int>(time.of_day.count()) : -1;
}

std::vector<std::vector<std::size_t>> cut_day(const source::Day& day) {
    std::vector<std::vector<std::size_t>> pieces;
    int reaches = -1;  // when the last of the open piece ends
    for (std::size_t n = 0; n < day.items.size(); ++n) {
        const int start = minutes_of(source::start_of(day.items[n])),
                  end = minutes_of(source::end_of(day.items[n]));
        // Both at one time: parallel, though their ends may be open.
        const bool together =
            !pieces.empty() && start >= 0 &&
            (start < reaches || start == minutes_of(source::start_of(day.items[pieces.back().front()])));
        if (!together) {
            pieces.emplace_back();
            reaches = -1;
        }
        pieces.back().push_back(n);
        reaches = std::max({reaches, start, end});
    }
    return pieces;
}

RoomColumns assign_columns(const source::Day& day, const std::vector<std::size_t>& items,
                           const std::set<std::size_t>& standing) {
    std::set<std::size_t> numbers = standing;
    for (const std::size_t n : items)
        if (const auto room = source::room_of(day.items[n])) numbers.insert(*room);
    RoomColumns columns;
    columns.rooms.assign(numbers.begin(), numbers.end());
    const std::size_t rooms = columns.rooms.size();
    columns.of_items.resize(items.size(), {rooms, 1});
    for (std::size_t n = 0; n < items.size(); ++n)
        if (const auto room = source::room_of(day.items[items[n]]))
            columns.of_items[n].first =
                static_cast<std::size_t>(std::distance(numbers.begin(), numbers.find(*room)));

    bool needs_own = false;
    for (std::size_t n = 0; n < items.size(); ++n) {
        if (source::room_of(day.items[items[n]])) continue;
        std::vector<bool> is_free(rooms, true);
        for (std::size_t other = 0; other < items.size(); ++other) {
            const bool is_placed = other < n || source::room_of(day.items[items[other]]);
            if (other == n || !is_placed || !overlap(day.items[items[n]], day.items[items[other]])) continue;
            const auto [first, count] = columns.of_items[other];
            for (std::size_t column = first; column < std::min(first + count, rooms); ++column)
                is_free[column] = false;
        }
        const auto run = longest_run(is_free);
        if (run.second > 0) {
            columns.of_items[n] = run;
        } else {
            needs_own = true;
        }
    }
    if (needs_own) columns.rooms.emplace_back();
    columns.reading_order.resize(items.size());
    std::iota(columns.reading_order.begin(), columns.reading_order.end(), std::size_t{0});
    std::ranges::stable_sort(columns.reading_order, {}, [&](std::size_t n) {
        return std::pair(minutes_of(source::start_of(day.items[items[n]])), columns.of_items[n].first);
    });
    return columns;
}

}  // namespace bifolio::layout
