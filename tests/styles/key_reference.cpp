#include "key_reference.h"

#include <fmt/format.h>

#include <span>
#include <stdexcept>
#include <string_view>

#include "styles/key.h"
#include "styles/style_names.h"

namespace bifolio::styles {

namespace {

constexpr std::string_view kBegin = "<!-- keys: made by bifolio_style_reference -->\n";
constexpr std::string_view kEnd = "<!-- end of keys -->\n";

std::string escaped(std::string_view text) {
    std::string result;
    for (const char c : text) {
        if (c == '|') result += '\\';
        if (c == '<') {
            result += "\\<";
        } else {
            result += c;
        }
    }
    return result;
}

// "length, 4pt to 144pt"
std::string taken_by(const Key& key) {
    const std::string_view text = describe(key.type);
    if (key.bounds.most == 0) return std::string(text);
    if (key.type == ValueType::Length)
        return fmt::format("{}, {} to {}", text, write_value(Length::from_pt(key.bounds.least)),
                           write_value(Length::from_pt(key.bounds.most)));
    return fmt::format("{}, {} to {}", text, write_value(key.bounds.least), write_value(key.bounds.most));
}

std::string keys_of(const Section& section, const StyleSheet& defaults) {
    std::string text = fmt::format("### `<{}>`\n\n{}\n\n", section.name, section.explanation);
    if (section.is_named) {
        text += fmt::format("Key: `{}.NAME.KEY`. Each has a `name`.\n\n| key | takes | is |\n|---|---|---|\n",
                            section.name);
    } else {
        text += fmt::format("Key: `{}.KEY`.\n\n| key | takes | `classic` | is |\n|---|---|---|---|\n",
                            section.name);
    }
    for (const Key& key : keys()) {
        if (key.section != section.name) continue;
        const std::string value =
            section.is_named ? std::string() : fmt::format(" {} |", key.show(defaults, {}));
        text += fmt::format("| `{}` | {} |{} {} |\n", key.attribute, taken_by(key), value,
                            escaped(key.explanation));
    }
    return text + "\n";
}

std::string names_of(std::string_view section, std::span<const StyleName> names) {
    std::string text =
        fmt::format("### Each `<{}>` that there is\n\n| name | is for |\n|---|---|\n", section);
    for (const StyleName& name : names)
        text += fmt::format("| `{}` | {} |\n", name.name, escaped(name.explanation));
    return text + "\n";
}

}  // namespace

std::string key_reference(const StyleSheet& defaults) {
    std::string text;
    for (const Section& section : sections()) text += keys_of(section, defaults);
    text += names_of("paragraph", paragraph_names());
    text += names_of("character", character_names());
    text += names_of("rule", rule_names());
    return text;
}

std::string with_reference(const std::string& page, const std::string& reference) {
    const std::size_t begin = page.find(kBegin);
    const std::size_t end = page.find(kEnd);
    if (begin == std::string::npos || end == std::string::npos || end < begin)
        throw std::runtime_error("the page has no marks where the keys belong");
    return page.substr(0, begin + kBegin.size()) + "\n" + reference + page.substr(end);
}

}  // namespace bifolio::styles
