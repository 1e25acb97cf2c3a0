// What `bifolio press` can be told.
#pragma once

#include <string>
#include <vector>

#include "cli/command_line.h"
#include "cli/options.h"
#include "cli/typesetting.h"
#include "press/production.h"

namespace bifolio::cli {

enum class Blanks { End, BeforeBack, Notes };

struct InsertArgument {
    std::string file;
    std::size_t after = 0;
};

struct PressArguments {
    TypesettingArguments typesetting;  // its programme is the input, of whatever kind
    OutputOptions output;
    bool test_sheet = false;
    press::ProductionRequest production;
    Blanks blanks = Blanks::End;
    int multiple = 0;  // of --pages; 0: not stated
    std::string cover;
    std::vector<InsertArgument> inserts;
};

// Reads the words after the verb into `arguments`. False where --help was asked for and printed. Throws
// UsageError.
[[nodiscard]] bool read_press_options(CommandLine& line, std::span<const std::string> words,
                                      PressArguments& arguments);

}  // namespace bifolio::cli
