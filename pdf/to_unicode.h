// The table that gives a font's codes their letters back (ISO 32000-1, 9.10.3).
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace bifolio::pdf {

struct CodeText {
    std::uint16_t code = 0;
    std::string_view text;  // UTF-8; not empty
};

// The CMap for two-byte codes. `codes` ascend.
[[nodiscard]] std::string to_unicode_map(std::span<const CodeText> codes);

}  // namespace bifolio::pdf
