// What a stream is connected to, and how to write for it.
#pragma once

#include <cstddef>

#include "cli/options.h"

namespace bifolio::cli {

struct Terminal {
    bool colors = false;
    std::size_t width = 100;  // columns
};

// What output to that descriptor should look like. Colours by choice or, with Auto, on a terminal that can
// show them, unless the environment has a NO_COLOR that is not empty (https://no-color.org).
[[nodiscard]] Terminal terminal_of(int descriptor, ColorChoice choice);

}  // namespace bifolio::cli
