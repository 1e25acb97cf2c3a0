// The words and times of a programme as a style sheet has them told.
#pragma once

#include <string>
#include <vector>

#include "language/wording.h"
#include "source/model/program.h"
#include "styles/style_sheet.h"

namespace bifolio::layout {

[[nodiscard]] language::Clock clock_of(const styles::StyleSheet& sheet);
[[nodiscard]] language::Wording wording_of(const source::Program& program, const styles::StyleSheet& sheet);

// What hangs beside items and talks: when each starts; of items, where that is asked for, also when each
// ends. Each once, in no order.
[[nodiscard]] std::vector<std::string> times_beside(const source::Program& program,
                                                    const language::Wording& wording, bool with_ends);

}  // namespace bifolio::layout
