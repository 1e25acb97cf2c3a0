// The part of an overview where several things go on at one time, as a grid of rooms and times.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/booklet/compose.h"

namespace bifolio::layout {

// Of Program::days[day].items[n] for each of `items`: whether their rooms have room beside one another.
[[nodiscard]] bool has_room_for_grid(const StoryBuilder& builder, std::size_t day,
                                     const std::vector<std::size_t>& items, const OverviewForm& form);

void compose_overview_grid(StoryBuilder& builder, std::size_t day, const std::vector<std::size_t>& items,
                           const OverviewForm& form);

}  // namespace bifolio::layout
