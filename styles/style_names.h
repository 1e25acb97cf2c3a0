// The styles that layout asks for by name. A style sheet has every one of them.
#pragma once

#include <span>
#include <string_view>

namespace bifolio::styles {

struct StyleName {
    std::string_view name;
    std::string_view explanation;  // what it is for, for docs/style-format.md
};

[[nodiscard]] std::span<const StyleName> paragraph_names();
[[nodiscard]] std::span<const StyleName> character_names();
[[nodiscard]] std::span<const StyleName> rule_names();

[[nodiscard]] bool has_name(std::span<const StyleName> names, std::string_view name);

}  // namespace bifolio::styles
