// The tracks and kinds of a handout.
#pragma once

#include <cstddef>
#include <set>

#include "source/model/program.h"

namespace bifolio::layout {

// The tracks of what takes place, in the programme's order: into Program::tracks.
[[nodiscard]] std::set<std::size_t> tracks_in(const source::Program& program);

// The same of kinds of the event's own: into Program::kinds.
[[nodiscard]] std::set<std::size_t> kinds_in(const source::Program& program);

}  // namespace bifolio::layout
