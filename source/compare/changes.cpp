#include "source/compare/changes.h"

#include <algorithm>
#include <chrono>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <variant>

#include "source/compare/identities.h"
#include "source/compare/item_state.h"
#include "source/compare/program_match.h"
#include "source/model/person_names.h"
#include "source/model/sole_talk.h"
#include "source/model/status.h"

namespace bifolio::source {

namespace {

// Minutes since 1970 by the event's clocks.
Minutes moment_of(const ItemState& state, const Time& time) {
    const Minutes midnight = state.dates.empty()
                                 ? Minutes(0)
                                 : Minutes(std::chrono::sys_days(state.dates.front()).time_since_epoch());
    return midnight + time.of_day;
}

const Contribution* talk_at(const Program& program, const ItemPath& path) {
    if (path.day == ItemPath::kBesideDays) return nullptr;
    const Item& item = program.days[path.day].items[path.item];
    if (path.talk) return &std::get<Session>(item).contributions[*path.talk];
    return std::get_if<Contribution>(&item);
}

const Session* session_at(const Program& program, const std::optional<ItemPath>& path) {
    if (!path || path->day == ItemPath::kBesideDays || path->talk) return nullptr;
    return std::get_if<Session>(&program.days[path->day].items[path->item]);
}

PlainKind plain_kind(const Program& program, const ItemPath& path) {
    return std::get<PlainItem>(program.days[path.day].items[path.item]).kind;
}

bool takes_place(const Program& program, const ItemState& state) {
    const Session* session = session_at(program, state.session);
    return state.status != Status::Cancelled && (session == nullptr || session->status != Status::Cancelled);
}

bool is_sole_talk(const Program& program, const ItemState& state) {
    const Session* session = session_at(program, state.session);
    return session != nullptr && sole_talk(*session) != nullptr;
}

bool same_text(const Text* a, const Text* b) {
    if (a == nullptr || b == nullptr) return a == b;
    return a->unmarked() == b->unmarked();
}

bool holds(const std::vector<const Person*>& people, const Person& person) {
    const std::string key = name_key(person.name.plain());
    return std::ranges::any_of(people, [&](const Person* each) {
        return (!person.orcid.empty() && each->orcid == person.orcid) || name_key(each->name.plain()) == key;
    });
}

class Comparison {
  public:
    Comparison(const Program& before, const Program& after)
        : before_(before),
          after_(after),
          rooms_(match_rooms(before, after)),
          parts_(match_parts(before, after)),
          match_(match_programs(before, after)) {
        for (const auto& [was, is] : match_.same) now_of_.emplace(was, is);
        pair_renamed();
    }

    Changes compare() {
        Changes changes;
        changes.renamed = rooms_.renamed;
        std::ranges::copy(parts_.renamed, std::back_inserter(changes.renamed));
        add_one_sided(changes.items, before_, match_.gone, ChangeKind::FellOut);
        add_one_sided(changes.items, after_, match_.added, ChangeKind::CameIn);
        for (const auto& [was, is] : match_.same) compare_pair(was, is);
        leave_out_repeated();
        for (auto& [path, change] : changed_)
            if (!change.kinds.empty()) changes.items.push_back(std::move(change));
        std::ranges::stable_sort(changes.items, {}, [](const Change& change) {
            const ItemState& state = change.before ? *change.before : *change.after;
            // What lasts over several days stands behind all; a session before its talks.
            const bool is_beside = state.path.day == ItemPath::kBesideDays;
            return std::tuple(is_beside, moment_of(state, state.start), state.path, !change.before);
        });
        return changes;
    }

  private:
    // What has another title, and no ids that say what it is, but is at the same time in the same rooms, with
    // the same people, talks or purpose.
    void pair_renamed() {
        std::erase_if(match_.gone, [&](const ItemPath& gone) {
            const ItemState was = state_at(before_, gone);
            const auto found = std::ranges::find_if(match_.added, [&](const ItemPath& added) {
                return is_renamed(was, state_at(after_, added));
            });
            if (found == match_.added.end()) return false;
            match_.same.emplace_back(gone, *found);
            now_of_.emplace(gone, *found);
            match_.added.erase(found);
            return true;
        });
    }

    [[nodiscard]] bool is_renamed(const ItemState& was, const ItemState& is) const {
        const bool may_be = was.of == is.of && (was.id.empty() || is.id.empty()) && was.start.known() &&
                            is.start.known() && was.path.day != ItemPath::kBesideDays &&
                            is.path.day != ItemPath::kBesideDays;
        if (!may_be || was.dates != is.dates || was.start.of_day != is.start.of_day ||
            was.session.has_value() != is.session.has_value() || !rooms_.are_same(was.rooms, is.rooms))
            return false;
        switch (was.of) {
            case ItemState::Of::Session:
                return std::ranges::any_of(now_of_, [&](const auto& pair) {
                    return pair.first.talk && ItemPath{pair.first.day, pair.first.item} == was.path &&
                           pair.second.talk && ItemPath{pair.second.day, pair.second.item} == is.path;
                });
            case ItemState::Of::Contribution:
                return !was.people.empty() && was.people.size() == is.people.size() &&
                       std::ranges::all_of(was.people,
                                           [&](const Person* each) { return holds(is.people, *each); });
            case ItemState::Of::PlainItem:
                break;
        }
        return plain_kind(before_, was.path) == plain_kind(after_, is.path);
    }

    static void add_one_sided(std::vector<Change>& changes, const Program& program,
                              const std::vector<ItemPath>& paths, ChangeKind kind) {
        const std::set<ItemPath> all(paths.begin(), paths.end());
        for (const ItemPath& path : paths) {
            ItemState state = state_at(program, path);
            if (state.session && all.contains(*state.session)) continue;
            if (!takes_place(program, state)) continue;
            Change change;
            change.kinds = {kind};
            (kind == ChangeKind::CameIn ? change.after : change.before) = std::move(state);
            changes.push_back(std::move(change));
        }
    }

    [[nodiscard]] bool is_same_session(const ItemState& was, const ItemState& is) const {
        if (!was.session || !is.session) return was.session == is.session;
        const auto found = now_of_.find(*was.session);
        return found != now_of_.end() && found->second == *is.session;
    }

    [[nodiscard]] bool status_differs(const ItemState& was, const ItemState& is) const {
        const bool took = takes_place(before_, was), takes = takes_place(after_, is);
        if (took && takes) return (was.status == Status::Tentative) != (is.status == Status::Tentative);
        if (took == takes) return false;
        if (!is.session || !is_same_session(was, is)) return true;
        // Its session says so.
        const ItemState session_was = state_at(before_, *was.session),
                        session_is = state_at(after_, *is.session);
        return takes_place(before_, session_was) != took || takes_place(after_, session_is) != takes;
    }

    // How far its session has been moved; nothing where it is in none, or in another one.
    [[nodiscard]] std::optional<Minutes> shift_of_session(const ItemState& was, const ItemState& is) const {
        if (!was.session || !is_same_session(was, is)) return std::nullopt;
        const ItemState session_was = state_at(before_, *was.session),
                        session_is = state_at(after_, *is.session);
        if (!session_was.start.known() || !session_is.start.known()) return std::nullopt;
        return moment_of(session_is, session_is.start) - moment_of(session_was, session_was.start);
    }

    [[nodiscard]] bool end_counts(const ItemState& was, const ItemState& is) const {
        if (was.end.origin == TimeOrigin::Stated || is.end.origin == TimeOrigin::Stated) return true;
        const Contribution *old = talk_at(before_, was.path), *now = talk_at(after_, is.path);
        return old != nullptr && now != nullptr && old->duration != now->duration;
    }

    [[nodiscard]] bool time_differs(const ItemState& was, const ItemState& is) const {
        const bool is_same = is_same_session(was, is);
        if (is_same && (goes_by_session(before_, was.path) || goes_by_session(after_, is.path))) return false;
        const auto shift = shift_of_session(was, is);
        const auto differs = [&](const Time& old, const Time& now) {
            if (!old.known() || !now.known()) return old.known() != now.known();
            const Minutes difference = moment_of(is, now) - moment_of(was, old);
            return difference != Minutes(0) && difference != shift;
        };
        if (!shift && was.dates != is.dates) return true;
        return differs(was.start, is.start) || (end_counts(was, is) && differs(was.end, is.end));
    }

    [[nodiscard]] bool rooms_differ(const ItemState& was, const ItemState& is) const {
        if (rooms_.are_same(was.rooms, is.rooms)) return false;
        if (!was.session || !is_same_session(was, is)) return true;
        return was.rooms != state_at(before_, *was.session).rooms ||
               is.rooms != state_at(after_, *is.session).rooms;
    }

    [[nodiscard]] bool part_differs(const ItemState& was, const ItemState& is) const {
        if (was.session && is_same_session(was, is)) return false;
        return !parts_.are_same(was.part, is.part);
    }

    void compare_people(Change& change) const {
        std::vector<const Person*> old = change.before->people, now = change.after->people;
        const Contribution *was = talk_at(before_, change.before->path),
                           *is = talk_at(after_, change.after->path);
        const bool tells_presenters =
            was != nullptr && is != nullptr && !was->presenters.empty() && !is->presenters.empty();
        if (was != nullptr && is != nullptr && !tells_presenters) {
            old = all_authors(before_, change.before->path);
            now = all_authors(after_, change.after->path);
        }
        for (const Person* each : now)
            if (!holds(old, *each)) change.came.push_back(each);
        for (const Person* each : old)
            if (!holds(now, *each)) change.went.push_back(each);
    }

    void compare_pair(const ItemPath& was_at, const ItemPath& is_at) {
        ItemState was = state_at(before_, was_at), is = state_at(after_, is_at);
        Change change;
        change.was_cancelled = !takes_place(before_, was);
        change.is_cancelled_now = !takes_place(after_, is);
        if (change.was_cancelled && change.is_cancelled_now) return;
        const auto add = [&change](ChangeKind kind, bool has_changed) {
            if (has_changed) change.kinds.push_back(kind);
        };
        add(ChangeKind::Status, status_differs(was, is));
        add(ChangeKind::Time, time_differs(was, is));
        add(ChangeKind::Room, rooms_differ(was, is));
        add(ChangeKind::Session, !is_same_session(was, is));
        add(ChangeKind::Part, part_differs(was, is));
        add(ChangeKind::Title, !same_text(was.label, is.label) || !same_text(was.title, is.title) ||
                                   !same_text(was.subtitle, is.subtitle));
        change.before = std::move(was);
        change.after = std::move(is);
        compare_people(change);
        add(ChangeKind::People, !change.came.empty() || !change.went.empty());
        changed_.emplace(is_at, std::move(change));
    }

    // What is told of something else already: of the session that is one talk, and of what takes place more
    // than once of the entry that tells all.
    void leave_out_repeated() {
        for (auto& [path, change] : changed_) {
            if (is_sole_talk(before_, *change.before) && is_sole_talk(after_, *change.after) &&
                is_same_session(*change.before, *change.after))
                leave_out(change, *change.after->session,
                          {ChangeKind::Status, ChangeKind::Time, ChangeKind::Room, ChangeKind::Title});
            const Contribution* talk = talk_at(after_, path);
            if (talk != nullptr && talk->told_at)
                leave_out(change, *talk->told_at, {ChangeKind::Title, ChangeKind::People});
        }
    }

    void leave_out(Change& change, const ItemPath& told_at, const std::vector<ChangeKind>& kinds) {
        const auto found = changed_.find(told_at);
        if (found == changed_.end()) return;
        std::erase_if(change.kinds, [&](ChangeKind kind) {
            return std::ranges::find(kinds, kind) != kinds.end() && found->second.has(kind);
        });
        if (change.has(ChangeKind::People)) return;
        change.came.clear();
        change.went.clear();
    }

    const Program& before_;
    const Program& after_;
    Identities rooms_, parts_;
    ProgramMatch match_;
    std::map<ItemPath, ItemPath> now_of_;  // from the first programme to the second
    std::map<ItemPath, Change> changed_;   // by where they are in the second
};

}  // namespace

Changes find_changes(const Program& before, const Program& after) {
    return Comparison(before, after).compare();
}

}  // namespace bifolio::source
