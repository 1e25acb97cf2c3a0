// --only, of the verbs that make something of a programme: of which part of it.
#pragma once

#include <string>
#include <string_view>

#include "cli/command_line.h"
#include "cli/job.h"
#include "source/model/program.h"
#include "source/model/selection.h"

namespace bifolio::cli {

// `selection` stays empty where the whole programme is meant.
void add_selection(CommandLine& line, source::Selection& selection);

// The ending of a file's name that the verb chooses: "-systems-en.pdf" for ".pdf" of a part.
[[nodiscard]] std::string selection_ending(const source::Selection& selection, std::string_view ending);

// The part that is asked for; a note [selection] tells what is left out. Throws UsageError where the
// programme has no such thing, or nothing is left.
[[nodiscard]] source::Program selected_part(Job& job, source::Program program,
                                            const source::Selection& selection);

// The same of a state of the programme that went out before, which may have had nothing of it.
[[nodiscard]] source::Program earlier_part(source::Program program, const source::Selection& selection);

}  // namespace bifolio::cli
