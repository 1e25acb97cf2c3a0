// Sessions that are one talk: "Panel: Who Pays?" and, in it, "Who Pays?". They are told as one entry.
#pragma once

#include <string_view>

#include "source/model/program.h"

namespace bifolio::source {

// Whether both say the same, in whatever case and with whatever marks.
[[nodiscard]] bool say_the_same(const Text& a, const Text& b);

// Whether `title` begins with `words`, in whatever case, and something else than a letter or figure follows.
[[nodiscard]] bool begins_with(const Text& title, std::string_view words);

// The only contribution of a session where it is a talk or keynote of the session's title, and states no
// room, track or time that is not the session's: whoever tells of both tells it all in one entry. Null
// elsewhere.
[[nodiscard]] const Contribution* sole_talk(const Session& session);

}  // namespace bifolio::source
