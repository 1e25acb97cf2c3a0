// A whole day as a grid that is true to time: its rooms, and what stands in which of them. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "layout/story/grid_item.h"
#include "source/model/program.h"

namespace bifolio::layout {

struct GlancePlan {
    struct Entry {
        std::size_t index = 0;  // into Day::items
        GridItem place;
        bool is_band = false;  // a break: across all rooms
    };
    std::vector<std::optional<std::size_t>> rooms;  // by column, into Program::rooms; none: of no room
    std::vector<Entry> entries;                     // by their starts, at one start by their columns
};

// None where a start or end is not known, two things go on in one room at one time, or fewer than two rooms
// are in use. What is no talk and no session, and goes on alone, is for all rooms, wherever it takes place.
[[nodiscard]] std::optional<GlancePlan> plan_glance(const source::Day& day);

}  // namespace bifolio::layout
