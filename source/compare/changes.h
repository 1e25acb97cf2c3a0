// What has changed between two states of a programme, as a reader of the first one must know it.
#pragma once

#include "source/compare/change.h"
#include "source/model/program.h"

namespace bifolio::source {

// Both must outlive the result. What is one and the same is found by match_programs(); what
// has another title and no id is also the same where it stands at the same time in the same rooms, with the
// same people, a talk in it, or the same purpose (a break). A session that is
// moved, or falls out, as a whole is told once: its talks only where they do not go along. What is cancelled
// in both, or cancelled in one and not there in the other, has not changed. An end that no one stated is
// none: it changes with what begins then. Rooms and parts are the same by name, else by id.
[[nodiscard]] Changes find_changes(const Program& before, const Program& after);

}  // namespace bifolio::source
