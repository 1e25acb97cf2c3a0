// What goes on at one time: a day cut into what is parallel and what is not, and the rooms of what is. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <vector>

#include "source/model/program.h"

namespace bifolio::layout {

// Of the day; -1: not known.
[[nodiscard]] int minutes_of(const source::Time& time);

// The items of a day, cut where nothing goes on across the cut: what is in one piece overlaps, directly or
// through others. Indexes into Day::items, in their order; those without a time stand alone.
[[nodiscard]] std::vector<std::vector<std::size_t>> cut_day(const source::Day& day);

// Neighbouring columns that an item spans.
struct ColumnSpan {
    std::size_t item = 0;  // of those that were given
    std::size_t first = 0, count = 1;

    bool operator==(const ColumnSpan&) const = default;
};

// Parallel items in columns.
struct RoomColumns {
    std::vector<std::optional<std::size_t>> rooms;  // by column, into Program::rooms; none: of no room
    // In reading order: time by time, and at one time column by column. An item whose rooms are no neighbours
    // has several.
    std::vector<ColumnSpan> spans;
};

// A column for each room of these items, in the programme's order, and for each of `standing`. An item in
// several rooms spans their columns. One without a room is for all: it spans as many neighbouring columns as
// are free while it lasts, and has a column of its own, the last, only where none is.
[[nodiscard]] RoomColumns assign_columns(const source::Day& day, const std::vector<std::size_t>& items,
                                         const std::set<std::size_t>& standing);

}  // namespace bifolio::layout
