// Values as a style sheet writes them: reading them, saying what is wrong with one, writing them again.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "source/base/trouble.h"
#include "styles/color.h"
#include "styles/length.h"
#include "styles/style_sheet.h"

namespace bifolio::styles {

// What a key takes. ColorName, FontName, ParagraphName: the name of one that the style sheet defines.
enum class ValueType {
    Length,
    Number,
    Integer,
    Boolean,
    Ink,
    Percent,
    Paper,
    List,
    File,
    Alignment,
    Figures,
    Caps,
    Clock,
    BylineForm,
    PresenterMark,
    IndexOf,
    ColorName,
    FontName,
    ParagraphName
};

// What the reader is told about a type: "a length such as 12pt".
[[nodiscard]] std::string_view describe(ValueType type);
// The words that the type allows, where it allows only some; else none.
[[nodiscard]] std::vector<std::string_view> words_of(ValueType type);

// Inclusive; of a length in points.
struct Bounds {
    double least = 0, most = 0;
};

// Each puts what `text` says into `value`, or leaves it and says what is wrong, in words that go after the
// key:
// `"12" is not a valid length`. White space at both ends is ignored.
[[nodiscard]] source::Trouble read_value(std::string_view text, const Bounds& bounds, Length& value);
[[nodiscard]] source::Trouble read_value(std::string_view text, const Bounds& bounds, double& value);
[[nodiscard]] source::Trouble read_value(std::string_view text, const Bounds& bounds, int& value);
[[nodiscard]] source::Trouble read_value(std::string_view text, const Bounds& bounds, bool& value);
[[nodiscard]] source::Trouble read_value(std::string_view text, const Bounds& bounds, Alignment& value);
[[nodiscard]] source::Trouble read_value(std::string_view text, const Bounds& bounds, Figures& value);
[[nodiscard]] source::Trouble read_value(std::string_view text, const Bounds& bounds, Caps& value);
[[nodiscard]] source::Trouble read_value(std::string_view text, const Bounds& bounds, Clock& value);
[[nodiscard]] source::Trouble read_value(std::string_view text, const Bounds& bounds, BylineForm& value);
[[nodiscard]] source::Trouble read_value(std::string_view text, const Bounds& bounds, PresenterMark& value);
[[nodiscard]] source::Trouble read_value(std::string_view text, const Bounds& bounds, IndexOf& value);
// Four percentages: cyan, magenta, yellow, black.
[[nodiscard]] source::Trouble read_value(std::string_view text, const Bounds& bounds, Color& value);
// Names, with commas between them.
[[nodiscard]] source::Trouble read_value(std::string_view text, const Bounds& bounds,
                                         std::vector<std::string>& value);
// A path; what is relative is so to where the value is stated. Empty: none.
[[nodiscard]] source::Trouble read_value(std::string_view text, const Bounds& bounds, FilePath& value);
// A name: a letter, then letters, digits and hyphens.
[[nodiscard]] source::Trouble read_value(std::string_view text, const Bounds& bounds, std::string& value);

// The value as a style sheet writes it. Lengths in pt where they are a whole number of them; else in mm where
// two decimals tell them; else in pt.
[[nodiscard]] std::string write_value(Length value);
[[nodiscard]] std::string write_value(double value);
[[nodiscard]] std::string write_value(int value);
[[nodiscard]] std::string write_value(bool value);
[[nodiscard]] std::string write_value(Alignment value);
[[nodiscard]] std::string write_value(Figures value);
[[nodiscard]] std::string write_value(Caps value);
[[nodiscard]] std::string write_value(Clock value);
[[nodiscard]] std::string write_value(BylineForm value);
[[nodiscard]] std::string write_value(PresenterMark value);
[[nodiscard]] std::string write_value(IndexOf value);
[[nodiscard]] std::string write_value(const Color& value);
[[nodiscard]] std::string write_value(const std::vector<std::string>& value);
[[nodiscard]] std::string write_value(const FilePath& value);
[[nodiscard]] std::string write_value(const std::string& value);

[[nodiscard]] bool is_name(std::string_view text);

}  // namespace bifolio::styles
