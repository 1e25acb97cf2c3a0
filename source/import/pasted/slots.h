// The cells of a table by day and time. Internal to the importer.
#pragma once

#include <optional>
#include <vector>

#include "source/import/pasted/table.h"
#include "source/import/shared/time_words.h"

namespace bifolio::source {

// What stands between one time and the next: a heading and what belongs to it. No cell is blank.
struct Slot {
    // Absent before the first time of a day, and where a session begins without one.
    std::optional<TimeLine> time;
    std::vector<Lines> cells;
};

struct SlotDay {
    std::optional<DateLine> date;  // absent before the first date
    std::vector<Slot> slots;
};

// Parts the cells at lines that are nothing but a time or a date, wherever they stand, and at cells that
// begin with a time and go on ("9:00 Opening"). Cells of one row are one cell. A day is there only if the
// table has its date or something before it.
[[nodiscard]] std::vector<SlotDay> sort_into_slots(const std::vector<TableCell>& cells);

}  // namespace bifolio::source
