#include "layout/story/parallel_day.h"

#include <algorithm>
#include <tuple>
#include <utility>
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

namespace {

class ColumnAssignment {
  public:
    ColumnAssignment(const source::Day& day, const std::vector<std::size_t>& items,
                     const std::set<std::size_t>& standing)
        : day_(day), items_(items), numbers_(standing) {
        for (const std::size_t n : items)
            numbers_.insert(source::rooms_of(day.items[n]).begin(), source::rooms_of(day.items[n]).end());
        columns_.rooms.assign(numbers_.begin(), numbers_.end());
    }

    RoomColumns assign() {
        for (std::size_t n = 0; n < items_.size(); ++n) place_in_rooms(n);
        bool needs_own = false;
        const std::size_t rooms = columns_.rooms.size();
        for (std::size_t n = 0; n < items_.size(); ++n) {
            if (!source::rooms_of(item(n)).empty()) continue;
            const auto [first, count] = longest_run(free_beside(n));
            needs_own |= count == 0;
            columns_.spans.push_back(count > 0 ? ColumnSpan{n, first, count} : ColumnSpan{n, rooms, 1});
        }
        if (needs_own) columns_.rooms.emplace_back();
        std::ranges::sort(columns_.spans, {}, [&](const ColumnSpan& span) {
            return std::tuple(minutes_of(source::start_of(item(span.item))), span.first, span.item);
        });
        return std::move(columns_);
    }

  private:
    [[nodiscard]] const source::Item& item(std::size_t n) const { return day_.items[items_[n]]; }

    // A span for each stretch of its rooms that are neighbours.
    void place_in_rooms(std::size_t n) {
        const std::size_t before = columns_.spans.size();
        for (const std::size_t room : source::rooms_of(item(n))) {
            const auto column =
                static_cast<std::size_t>(std::distance(numbers_.begin(), numbers_.find(room)));
            ColumnSpan* last = columns_.spans.size() > before ? &columns_.spans.back() : nullptr;
            if (last != nullptr && last->first + last->count == column)
                ++last->count;
            else
                columns_.spans.push_back({n, column, 1});
        }
    }

    // The rooms' columns in which nothing that is placed yet goes on at that time.
    [[nodiscard]] std::vector<bool> free_beside(std::size_t n) const {
        std::vector<bool> is_free(columns_.rooms.size(), true);
        for (const ColumnSpan& span : columns_.spans) {
            if (!overlap(item(n), item(span.item))) continue;
            for (std::size_t column = span.first; column < std::min(span.first + span.count, is_free.size());
                 ++column)
                is_free[column] = false;
        }
        return is_free;
    }

    const source::Day& day_;
    const std::vector<std::size_t>& items_;
    std::set<std::size_t> numbers_;
    RoomColumns columns_;
};

}  // namespace

RoomColumns assign_columns(const source::Day& day, const std::vector<std::size_t>& items,
                           const std::set<std::size_t>& standing) {
    return ColumnAssignment(day, items, standing).assign();
}

}  // namespace bifolio::layout
