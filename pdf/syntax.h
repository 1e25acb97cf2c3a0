// The parts that PDF files are made of (ISO 32000-1, 7.3): numbers, strings, names, dates. Each function
// appends one to `out`. Output is the shortest form, and never depends on the locale.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace bifolio::pdf {

// A place or length in thousandths of a point. Sums of these are exact, so that rounding never adds up.
// Throws std::invalid_argument when `points` is no number or more than 100,000 points away.
[[nodiscard]] std::int64_t to_milli(double points);

// A whole number.
void append_number(std::string& out, std::int64_t number);

// A number given in thousandths: 12500 is "12.5", -40 is "-0.04".
void append_milli(std::string& out, std::int64_t thousandths);

// [left bottom right top], thousandths of a point.
void append_rectangle(std::string& out, std::int64_t left, std::int64_t bottom, std::int64_t right,
                      std::int64_t top);

// A text string: literal where it is printable ASCII, else UTF-16BE with a mark (7.9.2.2). `text` is UTF-8.
void append_text(std::string& out, std::string_view text);

// A literal string of bytes; and inside of one: a byte, or two, the high one first. Literal strings of any
// bytes are half as long as hexadecimal ones, and deflate twice as fast.
void append_literal(std::string& out, std::string_view bytes);
void append_literal_byte(std::string& out, char byte);
void append_literal_code(std::string& out, std::uint32_t code);

// A name, with what is special in it as #xx.
void append_name(std::string& out, std::string_view name);

// UTF-16BE as hexadecimal digits, without mark and angle brackets. `text` is UTF-8.
void append_utf16_hex(std::string& out, std::string_view text);

// Four hexadecimal digits.
void append_hex16(std::string& out, std::uint32_t value);

// "D:20230508090000Z" (7.9.4), and the same for XMP: "2023-05-08T09:00:00Z". Seconds since 1970.
[[nodiscard]] std::string pdf_date(std::int64_t seconds);
[[nodiscard]] std::string xmp_date(std::int64_t seconds);

}  // namespace bifolio::pdf
