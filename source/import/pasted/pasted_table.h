// From a table pasted from a web page to a Program. docs/importing.md describes the form of the table, what
// is mended and what is reported.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/base/reporter.h"
#include "source/import/shared/options.h"
#include "source/model/program.h"

namespace bifolio::source {

// Any file may be one: it is the format of those that no other one recognises.
[[nodiscard]] bool is_pasted_table(std::string_view head);

// As ImportFormat::read. Reports a file that is not a table at all as [table] or [encoding].
std::vector<std::string> read_pasted_table(std::string_view bytes, const ImportOptions& options,
                                           Program& program, Reporter& reporter);

// As ImportFormat::nearest_form.
[[nodiscard]] std::string nearest_pasted_form(std::string_view text);

}  // namespace bifolio::source
