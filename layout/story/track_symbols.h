// The letters that tell tracks apart where colour cannot.
#pragma once

#include <string>
#include <vector>

#include "source/model/program.h"

namespace bifolio::layout {

// By track, no two the same unless the programme states them so: its own symbol; else its name's initial,
// else the first letter, else the first number that is free.
[[nodiscard]] std::vector<std::string> track_symbols(const std::vector<source::Track>& tracks);

}  // namespace bifolio::layout
