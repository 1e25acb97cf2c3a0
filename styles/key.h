// Every key of a style sheet, once: what the reader, --set, the checks and docs/style-format.md all go by.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "styles/style_sheet.h"
#include "styles/value.h"

namespace bifolio::styles {

// An element of a style sheet. One that is named stands any number of times, each with another `name`; the
// others stand at most once.
struct Section {
    std::string_view name;
    bool is_named = false;
    std::string_view explanation;
};

[[nodiscard]] std::span<const Section> sections();
[[nodiscard]] const Section* find_section(std::string_view name);  // null: there is none

// An attribute of such an element. `--set` writes it section.attribute or section.name.attribute.
struct Key {
    std::string_view section;
    std::string_view attribute;
    ValueType type = ValueType::Number;
    Bounds bounds;
    std::string_view explanation;

    // Puts the value that `text` states into the sheet, into the entry `name` of a named section (made where
    // there is none); says what is wrong with it and changes nothing where it cannot be used. Keys that only
    // point to another entry (like, of, tint) are checked and put nothing: the resolver follows them.
    source::Trouble (*set)(const Key& key, std::string_view text, StyleSheet& sheet,
                           const std::string& name) = nullptr;
    // The sheet's value; empty for a key that puts nothing, or an overlay's that is not stated.
    std::string (*show)(const StyleSheet& sheet, const std::string& name) = nullptr;
};

[[nodiscard]] std::span<const Key> keys();
[[nodiscard]] const Key* find_key(std::string_view section,
                                  std::string_view attribute);  // null: there is none

}  // namespace bifolio::styles
