#include "pdf/syntax.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <stdexcept>

#include "source/base/utf8.h"

namespace bifolio::pdf {

namespace {

constexpr double kFarthest = 100'000;  // points

constexpr std::string_view kHexDigits = "0123456789ABCDEF";

void append_hex8(std::string& out, std::uint32_t byte) {
    out += kHexDigits[byte >> 4U & 0xFU];
    out += kHexDigits[byte & 0xFU];
}

bool is_printable_ascii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
}

template <typename Use>
void for_each_utf16_unit(std::string_view text, const Use& use) {
    for (std::size_t at = 0; at < text.size();) {
        const auto [character, length] = source::code_point_at(text, at);
        at += length;
        if (character < 0x10000) {
            use(character);
        } else {
            use(0xD800 + ((character - 0x10000) >> 10U));
            use(0xDC00 + ((character - 0x10000) & 0x3FFU));
        }
    }
}

struct CalendarTime {
    int year = 0;
    unsigned month = 0, day = 0;
    int hour = 0, minute = 0, second = 0;
};

CalendarTime calendar_time(std::int64_t seconds) {
    using namespace std::chrono;
    const sys_seconds time{std::chrono::seconds(seconds)};
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const hh_mm_ss clock(time - day);
    return {static_cast<int>(date.year()),
            static_cast<unsigned>(date.month()),
            static_cast<unsigned>(date.day()),
            static_cast<int>(clock.hours().count()),
            static_cast<int>(clock.minutes().count()),
            static_cast<int>(clock.seconds().count())};
}

void append_padded(std::string& out, std::int64_t number, std::size_t digits) {
    std::string text;
    append_number(text, number);
    out.append(digits - std::min(digits, text.size()), '0');
    out += text;
}

}  // namespace

std::int64_t to_milli(double points) {
    if (!std::isfinite(points) || std::abs(points) > kFarthest)
        throw std::invalid_argument("a place or length on a page is out of range");
    return std::llround(points * 1000);
}

void append_number(std::string& out, std::int64_t number) {
    std::array<char, 24> digits{};
    const auto result = std::to_chars(digits.begin(), digits.end(), number);
    out.append(digits.data(), result.ptr);
}

void append_milli(std::string& out, std::int64_t thousandths) {
    if (thousandths < 0) out += '-';
    const std::int64_t size = thousandths < 0 ? -thousandths : thousandths;
    append_number(out, size / 1000);
    const auto rest = static_cast<unsigned>(size % 1000);
    if (rest == 0) return;
    out += '.';
    out += static_cast<char>('0' + rest / 100);
    if (rest % 100 == 0) return;
    out += static_cast<char>('0' + rest / 10 % 10);
    if (rest % 10 != 0) out += static_cast<char>('0' + rest % 10);
}

void append_rectangle(std::string& out, std::int64_t left, std::int64_t bottom, std::int64_t right,
                      std::int64_t top) {
    out += '[';
    append_milli(out, left);
    out += ' ';
    append_milli(out, bottom);
    out += ' ';
    append_milli(out, right);
    out += ' ';
    append_milli(out, top);
    out += ']';
}

void append_text(std::string& out, std::string_view text) {
    if (is_printable_ascii(text)) {
        append_literal(out, text);
        return;
    }
    out += '(';
    append_literal_code(out, 0xFEFF);
    for_each_utf16_unit(text, [&out](std::uint32_t unit) { append_literal_code(out, unit); });
    out += ')';
}

void append_literal(std::string& out, std::string_view bytes) {
    out += '(';
    for (const char c : bytes) append_literal_byte(out, c);
    out += ')';
}

void append_literal_byte(std::string& out, char byte) {
    if (byte == '\r') {  // a bare one would be read as a line feed
        out += "\\r";
        return;
    }
    if (byte == '(' || byte == ')' || byte == '\\') out += '\\';
    out += byte;
}

void append_name(std::string& out, std::string_view name) {
    out += '/';
    for (const char c : name) {
        if (c > ' ' && c <= '~' && std::string_view("#()<>[]{}/%").find(c) == std::string_view::npos) {
            out += c;
        } else {
            out += '#';
            append_hex8(out, static_cast<unsigned char>(c));
        }
    }
}

void append_literal_code(std::string& out, std::uint32_t code) {
    append_literal_byte(out, static_cast<char>(static_cast<unsigned char>(code >> 8U & 0xFFU)));
    append_literal_byte(out, static_cast<char>(static_cast<unsigned char>(code & 0xFFU)));
}

void append_utf16_hex(std::string& out, std::string_view text) {
    for_each_utf16_unit(text, [&out](std::uint32_t unit) { append_hex16(out, unit); });
}

void append_hex16(std::string& out, std::uint32_t value) {
    append_hex8(out, value >> 8U & 0xFFU);
    append_hex8(out, value & 0xFFU);
}

std::string pdf_date(std::int64_t seconds) {
    const CalendarTime time = calendar_time(seconds);
    std::string date = "D:";
    append_padded(date, time.year, 4);
    append_padded(date, time.month, 2);
    append_padded(date, time.day, 2);
    append_padded(date, time.hour, 2);
    append_padded(date, time.minute, 2);
    append_padded(date, time.second, 2);
    return date + 'Z';
}

std::string xmp_date(std::int64_t seconds) {
    const CalendarTime time = calendar_time(seconds);
    std::string date;
    append_padded(date, time.year, 4);
    date += '-';
    append_padded(date, time.month, 2);
    date += '-';
    append_padded(date, time.day, 2);
    date += 'T';
    append_padded(date, time.hour, 2);
    date += ':';
    append_padded(date, time.minute, 2);
    date += ':';
    append_padded(date, time.second, 2);
    return date + 'Z';
}

}  // namespace bifolio::pdf
