#include "styles/value.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <optional>
#include <utility>

#include "source/base/ascii.h"
#include "source/base/nearest.h"
#include "source/base/quotation.h"

namespace bifolio::styles {

namespace {

template <typename T>
using Words = std::pair<std::string_view, T>;

constexpr std::array kAlignments = {
    Words<Alignment>{"justified", Alignment::Justified}, Words<Alignment>{"left", Alignment::Left},
    Words<Alignment>{"right", Alignment::Right}, Words<Alignment>{"centered", Alignment::Centered}};
constexpr std::array kFigures = {Words<Figures>{"font", Figures::Font},
                                 Words<Figures>{"lining", Figures::Lining},
                                 Words<Figures>{"old-style", Figures::OldStyle}};
constexpr std::array kCaps = {Words<Caps>{"none", Caps::None}, Words<Caps>{"small", Caps::Small},
                              Words<Caps>{"upper", Caps::Upper}};
constexpr std::array kClocks = {Words<Clock>{"auto", Clock::Auto}, Words<Clock>{"12", Clock::TwelveHours},
                                Words<Clock>{"24", Clock::TwentyFourHours}};
constexpr std::array kBylineForms = {
    Words<BylineForm>{"auto", BylineForm::Auto}, Words<BylineForm>{"numbered", BylineForm::Numbered},
    Words<BylineForm>{"grouped", BylineForm::Grouped}, Words<BylineForm>{"lines", BylineForm::Lines},
    Words<BylineForm>{"words", BylineForm::Words}};
constexpr std::array kPresenterMarks = {Words<PresenterMark>{"word", PresenterMark::Word},
                                        Words<PresenterMark>{"sign", PresenterMark::Sign}};
constexpr std::array kIndexOf = {Words<IndexOf>{"authors", IndexOf::Authors},
                                 Words<IndexOf>{"presenters", IndexOf::Presenters}};
constexpr std::array kBooleans = {Words<bool>{"yes", true}, Words<bool>{"no", false}};

using MakeLength = Length (*)(double);
constexpr std::array kUnits = {
    Words<MakeLength>{"mm", &Length::from_mm},
    Words<MakeLength>{"cm", [](double value) { return Length::from_mm(value * 10); }},
    Words<MakeLength>{"in", &Length::from_in}, Words<MakeLength>{"pt", &Length::from_pt}};

template <typename T, std::size_t Size>
std::vector<std::string_view> names_of(const std::array<Words<T>, Size>& words) {
    std::vector<std::string_view> names;
    for (const Words<T>& word : words) names.push_back(word.first);
    return names;
}

template <typename T, std::size_t Size>
source::Trouble read_word(std::string_view text, const std::array<Words<T>, Size>& words, T& value) {
    const std::string_view wanted = source::trimmed(text);
    for (const Words<T>& word : words) {
        if (word.first == wanted) {
            value = word.second;
            return {};
        }
    }
    const std::vector<std::string_view> names = names_of(words);
    const std::string_view meant = source::nearest(wanted, names);
    return {fmt::format("{} is not one of {}", source::in_quotes(wanted), fmt::join(names, ", ")),
            meant.empty() ? std::string() : fmt::format("did you mean \"{}\"?", meant)};
}

template <typename T, std::size_t Size>
std::string write_word(T value, const std::array<Words<T>, Size>& words) {
    return std::string(std::ranges::find(words, value, &Words<T>::second)->first);
}

// The number that `text` begins with; `rest` is what comes after it.
std::optional<double> leading_number(std::string_view text, std::string_view& rest) {
    if (text.starts_with('+')) text.remove_prefix(1);
    double number = 0;
    const auto [end, error] =
        std::from_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed);
    if (error != std::errc() || !std::isfinite(number)) return std::nullopt;
    rest = source::trimmed(text.substr(static_cast<std::size_t>(end - text.data())));
    return number;
}

std::string number_text(double value) {
    const double rounded = std::round(value * 1000) / 1000;
    return fmt::format("{}", rounded == 0 ? 0.0 : rounded);
}

}  // namespace

bool is_name(std::string_view text) {
    const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return !text.empty() && is_letter(text.front()) && std::ranges::all_of(text, [&](char c) {
        return is_letter(c) || (c >= '0' && c <= '9') || c == '-';
    });
}

std::string_view describe(ValueType type) {
    switch (type) {
        case ValueType::Length:
            return "length";
        case ValueType::Number:
            return "number";
        case ValueType::Integer:
            return "whole number";
        case ValueType::Boolean:
            return "yes or no";
        case ValueType::Ink:
            return "four percentages";
        case ValueType::Percent:
            return "percentage";
        case ValueType::Paper:
            return "paper";
        case ValueType::List:
            return "names, with commas";
        case ValueType::File:
            return "path of a file";
        case ValueType::Alignment:
            return "justified, left, right or centered";
        case ValueType::Figures:
            return "font, lining or old-style";
        case ValueType::Caps:
            return "none, small or upper";
        case ValueType::Clock:
            return "auto, 12 or 24";
        case ValueType::BylineForm:
            return "auto, numbered, grouped, lines or words";
        case ValueType::PresenterMark:
            return "word or sign";
        case ValueType::IndexOf:
            return "authors or presenters";
        case ValueType::ColorName:
            return "name of a colour";
        case ValueType::FontName:
            return "name of a font";
        case ValueType::ParagraphName:
            return "name of a paragraph";
    }
    return {};
}

std::vector<std::string_view> words_of(ValueType type) {
    switch (type) {
        case ValueType::Boolean:
            return names_of(kBooleans);
        case ValueType::Alignment:
            return names_of(kAlignments);
        case ValueType::Figures:
            return names_of(kFigures);
        case ValueType::Caps:
            return names_of(kCaps);
        case ValueType::Clock:
            return names_of(kClocks);
        case ValueType::BylineForm:
            return names_of(kBylineForms);
        case ValueType::PresenterMark:
            return names_of(kPresenterMarks);
        case ValueType::IndexOf:
            return names_of(kIndexOf);
        default:
            return {};
    }
}

source::Trouble read_value(std::string_view text, const Bounds& bounds, Length& value) {
    const std::string_view stated = source::trimmed(text);
    std::string_view unit;
    const std::optional<double> number = leading_number(stated, unit);
    const std::string hint = "write a number and mm, cm, in or pt: \"12.5pt\"";
    if (!number) return {fmt::format("{} is not a valid length", source::in_quotes(stated)), hint};
    const auto* known = std::ranges::find(kUnits, unit, &Words<MakeLength>::first);
    const bool is_bare_zero = unit.empty() && *number == 0;
    if (known == kUnits.end() && !is_bare_zero) {
        return {unit.empty() ? fmt::format("{} has no unit", source::in_quotes(stated))
                             : fmt::format("{} is not a unit of length", source::in_quotes(unit)),
                hint};
    }
    const Length length = is_bare_zero ? Length() : known->second(*number);
    constexpr double kRounding = 1e-6;
    if (length.pt() < bounds.least - kRounding || length.pt() > bounds.most + kRounding) {
        return {fmt::format("{} is not between {} and {}", source::in_quotes(stated),
                            write_value(Length::from_pt(bounds.least)),
                            write_value(Length::from_pt(bounds.most))),
                {}};
    }
    value = length;
    return {};
}

source::Trouble read_value(std::string_view text, const Bounds& bounds, double& value) {
    const std::string_view stated = source::trimmed(text);
    std::string_view rest;
    const std::optional<double> number = leading_number(stated, rest);
    if (!number || !rest.empty()) return {fmt::format("{} is not a number", source::in_quotes(stated)), {}};
    if (*number < bounds.least || *number > bounds.most) {
        return {fmt::format("{} is not between {} and {}", source::in_quotes(stated),
                            number_text(bounds.least), number_text(bounds.most)),
                {}};
    }
    value = *number;
    return {};
}

source::Trouble read_value(std::string_view text, const Bounds& bounds, int& value) {
    double number = 0;
    source::Trouble trouble = read_value(text, bounds, number);
    if (trouble) return trouble;
    if (number != std::floor(number))
        return {fmt::format("{} is not a whole number", source::in_quotes(source::trimmed(text))), {}};
    value = static_cast<int>(number);
    return {};
}

source::Trouble read_value(std::string_view text, const Bounds&, bool& value) {
    return read_word(text, kBooleans, value);
}

source::Trouble read_value(std::string_view text, const Bounds&, Alignment& value) {
    return read_word(text, kAlignments, value);
}

source::Trouble read_value(std::string_view text, const Bounds&, Figures& value) {
    return read_word(text, kFigures, value);
}

source::Trouble read_value(std::string_view text, const Bounds&, Caps& value) {
    return read_word(text, kCaps, value);
}

source::Trouble read_value(std::string_view text, const Bounds&, Clock& value) {
    return read_word(text, kClocks, value);
}

source::Trouble read_value(std::string_view text, const Bounds&, BylineForm& value) {
    return read_word(text, kBylineForms, value);
}

source::Trouble read_value(std::string_view text, const Bounds&, PresenterMark& value) {
    return read_word(text, kPresenterMarks, value);
}

source::Trouble read_value(std::string_view text, const Bounds&, IndexOf& value) {
    return read_word(text, kIndexOf, value);
}

namespace {

// "#174A7C"
source::Trouble read_screen_color(std::string_view stated, Color& value) {
    unsigned rgb = 0;
    const char* const end = stated.data() + stated.size();
    constexpr std::size_t kLength = 7;
    const auto read = std::from_chars(stated.data() + 1, end, rgb, 16);
    if (stated.size() != kLength || read.ec != std::errc() || read.ptr != end)
        return {fmt::format("{} is not a valid colour", source::in_quotes(stated)),
                "write six hexadecimal digits: \"#174A7C\""};
    const auto part = [rgb](unsigned shift) { return (rgb >> shift & 0xFFU) / 255.0; };
    value = inks_of({part(16), part(8), part(0)});
    return {};
}

}  // namespace

source::Trouble read_value(std::string_view text, const Bounds&, Color& value) {
    const std::string_view stated = source::trimmed(text);
    if (stated.starts_with('#')) return read_screen_color(stated, value);
    std::array<double, 4> inks{};
    std::string_view rest = stated;
    for (double& ink : inks) {
        const std::optional<double> number = leading_number(rest, rest);
        if (!number || *number < 0 || *number > 100)
            return {
                fmt::format("{} is not a valid colour", source::in_quotes(stated)),
                "write four percentages: cyan, magenta, yellow, black: \"90 55 20 45\"; or a colour of the "
                "screen: \"#174A7C\""};
        ink = *number / 100;
    }
    if (!rest.empty())
        return {fmt::format("{} is not a valid colour", source::in_quotes(stated)),
                "write four percentages, with spaces between them"};
    value = {inks[0], inks[1], inks[2], inks[3]};
    return {};
}

source::Trouble read_value(std::string_view text, const Bounds&, std::vector<std::string>& value) {
    std::vector<std::string> names;
    std::string_view rest = text;
    while (true) {
        const std::size_t comma = rest.find(',');
        const std::string_view name = source::trimmed(rest.substr(0, comma));
        if (name.empty())
            return {fmt::format("{} is not a list of names", source::in_quotes(source::trimmed(text))),
                    "write \"Name, Name\""};
        names.emplace_back(name);
        if (comma == std::string_view::npos) break;
        rest.remove_prefix(comma + 1);
    }
    value = std::move(names);
    return {};
}

source::Trouble read_value(std::string_view text, const Bounds&, FilePath& value) {
    const std::string_view stated = source::trimmed(text);
    const bool has_control =
        std::ranges::any_of(stated, [](char c) { return static_cast<unsigned char>(c) < ' '; });
    if (has_control)
        return {"a file name cannot contain line ends or other control characters",
                "write the path on one line"};
    value.path = stated;
    return {};
}

source::Trouble read_value(std::string_view text, const Bounds&, std::string& value) {
    const std::string_view stated = source::trimmed(text);
    if (!is_name(stated))
        return {fmt::format("{} is not a valid name", source::in_quotes(stated)),
                "a name has letters, digits and hyphens"};
    value = stated;
    return {};
}

std::string write_value(Length value) {
    const double millimetres = std::round(value.mm() * 100) / 100;
    constexpr double kSame = 1e-6;
    const bool is_round_in_pt = std::abs(value.pt() - std::round(value.pt())) < kSame;
    const bool is_round_in_mm = std::abs(Length::from_mm(millimetres).pt() - value.pt()) < kSame;
    if (is_round_in_mm && !is_round_in_pt) return number_text(millimetres) + "mm";
    return number_text(value.pt()) + "pt";
}

std::string write_value(double value) {
    return number_text(value);
}
std::string write_value(int value) {
    return std::to_string(value);
}
std::string write_value(bool value) {
    return write_word(value, kBooleans);
}
std::string write_value(Alignment value) {
    return write_word(value, kAlignments);
}
std::string write_value(Figures value) {
    return write_word(value, kFigures);
}
std::string write_value(Caps value) {
    return write_word(value, kCaps);
}
std::string write_value(Clock value) {
    return write_word(value, kClocks);
}
std::string write_value(BylineForm value) {
    return write_word(value, kBylineForms);
}
std::string write_value(PresenterMark value) {
    return write_word(value, kPresenterMarks);
}
std::string write_value(IndexOf value) {
    return write_word(value, kIndexOf);
}

std::string write_value(const Color& value) {
    return fmt::format("{} {} {} {}", number_text(value.cyan * 100), number_text(value.magenta * 100),
                       number_text(value.yellow * 100), number_text(value.black * 100));
}

std::string write_value(const std::vector<std::string>& value) {
    return fmt::format("{}", fmt::join(value, ", "));
}
std::string write_value(const FilePath& value) {
    return value.path;
}

std::string write_value(const std::string& value) {
    return value;
}

}  // namespace bifolio::styles
