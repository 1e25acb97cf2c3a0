#include "source/read/lasting_items.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <string>
#include <tuple>
#include <utility>

#include "source/model/item_words.h"
#include "source/model/values.h"

namespace bifolio::source {

namespace {

// Two with the same likeness are one item on two days.
using Likeness = std::tuple<std::string, std::string, RoomSet, Minutes, Minutes, std::optional<std::size_t>>;

Likeness likeness_of(const PlainItem& item) {
    return {item.title.unmarked(), item.note.unmarked(), item.rooms,
            item.start.of_day,     item.end.of_day,      item.particulars.kind};
}

bool can_be_one_of_several(const PlainItem& item) {
    return item.kind == PlainKind::Other && item.start.origin == TimeOrigin::Stated &&
           item.end.origin == TimeOrigin::Stated && !item.rooms.empty() && !item.shows && !item.status &&
           !item.part;
}

bool runs_beside(const PlainItem& item, const Item& other) {
    if (std::holds_alternative<PlainItem>(other) || rooms_of(other).empty()) return false;
    if (share_one(item.rooms, rooms_of(other)) || !start_of(other).known()) return false;
    return start_of(other).of_day >= item.start.of_day && start_of(other).of_day < item.end.of_day;
}

bool runs_beside_others(const PlainItem& item, const Day& day) {
    return std::ranges::any_of(day.items, [&](const Item& other) { return runs_beside(item, other); });
}

}  // namespace

std::vector<ItemIndex> copy_lasting_items(const std::vector<OnSeveralDays>& stated, Program& program,
                                          Reporter& reporter) {
    std::vector<ItemIndex> taken;
    for (const OnSeveralDays& each : stated) {
        program.lasting.push_back(
            {std::get<PlainItem>(program.days[each.where.day].items[each.where.item]), each.dates});
        taken.push_back(each.where);
    }
    std::map<Likeness, std::vector<ItemIndex>> alike;
    for (std::size_t day = 0; day < program.days.size(); ++day)
        for (std::size_t n = 0; n < program.days[day].items.size(); ++n) {
            const ItemIndex where{day, n};
            const auto* item = std::get_if<PlainItem>(&program.days[day].items[n]);
            if (item == nullptr || !can_be_one_of_several(*item)) continue;
            if (std::ranges::find(taken, where) == taken.end()) alike[likeness_of(*item)].push_back(where);
        }
    std::vector<std::vector<ItemIndex>> groups;
    for (auto& [likeness, places] : alike)
        if (places.size() > 1) groups.push_back(std::move(places));
    std::ranges::sort(groups, {}, [](const std::vector<ItemIndex>& group) {
        return std::pair(group.front().day, group.front().item);
    });
    for (const std::vector<ItemIndex>& group : groups) {
        const auto item_at = [&](const ItemIndex& where) -> const PlainItem& {
            return std::get<PlainItem>(program.days[where.day].items[where.item]);
        };
        std::vector<Date> dates;
        for (const ItemIndex& each : group) dates.push_back(program.days[each.day].date);
        const bool is_one = std::ranges::adjacent_find(dates) == dates.end() &&
                            std::ranges::all_of(group, [&](const ItemIndex& each) {
                                return runs_beside_others(item_at(each), program.days[each.day]);
                            });
        if (!is_one) continue;
        const PlainItem& first = item_at(group.front());
        reporter.note("inferred", first.place,
                      fmt::format("{} stands alike on {} days and is told once, above them", words_for(first),
                                  dates.size()),
                      "days=\"...\" says so");
        std::ranges::sort(dates);
        program.lasting.push_back({first, std::move(dates)});
        taken.insert(taken.end(), group.begin(), group.end());
    }
    return taken;
}

}  // namespace bifolio::source
