// All who are named in a programme.
#pragma once

#include <vector>

#include "source/model/program.h"

namespace bifolio::source {

// All people who have a name, into the programme: organisers and committees, then, item by item, chairs,
// presenters and authors.
[[nodiscard]] std::vector<const Person*> all_people(const Program& program);

// All talks, posters and keynotes, in and outside sessions, in the programme's order.
[[nodiscard]] std::vector<const Contribution*> all_contributions(const Program& program);

}  // namespace bifolio::source
