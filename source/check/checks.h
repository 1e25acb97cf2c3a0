// What can be wrong or odd in a programme as a whole.
#pragma once

#include "source/base/reporter.h"
#include "source/model/program.h"

namespace bifolio::source {

// Reports [missing-event], [overlap], [missing-room], [clock-change], [double-booked], [duplicate-person],
// [no-description] and, for two posters of one number, [reference]. Times must be resolved. `root` is the
// place of the root, for what concerns the whole; `states_date`, whether the file states a date at all, be it
// a wrong one.
void check_program(const Program& program, Place root, bool states_date, Reporter& reporter);

}  // namespace bifolio::source
