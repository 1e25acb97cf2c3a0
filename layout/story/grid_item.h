// What stands in a grid of rooms and times.
#pragma once

#include <cstddef>

namespace bifolio::layout {

struct GridItem {
    std::size_t first_column = 0, columns = 1;
    int start = 0, end = -1;  // minutes; an end that is not after the start is not known
};

}  // namespace bifolio::layout
