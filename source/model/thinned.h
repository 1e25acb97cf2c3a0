// A programme of which only some items stay.
#pragma once

#include <functional>

#include "source/model/program.h"

namespace bifolio::source {

// `stays` is asked of each item of a day, of each talk of a session that stays, and of each lasting item, by
// where it stands in `whole`. Days and parts that are left with nothing go. What stays is as it was, times,
// numbers of posters and where else it takes place included, and all that refers to an item refers to it
// still: what has gone is not referred to. Where of a talk that takes place more than once the entry goes
// that tells all of it, the first that stays tells it.
[[nodiscard]] Program thinned(const Program& whole, const std::function<bool(const ItemPath&)>& stays);

}  // namespace bifolio::source
