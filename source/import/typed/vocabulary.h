// The words by which typed agendas say what is what, in English, German, French, Spanish, Italian and
// Portuguese. Internal to importing.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "source/import/shared/stretch.h"
#include "source/model/program.h"

namespace bifolio::source {

// What a column, or a line that begins with a label ("Speaker:"), holds.
enum class Field { Day, Start, End, Title, Presenter, Affiliation, Chair, Room, Session, Text };

// The words of a text, small and without accents and signs: "Séance n° 3" -> "seance", "n", "3".
[[nodiscard]] std::vector<std::string> folded_words(std::string_view text);

// The same as one string, to compare titles by: "seance n 3".
[[nodiscard]] std::string folded(std::string_view text);

// The field of a column's head: "Uhrzeit", "Speaker(s)", "Titre". Absent where it is no such word.
[[nodiscard]] std::optional<Field> field_of_head(const Stretch& cell);

// A line that begins with a label, as "Raum: 101" or "Moderation: Ada Byron".
struct LabelledLine {
    Field field = Field::Text;
    Stretch rest;
};
[[nodiscard]] std::optional<LabelledLine> labelled_line(const Stretch& line);

// Whether it names a room: "Room 101", "Hörsaal 3", "Aula Magna".
[[nodiscard]] bool names_room(const Stretch& text);

// What an item is that is only words for what is no talk: "Kaffeepause", "Déjeuner", "Apertura". Absent
// where it says anything else.
[[nodiscard]] std::optional<PlainKind> plain_kind_of(std::string_view title);

// Whether it says that a title or a name is not known yet: "TBA", "N.N.", "à confirmer".
[[nodiscard]] bool is_to_be_announced(std::string_view text);

// The head of a list of abstracts: "Abstracts", "Kurzfassungen", "Résumés".
[[nodiscard]] bool heads_abstracts(std::string_view line);

// The heading of a session: its label ("Sitzung 2") and its title, either of which may be empty.
struct SessionHeading {
    SessionKind kind = SessionKind::Talks;
    Stretch label, title;
};
[[nodiscard]] std::optional<SessionHeading> session_heading(const Stretch& line);

// Whether a folded word belongs to titles of talks and events and to no person's name: "introduccion".
[[nodiscard]] bool is_no_name(std::string_view folded_word);

// Whether a folded word is of an institution: "universita", "college", "gmbh".
[[nodiscard]] bool is_of_institution(std::string_view folded_word);

}  // namespace bifolio::source
