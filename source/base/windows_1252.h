// Windows-1252, the encoding that Western text is most often in when it is not UTF-8 (WHATWG Encoding
// Standard, 9.1).
#pragma once

#include <algorithm>
#include <array>

namespace bifolio::source {

// What it has beyond Latin-1, at 0x80 to 0x9F; 0 where it has no character.
inline constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

// The character of a byte from 0x80 on; 0 for any other value, and where there is none.
[[nodiscard]] constexpr char32_t windows_1252_character(char32_t byte) {
    if (byte < 0x80 || byte > 0xFF) return 0;
    return byte < 0xA0 ? kWindows1252.at(byte - 0x80) : byte;
}

// The byte from 0x80 on that shows the character; 0 where none does.
[[nodiscard]] constexpr unsigned char windows_1252_byte(char32_t character) {
    if (character >= 0xA0 && character <= 0xFF) return static_cast<unsigned char>(character);
    const auto* found = std::ranges::find(kWindows1252, character);
    if (character == 0 || found == kWindows1252.end()) return 0;
    return static_cast<unsigned char>(0x80 + (found - kWindows1252.begin()));
}

}  // namespace bifolio::source
