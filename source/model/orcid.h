// ORCID iDs: which researcher a name stands for. 16 characters in groups of four, the last of them a check
// character by ISO 7064, MOD 11-2:
// https://support.orcid.org/hc/en-us/articles/360006897674-Structure-of-the-ORCID-Identifier
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace bifolio::source {

// "0000-0002-1825-0097", of the iD alone or its address (https://orcid.org/...), "x" as "X"; nothing where
// it is not one, or its check character is wrong.
[[nodiscard]] std::optional<std::string> parse_orcid(std::string_view value);
[[nodiscard]] std::string orcid_hint(std::string_view value);

// Where the iD leads to: "https://orcid.org/0000-0002-1825-0097".
[[nodiscard]] std::string orcid_address(std::string_view orcid);

}  // namespace bifolio::source
