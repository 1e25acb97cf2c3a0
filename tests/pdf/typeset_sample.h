// The samples, typeset as users typeset them.
#pragma once

#include <string>

#include "layout/pages/pages.h"
#include "source/model/program.h"

namespace bifolio::pdf::testing {

// `name` without folder and ending: "every-element".
[[nodiscard]] std::string path_of_sample(const std::string& name);
[[nodiscard]] source::Program sample(const std::string& name);

[[nodiscard]] layout::Pages booklet(const std::string& name, const std::string& style);
[[nodiscard]] layout::Pages handout(const std::string& name, const std::string& style);  // A4
// One a room, of the first day.
[[nodiscard]] layout::Pages signs(const std::string& name, const std::string& style);

}  // namespace bifolio::pdf::testing
