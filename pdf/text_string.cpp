#include "pdf/text_string.h"

#include <array>
#include <charconv>
#include <cmath>

#include "layout/utf8.h"

namespace bifolio::pdf {

std::string utf16(std::string_view utf8) {
    std::string coded;
    const auto put = [&](char32_t unit) {
        coded.push_back(static_cast<char>(unit >> 8));
        coded.push_back(static_cast<char>(unit & 0xFF));
    };
    for (std::size_t at = 0; at < utf8.size();) {
        const auto [character, length] = layout::code_point_at(utf8, at);
        if (character < 0x10000) {
            put(character);
        } else {
            put(0xD800 + ((character - 0x10000) >> 10));
            put(0xDC00 + ((character - 0x10000) & 0x3FF));
        }
        at += length;
    }
    return coded;
}

std::string utf16_with_mark(std::string_view utf8) {
    return "\xFE\xFF" + utf16(utf8);
}

std::string hexadecimal(std::string_view bytes) {
    static constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string text;
    text.reserve(2 * bytes.size());
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text.push_back(kDigits[byte >> 4]);
        text.push_back(kDigits[byte & 0xF]);
    }
    return text;
}

void append_number(std::string& text, double value, int decimals) {
    double scale = 1;
    for (int n = 0; n < decimals; ++n) scale *= 10;
    auto scaled = static_cast<long long>(std::llround(value * scale));
    if (scaled == 0) {
        text += '0';
        return;
    }
    if (scaled < 0) {
        text += '-';
        scaled = -scaled;
    }
    std::array<char, 24> digits{};
    const auto whole = scaled / static_cast<long long>(scale);
    auto fraction = scaled % static_cast<long long>(scale);
    if (whole != 0 || fraction == 0) {
        const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), whole);
        text.append(digits.data(), end);
    }
    if (fraction == 0) return;
    text += '.';
    for (auto place = static_cast<long long>(scale) / 10; fraction != 0; place /= 10) {
        text += static_cast<char>('0' + fraction / place);
        fraction %= place;
    }
}

}  // namespace bifolio::pdf
