// What inline marks are called in the format of programmes: names of elements within text.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "source/model/text.h"

namespace bifolio::source {

struct MarkName {
    Mark mark;
    std::string_view name;
};

// All but Mark::Text, which has no element.
inline constexpr std::array kMarkNames = {
    MarkName{Mark::Emphasis, "em"},   MarkName{Mark::Strong, "strong"},   MarkName{Mark::Code, "code"},
    MarkName{Mark::Subscript, "sub"}, MarkName{Mark::Superscript, "sup"}, MarkName{Mark::Link, "a"},
    MarkName{Mark::LineBreak, "br"},  MarkName{Mark::Span, "span"},
};

// Empty for Mark::Text.
[[nodiscard]] constexpr std::string_view name_of(Mark mark) {
    const auto* const found = std::ranges::find(kMarkNames, mark, &MarkName::mark);
    return found == kMarkNames.end() ? std::string_view{} : found->name;
}

[[nodiscard]] constexpr std::optional<Mark> mark_named(std::string_view name) {
    const auto* const found = std::ranges::find(kMarkNames, name, &MarkName::name);
    if (found == kMarkNames.end()) return std::nullopt;
    return found->mark;
}

}  // namespace bifolio::source
