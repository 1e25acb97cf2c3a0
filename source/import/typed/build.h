// From the items of an agenda to the days of a programme. Internal to importing.
#pragma once

#include <string_view>
#include <vector>

#include "source/base/reporter.h"
#include "source/import/shared/options.h"
#include "source/import/typed/items.h"
#include "source/model/program.h"

namespace bifolio::source {

// Adds days, rooms and tracks. Reports [value], [missing] and [time-order] of days and times, [unplaced] of
// what was put where it may not belong, and [mended] of words that became something else than text.
void build_programme(const std::vector<AgendaItem>& items, const ImportOptions& options, Program& program,
                     Reporter& reporter);

}  // namespace bifolio::source
