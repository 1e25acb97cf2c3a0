// Letters and white space of ASCII, for names, keys and numbers; the bytes of all other characters stay.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace bifolio::source {

// What XML and the formats of e-mail take for white space.
inline constexpr std::string_view kWhiteSpace = " \t\r\n";

// Without the white space at both ends.
[[nodiscard]] constexpr std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(kWhiteSpace);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kWhiteSpace) - first + 1);
}

[[nodiscard]] constexpr bool is_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char byte) { return static_cast<unsigned char>(byte) < 0x80; });
}

[[nodiscard]] constexpr char lower_ascii(char byte) {
    return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

[[nodiscard]] constexpr char upper_ascii(char byte) {
    return byte >= 'a' && byte <= 'z' ? static_cast<char>(byte - 'a' + 'A') : byte;
}

[[nodiscard]] inline std::string lower_ascii(std::string_view text) {
    std::string lower(text);
    for (char& byte : lower) byte = lower_ascii(byte);
    return lower;
}

[[nodiscard]] inline std::string upper_ascii(std::string_view text) {
    std::string upper(text);
    for (char& byte : upper) byte = upper_ascii(byte);
    return upper;
}

// Whether they are the same but for the case of letters.
[[nodiscard]] constexpr bool same_letters(std::string_view a, std::string_view b) {
    return std::ranges::equal(a, b, [](char x, char y) { return lower_ascii(x) == lower_ascii(y); });
}

}  // namespace bifolio::source
