#include "source/model/day_outline.h"

#include <algorithm>
#include <map>

namespace bifolio::source {

namespace {

// The parts around an item, the outermost first.
std::vector<std::size_t> parts_around(const Program& program, const Item& item) {
    std::vector<std::size_t> parts;
    for (auto part = part_of(item); part; part = program.parts[*part].within) parts.push_back(*part);
    std::ranges::reverse(parts);
    return parts;
}

// Where an item stands: the first item of each part around it, from the outermost on, and then itself.
using Position = std::vector<std::size_t>;

}  // namespace

std::vector<OutlineEntry> outline_of(const Program& program, std::size_t day) {
    const std::vector<Item>& items = program.days[day].items;
    std::map<std::size_t, std::size_t> first_of;  // by part
    std::vector<std::vector<std::size_t>> around;
    std::vector<Position> positions;
    for (std::size_t n = 0; n < items.size(); ++n) {
        around.push_back(parts_around(program, items[n]));
        Position& position = positions.emplace_back();
        for (const std::size_t part : around.back())
            position.push_back(first_of.try_emplace(part, n).first->second);
        position.push_back(n);
    }
    std::vector<std::size_t> order(items.size());
    for (std::size_t n = 0; n < order.size(); ++n) order[n] = n;
    std::ranges::stable_sort(order, {}, [&](std::size_t n) { return positions[n]; });
    std::vector<OutlineEntry> outline;
    std::vector<std::size_t> open;
    for (const std::size_t n : order) {
        const std::vector<std::size_t>& parts = around[n];
        const auto common = static_cast<std::size_t>(std::ranges::mismatch(open, parts).in1 - open.begin());
        for (std::size_t depth = common; depth < parts.size(); ++depth)
            outline.push_back({parts[depth], 0, static_cast<int>(depth)});
        open = parts;
        outline.push_back({std::nullopt, n, static_cast<int>(parts.size())});
    }
    return outline;
}

}  // namespace bifolio::source
