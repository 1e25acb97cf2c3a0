#include "layout/pages/block_grid.h"

#include <algorithm>

#include "layout/pages/time_grid.h"

namespace bifolio::layout {

namespace {

constexpr double kBelowRule = 2, kBelowNames = 1, kBetweenParagraphs = 1, kBelowItem = 5;

}  // namespace

double cell_leading(const Cell& cell, const styles::StyleSheet& sheet) {
    return cell.style->leading.pt() > 0 ? cell.style->leading.pt() : sheet.grid.leading.pt();
}

GridFlow grid_flow(const Block& block, const SetBlock& set, const styles::StyleSheet& sheet) {
    const BlockGrid& grid = *block.grid;
    const auto height = [&](std::size_t cell) {
        return static_cast<double>(set.cells[cell].lines.size()) * cell_leading(block.cells[cell], sheet);
    };
    const double to_baseline = sheet.grid.first_baseline.pt() / sheet.grid.leading.pt();  // leadings
    GridFlow flow;
    flow.tops.resize(block.cells.size(), 0);
    double head = 0;
    for (std::size_t cell = 0; cell < grid.names; ++cell) head = std::max(head, height(cell));
    if (grid.names > 0) head += kBelowNames;

    std::vector<GridItem> items;
    std::vector<double> heights;
    double least = 0;
    for (const BlockGrid::Entry& entry : grid.entries) {
        items.push_back(entry.item);
        double high = kBelowRule + kBelowItem;
        for (std::size_t cell = entry.first_cell; cell < entry.first_cell + entry.cells; ++cell)
            high += height(cell) + (cell > entry.first_cell ? kBetweenParagraphs : 0);
        heights.push_back(high);
        if (entry.time_cell) least = std::max(least, kBelowRule + height(*entry.time_cell));
    }
    const GridPlaces places = place_on_axis(items, heights, least);
    for (std::size_t n = 0; n < items.size(); ++n) {
        const BlockGrid::Entry& entry = grid.entries[n];
        double top = head + places.tops[n];
        const Cell& first = block.cells[entry.first_cell];
        flow.rules.push_back({first.x, top - grid.rule_thickness / 2, first.width, grid.rule_thickness});
        top += kBelowRule;
        // On one baseline with the item's first line.
        if (entry.time_cell)
            flow.tops[*entry.time_cell] =
                top + to_baseline *
                          (cell_leading(first, sheet) - cell_leading(block.cells[*entry.time_cell], sheet));
        for (std::size_t cell = entry.first_cell; cell < entry.first_cell + entry.cells; ++cell) {
            flow.tops[cell] = top;
            top += height(cell) + kBetweenParagraphs;
        }
    }
    flow.height = head + places.height;
    return flow;
}

}  // namespace bifolio::layout
