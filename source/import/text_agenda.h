// Which of the two readers of text fits a file: that of tables pasted with a bar behind each cell, or that of
// agendas in all other forms. Internal to importing.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/base/reporter.h"
#include "source/import/shared/options.h"
#include "source/model/program.h"

namespace bifolio::source {

// As ImportFormat::read. A table of cells that bars end is read as one (pasted/). Any other text is read as
// such a table too, and kept so where nothing in it is a guess; else as an agenda (typed/).
std::vector<std::string> read_text_agenda(std::string_view bytes, const ImportOptions& options,
                                          Program& program, Reporter& reporter);

}  // namespace bifolio::source
