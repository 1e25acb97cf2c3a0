// From the days of a table to the days of a programme. Internal to the importer.
#pragma once

#include <optional>
#include <vector>

#include "source/import/pasted/mend.h"
#include "source/import/pasted/slots.h"
#include "source/model/program.h"

namespace bifolio::source {

// Gives each day its date: as its line says, or `first` for the first one, where the user stated it. "Day 2"
// counts from the first day, and a date without a year has that of the day before. Reports [value] for a date
// that is not valid or not on the weekday named, [time-order] for days out of order, [missing] where no date
// can be known. `preface` takes what stands before the first time of a day.
[[nodiscard]] std::vector<Day> make_days(const std::vector<SlotDay>& slot_days, std::optional<Date> first,
                                         bool mend, std::vector<Text>& preface, TableReport& report);

}  // namespace bifolio::source
