// What style sheets state, before it is worked out: text by section, name and attribute, with its place.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "source/base/place.h"

namespace bifolio::styles {

struct RawValue {
    std::string text;
    std::string file;  // "--set" and "--paper" for those options
    source::Place place;
};

using RawEntry = std::map<std::string, RawValue, std::less<>>;    // by attribute
using RawEntries = std::map<std::string, RawEntry, std::less<>>;  // by name; "" in sections without names

struct RawSheet {
    std::string name, file;
    std::map<std::string, RawEntries, std::less<>> sections;

    // Null: not stated.
    [[nodiscard]] const RawValue* find(std::string_view section, std::string_view name,
                                       std::string_view attribute) const;
    [[nodiscard]] bool has_entry(std::string_view section, std::string_view name) const;

    // Lays `above` over this: what it states goes first, key by key. A paper puts a width and height stated
    // before out of force; so do a colour's inks what it was a tint of, and the other way round.
    void lay_over(const RawSheet& above);
};

}  // namespace bifolio::styles
