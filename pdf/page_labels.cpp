#include "pdf/page_labels.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <string_view>
#include <utility>

#include "pdf/syntax.h"
#include "source/base/ascii.h"

namespace bifolio::pdf {

namespace {

enum class Numerals { None, Decimal, Roman, SmallRoman };

struct Label {
    std::string prefix;
    Numerals numerals = Numerals::None;
    std::int64_t number = 0;
};

constexpr int kLargestRoman = 3999;
constexpr std::size_t kMostDigits = 9;

std::string roman(std::int64_t number) {
    using Sign = std::pair<std::int64_t, std::string_view>;
    static constexpr std::array<Sign, 13> kSigns = {{{1000, "M"},
                                                     {900, "CM"},
                                                     {500, "D"},
                                                     {400, "CD"},
                                                     {100, "C"},
                                                     {90, "XC"},
                                                     {50, "L"},
                                                     {40, "XL"},
                                                     {10, "X"},
                                                     {9, "IX"},
                                                     {5, "V"},
                                                     {4, "IV"},
                                                     {1, "I"}}};
    std::string text;
    for (const auto& [value, sign] : kSigns)
        for (; number >= value; number -= value) text += sign;
    return text;
}

std::int64_t roman_value(char digit) {
    switch (digit) {
        case 'I':
            return 1;
        case 'V':
            return 5;
        case 'X':
            return 10;
        case 'L':
            return 50;
        case 'C':
            return 100;
        case 'D':
            return 500;
        case 'M':
            return 1000;
        default:
            return 0;
    }
}

// 0 when the text (capitals) is no number as it should be written.
std::int64_t parse_roman(std::string_view text) {
    std::int64_t number = 0;
    for (std::size_t n = 0; n < text.size(); ++n) {
        const std::int64_t value = roman_value(text[n]);
        const std::int64_t next = n + 1 < text.size() ? roman_value(text[n + 1]) : 0;
        if (value == 0) return 0;
        number += value < next ? -value : value;
    }
    return number > 0 && number <= kLargestRoman && roman(number) == text ? number : 0;
}

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

Label parse(const std::string& text) {
    const std::string upper = source::upper_ascii(text);
    if (const std::int64_t number = parse_roman(upper); number > 0) {
        if (upper == text) return {"", Numerals::Roman, number};
        if (std::ranges::none_of(text, [](char c) { return c >= 'A' && c <= 'Z'; }))
            return {"", Numerals::SmallRoman, number};
    }
    // Digits at the end, unless they begin with 0: readers write none there.
    std::size_t start = text.size();
    while (start > 0 && is_digit(text[start - 1]) && text.size() - start < kMostDigits) --start;
    while (start < text.size() && text[start] == '0') ++start;
    if (start == text.size()) return {text, Numerals::None, 0};
    Label label{text.substr(0, start), Numerals::Decimal, 0};
    std::from_chars(text.data() + start, text.data() + text.size(), label.number);
    return label;
}

bool follows(const Label& before, const Label& label) {
    if (before.prefix != label.prefix || before.numerals != label.numerals) return false;
    return label.numerals == Numerals::None || label.number == before.number + 1;
}

void append_label(std::string& out, const Label& label) {
    out += "<<";
    switch (label.numerals) {
        case Numerals::None:
            break;
        case Numerals::Decimal:
            out += "/S /D";
            break;
        case Numerals::Roman:
            out += "/S /R";
            break;
        case Numerals::SmallRoman:
            out += "/S /r";
            break;
    }
    if (!label.prefix.empty()) {
        out += "/P ";
        append_text(out, label.prefix);
    }
    if (label.numerals != Numerals::None && label.number != 1) {
        out += "/St ";
        append_number(out, label.number);
    }
    out += ">>";
}

}  // namespace

std::string page_labels(std::span<const std::string> labels) {
    std::string out = "<</Nums [";
    Label before;
    for (std::size_t page = 0; page < labels.size(); ++page) {
        Label label = parse(labels[page]);
        if (page == 0 || !follows(before, label)) {
            append_number(out, static_cast<std::int64_t>(page));
            out += ' ';
            append_label(out, label);
            out += ' ';
        }
        before = std::move(label);
    }
    return out + "]>>";
}

}  // namespace bifolio::pdf
