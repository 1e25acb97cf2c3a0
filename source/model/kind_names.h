// What kinds are called in the format of programmes: names of elements, and values of
// a session's kind="...", of status="..." and markup="...".
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "source/model/program.h"

namespace bifolio::source {

// In the order of their enumerations.
inline constexpr std::array<std::string_view, 9> kSessionKindNames = {
    "talks", "posters", "keynote", "panel", "tutorial", "lightning", "workshop", "demo", "other"};
inline constexpr std::array<std::string_view, 6> kPlainKindNames = {"opening", "break",  "lunch",
                                                                    "closing", "social", "item"};
inline constexpr std::array<std::string_view, 3> kContributionKindNames = {"talk", "poster", "keynote"};
inline constexpr std::array<std::string_view, 4> kStatusNames = {"cancelled", "moved", "new", "tentative"};

inline constexpr std::array<std::string_view, 4> kMarkupNames = {"xml", "markdown", "latex", "plain"};

[[nodiscard]] constexpr std::string_view name_of(MarkupKind markup) {
    return kMarkupNames.at(static_cast<std::size_t>(markup));
}
[[nodiscard]] constexpr std::string_view name_of(Status status) {
    return kStatusNames.at(static_cast<std::size_t>(status));
}
[[nodiscard]] constexpr std::string_view name_of(SessionKind kind) {
    return kSessionKindNames.at(static_cast<std::size_t>(kind));
}
[[nodiscard]] constexpr std::string_view name_of(PlainKind kind) {
    return kPlainKindNames.at(static_cast<std::size_t>(kind));
}
[[nodiscard]] constexpr std::string_view name_of(ContributionKind kind) {
    return kContributionKindNames.at(static_cast<std::size_t>(kind));
}

// The kind of that name in one of the lists above.
template <typename Kind, std::size_t Count>
[[nodiscard]] constexpr std::optional<Kind> kind_named(const std::array<std::string_view, Count>& names,
                                                       std::string_view name) {
    const auto found = std::ranges::find(names, name);
    if (found == names.end()) return std::nullopt;
    return static_cast<Kind>(found - names.begin());
}

}  // namespace bifolio::source
