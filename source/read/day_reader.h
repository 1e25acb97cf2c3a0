// Reads the days and all that happens in them. Internal to source/.
#pragma once

#include <string>
#include <vector>

#include "source/model/program.h"
#include "source/read/read_context.h"

namespace bifolio::source {

// All <day> of the programme, in the order of the file. Rooms and tracks must have their ids already. Times
// are as stated; posters are numbered; references are resolved.
[[nodiscard]] std::vector<Day> read_days(ReadContext& context, const std::string& language);

}  // namespace bifolio::source
