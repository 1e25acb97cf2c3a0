// Which language a text is in, where what it says of itself may be wrong. Internal to the check of odd text.
#pragma once

#include <string_view>

namespace bifolio::source {

// Whether small words of other languages ("und", "della", "niet") are no more than those of English. A short
// text without any passes: programmes seldom say of each title and abstract in which language it is, and
// rules for English must not judge a German abstract.
[[nodiscard]] bool reads_as_english(std::string_view text);

}  // namespace bifolio::source
