// All pictures that a programme names.
#pragma once

#include <vector>

#include "source/model/program.h"

namespace bifolio::source {

// Logos, of the event and of sponsors, portraits, wherever a person is named, and pictures within texts; in
// the programme's order. They are the programme's own.
[[nodiscard]] std::vector<const Picture*> pictures_of(const Program& program);

}  // namespace bifolio::source
