// How messages quote what stands in a user's file.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace bifolio::source {

// More letters of a value than these nobody reads in a message.
inline constexpr std::size_t kMostQuoted = 80;

// The text, which is UTF-8; of a longer one the first kMostQuoted letters and an ellipsis.
[[nodiscard]] std::string shortened(std::string_view text);

// The same in quotation marks.
[[nodiscard]] std::string in_quotes(std::string_view text);

// "Hall, Room 1 and 14 others": the first kMostListed of the names, each shortened.
inline constexpr std::size_t kMostListed = 20;
[[nodiscard]] std::string listed(std::span<const std::string_view> names);

}  // namespace bifolio::source
