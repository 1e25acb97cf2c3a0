// What sessions and talks are called where there is little room: in cells of grids, lists on signs, running
// heads, bookmarks, narrow columns.
#pragma once

#include "source/model/program.h"

namespace bifolio::source {

// The short title that the programme states; the title where it states none. A session that is one talk
// (sole_talk.h) also goes by its talk's.
[[nodiscard]] const Text& short_title_of(const Session& session);
[[nodiscard]] const Text& short_title_of(const Contribution& contribution);
[[nodiscard]] const Text& short_title_of(const PlainItem& item);
[[nodiscard]] const Text& short_title_of(const Part& part);
[[nodiscard]] const Text& short_title_of(const Item& item);

}  // namespace bifolio::source
