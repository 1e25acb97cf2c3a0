// Arranges a handout: measured blocks are stacked in columns, days side by side, or grids, in the largest
// type that lets all of them stand on their pages.
#pragma once

#include <optional>

#include "layout/handout/agenda.h"
#include "layout/handout/arrangement.h"
#include "layout/handout/block_height.h"
#include "layout/handout/search.h"

namespace bifolio::layout {

// None where it does not fit at the least scale. Pure: what comes out depends on the arguments alone.
[[nodiscard]] std::optional<Arrangement> arrange(const Agenda& agenda, const ArrangementRequest& request,
                                                 const BlockHeight& block_height);

// One candidate of the search; none where something is left over, or columns are too narrow.
[[nodiscard]] std::optional<Arrangement> arrange(const Agenda& agenda, const ArrangementRequest& request,
                                                 const BlockHeight& block_height, const Candidate& candidate);

}  // namespace bifolio::layout
