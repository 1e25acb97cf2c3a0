// The tracks of a handout.
#pragma once

#include <cstddef>
#include <set>

#include "source/model/program.h"

namespace bifolio::layout {

// The tracks of what takes place, in the programme's order: into Program::tracks.
[[nodiscard]] std::set<std::size_t> tracks_in(const source::Program& program);

}  // namespace bifolio::layout
