// What a heading in a table announces. Internal to importing.
#pragma once

#include <optional>
#include <string_view>

#include "source/import/shared/stretch.h"
#include "source/model/program.h"

namespace bifolio::source {

enum class HeadingKind {
    Session,  // "Session 2: Federated Learning - (15mins presentations)", "Panel: Who Pays?"
    Keynote,  // "Keynote: From Hardware to System", "Keynote"
    Plain,    // only words for what is not a talk: "Coffee Break", "Lunch / Poster Session", "Closing"
    Other,    // anything else: the title of a talk, of a session without a number, of an item
};

struct Heading {
    HeadingKind kind = HeadingKind::Other;
    SessionKind session_kind = SessionKind::Talks;  // what a session of this heading would be
    PlainKind plain_kind = PlainKind::Other;        // what an item of this heading would be
    bool names_posters = false;
    Stretch label;  // sessions: "Session 2"; may be empty
    Stretch title;  // a keynote's may be empty
    Stretch note;   // sessions: "15mins presentations"; may be empty
};

[[nodiscard]] Heading parse_heading(const Stretch& line);

// The minutes that a note gives each talk: "15mins presentations", "20-minute talks"; absent where it says
// none.
[[nodiscard]] std::optional<Minutes> minutes_in(std::string_view note);

}  // namespace bifolio::source
