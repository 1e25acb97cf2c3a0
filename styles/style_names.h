// The styles that layout asks for by name. A style sheet has every one of them.
#pragma once

#include <span>
#include <string_view>

namespace bifolio::styles {

// Where the text of a paragraph stands, which decides what of its style holds.
enum class TextPlace {
    Block,    // it begins a block of its own
    Running,  // the same, of paragraphs after one another: indents and columns hold, too
    Beside,   // in lines of its own, beside a block's text or in a grid: no spaces, bands or keeping together
    Within,   // within a line of other text: the look of its letters alone
};

struct StyleName {
    std::string_view name;
    std::string_view explanation;  // what it is for, for docs/style-format.md
    TextPlace place = TextPlace::Block;
};

[[nodiscard]] std::span<const StyleName> paragraph_names();
[[nodiscard]] std::span<const StyleName> character_names();
[[nodiscard]] std::span<const StyleName> rule_names();

[[nodiscard]] bool has_name(std::span<const StyleName> names, std::string_view name);

}  // namespace bifolio::styles
