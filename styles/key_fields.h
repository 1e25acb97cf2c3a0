// How a key of style sheets sets its field and shows it: what the table of keys (key_table.cpp) is made with.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "styles/key.h"
#include "styles/paper.h"
#include "styles/style_sheet.h"
#include "styles/value.h"

namespace bifolio::styles::fields {

// Where a section's values lie in a sheet.
struct PagePart {
    static PageGeometry& of(StyleSheet& sheet, const std::string&) { return sheet.page; }
};
struct GridPart {
    static Grid& of(StyleSheet& sheet, const std::string&) { return sheet.grid; }
};
struct CoverPart {
    static Cover& of(StyleSheet& sheet, const std::string&) { return sheet.cover; }
};
struct ContentsPart {
    static Contents& of(StyleSheet& sheet, const std::string&) { return sheet.contents; }
};
struct BookletPart {
    static BookletParts& of(StyleSheet& sheet, const std::string&) { return sheet.booklet; }
};
struct TextBlocksPart {
    static TextBlockLook& of(StyleSheet& sheet, const std::string&) { return sheet.blocks; }
};
struct BylinePart {
    static Byline& of(StyleSheet& sheet, const std::string&) { return sheet.byline; }
};
struct DaysPart {
    static DayMarks& of(StyleSheet& sheet, const std::string&) { return sheet.days; }
};
struct OverviewPart {
    static Overview& of(StyleSheet& sheet, const std::string&) { return sheet.overview; }
};
struct LinesPart {
    static LineBreaking& of(StyleSheet& sheet, const std::string&) { return sheet.lines; }
};
struct TextPart {
    static FineTypography& of(StyleSheet& sheet, const std::string&) { return sheet.text; }
};
struct PagesPart {
    static PageBreaking& of(StyleSheet& sheet, const std::string&) { return sheet.pages; }
};
struct HandoutPart {
    static HandoutLimits& of(StyleSheet& sheet, const std::string&) { return sheet.handout; }
};
struct HandoutSpacesPart {
    static HandoutSpaces& of(StyleSheet& sheet, const std::string&) { return sheet.handout_spaces; }
};
struct HandoutFormatsPart {
    static HandoutFormats& of(StyleSheet& sheet, const std::string&) { return sheet.handout_formats; }
};
struct FontPart {
    static FontFamily& of(StyleSheet& sheet, const std::string& name) { return sheet.fonts[name]; }
};
struct RulePart {
    static Rule& of(StyleSheet& sheet, const std::string& name) { return sheet.rules[name]; }
};
struct ParagraphPart {
    static ParagraphStyle& of(StyleSheet& sheet, const std::string& name) { return sheet.paragraphs[name]; }
};
struct ParagraphTextPart {
    static CharacterStyle& of(StyleSheet& sheet, const std::string& name) {
        return sheet.paragraphs[name].character;
    }
};
struct CharacterPart {
    static CharacterOverlay& of(StyleSheet& sheet, const std::string& name) { return sheet.characters[name]; }
};

template <typename T>
struct Stated {
    using Type = T;
};
template <typename T>
struct Stated<std::optional<T>> {
    using Type = T;
};

template <typename Part, auto Member>
using FieldOf = std::remove_cvref_t<decltype(Part::of(std::declval<StyleSheet&>(), std::string()).*Member)>;

template <typename Part, auto Member>
source::Trouble set_field(const Key& key, std::string_view text, StyleSheet& sheet, const std::string& name) {
    typename Stated<FieldOf<Part, Member>>::Type value{};
    source::Trouble trouble = read_value(text, key.bounds, value);
    if (!trouble) Part::of(sheet, name).*Member = value;
    return trouble;
}

template <typename Part, auto Member>
std::string show_field(const StyleSheet& sheet, const std::string& name) {
    // Parts are looked up in a sheet that may be changed; showing works on a copy.
    StyleSheet copy = sheet;
    const auto& value = Part::of(copy, name).*Member;
    if constexpr (requires { value.has_value(); }) {
        return value ? write_value(*value) : std::string();
    } else {
        return write_value(value);
    }
}

inline source::Trouble set_paper(const Key&, std::string_view text, StyleSheet& sheet, const std::string&) {
    PaperSize size;
    source::Trouble trouble = read_paper(text, size);
    if (trouble) return trouble;
    sheet.page.width = size.width;
    sheet.page.height = size.height;
    return trouble;
}

inline std::string show_paper(const StyleSheet& sheet, const std::string&) {
    for (const Paper& paper : papers())
        if (paper.width == sheet.page.width && paper.height == sheet.page.height)
            return std::string(paper.name);
    return write_value(sheet.page.width) + " x " + write_value(sheet.page.height);
}

inline source::Trouble set_ink(const Key& key, std::string_view text, StyleSheet& sheet,
                               const std::string& name) {
    Color ink;
    source::Trouble trouble = read_value(text, key.bounds, ink);
    if (!trouble) sheet.colors[name] = ink;
    return trouble;
}

inline std::string show_ink(const StyleSheet& sheet, const std::string& name) {
    const auto found = sheet.colors.find(name);
    return found == sheet.colors.end() ? std::string() : write_value(found->second);
}

inline source::Trouble check_name(const Key& key, std::string_view text, StyleSheet&, const std::string&) {
    std::string name;
    return read_value(text, key.bounds, name);
}

inline source::Trouble check_number(const Key& key, std::string_view text, StyleSheet&, const std::string&) {
    double number = 0;
    return read_value(text, key.bounds, number);
}

inline std::string show_nothing(const StyleSheet&, const std::string&) {
    return {};
}

template <typename T>
constexpr ValueType type_of() {
    if constexpr (std::is_same_v<T, Length>) return ValueType::Length;
    if constexpr (std::is_same_v<T, double>) return ValueType::Number;
    if constexpr (std::is_same_v<T, int>) return ValueType::Integer;
    if constexpr (std::is_same_v<T, bool>) return ValueType::Boolean;
    if constexpr (std::is_same_v<T, Alignment>) return ValueType::Alignment;
    if constexpr (std::is_same_v<T, Figures>) return ValueType::Figures;
    if constexpr (std::is_same_v<T, Caps>) return ValueType::Caps;
    if constexpr (std::is_same_v<T, Clock>) return ValueType::Clock;
    if constexpr (std::is_same_v<T, BylineForm>) return ValueType::BylineForm;
    if constexpr (std::is_same_v<T, PresenterMark>) return ValueType::PresenterMark;
    if constexpr (std::is_same_v<T, IndexOf>) return ValueType::IndexOf;
    if constexpr (std::is_same_v<T, std::vector<std::string>>) return ValueType::List;
    if constexpr (std::is_same_v<T, FilePath>) return ValueType::File;
}

// A key whose type follows from the field that it sets.
template <typename Part, auto Member>
constexpr Key key(std::string_view section, std::string_view attribute, std::string_view explanation,
                  Bounds bounds = {}) {
    using Field = typename Stated<FieldOf<Part, Member>>::Type;
    return {section,
            attribute,
            type_of<Field>(),
            bounds,
            explanation,
            &set_field<Part, Member>,
            &show_field<Part, Member>};
}

// A key that names something else of the style sheet.
template <typename Part, auto Member>
constexpr Key name_key(std::string_view section, std::string_view attribute, ValueType type,
                       std::string_view explanation) {
    return {section, attribute, type, {}, explanation, &set_field<Part, Member>, &show_field<Part, Member>};
}

// A key that only points to another entry.
constexpr Key pointer_key(std::string_view section, std::string_view attribute, ValueType type,
                          std::string_view explanation) {
    return {section, attribute, type, {}, explanation, &check_name, &show_nothing};
}

constexpr Key paper_key(std::string_view explanation) {
    return {"page", "paper", ValueType::Paper, {}, explanation, &set_paper, &show_paper};
}

constexpr Key ink_key(std::string_view explanation) {
    return {"color", "cmyk", ValueType::Ink, {}, explanation, &set_ink, &show_ink};
}

}  // namespace bifolio::styles::fields
