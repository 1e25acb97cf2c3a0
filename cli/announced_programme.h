// A programme that is to be announced: read for a calendar or an e-mail, which cannot do without an event.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/command_line.h"
#include "cli/job.h"
#include "mail/calendar.h"
#include "source/model/program.h"
#include "source/model/selection.h"

namespace bifolio::cli {

// `language` of the edition; empty: the programme's own. Of it what is selected, as selected_part() says
// (selection_option.h). None where the findings forbid going on; an event
// without a title or a date is among them as an error [missing-event]. Throws source::FileError.
[[nodiscard]] std::optional<source::Program> read_announced_programme(Job& job, const std::string& path,
                                                                      const std::string& language,
                                                                      const source::Selection& selection);

// The options of a calendar, by itself or attached.
struct CalendarArguments {
    mail::EventsOf events = mail::EventsOf::Sessions;
    std::size_t revision = 0;
    std::vector<std::string> since;  // files: states of the programme that went out before, the oldest first
    std::string language;            // of the edition, where they have it; empty: the programme's own
    source::Selection selection;     // of what is told; empty: all
};

void add_calendar(CommandLine& line, CalendarArguments& arguments);

// Nothing of theirs may be overwritten. Throws UsageError.
void refuse_to_replace(const CalendarArguments& arguments, const std::string& output);

// The one that went out last; none where none is named, or where it has errors. Throws source::FileError.
[[nodiscard]] std::optional<source::Program> read_latest_sent(Job& job, const CalendarArguments& arguments);

// With the earlier programmes read; None where one of them has errors. Throws source::FileError.
[[nodiscard]] std::optional<mail::CalendarOptions> read_calendar_options(Job& job,
                                                                         const CalendarArguments& arguments);

}  // namespace bifolio::cli
