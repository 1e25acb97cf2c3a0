// The plain table between the rows of an agenda and the items of a programme. Internal to importing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "source/import/shared/stretch.h"
#include "source/import/typed/clock.h"
#include "source/import/typed/day_line.h"
#include "source/import/typed/rows.h"
#include "source/import/typed/vocabulary.h"

namespace bifolio::source {

enum class EntryKind { Day, Session, Timed };

// What begins with a day, a time, a session's heading or the sign of a list, and the lines that belong to it.
struct AgendaEntry {
    EntryKind kind = EntryKind::Timed;
    Place place;
    std::optional<DayLine> day;
    std::optional<ClockStretch> time;
    Stretch time_words;
    std::optional<SessionHeading> heading;
    Lines lines;  // the title first
    // What columns or labels say to be so.
    Lines people, affiliations, chairs, rooms, tracks, texts;
    bool is_listed = false;    // below another entry, without a time of its own
    bool is_of_table = false;  // `lines` is the title alone
};

struct AgendaTable {
    Lines preface;  // lines before the first entry
    std::vector<AgendaEntry> entries;
    std::vector<TypedRow> tail;        // what stands behind the last line with a time
    std::vector<std::string> columns;  // the heads, where the agenda has them
};

[[nodiscard]] AgendaTable read_entries(std::vector<TypedRow> rows);

}  // namespace bifolio::source
