// Reads <event>. Internal to source/.
#pragma once

#include <string>

#include "source/model/program.h"
#include "source/read/read_context.h"

namespace bifolio::source {

// The first <event> of the programme; an empty one without a place where there is none. Its dates are those
// stated.
[[nodiscard]] Event read_event(ReadContext& context, const std::string& language);

}  // namespace bifolio::source
