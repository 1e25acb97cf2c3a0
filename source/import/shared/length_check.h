// Texts that are too long for a programme.
#pragma once

#include "source/base/reporter.h"
#include "source/model/program.h"

namespace bifolio::source {

// Reports as [table] each text that is longer than 200 kB: a programme may not hold texts of more than a
// megabyte (XmlLimits), and escaping makes them five times as long at most.
void check_lengths(const Program& program, Reporter& reporter);

}  // namespace bifolio::source
