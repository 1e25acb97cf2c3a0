// What a stream is connected to, and how to write for it.
#pragma once

#include <cstddef>
#include <string_view>

#include "cli/options.h"

namespace bifolio::cli {

struct Terminal {
    bool colors = false;
    std::size_t width = 100;  // columns
};

// What output to that descriptor should look like. Colours by choice or, with Auto, on a terminal that can
// show them, unless the environment has a NO_COLOR that is not empty (https://no-color.org).
[[nodiscard]] Terminal terminal_of(int descriptor, ColorChoice choice);

[[nodiscard]] bool is_terminal(int descriptor);

// Writes to standard error; what cannot be written there is lost, since there is nowhere else to say it.
void say(std::string_view text);

}  // namespace bifolio::cli
