// Where plates stand on pages that have room for them. Pure: numbers in, numbers out.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "source/model/plate.h"

namespace bifolio::layout {

// How much of a page's text area is free: nothing, its lower half, or all of it.
enum class PageRoom { None, LowerHalf, Whole };

// A page has two halves, one above the other, of two quarters each.
struct PlateSpot {
    std::size_t plate = 0, page = 0;
    int row = 0, column = 0;
    bool operator==(const PlateSpot&) const = default;
};

struct SpottedPlates {
    std::vector<PlateSpot> spots;  // by plate
    std::size_t pages = 0;         // as many as there are, and more where the plates need more
};

// Each plate, in their order, on the first page that has room for it, there as low and then as far left as
// can be, so that what is above it is of a piece; what finds none, on further pages.
[[nodiscard]] SpottedPlates spot_plates(std::span<const source::PlateSize> plates,
                                        std::span<const PageRoom> pages);

}  // namespace bifolio::layout
