// What has changed of a programme, in words: the same on the sheet, in the letter and on the screen.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "language/wording.h"
#include "source/compare/change.h"

namespace bifolio::language {

struct ToldFact {
    std::string label;          // "Room", "Cancelled"
    std::string before, after;  // either or both may be empty: the label says it all
};

struct ToldChange {
    std::string time;  // that it was to begin at; of what came in that it begins at; may be empty
    // As it was called; what came in as it is called.
    std::string title;
    std::string people, rooms;  // the same of both
    bool came_in = false;
    std::vector<ToldFact> facts;
};

// What stands under one date of the programme as it was; under none what has no day.
struct ToldDay {
    std::string date;        // "Monday 8 May 2023"
    std::string short_date;  // "Mon 8 May"
    std::vector<ToldChange> changes;
};

struct ToldChanges {
    std::string heading;            // "Changes to the programme"
    std::string as_of;              // "as of 1 May 2023, 18:00"; empty where no date is known
    std::vector<ToldFact> renamed;  // rooms and parts
    std::vector<ToldDay> days;
};

// Of when the changes are told.
struct AsOf {
    source::Date date{};
    std::optional<source::Minutes> time;
};

// Without one the day on which the second programme says that it was revised.
[[nodiscard]] ToldChanges tell_changes(const source::Changes& changes, const source::Program& before,
                                       const source::Program& after, const Wording& wording,
                                       const std::optional<AsOf>& as_of = {});

// "Changes to the programme, as of 1 May 2023".
[[nodiscard]] std::string heading_of(const ToldChanges& told, const Wording& wording);
// "Room: Aula → Foyer"; "Cancelled"; "Room: Foyer".
[[nodiscard]] std::string in_one_line(const ToldFact& fact, const Wording& wording);

}  // namespace bifolio::language
