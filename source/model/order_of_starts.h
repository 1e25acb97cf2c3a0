// A day's items as they begin.
#pragma once

#include <cstddef>
#include <vector>

#include "source/model/program.h"

namespace bifolio::source {

// Indexes into Day::items, by the items' starts. What has no time stays behind what it stands behind.
[[nodiscard]] std::vector<std::size_t> in_order_of_starts(const Day& day);

}  // namespace bifolio::source
