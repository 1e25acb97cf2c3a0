// A programme that is to be announced: read for a calendar or an e-mail, which cannot do without an event.
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "cli/job.h"
#include "mail/announcement.h"
#include "source/model/program.h"

namespace bifolio::cli {

// None where the findings forbid going on; an event without a title or a date is among them as an error
// [missing-event]. Throws source::FileError.
[[nodiscard]] std::optional<source::Program> read_announced_programme(Job& job, const std::string& path);

// How a language writes dates, times and lists in booklets.
[[nodiscard]] mail::Manner manner_of(const std::string& language);

// A number for --revision: 0 to 999999.
[[nodiscard]] std::size_t read_revision(const std::string& word);

}  // namespace bifolio::cli
