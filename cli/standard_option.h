// --standard, of the verbs that write or judge for print.
#pragma once

#include <string>

#include "cli/command_line.h"
#include "press/print_standard.h"

namespace bifolio::cli {

// Takes the name of one of press::print_standards(); `standard` stays as it is where the option is not given.
// `also` are names that the verb takes elsewhere, with bars between them: the help has them, too.
void add_standard(CommandLine& line, const std::string& description, const press::PrintStandard*& standard,
                  const std::string& also = {});

}  // namespace bifolio::cli
