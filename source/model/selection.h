// A part of a programme: what is of one track, given in one language, in some rooms.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "source/base/trouble.h"
#include "source/model/program.h"

namespace bifolio::source {

// In the order of SelectionKey.
inline constexpr std::array<std::string_view, 6> kSelectionKeyNames = {"track",    "kind", "level",
                                                                       "language", "room", "part"};

// What is asked for: any of the values of a key, each as somebody wrote it, or several with commas between
// them.
struct Criterion {
    SelectionKey key = SelectionKey::Track;
    std::vector<std::string> values;
};
// What meets all of them. A key stands in one of them only.
using Selection = std::vector<Criterion>;

// Of what declared things and words a criterion turned out to be.
struct Wanted {
    Selected told;                      // as readers are told it
    std::vector<std::size_t> declared;  // into the program's tracks, kinds, rooms or parts
    std::vector<std::string> words;     // folded: levels; kinds that are not declared; of languages, tags
};

// Looks the values up by id, name or, of parts, short title and label, whatever the case of their letters:
// kinds among those that are declared and the format's own that the programme has, levels and languages among
// those that something is of; "en" is en-GB, too. Trouble where there is no such thing: it says what there
// is.
[[nodiscard]] Trouble look_up(const Program& program, const Selection& selection,
                              std::vector<Wanted>& wanted);

// The same for a state of the programme that need not have all of this: what it has not, nothing is of.
[[nodiscard]] std::vector<Wanted> look_up_known(const Program& program, const Selection& selection);

// What of the programme is wanted, with Program::selected. A session that is stays whole, and of another one
// the talks that are; a talk is of its session's track, level, language and so on, unless it says otherwise.
// Breaks and other items stay on days that keep something, and in parts that do, unless they say that they
// are of another kind, level, language or part, or, but for breaks, lunches, openings and closings, in
// another room; what lasts over days stays unless it says such a thing. Without any wanted it is the
// programme; where nothing is wanted, one without days.
[[nodiscard]] Program select(const Program& whole, const std::vector<Wanted>& wanted);

// How much a program holds, each talk as often as it takes place, whatever has become of it.
struct Amounts {
    std::size_t sessions = 0, talks = 0, posters = 0, others = 0;
    bool operator==(const Amounts&) const = default;
};
[[nodiscard]] Amounts amounts_of(const Program& program);

}  // namespace bifolio::source
