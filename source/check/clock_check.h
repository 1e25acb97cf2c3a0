// Times of the nights in which clocks are changed. Internal to source/.
#pragma once

#include "source/base/reporter.h"
#include "source/model/program.h"

namespace bifolio::source {

// Reports [clock-change]: an item or a talk that starts or ends at a time which clocks in the event's zone
// skip on that day, or show twice. Nothing where the event has no zone.
void check_clocks(const Program& program, Reporter& reporter);

}  // namespace bifolio::source
