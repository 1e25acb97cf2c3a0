// What may have changed between two states of a programme, as values.
#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "source/model/program.h"

namespace bifolio::source {

enum class ChangeKind : std::uint8_t {
    CameIn,
    FellOut,
    Status,   // cancelled, or not any more; to be confirmed, or confirmed
    Time,     // day, start or end
    Room,     // also where it has none any more, or not yet had one
    Session,  // a talk is in another session, or in none
    Part,     // of the programme
    Title,    // label, title or subtitle
    People    // presenters, or chairs
};

// How an item stands in one of the two programmes, which must outlive this.
struct ItemState {
    enum class Of : std::uint8_t { Session, Contribution, PlainItem };
    Of of = Of::PlainItem;
    ItemPath path;
    std::string id;           // may be empty
    std::vector<Date> dates;  // one; of what lasts over several days all of them
    // Of a talk that has no time of its own its session's.
    Time start, end;
    RoomSet rooms;
    const Text* label = nullptr;  // of a session; else null, as are the next two where there are none
    const Text* title = nullptr;  // never null
    const Text* subtitle = nullptr;
    std::optional<ItemPath> session;  // of a talk in one
    std::optional<std::size_t> part;  // into Program::parts
    // Chairs; presenters; of a paper where nobody is said to present all who wrote it.
    std::vector<const Person*> people;
    std::optional<Status> status;
    Place place;
};

// All that has changed of one item or talk.
struct Change {
    std::vector<ChangeKind> kinds = {};                    // ascending; CameIn or FellOut stand alone
    std::optional<ItemState> before = {}, after = {};      // none of what came in, and of what fell out
    std::vector<const Person*> came = {}, went = {};       // of its people
    bool was_cancelled = false, is_cancelled_now = false;  // itself, or its session

    [[nodiscard]] bool has(ChangeKind kind) const { return std::ranges::find(kinds, kind) != kinds.end(); }
    [[nodiscard]] const ItemState& latest() const { return after ? *after : *before; }
};

// Of something that items refer to: told once, not for each of them.
struct Renaming {
    enum class Of : std::uint8_t { Room, Part };
    Of of = Of::Room;
    const Text* before = nullptr;
    const Text* after = nullptr;
    Place place;  // in the second
};

struct Changes {
    std::vector<Renaming> renamed = {};
    // By the day and the time in the first programme, of what came in in the second one.
    std::vector<Change> items = {};

    [[nodiscard]] bool empty() const { return renamed.empty() && items.empty(); }
};

}  // namespace bifolio::source
