// Ids for what an import found. Internal to importing.
#pragma once

#include <string>
#include <string_view>

#include "source/model/program.h"

namespace bifolio::source {

// The first words of a title as an id: "session-1", "best-of-both-structured-and". Letters of all scripts
// stay.
[[nodiscard]] std::string id_from(std::string_view title);

// Gives every room, track, session and contribution an id made from its name, label or title, no two alike.
// Existing ids are replaced.
void give_ids(Program& program);

}  // namespace bifolio::source
