// Lines of people as they are typed, and titles with people on one line. Internal to importing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/import/shared/stretch.h"
#include "source/model/program.h"

namespace bifolio::source {

// A person as lines name them. "Byron, Ada" has its first name behind.
struct NamedPerson {
    Lines name;        // its parts in the order in which they are read
    std::string mark;  // behind the name: "*", "1,2"
    Lines affiliations;
    bool is_noted = false;  // a note says what the mark means
};

struct PeopleOnLine {
    std::vector<NamedPerson> people;
    bool is_sure =
        false;  // titles ("Prof."), affiliations or a word such as "Speaker:" say that it is people
};

// "Ada Byron, Girton College", "Byron, Ada; Somerville, Mary", "Ada Byron¹ und Mary Somerville*". Absent
// where the line is something else.
[[nodiscard]] std::optional<PeopleOnLine> people_on(const Stretch& line);

// How a title and its people stand on one line.
enum class Joint {
    None,
    PeopleBeforeColon,
    PeopleBeforeDash,
    PeopleBehindColon,
    PeopleBehindDash,
    Brackets,
    Comma
};

struct TitleAndPeople {
    Joint joint = Joint::None;
    Stretch title;
    PeopleOnLine people;
};

// All ways in which the line can be read, in the order of Joint; none where it names nobody.
[[nodiscard]] std::vector<TitleAndPeople> title_and_people(const Stretch& line);

// Superior digits as plain ones, and stars: what marks a name, for the notes below it.
[[nodiscard]] std::string plain_mark(std::string_view mark);

// The mark at the end of the text and how many bytes it has; none where there is none.
struct MarkAtEnd {
    std::string mark;
    std::size_t bytes = 0;
};
[[nodiscard]] MarkAtEnd mark_at_end(std::string_view text);

}  // namespace bifolio::source
