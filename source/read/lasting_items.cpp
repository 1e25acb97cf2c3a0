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

// When sessions and talks start on a day, by the rooms that they are in.
class Starts {
  public:
    explicit Starts(const Day& day) {
        for (const Item& each : day.items)
            if (!std::holds_alternative<PlainItem>(each) && !rooms_of(each).empty() && start_of(each).known())
                by_rooms_[rooms_of(each)].insert(start_of(each).of_day);
    }

    // Whether one starts while the item goes on, in other rooms.
    [[nodiscard]] bool has_one_beside(const PlainItem& item) const {
        return std::ranges::any_of(by_rooms_, [&](const auto& each) {
            const auto& [rooms, starts] = each;
            const auto next = starts.lower_bound(item.start.of_day);
            return next != starts.end() && *next < item.end.of_day && !share_one(item.rooms, rooms);
        });
    }

  private:
    std::map<RoomSet, std::set<Minutes>> by_rooms_;
};

}  // namespace

std::set<std::pair<std::size_t, std::size_t>> copy_lasting_items(const std::vector<OnSeveralDays>& stated,
                                                                 Program& program, Reporter& reporter) {
    std::set<std::pair<std::size_t, std::size_t>> taken;
    for (const OnSeveralDays& each : stated) {
        program.lasting.push_back(
            {std::get<PlainItem>(program.days[each.where.day].items[each.where.item]), each.dates});
        taken.emplace(each.where.day, each.where.item);
    }
    std::map<Likeness, std::vector<ItemIndex>> alike;
    for (std::size_t day = 0; day < program.days.size(); ++day)
        for (std::size_t n = 0; n < program.days[day].items.size(); ++n) {
            const ItemIndex where{day, n};
            const auto* item = std::get_if<PlainItem>(&program.days[day].items[n]);
            if (item == nullptr || !can_be_one_of_several(*item)) continue;
            if (!taken.contains({day, n})) alike[likeness_of(*item)].push_back(where);
        }
    std::vector<Starts> starts(program.days.begin(), program.days.end());
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
                                return starts[each.day].has_one_beside(item_at(each));
                            });
        if (!is_one) continue;
        const PlainItem& first = item_at(group.front());
        reporter.note("inferred", first.place,
                      fmt::format("{} stands alike on {} days and is told once, above them", words_for(first),
                                  dates.size()),
                      "days=\"...\" says so");
        std::ranges::sort(dates);
        program.lasting.push_back({first, std::move(dates)});
        for (const ItemIndex& each : group) taken.emplace(each.day, each.item);
    }
    return taken;
}

}  // namespace bifolio::source
