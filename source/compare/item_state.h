// How an item stands in a programme, for comparing it.
#pragma once

#include "source/compare/change.h"

namespace bifolio::source {

[[nodiscard]] ItemState state_at(const Program& program, const ItemPath& path);

// Whether a talk in a session has no time that is printed.
[[nodiscard]] bool goes_by_session(const Program& program, const ItemPath& path);

// All who wrote a paper, whoever presents it; empty of all else.
[[nodiscard]] std::vector<const Person*> all_authors(const Program& program, const ItemPath& path);

}  // namespace bifolio::source
