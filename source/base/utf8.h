// UTF-8, character by character: walking, decoding, appending. What is wrong with a file's bytes: encoding.h.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace bifolio::source {

struct CodePoint {
    char32_t value = 0;
    std::size_t length = 0;  // bytes
};

// Whether a byte is one of a character, but not its first.
[[nodiscard]] constexpr bool is_continuation_byte(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// How many characters valid UTF-8 has. Of a part that was cut anywhere: how many start in it.
[[nodiscard]] constexpr std::size_t count_characters(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return !is_continuation_byte(byte); }));
}

// Where the character starts that byte `offset` < text.size() is of.
[[nodiscard]] constexpr std::size_t character_start(std::string_view text, std::size_t offset) {
    while (offset > 0 && is_continuation_byte(text[offset])) --offset;
    return offset;
}

// The character at byte `offset`, which must be a character's first byte of valid UTF-8.
[[nodiscard]] constexpr CodePoint code_point_at(std::string_view text, std::size_t offset) {
    const auto byte = [&](std::size_t n) -> char32_t { return static_cast<unsigned char>(text[offset + n]); };
    const auto tail = [&](std::size_t n) { return byte(n) & 0x3FU; };
    const char32_t lead = byte(0);
    if (lead < 0x80) return {lead, 1};
    if (lead < 0xE0) return {(lead & 0x1FU) << 6U | tail(1), 2};
    if (lead < 0xF0) return {(lead & 0x0FU) << 12U | tail(1) << 6U | tail(2), 3};
    return {(lead & 0x07U) << 18U | tail(1) << 12U | tail(2) << 6U | tail(3), 4};
}

// The character of valid UTF-8 that ends before byte `offset` > 0.
[[nodiscard]] constexpr CodePoint code_point_before(std::string_view text, std::size_t offset) {
    return code_point_at(text, character_start(text, offset - 1));
}

// The character at `offset` < bytes.size() of any bytes, by RFC 3629: no overlong forms, no surrogates.
// Where they are not UTF-8, length is 0 and value the byte there.
[[nodiscard]] CodePoint decode_utf8(std::string_view bytes, std::size_t offset);

void append_utf8(std::string& text, char32_t character);

}  // namespace bifolio::source
