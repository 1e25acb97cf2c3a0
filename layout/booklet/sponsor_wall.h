// The wall of sponsors: logos of a tier beside one another, each above its sponsor's name.
#pragma once

#include <cstddef>
#include <span>

#include "layout/story/story_builder.h"
#include "source/model/program.h"

namespace bifolio::layout {

// Adds the sponsors of the tier that is so many tiers below the first, as items of one list, row by row: in
// the first tier as many beside one another as the style says, in each further one more, and so smaller.
// Logos stand on one line; names lead to their sponsors' addresses.
void add_sponsor_wall(StoryBuilder& builder, std::span<const source::Sponsor> sponsors, std::size_t tier);

}  // namespace bifolio::layout
