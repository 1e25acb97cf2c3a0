// Reads the days and all that happens in them. Internal to source/.
#pragma once

#include "source/model/program.h"
#include "source/read/read_context.h"

namespace bifolio::source {

// Fills in Program::days in the order of the file, parts and lasting items. Rooms, tracks and kinds must have
// their ids already. Times are as stated, on a day's clock; posters are numbered; references are resolved.
// Reports [time-order] for items that are not listed in their order.
void read_days(ReadContext& context, Program& program);

}  // namespace bifolio::source
