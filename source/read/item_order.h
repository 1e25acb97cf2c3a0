// The order of a day's items. Internal to source/.
#pragma once

#include <vector>

#include "source/base/reporter.h"
#include "source/model/program.h"

namespace bifolio::source {

// Reports as [time-order] what ends before it starts, and what is listed below an item of the same part, or
// of none, that starts later.
void check_order(const Day& day, Reporter& reporter);

// Gives the days the items that `order` lists for each, by where they stand; one that is listed nowhere is
// left out. All that points to an item goes on pointing to it.
void rearrange(Program& program, const std::vector<std::vector<std::size_t>>& order);

}  // namespace bifolio::source
