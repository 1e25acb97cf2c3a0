// A PDF that the user gives.
#pragma once

#include <optional>
#include <string>

#include "cli/job.h"
#include "press/source_document.h"

namespace bifolio::cli {

// None where a finding [pdf] says why it cannot be used. Throws source::FileError where it cannot be read.
[[nodiscard]] std::optional<press::SourceDocument> read_pdf(Job& job, const std::string& path);

}  // namespace bifolio::cli
