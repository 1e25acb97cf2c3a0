// Who has no room while others have one. Internal to source/.
#pragma once

#include <cstddef>

#include "source/base/reporter.h"
#include "source/model/program.h"

namespace bifolio::source {

// Reports [missing-room]: a session, talk or keynote of the day that states no room, while something at the
// same time does. Breaks, meals and other items are for everybody, and need none.
void check_rooms(const Program& program, std::size_t day_index, Reporter& reporter);

// Whether an item needs a room where others at the time have one.
[[nodiscard]] bool needs_room(const Item& item);

}  // namespace bifolio::source
