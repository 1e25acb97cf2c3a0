// From a programme's file to its pages: what all verbs that typeset have in common.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "cli/command_line.h"
#include "cli/job.h"
#include "cli/options.h"
#include "layout/booklet.h"
#include "layout/font_library.h"
#include "layout/pages.h"
#include "source/program.h"
#include "styles/style_sheet.h"

namespace bifolio::cli {

struct TypesettingArguments {
    std::string programme;
    StyleOptions style;
    int threads = 1;
    bool reads_proofs = false;
    std::function<void(styles::StyleSheet&)> adjust;  // what other options change in the style sheet; or none
};

struct Typeset {
    source::Program program;
    styles::StyleSheet sheet;
    std::unique_ptr<layout::FontLibrary> fonts;
    layout::Pages pages;
};

// As many as the machine has processors, 8 at most.
[[nodiscard]] int usual_threads();

// --threads
void add_threads(CommandLine& line, int& threads);

// None where the findings forbid going on; they are in the job. Throws source::FileError where a file, or the
// fonts of this machine, cannot be read; UsageError for a SOURCE_DATE_EPOCH that is none.
[[nodiscard]] std::optional<Typeset> typeset(Job& job, const TypesettingArguments& arguments);

}  // namespace bifolio::cli
