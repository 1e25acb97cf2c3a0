#include "layout/pages/grid_block.h"

#include <algorithm>

#include "layout/pages/time_grid.h"

namespace bifolio::layout {

namespace {

constexpr double kBelowRule = 2, kBelowNames = 1, kBetweenParagraphs = 1, kBelowItem = 5;

// Points, from the block's left and top edges.
struct GridFlow {
    std::vector<double> tops;  // by cell
    std::vector<Rect> rules;
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

GridFlow flow_of(const TimeGrid& grid, const SetBlock& set, const styles::StyleSheet& sheet) {
    const auto height = [&](std::size_t cell) { return height_of(grid, set, cell, sheet); };
    const double to_baseline = sheet.grid.first_baseline.pt() / sheet.grid.leading.pt();  // leadings
    GridFlow flow;
    flow.tops.resize(grid.cells.size(), 0);
    double head = 0;
    for (std::size_t cell = 0; cell < grid.names; ++cell) head = std::max(head, height(cell));
    if (grid.names > 0) head += kBelowNames;

    std::vector<GridItem> items;
    std::vector<double> heights;
    double least = 0;
    for (const TimeGrid::Entry& entry : grid.entries) {
        items.push_back(entry.item);
        double high = kBelowRule + kBelowItem;
        for (std::size_t cell = entry.first_cell; cell < entry.first_cell + entry.cells; ++cell)
            high += height(cell) + (cell > entry.first_cell ? kBetweenParagraphs : 0);
        heights.push_back(high);
        if (entry.time_cell) least = std::max(least, kBelowRule + height(*entry.time_cell));
    }
    const GridPlaces places = place_on_axis(items, heights, least);
    for (std::size_t n = 0; n < items.size(); ++n) {
        const TimeGrid::Entry& entry = grid.entries[n];
        double top = head + places.tops[n];
        const Cell& first = grid.cells[entry.first_cell];
        // Also above a first line that hangs.
        const double hangs = std::max(0.0, -first.first_indent);
        flow.rules.push_back(
            {first.x - hangs, top - grid.rule_thickness / 2, first.width + hangs, grid.rule_thickness});
        top += kBelowRule;
        // On one baseline with the item's first line.
        if (entry.time_cell)
            flow.tops[*entry.time_cell] =
                top + to_baseline *
                          (cell_leading(first, sheet) - cell_leading(grid.cells[*entry.time_cell], sheet));
        for (std::size_t cell = entry.first_cell; cell < entry.first_cell + entry.cells; ++cell) {
            flow.tops[cell] = top;
            top += height(cell) + kBetweenParagraphs;
        }
    }
    flow.height = head + places.height;
    return flow;
}

}  // namespace

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
