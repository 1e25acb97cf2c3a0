// The verb `booklet`, for the two programs that do it: the usual one, and the one that can put other files
// into the PDF.
#pragma once

#include <functional>
#include <span>
#include <string>
#include <vector>

#include "cli/exit_status.h"
#include "cli/job.h"
#include "cli/typesetting.h"
#include "pdf/attachments.h"

namespace bifolio::cli {

// Gives the files that go into the PDF of what was typeset of the programme at `path`.
using Enclose = std::function<std::vector<pdf::Attachment>(Job&, const Typeset&, const std::string& path)>;

// `enclose` is asked where --embed is given.
[[nodiscard]] ExitStatus run_booklet(std::span<const std::string> words, const Enclose& enclose);

}  // namespace bifolio::cli
