// Papers whose bylines look wrong, and ORCID iDs that do not agree. Internal to source/.
#pragma once

#include "source/base/reporter.h"
#include "source/model/program.h"

namespace bifolio::source {

// Reports [byline]: somebody twice in one byline; nobody who presents, where other authors do. Reports
// [orcid]: one person under two iDs, one iD under two names.
void check_bylines(const Program& program, Reporter& reporter);

}  // namespace bifolio::source
