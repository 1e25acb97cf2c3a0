// From the entries of an agenda to what they tell: titles, people, rooms, texts. Internal to importing.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "source/import/typed/entries.h"
#include "source/import/typed/people_line.h"

namespace bifolio::source {

// An entry whose lines have been understood.
struct AgendaItem {
    EntryKind entry = EntryKind::Timed;
    Place place;
    std::optional<DayLine> day;
    std::optional<ClockStretch> time;
    Stretch time_words;
    std::optional<Minutes> start, end;  // as find_times() found them
    std::optional<PlainKind> plain;     // of items that are no talk by their words
    SessionKind session_kind = SessionKind::Talks;
    bool is_keynote = false;
    bool is_listed = false;
    Stretch label;  // of a session
    Lines title;
    std::vector<NamedPerson> people, chairs;
    Lines rooms, tracks, texts;
    Lines notes;           // what plain items say beside, people among it
    Lines unplaced;        // lines whose place is a guess, which are in `texts` or `notes`, too
    Lines unknown_people;  // "TBA" in the place of a name
};

// The way in which the agenda puts titles and people together is found from all entries first.
[[nodiscard]] std::vector<AgendaItem> understand(std::span<const AgendaEntry> entries);

// Gives each item its start and end: a time that does not say which half of the day it is in is the first
// that does not go back, where the agenda has no hour beyond 12; what follows midnight is past 24:00.
void find_times(std::vector<AgendaItem>& items);

// Puts what stands behind the schedule where it belongs: abstracts by their titles, notes of marks by their
// marks, the rest to the last item. Gives the lines that became something else than text, for a finding.
[[nodiscard]] Lines add_tail(std::span<const TypedRow> tail, std::vector<AgendaItem>& items);

}  // namespace bifolio::source
