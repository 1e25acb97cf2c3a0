// From the slots of a day to its items. Internal to the importer.
#pragma once

#include <optional>
#include <vector>

#include "source/import/pasted/mend.h"
#include "source/import/pasted/slots.h"
#include "source/model/program.h"

namespace bifolio::source {

// The items of one day, in the order of the table, with [time-order] and [value] for times that are out of
// order or none. What no rule places becomes the note of an item, the description of a session or a paragraph
// of the talk before it, and is reported as [unplaced]. `preface` takes the lines that stand before the first
// time, each a paragraph. `last_start` is that of the last item of this day so far, and afterwards of the
// last one made.
[[nodiscard]] std::vector<Item> make_items(const std::vector<Slot>& slots, bool mend,
                                           std::vector<Text>& preface, std::optional<Minutes>& last_start,
                                           TableReport& report);

}  // namespace bifolio::source
