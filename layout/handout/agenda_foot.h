// The foot of a handout: what its signs mean, and what a delegate must know.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "layout/handout/agenda.h"
#include "layout/story/story_builder.h"

namespace bifolio::layout {

// A track's colour, into TextStyles::colors(), where it states one.
[[nodiscard]] std::optional<std::uint32_t> color_of_track(StoryBuilder& builder, std::size_t track);

// Adds the keys of tracks and kinds, what to do in an emergency, Wi-Fi and venue, the address, and from when
// it is; returns its blocks. Colours of tracks are added to `swatches`.
[[nodiscard]] BlockRange compose_foot(StoryBuilder& builder, const AgendaOptions& options,
                                      std::vector<TrackSwatch>& swatches);

}  // namespace bifolio::layout
