// In which order a day's items are told where parts are told one by one, and below which heads.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "source/model/program.h"

namespace bifolio::source {

// The head of a part of the programme, or an item.
struct OutlineEntry {
    std::optional<std::size_t> part;  // whose head it is, into Program::parts; none: it is an item
    std::size_t item = 0;             // into Day::items
    int depth = 0;                    // how many parts it stands in
};

// Items in their order, but those of a part together, below its head, where the first of them stands.
[[nodiscard]] std::vector<OutlineEntry> outline_of(const Program& program, std::size_t day);

}  // namespace bifolio::source
