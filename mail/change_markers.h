// What a letter says of what has changed since the last one.
#pragma once

#include <vector>

#include "language/change_words.h"
#include "mail/markers.h"

namespace bifolio::mail {

// The sections RENAMED and CHANGE_DAY, for announcement_scope(); their heading is SAY_CHANGES.
[[nodiscard]] std::vector<MarkerScope> change_scopes();

// Fills them, the heading, and SAY_IS_OUT with words that say that the programme has changed. Where nothing
// has, all stays as it is.
void tell_changes(Markers& markers, const language::ToldChanges& told, const language::Wording& wording);

}  // namespace bifolio::mail
