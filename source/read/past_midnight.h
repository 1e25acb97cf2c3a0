// Times past midnight that belong to the evening before. Internal to source/.
#pragma once

#include <optional>

#include "source/base/reporter.h"
#include "source/model/program.h"

namespace bifolio::source {

// Until when the small hours can belong to the evening before, if the file does not say when its days end.
inline constexpr Minutes kSmallHoursEnd{6 * 60};

// Makes of stated times such as 0:45 the times past midnight that they are, 24:45, counted on from the
// midnight that begins the day. Where `day_ends` is stated, that is each time before it. Else it is
// - a start before kSmallHoursEnd below an item that starts at kEvening or later;
// - an end before kSmallHoursEnd of what starts in the afternoon or later;
// - the start or end of a talk inside a session that lasts past midnight.
// What is still not after its start is left as it stands, for others to report. Notes each as [inferred].
void count_past_midnight(Day& day, std::optional<Minutes> day_ends, Reporter& reporter);

}  // namespace bifolio::source
