// The PDF of a booklet in which pages of other PDFs stand: of those programs only that have libqpdf.
#pragma once

#include <optional>
#include <string>

#include "cli/job.h"
#include "cli/reading_options.h"
#include "layout/pages/pages.h"
#include "pdf/write_options.h"

namespace bifolio::cli {

// Writes it, with all places filled that pages keep; of pages that keep none, too. It claims what the pages
// and those PDFs can hold. None where the findings say why there is none. `file` is the programme's.
[[nodiscard]] std::optional<std::string> write_placed_booklet(Job& job, const layout::Pages& pages,
                                                              const std::string& file,
                                                              const ReadingOptions& reading,
                                                              pdf::WriteOptions options);

}  // namespace bifolio::cli
