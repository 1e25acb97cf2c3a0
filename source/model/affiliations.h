// Where people work.
#pragma once

#include <string>

#include "source/model/program.h"

namespace bifolio::source {

// Equal for what is told alike: a declared one's id, else all that is said of it.
[[nodiscard]] std::string affiliation_key(const Affiliation& affiliation);
// The same for all of a person's, in their order.
[[nodiscard]] std::string affiliations_key(const Person& person);

// What narrow places tell: the short name, or the name where there is none.
[[nodiscard]] const Text& short_name_of(const Affiliation& affiliation);

}  // namespace bifolio::source
