// How much of a programme its letter lists: what runs on for screens is not read.
#pragma once

#include <cstddef>

#include "source/model/program.h"

namespace bifolio::mail {

enum class Extent {
    Talks,     // each day with its items, each session with its talks
    Sessions,  // each day and session with its counts, and keynotes
    Days,      // each day with its counts
};

// Lines of a list that a reader still goes through.
inline constexpr std::size_t kMostItems = 60;

// The most that is listed in at most kMostItems items, or Days.
[[nodiscard]] Extent extent_of(const source::Program& program);

// Whether a letter of this extent has an item of a day. With Talks, each.
[[nodiscard]] bool is_listed(const source::Item& item, Extent extent);

}  // namespace bifolio::mail
