// Who is in two places at once, and whose name is written in two ways. Internal to source/.
#pragma once

#include "source/base/reporter.h"
#include "source/model/program.h"

namespace bifolio::source {

// Reports [double-booked] and [duplicate-person].
void check_people(const Program& program, Reporter& reporter);

}  // namespace bifolio::source
