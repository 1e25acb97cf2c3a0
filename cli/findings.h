// The findings of a job as a compiler would print them, or as JSON.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/exit_status.h"
#include "cli/json.h"
#include "cli/options.h"
#include "cli/terminal.h"
#include "source/base/diagnostic.h"

namespace bifolio::cli {

struct Counts {
    std::size_t errors = 0, warnings = 0, notes = 0;

    bool operator==(const Counts&) const = default;
};

[[nodiscard]] Counts count(std::span<const source::Diagnostic> findings);

// Those that the options ask for, by file and place: with --quiet errors only; [inferred] with --verbose
// only.
[[nodiscard]] std::vector<source::Diagnostic> shown_findings(const source::Diagnostics& all,
                                                             const CommonOptions& options);

// Whether it is about the programme itself, as two talks in a room at one time, and not about what a verb
// makes of it: `bifolio check` tells it, and other verbs only count it. Errors never are.
[[nodiscard]] bool is_for_check(const source::Diagnostic& finding);

// Each finding with its line, a caret and the hint. The lines are read from the files again; a file that
// cannot be read twice, such as a pipe, is not quoted.
[[nodiscard]] std::string findings_as_text(std::span<const source::Diagnostic> findings,
                                           const Terminal& terminal);

// "2 errors, 1 warning"; "no errors, no warnings" where there is none of the three kinds.
[[nodiscard]] std::string summary(const Counts& counts);

// What a job came to, beside its findings.
struct Ending {
    ExitStatus status = ExitStatus::Done;
    std::optional<std::string> failure;  // what could not be done, for status 3
    std::optional<std::string> written;  // the file
    std::optional<Json> summary = {};    // of what was understood, where the verb makes one
};

// One JSON document, ended by a line feed; docs/bifolio.1 describes it.
[[nodiscard]] std::string findings_as_json(std::span<const source::Diagnostic> findings,
                                           const Ending& ending);

}  // namespace bifolio::cli
