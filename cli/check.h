// The verb `check`, for the two programs that do it: the usual one, and the one that can look into PDFs.
#pragma once

#include <functional>
#include <span>
#include <string>

#include "cli/exit_status.h"
#include "cli/job.h"
#include "source/model/program.h"

namespace bifolio::cli {

// Adds what is wrong with the pages of PDFs that a programme places.
using CheckPdfs = std::function<void(Job&, const source::Program&)>;

// Without `check_pdfs` bifolio-press takes over where there are some.
[[nodiscard]] ExitStatus run_check(std::span<const std::string> words, const CheckPdfs& check_pdfs);

}  // namespace bifolio::cli
