// What of a programme a booklet, a handout or a letter is, where it is not all of it.
#pragma once

#include <string>

#include "language/wording.h"
#include "source/model/program.h"

namespace bifolio::language {

// By what it was selected (Program::selected): "Systems, Networks · English". Empty: it is all of it.
[[nodiscard]] std::string selection_in_words(const source::Program& program, const Wording& wording);

// "Part of the programme: Systems, Networks · English"; empty as above.
[[nodiscard]] std::string part_in_words(const source::Program& program, const Wording& wording);

// The title with that behind it, where there is only one line for both: "EuroMLSys 2023 (Systems)".
[[nodiscard]] std::string with_selection(std::string title, const source::Program& program,
                                         const Wording& wording);

}  // namespace bifolio::language
