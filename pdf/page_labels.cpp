#include "pdf/page_labels.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <string_view>

namespace bifolio::pdf {

namespace {

std::string roman(int number) {
    static constexpr std::array<std::pair<int, std::string_view>, 13> kDigits = {{{1000, "m"},
                                                                                  {900, "cm"},
                                                                                  {500, "d"},
                                                                                  {400, "cd"},
                                                                                  {100, "c"},
                                                                                  {90, "xc"},
                                                                                  {50, "l"},
                                                                                  {40, "xl"},
                                                                                  {10, "x"},
                                                                                  {9, "ix"},
                                                                                  {5, "v"},
                                                                                  {4, "iv"},
                                                                                  {1, "i"}}};
    std::string text;
    for (const auto& [value, digit] : kDigits)
        for (; number >= value; number -= value) text += digit;
    return text;
}

enum class Style { Decimal, Roman, Prefix };

struct Label {
    Style style = Style::Prefix;
    int number = 0;
};

Label read(const std::string& text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc() && end == text.data() + text.size() && number > 0 && std::to_string(number) == text)
        return {Style::Decimal, number};
    constexpr int kLongestFrontMatter = 400;
    for (int n = 1; n <= kLongestFrontMatter && !text.empty(); ++n)
        if (roman(n) == text) return {Style::Roman, n};
    return {};
}

Dictionary range_entry(const Label& label, const std::string& text) {
    if (label.style == Style::Prefix) return {{"P", TextString{text}}};
    return {{"S", Name{label.style == Style::Decimal ? "D" : "r"}}, {"St", label.number}};
}

}  // namespace

Dictionary page_labels(std::span<const std::string> labels) {
    Array numbers;
    std::optional<Label> before;
    for (std::size_t page = 0; page < labels.size(); ++page) {
        const Label label = read(labels[page]);
        const bool goes_on = before && label.style != Style::Prefix && label.style == before->style &&
                             label.number == before->number + 1;
        if (!goes_on) {
            numbers.emplace_back(static_cast<std::int32_t>(page));
            numbers.emplace_back(range_entry(label, labels[page]));
        }
        before = label;
    }
    return {{"Nums", numbers}};
}

}  // namespace bifolio::pdf
