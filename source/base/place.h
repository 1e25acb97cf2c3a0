// A place in a user's file.
#pragma once

#include <compare>
#include <cstdint>

namespace bifolio::source {

// Both count from 1; columns count characters (Unicode code points), not bytes. {0, 0} is "no place".
struct Place {
    std::uint32_t line = 0;
    std::uint32_t column = 0;

    [[nodiscard]] bool known() const { return line != 0; }
    auto operator<=>(const Place&) const = default;
};

}  // namespace bifolio::source
