#include "layout/pages/grid_block.h"

#include <algorithm>
#include <optional>

#include "layout/pages/time_grid.h"

namespace bifolio::layout {

namespace {

// Points, from the block's left and top edges.
struct GridFlow {
    std::vector<double> tops;  // by cell
    std::vector<Rect> rules;
    double head = 0;  // down to where the first time is
    double height = 0;
};

// Between the lines of a cell, which are not on the page's grid.
double cell_leading(const Cell& cell, const styles::StyleSheet& sheet) {
    return cell.style->leading.pt() > 0 ? cell.style->leading.pt() : sheet.grid.leading.pt();
}

// The height of a cell's lines.
double height_of(const TimeGrid& grid, const SetBlock& set, std::size_t cell,
                 const styles::StyleSheet& sheet) {
    return static_cast<double>(set.cells[cell].lines.size()) * cell_leading(grid.cells[cell], sheet);
}

// The height of an item's lines, with what keeps them off the rule above and the item below.
double height_of(const TimeGrid& grid, const SetBlock& set, const TimeGrid::Entry& entry,
                 const styles::StyleSheet& sheet) {
    double high = sheet.overview.below_rule.pt() + sheet.overview.below_item.pt();
    for (std::size_t cell = entry.first_cell; cell < entry.first_cell + entry.cells; ++cell)
        high += height_of(grid, set, cell, sheet) +
                (cell > entry.first_cell ? sheet.overview.between_talks.pt() : 0);
    return high;
}

// Down to where the first time is.
double head_of(const TimeGrid& grid, const SetBlock& set, const styles::StyleSheet& sheet) {
    double head = 0;
    for (std::size_t cell = 0; cell < grid.names; ++cell)
        head = std::max(head, height_of(grid, set, cell, sheet));
    return grid.lead + (grid.names > 0 ? head + sheet.overview.below_names.pt() : 0);
}

// The next time at which something starts; none behind the last.
std::optional<int> start_after(const TimeGrid& grid, int time) {
    std::optional<int> next;
    for (const TimeGrid::Entry& entry : grid.entries)
        if (entry.item.start > time && (!next || entry.item.start < *next)) next = entry.item.start;
    return next;
}

// Below the names. What starts at one time ends, as words go, before the next time: no line stands beside a
// time that is not its own.
GridPlaces elastic_places(const TimeGrid& grid, const SetBlock& set, const styles::StyleSheet& sheet) {
    std::vector<GridItem> items;
    std::vector<double> heights;
    double least = 0;
    for (const TimeGrid::Entry& entry : grid.entries) {
        GridItem item = entry.item;
        if (const std::optional<int> next = start_after(grid, item.start))
            item.end = std::min(item.end, *next);
        items.push_back(item);
        heights.push_back(height_of(grid, set, entry, sheet));
        if (entry.time_cell)
            least = std::max(least,
                             sheet.overview.below_rule.pt() + height_of(grid, set, *entry.time_cell, sheet));
    }
    return place_on_axis(items, heights, least);
}

// A minute is as high wherever it is.
GridPlaces proportional_places(const TimeGrid& grid) {
    GridPlaces places;
    const auto down = [&](int time) { return (time - grid.begins) * grid.minute; };
    for (const TimeGrid::Entry& entry : grid.entries) places.tops.push_back(down(entry.item.start));
    for (const TimeGrid::Entry& entry : grid.entries)
        places.height = std::max(places.height, down(std::max(entry.item.end, entry.item.start)));
    for (const TimeGrid::Tint& tint : grid.tints) places.height = std::max(places.height, down(tint.end));
    return places;
}

// Across at a time, but where something goes on over it.
void add_rules(const TimeGrid& grid, int time, double top, std::vector<Rect>& rules) {
    std::vector<Strip> over;  // from left to right
    for (const TimeGrid::Entry& entry : grid.entries) {
        if (entry.item.start >= time || entry.item.end <= time || entry.cells == 0) continue;
        const Cell& cell = grid.cells[entry.first_cell];
        const double hangs = std::max(0.0, -cell.first_indent);
        over.push_back({cell.x - hangs, cell.width + hangs});
    }
    std::ranges::sort(over, {}, &Strip::x);
    over.push_back({grid.width, 0});
    double left = 0;
    for (const Strip& strip : over) {
        if (strip.x > left)
            rules.push_back({left, top - grid.rule_thickness / 2, strip.x - left, grid.rule_thickness});
        left = std::max(left, strip.x + strip.width);
    }
}

GridFlow flow_of(const TimeGrid& grid, const SetBlock& set, const styles::StyleSheet& sheet) {
    const auto height = [&](std::size_t cell) { return height_of(grid, set, cell, sheet); };
    const double to_baseline = sheet.grid.first_baseline.pt() / sheet.grid.leading.pt();  // leadings
    GridFlow flow;
    flow.tops.resize(grid.cells.size(), grid.lead);
    flow.head = head_of(grid, set, sheet);
    const GridPlaces places = grid.minute > 0 ? proportional_places(grid) : elastic_places(grid, set, sheet);
    for (std::size_t n = 0; n < grid.entries.size(); ++n) {
        const TimeGrid::Entry& entry = grid.entries[n];
        double top = flow.head + places.tops[n];
        if (entry.time_cell) add_rules(grid, entry.item.start, top, flow.rules);
        const Cell& first = grid.cells[entry.first_cell];
        // Also above a first line that hangs.
        const double hangs = std::max(0.0, -first.first_indent);
        if (entry.item.below)
            flow.rules.push_back(
                {first.x - hangs, top - grid.rule_thickness / 2, first.width + hangs, grid.rule_thickness});
        top += sheet.overview.below_rule.pt();
        // On one baseline with the item's first line.
        if (entry.time_cell)
            flow.tops[*entry.time_cell] =
                top + to_baseline *
                          (cell_leading(first, sheet) - cell_leading(grid.cells[*entry.time_cell], sheet));
        for (std::size_t cell = entry.first_cell; cell < entry.first_cell + entry.cells; ++cell) {
            flow.tops[cell] = top;
            top += height(cell) + sheet.overview.between_talks.pt();
        }
    }
    flow.height = flow.head + places.height;
    return flow;
}

}  // namespace

bool keeps_time(const TimeGrid& grid, const SetBlock& set, const styles::StyleSheet& sheet) {
    if (grid.minute <= 0) return true;
    return std::ranges::all_of(grid.entries, [&](const TimeGrid::Entry& entry) {
        const std::optional<int> next = start_after(grid, entry.item.start);
        const double to_next = next ? (*next - entry.item.start) * grid.minute
                                    : sheet.overview.below_rule.pt() + sheet.overview.below_item.pt();
        const bool time_fits =
            !entry.time_cell || !next ||
            sheet.overview.below_rule.pt() + height_of(grid, set, *entry.time_cell, sheet) <= to_next;
        // The space below an item may be less than elsewhere: the rule there keeps it off.
        return time_fits && !entry.item.below &&
               height_of(grid, set, entry, sheet) - sheet.overview.below_item.pt() <=
                   (entry.item.end - entry.item.start) * grid.minute;
    });
}

BlockExtent measure(const TimeGrid& grid, const SetBlock& set, const styles::StyleSheet& sheet) {
    return {1, flow_of(grid, set, sheet).height, false};
}

std::vector<CutWay> ways_to_cut(const TimeGrid& /*grid*/, const SetBlock& /*set*/,
                                const styles::PageBreaking& /*rules*/) {
    return {CutWay{}};
}

PlacedParts place(const TimeGrid& grid, const Block& /*block*/, const SetBlock& set, LineRange /*lines*/,
                  BlockOrigin origin, const styles::StyleSheet& sheet) {
    PlacedParts placed;
    const GridFlow flow = flow_of(grid, set, sheet);
    for (const TimeGrid::Tint& tint : grid.tints) {
        const double top = origin.top + flow.head + (tint.start - grid.begins) * grid.minute;
        placed.rules.push_back(
            {{origin.left + tint.x, top, tint.width, (tint.end - tint.start) * grid.minute}, tint.color});
    }
    for (Rect rule : flow.rules) {
        rule.x += origin.left;
        rule.y += origin.top;
        placed.rules.push_back({rule, grid.rule_color});
    }
    const double to_baseline = sheet.grid.first_baseline.pt() / sheet.grid.leading.pt();  // leadings
    for (std::size_t n = 0; n < grid.cells.size(); ++n) {
        const double leading = cell_leading(grid.cells[n], sheet);
        Stretch stretch{.cell = n, .first = 0, .x = origin.left + grid.cells[n].x, .baselines = {}};
        for (std::size_t line = 0; line < set.cells[n].lines.size(); ++line)
            stretch.baselines.push_back(origin.top + flow.tops[n] +
                                        (to_baseline + static_cast<double>(line)) * leading);
        placed.stretches.push_back(std::move(stretch));
    }
    return placed;
}

}  // namespace bifolio::layout
