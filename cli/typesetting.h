// From a programme's file to its pages: what all verbs that typeset have in common.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "cli/command_line.h"
#include "cli/job.h"
#include "cli/options.h"
#include "layout/booklet/booklet.h"
#include "layout/fonts/font_library.h"
#include "layout/pages/pages.h"
#include "source/model/program.h"
#include "source/model/selection.h"
#include "styles/style_sheet.h"

namespace bifolio::cli {

struct TypesettingArguments {
    std::string programme;
    std::string language;         // of the edition; empty: the programme's own
    source::Selection selection;  // the part of it; empty: all. What was read already is that part
    StyleOptions style;
    int threads = 1;
    bool reads_proofs = false;
    const source::Program* read = nullptr;                // the programme, where it was read already
    std::function<void(const source::Program&)> on_read;  // told the programme before it is typeset; or none
    std::function<void(styles::StyleSheet&)> adjust;  // what other options change in the style sheet; or none
};

// What a verb that typesets reads.
struct Manuscript {
    source::Program program;
    styles::StyleSheet sheet;
    std::unique_ptr<layout::FontLibrary> fonts;
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

// None where the findings forbid going on; they are in the job. Throws source::FileError where a file cannot
// be read, and layout::FontError for want of fonts. `meanwhile` is told the programme while fonts are still
// looked for.
[[nodiscard]] std::optional<Manuscript> read_manuscript(
    Job& job, const TypesettingArguments& arguments,
    const std::function<void(const source::Program&)>& meanwhile = {});

// The booklet. None, and throws, as above; besides UsageError for a SOURCE_DATE_EPOCH that is not valid.
[[nodiscard]] std::optional<Typeset> typeset(Job& job, const TypesettingArguments& arguments);

// Adds what is wrong or odd in the programme and, unless it has errors, in its letters: which of them the
// fonts of the style do not have. Of all its editions, unless one is asked for. Throws as above.
void check_manuscript(Job& job, const TypesettingArguments& arguments);

}  // namespace bifolio::cli
