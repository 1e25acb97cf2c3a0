// Which session of posters an imported item shows.
#pragma once

#include "source/model/program.h"

namespace bifolio::source {

// Items that speak of posters ("Lunch / Poster Session") show the session of posters before them, else the
// first of all.
void link_posters(Program& program);

}  // namespace bifolio::source
