// Lines that name people: "Ada Byron & Charles Babbage (Analytical Engines), Mary (Girton)". Internal to the
// importer.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "source/import/shared/stretch.h"
#include "source/model/program.h"

namespace bifolio::source {

// Which of a talk's lines name its presenters: `count` lines from `first` on; the lines before are its title.
struct PresenterLines {
    std::size_t first = 0;
    std::size_t count = 0;
};

// Looks behind the first line. Absent where no line is one of people.
[[nodiscard]] std::optional<PresenterLines> find_presenters(std::span<const Stretch> lines);

// Whether the line is nothing but people, the last of them with an affiliation in parentheses. Names look
// like names: capitals and particles, few words, no sentence.
[[nodiscard]] bool is_people_with_affiliations(const Stretch& line);

// Whether the line is nothing but names ("Ada Byron, Mary Somerville and Lê Minh"). Short titles can look
// like this.
[[nodiscard]] bool is_names(const Stretch& line);

// The people of such a line. Several names before one affiliation share it. A word for what they are that
// stands before them ("Speaker:") is left out.
[[nodiscard]] std::vector<Person> read_people(const Stretch& line);

// What stands behind "Chair:", "Chairs:", "Session chair:"; absent where the line begins otherwise.
[[nodiscard]] std::optional<Stretch> after_chair_word(const Stretch& line);

}  // namespace bifolio::source
