// What goes on over several days. Internal to source/.
#pragma once

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "source/base/reporter.h"
#include "source/model/program.h"

namespace bifolio::source {

// A plain item of a day that states other days, too.
struct OnSeveralDays {
    ItemIndex where;
    std::vector<Date> dates;  // as in LastingItem
};

// Copies to Program::lasting what stands in a day and states several, and what stands alike on several days
// beside other items, as an exhibition that is open from nine to six on each: an <item> with the same title,
// note, rooms, kind, start and end, and no `shows`, that runs beside a session or talk in another room on
// each of them. The latter is noted as [inferred]. Returns which items are then to be taken out of their
// days: day and item of each.
[[nodiscard]] std::set<std::pair<std::size_t, std::size_t>> copy_lasting_items(
    const std::vector<OnSeveralDays>& stated, Program& program, Reporter& reporter);

}  // namespace bifolio::source
