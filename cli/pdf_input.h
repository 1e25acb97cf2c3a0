// A PDF that the user gives.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "cli/job.h"
#include "press/source_document.h"

namespace bifolio::cli {

using press::kLargestPdf;

// None where a finding [pdf] says why it cannot be used. Throws source::FileError where it cannot be read.
[[nodiscard]] std::optional<press::SourceDocument> read_pdf(Job& job, const std::string& path);
// The same of bytes that were read already, one more than kLargestPdf at most; findings call them `name`.
[[nodiscard]] std::optional<press::SourceDocument> read_pdf(Job& job, const std::string& name,
                                                            std::string bytes);

}  // namespace bifolio::cli
