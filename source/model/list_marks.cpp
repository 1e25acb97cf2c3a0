#include "source/model/list_marks.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace bifolio::source {

namespace {

constexpr int kMostRoman = 3999;

std::string letters(int number) {
    constexpr int kLetters = 26;
    std::string text;
    for (; number > 0; number = (number - 1) / kLetters)
        text += static_cast<char>('a' + (number - 1) % kLetters);
    std::ranges::reverse(text);
    return text;
}

std::string roman(int number) {
    struct Numeral {
        int value;
        std::string_view letters;
    };
    constexpr std::array kNumerals = {
        Numeral{1000, "m"}, Numeral{900, "cm"}, Numeral{500, "d"}, Numeral{400, "cd"}, Numeral{100, "c"},
        Numeral{90, "xc"},  Numeral{50, "l"},   Numeral{40, "xl"}, Numeral{10, "x"},   Numeral{9, "ix"},
        Numeral{5, "v"},    Numeral{4, "iv"},   Numeral{1, "i"}};
    std::string text;
    for (const Numeral& each : kNumerals)
        for (; number >= each.value; number -= each.value) text += each.letters;
    return text;
}

}  // namespace

std::string number_mark(std::size_t depth, int number) {
    constexpr std::size_t kKinds = 3;
    const bool is_countable = number > 0;
    if (is_countable && depth % kKinds == 1) return letters(number) + '.';
    if (is_countable && number <= kMostRoman && depth % kKinds == 2) return roman(number) + '.';
    return std::to_string(number) + '.';
}

}  // namespace bifolio::source
