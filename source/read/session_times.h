// The times of the talks inside one session. Internal to source/.
#pragma once

#include <string>

#include "source/base/reporter.h"
#include "source/model/program.h"

namespace bifolio::source {

// Reports an end that is not after its start; `words` say whose.
void check_start_and_end(const Time& start, const Time& end, const std::string& words, Reporter& reporter);

// See resolve_times(). The session's own times must be resolved.
void resolve_session_times(Session& session, Reporter& reporter);

}  // namespace bifolio::source
