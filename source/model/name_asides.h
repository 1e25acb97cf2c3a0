// What stands in a person's name beside the name: pronouns and nicknames. Internal to person_names.
#pragma once

#include <string>
#include <string_view>

namespace bifolio::source {

struct NameWithAsides {
    std::string name;  // without them
    std::string
        asides;  // as printed, in order, with a space between: "(zvr) (he/him)"; empty where there are none
};

// Asides are what stands in brackets, wherever it stands and of whatever kind ("(he/him)", "[zvr]",
// "（她）"), or in double quotes behind the name, and pronouns that stand behind the name without brackets:
// "Ada Byron, she/her". Nothing is taken out of a name that would leave none: "(zvr)".
[[nodiscard]] NameWithAsides split_asides(std::string_view name);

}  // namespace bifolio::source
