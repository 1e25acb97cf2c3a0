// How much of each kind a programme holds.
#pragma once

#include <cstddef>

#include "source/model/program.h"

namespace bifolio::source {

// Contributions by their own kind, wherever they stand. Sessions of posters, and those around a keynote, are
// not counted as sessions: what they hold is.
struct Counts {
    std::size_t sessions = 0, talks = 0, posters = 0, keynotes = 0;
    bool operator==(const Counts&) const = default;
};

[[nodiscard]] Counts counts_of(const Session& session);  // of what it holds: no session
[[nodiscard]] Counts counts_of(const Day& day);
[[nodiscard]] Counts counts_of(const Program& program);

}  // namespace bifolio::source
