// Times and dates as people write them into tables. Internal to importing.
#pragma once

#include <optional>
#include <string_view>

#include "source/import/shared/stretch.h"
#include "source/model/program.h"

namespace bifolio::source {

// A line that begins with a time or a range of times: "9:00", "09.15 – 10.00", "2:30 pm", "9:00 Opening".
struct TimeLine {
    std::optional<Minutes> start;  // absent: it looks like a time but is not valid ("25:00")
    std::optional<Minutes> end;
    Stretch time;  // the words of the time
    Stretch rest;  // what stands behind it
};

// Absent where the line is something else.
[[nodiscard]] std::optional<TimeLine> parse_time_line(const Stretch& line);

// "Sunday" for 0, as findings and outlines call it.
[[nodiscard]] std::string_view weekday_name(unsigned weekday);

// A line that says which day begins: "Monday, 8 May 2023", "2023-05-08", "08.05.2023", "May 8", "Day 2:
// Tutorials".
struct DateLine {
    std::optional<int> year, month, day;  // all, or no year, or none at all
    std::optional<int> number;            // of "Day 2"
    std::optional<unsigned> weekday;      // 0 is Sunday
    bool is_ambiguous = false;            // 5/8/2023 is May or August
    bool has_more = false;                // it says more than which day it is
    Stretch line;
};

[[nodiscard]] std::optional<DateLine> parse_date_line(const Stretch& line);

}  // namespace bifolio::source
