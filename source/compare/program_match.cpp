#include "source/compare/program_match.h"

#include <algorithm>
#include <deque>
#include <map>
#include <string>
#include <variant>

#include "source/base/folding.h"
#include "source/model/person_names.h"
#include "source/model/values.h"

namespace bifolio::source {

namespace {

// What an item is recognised by.
struct Likeness {
    ItemPath path;
    char kind = ' ';     // of what it is matched with: a session, a contribution, another item
    std::string id;      // may be empty
    std::string title;   // case-folded
    std::string detail;  // the people in alphabetical order, or the date
    std::string slot;    // when and where it takes place
};

void add_people(const std::vector<Person>& people, std::vector<std::string>& names) {
    for (const Person& each : people) names.push_back(name_key(each.name.plain()));
}

std::string in_order(std::vector<std::string> names) {
    std::ranges::sort(names);
    std::string all;
    for (const std::string& each : names) all.append(each).append("\n");
    return all;
}

Likeness likeness_of(const Contribution& contribution, const ItemPath& path) {
    std::vector<std::string> names;
    add_people(contribution.presenters, names);
    add_people(contribution.authors, names);
    return {path, 'c', contribution.id, fold_case(contribution.title.plain()), in_order(std::move(names)),
            {}};
}

// A repeat has no id of its own: it goes by that of the entry that tells all, as what no id can be.
std::string id_of(const Program& program, const Contribution& talk) {
    if (!talk.is_also || !talk.told_at) return talk.id;
    const std::string& id = contribution_at(program, *talk.told_at).id;
    return id.empty() ? id : id + " again";
}

Likeness likeness_of(const Session& session, const ItemPath& path) {
    std::vector<std::string> names;
    add_people(session.chairs, names);
    return {path,
            's',
            session.id,
            fold_case(session.label.plain() + "\n" + session.title.plain()),
            in_order(std::move(names)),
            {}};
}

std::string slot_of(const Program& program, const Date& date, const Time& start, const RoomSet& rooms) {
    std::string slot = format_date(date);
    if (start.known()) slot.append(" ").append(format_time(start.of_day));
    for (const std::size_t room : rooms) slot.append("\n").append(program.rooms[room].name.plain());
    return slot;
}

std::vector<Likeness> likenesses_of(const Program& program) {
    std::vector<Likeness> all;
    for (const ItemPath& path : paths_of(program)) {
        if (path.day == ItemPath::kBesideDays) {
            const PlainItem& item = program.lasting[path.item].item;
            all.push_back({path, 'l', item.id, fold_case(item.title.plain()), {}, {}});
            continue;
        }
        const Day& day = program.days[path.day];
        const Item& item = day.items[path.item];
        if (path.talk)
            all.push_back(likeness_of(std::get<Session>(item).contributions[*path.talk], path));
        else if (const auto* plain = std::get_if<PlainItem>(&item))
            all.push_back({path, 'i', plain->id, fold_case(plain->title.plain()), format_date(day.date), {}});
        else if (const auto* session = std::get_if<Session>(&item))
            all.push_back(likeness_of(*session, path));
        else
            all.push_back(likeness_of(std::get<Contribution>(item), path));
        const Contribution* talk = path.talk ? &std::get<Session>(item).contributions[*path.talk] : nullptr;
        if (const auto* by_itself = std::get_if<Contribution>(&item))
            all.back().id = id_of(program, *by_itself);
        all.back().slot = slot_of(program, day.date, talk != nullptr ? talk->start : start_of(item),
                                  talk != nullptr ? talk->rooms : rooms_of(item));
    }
    return all;
}

// Pairs what has the same key, in order; an empty key is none. What is paired is left out of both lists.
template <typename Key>
void pair_up(std::vector<Likeness>& before, std::vector<Likeness>& after, Key key, ProgramMatch& match) {
    std::map<std::string, std::deque<std::size_t>> open;
    for (std::size_t n = 0; n < before.size(); ++n)
        if (std::string each = key(before[n]); !each.empty()) open[std::move(each)].push_back(n);
    std::vector<bool> is_taken(before.size(), false);
    std::erase_if(after, [&](const Likeness& each) {
        const auto found = open.find(key(each));
        if (found == open.end()) return false;
        const auto other = std::ranges::find_if(found->second, [&](std::size_t n) {
            return before[n].id.empty() || each.id.empty() || before[n].id == each.id;
        });
        if (other == found->second.end()) return false;
        match.same.emplace_back(before[*other].path, each.path);
        is_taken[*other] = true;
        found->second.erase(other);
        return true;
    });
    std::size_t n = 0;
    std::erase_if(before, [&](const Likeness&) { return is_taken[n++]; });
}

}  // namespace

std::vector<ItemPath> paths_of(const Program& program) {
    std::vector<ItemPath> paths;
    for (std::size_t day = 0; day < program.days.size(); ++day) {
        for (std::size_t item = 0; item < program.days[day].items.size(); ++item) {
            paths.push_back({day, item});
            const auto* session = std::get_if<Session>(&program.days[day].items[item]);
            if (session == nullptr) continue;
            for (std::size_t talk = 0; talk < session->contributions.size(); ++talk)
                paths.push_back({day, item, talk});
        }
    }
    for (std::size_t n = 0; n < program.lasting.size(); ++n) paths.push_back({ItemPath::kBesideDays, n});
    return paths;
}

ProgramMatch match_programs(const Program& before, const Program& after) {
    std::vector<Likeness> old = likenesses_of(before), now = likenesses_of(after);
    ProgramMatch match;
    // What has not moved first, so that of several alike each stays what it is.
    const auto pair_by = [&](auto key) {
        pair_up(
            old, now,
            [&](const Likeness& each) {
                const std::string own = key(each);
                return own.empty() ? own : own + '\0' + each.slot;
            },
            match);
        pair_up(old, now, key, match);
    };
    pair_by([](const Likeness& each) { return each.id.empty() ? each.id : each.kind + each.id; });
    pair_by([](const Likeness& each) { return each.kind + each.title + '\0' + each.detail; });
    pair_by([](const Likeness& each) { return each.kind + each.title; });
    std::ranges::sort(match.same, {}, [](const auto& each) { return each.second; });
    for (const Likeness& each : old) match.gone.push_back(each.path);
    for (const Likeness& each : now) match.added.push_back(each.path);
    return match;
}

}  // namespace bifolio::source
