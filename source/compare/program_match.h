// What of one state of a programme is what in another one.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

#include "source/model/program.h"

namespace bifolio::source {

// All items and talks, in the programme's order; a session stands before its talks, what lasts over several
// days behind all.
[[nodiscard]] std::vector<ItemPath> paths_of(const Program& program);

// Each path of either programme stands in one of these once.
struct ProgramMatch {
    std::vector<std::pair<ItemPath, ItemPath>> same;  // in the first and in the second, by the second's order
    std::vector<ItemPath> gone;                       // in the first alone
    std::vector<ItemPath> added;                      // in the second alone
};

// Sessions are matched with sessions, talks and keynotes and posters with one another, other items with other
// items, wherever and whenever they are: by their ids; else by title and people (other items: by title and
// date); else by the title alone. Two that have ids which differ are never the same. Letter case, and all
// that name_key() leaves out of names, make no difference; where several are alike, each is first what
// stands at the same time in the same rooms; else they are matched in their order.
[[nodiscard]] ProgramMatch match_programs(const Program& before, const Program& after);

}  // namespace bifolio::source
