// Which room, or part of the programme, of one state of it is which of another.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

#include "source/compare/change.h"

namespace bifolio::source {

// From the indexes of the first to those of the second: by name, of those that are left by id. These are
// renamed.
struct Identities {
    std::map<std::size_t, std::size_t> now_of;
    std::size_t count_before = 0, count_after = 0;
    std::vector<Renaming> renamed;

    [[nodiscard]] bool are_same(std::optional<std::size_t> before, std::optional<std::size_t> after) const;
    // All of three or more are the same, however many there are now.
    [[nodiscard]] bool are_same(const RoomSet& before, const RoomSet& after) const;
};

[[nodiscard]] Identities match_rooms(const Program& before, const Program& after);
[[nodiscard]] Identities match_parts(const Program& before, const Program& after);

}  // namespace bifolio::source
