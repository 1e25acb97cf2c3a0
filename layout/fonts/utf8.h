// Walking through valid UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bifolio::layout {

struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0;  // bytes
};

// Whether a byte is one of a character, but not its first.
[[nodiscard]] constexpr bool is_continuation_byte(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// The character at byte `offset`, which must be a character's first byte of valid UTF-8.
[[nodiscard]] CodePoint code_point_at(std::string_view text, std::size_t offset);

// The character that ends before byte `offset` (> 0).
[[nodiscard]] CodePoint code_point_before(std::string_view text, std::size_t offset);

void append_utf8(std::string& text, char32_t character);

}  // namespace bifolio::layout
