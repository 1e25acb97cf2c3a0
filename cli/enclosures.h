// What goes along with an announcement: PDFs made on the spot or given, and a calendar.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "cli/announced_programme.h"
#include "cli/job.h"
#include "cli/typesetting.h"
#include "language/clock.h"
#include "mail/announcement.h"
#include "mail/message.h"
#include "source/model/program.h"

namespace bifolio::cli {

struct EnclosureArguments {
    bool booklet = false, handout = false, calendar = true;
    std::vector<std::string> files;  // PDFs
    CalendarArguments calendar_arguments;
    language::Clock clock = language::Clock::Preferred;  // of times in the calendar's descriptions
};

// "booklet,handout", "none", or a file's name. Throws UsageError.
void read_attach(const std::string& word, EnclosureArguments& arguments);

struct Enclosures {
    std::vector<mail::Attachment> attachments;
    std::vector<mail::EnclosureFacts> facts;  // of each
};

// None where the findings forbid going on. Throws as typeset() does.
[[nodiscard]] std::optional<Enclosures> make_enclosures(Job& job, const source::Program& program,
                                                        const TypesettingArguments& typesetting,
                                                        const EnclosureArguments& arguments);

// The event's logo, to be shown in the letter; none where it has none, or where the findings say why it
// cannot be used, as the booklet's do. Throws source::FileError.
[[nodiscard]] std::optional<mail::InlinePicture> read_logo(Job& job, const source::Program& program);

}  // namespace bifolio::cli
