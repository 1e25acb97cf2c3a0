// Titles before a name and degrees behind it. Internal to person_names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace bifolio::source {

// How many of the words, from the first on, are titles and what belongs to them: "Prof. Dr. rer. nat. Ada
// Byron" has 4. At least one word is left for the name. Words that are names as well are titles with a full
// stop ("Mag. Anna Berg", but "Jun Aoki") or before another title ("PD Dr. Anna Berg") only.
[[nodiscard]] std::size_t count_titles(const std::vector<std::string>& words);

// Whether the word stands behind names: "Jr.", "III", "PhD", "M.Sc.". Behind a comma a few more do, that are
// names elsewhere: "Lei Wang, MA".
[[nodiscard]] bool is_name_suffix(std::string_view word);
[[nodiscard]] bool is_name_suffix_behind_comma(std::string_view word);
// Those of them that are degrees, and tell nobody apart: "PhD", not "Jr.".
[[nodiscard]] bool is_degree(std::string_view word, bool is_behind_comma);

}  // namespace bifolio::source
