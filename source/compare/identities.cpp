#include "source/compare/identities.h"

#include <algorithm>
#include <set>
#include <string>

#include "source/base/folding.h"

namespace bifolio::source {

namespace {

// What one is recognised by.
struct Named {
    std::string id, key;
    const Text* name;
    Place place;
};

template <typename Same>
void pair_where(const std::vector<Named>& before, const std::vector<Named>& after, Same is_same,
                Identities& found, std::set<std::size_t>& taken) {
    for (std::size_t was = 0; was < before.size(); ++was) {
        if (found.now_of.contains(was)) continue;
        for (std::size_t is = 0; is < after.size(); ++is) {
            if (taken.contains(is) || !is_same(before[was], after[is])) continue;
            found.now_of.emplace(was, is);
            taken.insert(is);
            break;
        }
    }
}

Identities match(const std::vector<Named>& before, const std::vector<Named>& after, Renaming::Of of) {
    Identities found{.now_of = {}, .count_before = before.size(), .count_after = after.size(), .renamed = {}};
    std::set<std::size_t> taken;
    const auto same_id = [](const Named& a, const Named& b) { return !a.id.empty() && a.id == b.id; };
    const auto same_name = [](const Named& a, const Named& b) { return a.key == b.key; };
    pair_where(
        before, after, [&](const Named& a, const Named& b) { return same_id(a, b) && same_name(a, b); },
        found, taken);
    pair_where(before, after, same_name, found, taken);
    pair_where(before, after, same_id, found, taken);
    for (const auto& [was, is] : found.now_of)
        if (before[was].key != after[is].key)
            found.renamed.push_back({of, before[was].name, after[is].name, after[is].place});
    return found;
}

std::vector<Named> rooms_of(const Program& program) {
    std::vector<Named> all;
    for (const Room& each : program.rooms)
        all.push_back({each.id, fold_case(each.name.unmarked()), &each.name, each.place});
    return all;
}

std::vector<Named> parts_of(const Program& program) {
    std::vector<Named> all;
    for (const Part& each : program.parts)
        all.push_back({each.id, fold_case(each.title.unmarked()), &each.title, each.place});
    return all;
}

}  // namespace

bool Identities::are_same(std::optional<std::size_t> before, std::optional<std::size_t> after) const {
    if (!before || !after) return before == after;
    const auto found = now_of.find(*before);
    return found != now_of.end() && found->second == *after;
}

bool Identities::are_same(const RoomSet& before, const RoomSet& after) const {
    constexpr std::size_t kFewest = 3;  // that are told as all rooms
    if (before.size() >= kFewest && before.size() == count_before && after.size() >= kFewest &&
        after.size() == count_after)
        return true;
    RoomSet then;
    for (const std::size_t room : before) {
        const auto found = now_of.find(room);
        if (found == now_of.end()) return false;
        then.push_back(found->second);
    }
    std::ranges::sort(then);
    return then == after;
}

Identities match_rooms(const Program& before, const Program& after) {
    return match(rooms_of(before), rooms_of(after), Renaming::Of::Room);
}

Identities match_parts(const Program& before, const Program& after) {
    return match(parts_of(before), parts_of(after), Renaming::Of::Part);
}

}  // namespace bifolio::source
