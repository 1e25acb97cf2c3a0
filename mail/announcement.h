// What an announcement says of a programme: the markers of its templates, filled.
#pragma once

#include <map>
#include <span>
#include <string>
#include <vector>

#include "language/wording.h"
#include "mail/extent.h"
#include "mail/template.h"
#include "source/model/program.h"

namespace bifolio::mail {

// The event's address on the web; empty where it has none, or one that is not of the web.
[[nodiscard]] std::string web_address(const source::Event& event);

enum class Enclosure { Booklet, Handout, Calendar, Other };

struct EnclosureFacts {
    Enclosure kind = Enclosure::Other;
    std::string file;       // its name
    std::size_t bytes = 0;  // its size
};

// The markers that every template can use; docs/announcing.md lists them.
[[nodiscard]] MarkerScope announcement_scope();

// All of them, each with its value: what the programme does not say is empty. `logo` is the logo's place in
// the message, "cid:...", or empty; `wording` is that of the programme's language. Where `extent` leaves
// items out, they are counted, and the letter names where the whole programme is: at its address, else in the
// first of the enclosures. The programme must have a first day.
[[nodiscard]] Markers announcement_markers(const source::Program& program, const language::Wording& wording,
                                           std::span<const EnclosureFacts> enclosures,
                                           const std::string& logo, Extent extent);

// "Dear Anna Berg," in the programme's language.
[[nodiscard]] std::string greeting(const std::string& bcp47, const std::string& name);

// "EuroMLSys 2023", "-programme.pdf": "EuroMLSys-2023-programme.pdf". Letters and digits of all scripts stay,
// of 200 bytes at most (attached_name()).
[[nodiscard]] std::string enclosure_name(const source::Program& program, std::string_view ending);

}  // namespace bifolio::mail
