// The named characters of HTML that people use.
#pragma once

#include <string_view>

namespace bifolio::source {

// What "mdash" (in "&mdash;") stands for; empty where it is none of them. A no-break space is not told apart
// from what is unknown here: whoever needs it knows "nbsp".
[[nodiscard]] std::string_view character_of_entity(std::string_view name);

}  // namespace bifolio::source
