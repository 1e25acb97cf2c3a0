// Words with something between them.
#pragma once

#include <fmt/core.h>

#include <string>
#include <string_view>

#include "language/words/punctuation.h"
#include "source/model/program.h"

namespace bifolio::mail {

// `between` stands only where there is something on both sides.
[[nodiscard]] inline std::string joined(std::string_view first, std::string_view between,
                                        std::string_view second) {
    return fmt::format("{}{}{}", first, first.empty() || second.empty() ? "" : between, second);
}

// "House of Music, Porto"
[[nodiscard]] inline std::string place_of(const source::Event& event,
                                          const language::Punctuation& punctuation) {
    return joined(event.venue.plain(), punctuation.comma, event.town.plain());
}

}  // namespace bifolio::mail
