// LaTeX that is printed as it stands.
#pragma once

#include "source/base/reporter.h"
#include "source/model/program.h"

namespace bifolio::source {

// Reports [markup], once for each talk, session, other item, note and text of the front matter: texts that
// say they are LaTeX and have commands or formulas in them.
void check_latex(const Program& program, Reporter& reporter);

}  // namespace bifolio::source
