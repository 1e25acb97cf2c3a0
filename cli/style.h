// The style sheet that the command line asks for.
#pragma once

#include <optional>

#include "cli/options.h"
#include "source/base/diagnostic.h"
#include "styles/style_sheet.h"

namespace bifolio::cli {

// What is wrong in a style sheet's file is added to `diagnostics`, and nothing is returned then. What is
// wrong with an option is a UsageError. Throws source::FileError where a file, or the folder of those that
// ship, cannot be read.
[[nodiscard]] std::optional<styles::StyleSheet> read_style(const StyleOptions& options,
                                                           source::Diagnostics& diagnostics);

// Whether the option names a file rather than a style sheet that ships.
[[nodiscard]] bool names_file(const StyleOptions& options);

}  // namespace bifolio::cli
