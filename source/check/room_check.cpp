#include "source/check/room_check.h"

#include <fmt/core.h>

#include <algorithm>
#include <variant>
#include <vector>

#include "source/check/item_times.h"
#include "source/model/item_words.h"
#include "source/read/times.h"

namespace bifolio::source {

namespace {

// Of items in the order of their starts, for each the one with a room that runs at the same time; null where
// there is none.
std::vector<const Item*> roomed_beside(const std::vector<const Item*>& by_start) {
    std::vector<const Item*> beside(by_start.size(), nullptr);
    const Item* longest = nullptr;  // with a room, of those before
    for (std::size_t each = 0; each < by_start.size(); ++each) {
        const Item& item = *by_start[each];
        if (longest != nullptr && end_or_start(*longest) > start_of(item).of_day) beside[each] = longest;
        if (!rooms_of(item).empty() && (longest == nullptr || end_or_start(item) > end_or_start(*longest)))
            longest = &item;
    }
    const Item* next = nullptr;  // with a room, of those behind
    for (std::size_t each = by_start.size(); each-- > 0;) {
        const Item& item = *by_start[each];
        if (beside[each] == nullptr && next != nullptr && start_of(*next).of_day < end_or_start(item))
            beside[each] = next;
        if (!rooms_of(item).empty()) next = &item;
    }
    return beside;
}

}  // namespace

bool needs_room(const Item& item) {
    return !std::holds_alternative<PlainItem>(item);
}

void check_rooms(const Program& program, std::size_t day_index, Reporter& reporter) {
    const Day& day = program.days[day_index];
    std::vector<const Item*> by_start;
    for (const std::size_t each : items_by_start(day)) by_start.push_back(&day.items[each]);
    const std::vector<const Item*> beside = roomed_beside(by_start);
    for (std::size_t each = 0; each < by_start.size(); ++each) {
        const Item& item = *by_start[each];
        if (!rooms_of(item).empty() || !needs_room(item) || beside[each] == nullptr) continue;
        const Item& other = *beside[each];
        const auto* shown = std::get_if<PlainItem>(&other);
        if (shown != nullptr && shown->shows && &day.items[shown->shows->item] == &item) continue;
        reporter.warning("missing-room", place_of(item),
                         fmt::format("{} has no room, and {} at the same time is in {}", words_for(item),
                                     words_for(other), quoted(program.rooms[rooms_of(other).front()].name)),
                         "say where it is: room=\"...\"");
    }
}

}  // namespace bifolio::source
