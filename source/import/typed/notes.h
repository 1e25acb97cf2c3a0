// Notes of the marks behind names: "1 University of Bergen", "* presenting author". Internal to importing.
#pragma once

#include <string>
#include <vector>

#include "source/import/shared/stretch.h"
#include "source/import/typed/people_line.h"

namespace bifolio::source {

struct MarkNote {
    std::string mark;  // plain: "1", "*"
    Stretch text;
};

// None where the line begins with no mark.
[[nodiscard]] std::vector<MarkNote> mark_notes(const Stretch& line);

// Gives those of the people who have the mark what it says. Whether any has it.
bool apply(const MarkNote& note, std::vector<NamedPerson>& people);

// Whether the person has the mark among theirs ("1,2").
[[nodiscard]] bool has_mark(const NamedPerson& person, std::string_view mark);

}  // namespace bifolio::source
