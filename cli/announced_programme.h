// A programme that is to be announced: read for a calendar or an e-mail, which cannot do without an event.
#pragma once

#include <optional>
#include <string>

#include "cli/job.h"
#include "source/model/program.h"

namespace bifolio::cli {

// None where the findings forbid going on; an event without a title or a date is among them as an error
// [missing-event]. Throws source::FileError.
[[nodiscard]] std::optional<source::Program> read_announced_programme(Job& job, const std::string& path);

// A number for --revision: 0 to 999999.
[[nodiscard]] std::size_t read_revision(const std::string& word);

}  // namespace bifolio::cli
