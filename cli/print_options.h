// The options that say what a print shop gets, of the verbs that write for one.
#pragma once

#include <string>

#include "cli/command_line.h"
#include "press/production.h"
#include "styles/length.h"

namespace bifolio::cli {

// A length from 0 to `most`. Throws UsageError that names the option.
[[nodiscard]] styles::Length read_length(const std::string& option, const std::string& word,
                                         styles::Length most);

// What is around the pages: --bleed, --marks.
void add_edges(CommandLine& line, press::ProductionRequest& production);

// The standard, the printing condition and its inks: --standard, --profile, --ink-limit. `also`: as
// add_standard() has it.
void add_condition(CommandLine& line, press::ProductionRequest& production, const std::string& also = {});

}  // namespace bifolio::cli
