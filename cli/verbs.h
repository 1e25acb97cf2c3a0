// The verbs of the command: one job each, one file each (verb_*.cpp).
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "cli/exit_status.h"

namespace bifolio::cli {

struct Verb {
    std::string_view name;
    std::string_view summary;  // for the list of verbs
    ExitStatus (*run)(std::span<const std::string> words);
};

// All verbs, in the order in which a user comes to need them.
[[nodiscard]] std::span<const Verb> verbs();

// Each takes the words after the verb, and throws UsageError where they make no sense.
[[nodiscard]] ExitStatus run_import(std::span<const std::string> words);
[[nodiscard]] ExitStatus run_check(std::span<const std::string> words);
[[nodiscard]] ExitStatus run_booklet(std::span<const std::string> words);
[[nodiscard]] ExitStatus run_handout(std::span<const std::string> words);
[[nodiscard]] ExitStatus run_announce(std::span<const std::string> words);
[[nodiscard]] ExitStatus run_calendar(std::span<const std::string> words);
[[nodiscard]] ExitStatus run_press(std::span<const std::string> words);
[[nodiscard]] ExitStatus run_preflight(std::span<const std::string> words);

}  // namespace bifolio::cli
