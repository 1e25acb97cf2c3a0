// What judging a file by a rule of a standard gives.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "press/fact.h"

namespace bifolio::press {

// What is wrong, and on which page.
using Breaches = std::vector<Fact>;

struct RuleResult {
    std::string_view code;         // "trim-box"
    std::string clause;            // "ISO 15930-7, 6.12"
    std::string_view requirement;  // what a file that keeps it is like: "it is not encrypted"
    Breaches breaches;             // empty: kept
};

// How many are broken.
[[nodiscard]] inline std::size_t broken_rules(std::span<const RuleResult> results) {
    return static_cast<std::size_t>(
        std::ranges::count_if(results, [](const RuleResult& result) { return !result.breaches.empty(); }));
}

}  // namespace bifolio::press
