// What each of Bifolio's programs does around its verbs: finds the verb that is asked for, and turns what
// comes of it into an exit status.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/exit_status.h"

namespace bifolio::cli {

struct Verb {
    std::string_view name;
    std::string_view summary;  // for the list of verbs
    // Takes the words after the verb, and throws UsageError where they make no sense.
    ExitStatus (*run)(std::span<const std::string> words);
};

// All of main(): what it is given and what it returns.
[[nodiscard]] int run_command(std::span<const Verb> verbs, int argc, char** argv);

}  // namespace bifolio::cli
