// Numbers as organisers give them ("P1", "12", "B-07"), and those of them that follow one another.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace bifolio::language {

// Indices into the numbers, both included.
struct NumberRange {
    std::size_t first = 0, last = 0;
    bool operator==(const NumberRange&) const = default;
};

// The numbers, in their order, in as few ranges as can be. In a range each number is the next of the one
// before it: it ends in figures that count one more, and is else the same. So nothing lies between two of a
// range that does not belong to it.
[[nodiscard]] std::vector<NumberRange> ranges_of(std::span<const std::string> numbers);

}  // namespace bifolio::language
