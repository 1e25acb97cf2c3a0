// Text in the codings that PDF knows.
#pragma once

#include <string>
#include <string_view>

namespace bifolio::pdf {

// Big-endian UTF-16 of valid UTF-8; with a byte order mark, as text strings have it (ISO 32000-1, 7.9.2.2).
[[nodiscard]] std::string utf16(std::string_view utf8);
[[nodiscard]] std::string utf16_with_mark(std::string_view utf8);

// Upper-case hexadecimal digits, two a byte.
[[nodiscard]] std::string hexadecimal(std::string_view bytes);

// A number as PDF has it: no exponent, no "-0", at most `decimals` digits after the point, none of them a
// zero at the end.
void append_number(std::string& text, double value, int decimals = 3);

}  // namespace bifolio::pdf
