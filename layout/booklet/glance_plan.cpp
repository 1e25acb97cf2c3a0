#include "layout/booklet/glance_plan.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "layout/story/parallel_day.h"

namespace bifolio::layout {

namespace {

using Entry = GlancePlan::Entry;

bool has_times(const source::Item& item) {
    const int start = minutes_of(source::start_of(item));
    return start >= 0 && minutes_of(source::end_of(item)) > start;
}

bool meet(const GridItem& a, const GridItem& b) {
    return a.start < b.end && b.start < a.end;
}

bool share_a_column(const GridItem& a, const GridItem& b) {
    return a.first_column < b.first_column + b.columns && b.first_column < a.first_column + a.columns;
}

bool is_sorted_before(const Entry& a, const Entry& b) {
    return std::pair(a.place.start, a.place.first_column) < std::pair(b.place.start, b.place.first_column);
}

}  // namespace

std::optional<GlancePlan> plan_glance(const source::Day& day) {
    if (!std::ranges::all_of(day.items, has_times)) return std::nullopt;
    GlancePlan plan;
    std::vector<std::size_t> in_rooms;
    for (const std::vector<std::size_t>& piece : cut_day(day)) {
        const bool is_band =
            piece.size() == 1 && std::holds_alternative<source::PlainItem>(day.items[piece.front()]);
        if (is_band)
            plan.entries.push_back({piece.front(), {}, true});
        else
            in_rooms.insert(in_rooms.end(), piece.begin(), piece.end());
    }
    RoomColumns columns = assign_columns(day, in_rooms, {});
    plan.rooms = std::move(columns.rooms);
    if (plan.rooms.size() < 2) return std::nullopt;
    for (Entry& band : plan.entries) band.place.columns = plan.rooms.size();
    for (const auto& [item, first, count] : columns.spans)
        plan.entries.push_back({in_rooms[item], {first, count}, false});
    for (Entry& entry : plan.entries) {
        entry.place.start = minutes_of(source::start_of(day.items[entry.index]));
        entry.place.end = minutes_of(source::end_of(day.items[entry.index]));
    }
    std::ranges::stable_sort(plan.entries, is_sorted_before);
    for (std::size_t n = 0; n < plan.entries.size(); ++n)
        for (std::size_t k = n + 1; k < plan.entries.size(); ++k) {
            const GridItem &a = plan.entries[n].place, &b = plan.entries[k].place;
            if (meet(a, b) && share_a_column(a, b)) return std::nullopt;
        }
    return plan;
}

}  // namespace bifolio::layout
