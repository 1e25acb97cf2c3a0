#include "styles/raw_sheet.h"

#include "styles/key.h"

namespace bifolio::styles {

namespace {

// What a key that is stated puts out of force where it was stated before.
std::span<const std::string_view> replaced_by(std::string_view section, std::string_view attribute) {
    static constexpr std::string_view kSides[] = {"width", "height"};
    static constexpr std::string_view kTint[] = {"of", "tint"};
    static constexpr std::string_view kInks[] = {"cmyk"};
    if (section == "page" && attribute == "paper") return kSides;
    if (section == "color" && attribute == "cmyk") return kTint;
    if (section == "color" && attribute == "of") return kInks;
    return {};
}

}  // namespace

const RawValue* RawSheet::find(std::string_view section, std::string_view entry_name,
                               std::string_view attribute) const {
    const auto entries = sections.find(section);
    if (entries == sections.end()) return nullptr;
    const auto entry = entries->second.find(entry_name);
    if (entry == entries->second.end()) return nullptr;
    const auto value = entry->second.find(attribute);
    return value == entry->second.end() ? nullptr : &value->second;
}

bool RawSheet::has_entry(std::string_view section, std::string_view entry_name) const {
    const auto entries = sections.find(section);
    return entries != sections.end() && entries->second.contains(entry_name);
}

void RawSheet::lay_over(const RawSheet& above) {
    for (const auto& [section, entries] : above.sections) {
        for (const auto& [entry_name, values] : entries) {
            RawEntry& entry = sections[section][entry_name];
            for (const auto& [attribute, value] : values)
                for (const std::string_view old : replaced_by(section, attribute))
                    entry.erase(std::string(old));
            for (const auto& [attribute, value] : values) entry.insert_or_assign(attribute, value);
        }
    }
    name = above.name;
    file = above.file;
}

}  // namespace bifolio::styles
