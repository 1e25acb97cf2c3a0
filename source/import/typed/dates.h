// The dates of the days of an agenda. Internal to importing.
#pragma once

#include <optional>

#include "source/base/reporter.h"
#include "source/import/typed/day_line.h"
#include "source/model/program.h"

namespace bifolio::source {

// Knows which date a line means, from the lines before it and from what the user stated.
class AgendaDates {
  public:
    // `month_first`: whether 5/8/2026 is May, where the agenda shows it elsewhere.
    AgendaDates(std::optional<Date> stated, std::optional<bool> month_first, Reporter& reporter)
        : stated_(stated), month_first_(month_first), reporter_(reporter) {}

    // What a line says of the event: "14–16 September 2026".
    void note_event(const DayLine& line);

    // Reports [value] or [missing] where the date cannot be known.
    std::optional<Date> date_of(const DayLine& line);

    // Of a day without a line.
    [[nodiscard]] std::optional<Date> first() const { return stated_ ? stated_ : event_; }

  private:
    std::optional<Date> of_numbers(const DayLine& line);
    std::optional<Date> of_weekday(const DayLine& line) const;
    std::optional<Date> wrong(const DayLine& line, std::string message, std::string hint = {});

    std::optional<Date> stated_, event_, first_, last_;
    std::optional<bool> month_first_;
    Reporter& reporter_;
};

}  // namespace bifolio::source
