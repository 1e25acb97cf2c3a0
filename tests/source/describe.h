// A programme as text, to compare two with.
#pragma once

#include <string>

#include "source/model/program.h"

namespace bifolio::source::testing {

// Every field of every value, places aside.
[[nodiscard]] std::string describe(const Program& program);

}  // namespace bifolio::source::testing
