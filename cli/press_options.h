// What `bifolio press` can be told.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command_line.h"
#include "cli/options.h"
#include "cli/typesetting.h"
#include "press/imposition.h"
#include "press/print_pages.h"
#include "press/sheet_geometry.h"
#include "press/sheets.h"
#include "styles/length.h"
#include "styles/paper.h"

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

    press::Scheme scheme = press::Scheme::Saddle;
    press::Binding binding = press::Binding::Left;
    std::size_t signature_sheets = 0;
    Blanks blanks = Blanks::End;
    int multiple = 0;  // of --pages; 0: not stated

    std::optional<styles::PaperSize> sheet;
    bool fit = false;
    std::optional<press::Flip> flip;
    std::optional<styles::Length> bleed;
    press::Marks marks;
    double caliper = 0;  // points

    press::Standard standard = press::Standard::None;
    std::string profile;
    double ink_limit = press::kUsualInkLimit;
    bool knocks_out_black = false;

    std::string cover;
    std::vector<InsertArgument> inserts;
};

// Reads the words after the verb into `arguments`. False where --help was asked for and printed. Throws
// UsageError.
[[nodiscard]] bool read_press_options(CommandLine& line, std::span<const std::string> words,
                                      PressArguments& arguments);

}  // namespace bifolio::cli
