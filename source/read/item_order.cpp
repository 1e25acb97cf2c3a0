#include "source/read/item_order.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "source/model/item_words.h"
#include "source/model/values.h"
#include "source/read/session_times.h"

namespace bifolio::source {

namespace {

// Where each item of each day has gone; none: it has been left out.
using NewPlaces = std::vector<std::vector<std::optional<std::size_t>>>;

void follow(std::optional<ItemIndex>& reference, const NewPlaces& places) {
    if (!reference) return;
    const auto item = places[reference->day][reference->item];
    if (item)
        reference->item = *item;
    else
        reference.reset();
}

void follow(Contribution& talk, const NewPlaces& places) {
    const auto moved = [&](ItemPath& path) { path.item = places[path.day][path.item].value_or(path.item); };
    if (talk.told_at) moved(*talk.told_at);
    for (ItemPath& each : talk.also_at) moved(each);
}

void follow(Item& item, const NewPlaces& places) {
    if (auto* plain = std::get_if<PlainItem>(&item)) follow(plain->shows, places);
    if (auto* talk = std::get_if<Contribution>(&item)) follow(*talk, places);
    if (auto* session = std::get_if<Session>(&item))
        for (Contribution& each : session->contributions) follow(each, places);
}

}  // namespace

void check_order(const Day& day, Reporter& reporter) {
    std::map<std::optional<std::size_t>, const Item*> latest_of;  // by part
    for (const Item& item : day.items) {
        check_start_and_end(start_of(item), end_of(item), words_for(item), reporter);
        if (!start_of(item).known()) continue;
        const Item*& latest = latest_of[part_of(item)];
        if (latest != nullptr && start_of(item).of_day < start_of(*latest).of_day) {
            reporter.error("time-order", start_of(item).place,
                           fmt::format("{} starts ({}) before {} ({}), which is listed above it",
                                       words_for(item), format_time(start_of(item).of_day),
                                       words_for(*latest), format_time(start_of(*latest).of_day)),
                           "list the items of a day in the order of their starts");
        } else {
            latest = &item;
        }
    }
}

void rearrange(Program& program, const std::vector<std::vector<std::size_t>>& order) {
    NewPlaces places(program.days.size());
    for (std::size_t n = 0; n < program.days.size(); ++n) {
        Day& day = program.days[n];
        places[n].resize(day.items.size());
        std::vector<Item> items;
        items.reserve(order[n].size());
        for (const std::size_t each : order[n]) {
            places[n][each] = items.size();
            items.push_back(std::move(day.items[each]));
        }
        day.items = std::move(items);
    }
    for (Day& day : program.days)
        for (Item& item : day.items) follow(item, places);
    for (LastingItem& each : program.lasting) follow(each.item.shows, places);
}

}  // namespace bifolio::source
