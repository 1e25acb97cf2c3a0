// What was meant by a word that is nearly right.
#pragma once

#include <cstddef>
#include <span>
#include <string_view>

namespace bifolio::source {

// The least number of letters to insert, delete, replace or swap with their neighbour that makes one of the
// other (optimal string alignment distance; over bytes, so an accented letter counts as two).
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

// The candidate nearest to `word`, the first of equals, letter case ignored; empty where none is near enough:
// a third of its letters may differ.
[[nodiscard]] std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace bifolio::source
