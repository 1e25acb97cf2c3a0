// What takes place more than once: <also>, and same-as="...". Internal to source/.
#pragma once

#include <vector>

#include "source/model/program.h"
#include "source/read/read_context.h"

namespace bifolio::source {

// A talk's <also>: when and where it takes place again. Without a date: on the same day.
struct RepeatSlot {
    ItemPath of;
    std::optional<Date> date;
    Time start, end;
    RoomSet rooms;
    std::optional<std::size_t> track;
    std::optional<Status> status;
    Place place;
};

// An entry that says that it is the same as another one, by that one's id.
struct SameAs {
    ItemPath entry;
    Statement stated;
};

// Gives each such entry what it leaves unsaid, title and people of the other one, and adds an entry for each
// slot at the end of its day. Says at each which one tells all, and at that one, where else it takes place.
// True: items were added.
bool resolve_repeats(const std::vector<RepeatSlot>& slots, const std::vector<SameAs>& entries,
                     Program& program, ReadContext& context);

// Tells each of these entries where else it takes place. Times must be resolved.
void tell_occurrences(Program& program);

}  // namespace bifolio::source
