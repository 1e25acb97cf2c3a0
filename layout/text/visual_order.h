// In which order things of different directions stand on a line.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace bifolio::layout {

// From left to right, the indices of a line's items, by their embedding levels (Unicode Standard Annex #9,
// rule L2): from the highest level to the lowest odd one, each stretch at that level or above is reversed.
[[nodiscard]] std::vector<std::size_t> visual_order(std::span<const std::uint8_t> levels);

}  // namespace bifolio::layout
