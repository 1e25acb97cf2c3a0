// How messages quote what stands in a user's file.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bifolio::source {

// More letters of a value than these nobody reads in a message.
inline constexpr std::size_t kMostQuoted = 80;

// The text, which is UTF-8; of a longer one the first kMostQuoted letters and an ellipsis.
[[nodiscard]] std::string shortened(std::string_view text);

// The same in quotation marks.
[[nodiscard]] std::string quoted(std::string_view text);

}  // namespace bifolio::source
