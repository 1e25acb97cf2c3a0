// Overviews as grids of rooms and times: of what goes on at one time, or of a day.
#pragma once

#include <cstddef>
#include <vector>

#include "layout/booklet/compose.h"

namespace bifolio::layout {

// Of Program::days[day].items[n] for each of `items`: whether their rooms have room beside one another.
[[nodiscard]] bool has_room_for_grid(const StoryBuilder& builder, std::size_t day,
                                     const std::vector<std::size_t>& items, const OverviewForm& form);

// Of a whole day that is to be true to time: whether that can be, and its rooms have room on facing pages.
[[nodiscard]] bool has_room_for_true_overview(const StoryBuilder& builder, std::size_t day,
                                              const OverviewForm& form);

// The whole day, each minute OverviewForm::minute high, which must have room: breaks across, tracks in their
// tints, rooms on one page or facing ones.
void compose_true_overview(StoryBuilder& builder, std::size_t day, const OverviewForm& form);

void compose_overview_grid(StoryBuilder& builder, std::size_t day, const std::vector<std::size_t>& items,
                           const OverviewForm& form);

}  // namespace bifolio::layout
