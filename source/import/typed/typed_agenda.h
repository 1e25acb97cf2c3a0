// From an agenda typed by hand, or pasted from a page or a letter, to a Program. docs/importing.md shows the
// forms.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/base/reporter.h"
#include "source/import/shared/options.h"
#include "source/model/program.h"

namespace bifolio::source {

// As ImportFormat::read. `text` is valid UTF-8 without a byte order mark.
std::vector<std::string> read_typed_agenda(std::string_view text, const ImportOptions& options,
                                           Program& program, Reporter& reporter);

}  // namespace bifolio::source
