// Affiliations that are declared and not used, or written out where their ids would do. Internal to source/.
#pragma once

#include "source/base/reporter.h"
#include "source/model/program.h"

namespace bifolio::source {

// Reports [affiliation].
void check_affiliations(const Program& program, Reporter& reporter);

}  // namespace bifolio::source
