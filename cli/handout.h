// The verb `handout`, for the two programs that do it: the one that writes for reading, and the one that
// writes for print.
#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "cli/command_line.h"
#include "cli/exit_status.h"
#include "cli/job.h"
#include "cli/typesetting.h"
#include "layout/pages/pages.h"

namespace bifolio::cli {

// What becomes of the pages of a handout, or of signs.
struct HandoutForm {
    // Adds options of its own; none where it is empty.
    std::function<void(CommandLine&)> declare = {};
    // Throws UsageError where its options do not go together; none where it is empty.
    std::function<void()> check = {};
    // The bytes of a PDF; none where an error in the job's findings says why there is none. What was read is
    // what the pages were set of.
    std::function<std::optional<std::string>(Job&, layout::Pages, const Manuscript& read, int threads)> write;
};

[[nodiscard]] ExitStatus run_handout(std::span<const std::string> words, const HandoutForm& form);

}  // namespace bifolio::cli
