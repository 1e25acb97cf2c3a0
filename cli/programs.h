// The programs beside this one, where verbs are that need more libraries than a booklet does.
#pragma once

#include <span>
#include <stdexcept>
#include <string>

#include "cli/exit_status.h"

namespace bifolio::cli {

inline constexpr const char* kPressProgram = "bifolio-press";
inline constexpr const char* kMailProgram = "bifolio-mail";

// A program that cannot be run: exit status 3. what() is "cannot run PATH: REASON".
class ProgramError : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Becomes that program, in the folder libexec beside the folder of this one, to do the verb. Returns only by
// throwing ProgramError.
[[noreturn]] ExitStatus run_program(const char* program, const char* verb,
                                    std::span<const std::string> words);

}  // namespace bifolio::cli
