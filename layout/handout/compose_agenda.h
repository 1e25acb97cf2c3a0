// From a programme to the agenda of its handout.
#pragma once

#include "layout/handout/agenda.h"
#include "layout/story/story_builder.h"

namespace bifolio::layout {

// Composes an agenda with the builder, whose story it takes. `times_column` is the width of the hanging
// column, with its gap.
[[nodiscard]] Agenda compose_agenda(StoryBuilder& builder, const AgendaOptions& options, double times_column);

}  // namespace bifolio::layout
