// Pictures that say nothing to those who cannot see them.
#pragma once

#include "source/base/reporter.h"
#include "source/model/program.h"

namespace bifolio::source {

// Reports [no-description]: a logo or portrait that states no description, not even an empty one.
void check_pictures(const Program& program, Reporter& reporter);

}  // namespace bifolio::source
