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

bool is_beside_a_text(const TimeGrid& grid, std::size_t cell) {
    return std::ranges::binary_search(grid.beside, cell, {}, &TimeGrid::Beside::cell);
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
    bool is_first = true;
    for (std::size_t cell = entry.first_cell; cell < entry.first_cell + entry.cells; ++cell) {
        if (is_beside_a_text(grid, cell)) continue;
        high += height_of(grid, set, cell, sheet) + (is_first ? 0 : sheet.overview.between_talks.pt());
        is_first = false;
    }
    return high;
}

// Down to where the first time is.
double head_of(const TimeGrid& grid, const SetBlock& set, const styles::StyleSheet& sheet) {
    double head = 0;
    for (std::size_t cell = 0; cell < grid.names; ++cell)
        head = std::max(head, height_of(grid, set, cell, sheet));
    return grid.lead + (grid.names > 0 ? head + sheet.overview.below_names.pt() : 0);
}

// The times at which something starts.
class Starts {
  public:
    explicit Starts(const TimeGrid& grid) {
        for (const TimeGrid::Entry& entry : grid.entries) times_.push_back(entry.item.start);
        std::ranges::sort(times_);
    }

    // The next one; none behind the last.
    [[nodiscard]] std::optional<int> after(int time) const {
        const auto next = std::ranges::upper_bound(times_, time);
        return next == times_.end() ? std::nullopt : std::optional(*next);
    }

  private:
    std::vector<int> times_;
};

// Below the names. What starts at one time ends, as words go, before the next time: no line stands beside a
// time that is not its own.
GridPlaces elastic_places(const TimeGrid& grid, const SetBlock& set, const styles::StyleSheet& sheet) {
    const Starts starts(grid);
    std::vector<GridItem> items;
    std::vector<double> heights;
    double least = 0;
    for (const TimeGrid::Entry& entry : grid.entries) {
        GridItem item = entry.item;
        if (const std::optional<int> next = starts.after(item.start)) item.end = std::min(item.end, *next);
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

// What an item's cells take of the width, hanging first lines included.
Strip strip_of(const TimeGrid& grid, const TimeGrid::Entry& entry) {
    double left = grid.width, right = 0;
    for (std::size_t n = entry.first_cell; n < entry.first_cell + entry.cells; ++n) {
        const Cell& cell = grid.cells[n];
        left = std::min(left, cell.x - std::max(0.0, -cell.first_indent));
        right = std::max(right, cell.x + cell.width);
    }
    return {left, right - left};
}

// Across at a time, but where something goes on over it.
void add_rules(const TimeGrid& grid, int time, double top, std::vector<Rect>& rules) {
    std::vector<Strip> over;  // from left to right
    for (const TimeGrid::Entry& entry : grid.entries) {
        if (entry.item.start >= time || entry.item.end <= time || entry.cells == 0) continue;
        over.push_back(strip_of(grid, entry));
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
    // On one baseline with the text's first line.
    const auto stand_beside = [&](std::size_t text, std::size_t cell) {
        flow.tops[cell] = flow.tops[text] + to_baseline * (cell_leading(grid.cells[text], sheet) -
                                                           cell_leading(grid.cells[cell], sheet));
    };
    flow.tops.resize(grid.cells.size(), grid.lead);
    flow.head = head_of(grid, set, sheet);
    // As above a grid that follows something: midway in the space above it.
    if (grid.lead > 0)
        flow.rules.push_back(
            {0, grid.lead - sheet.overview.grid_space * sheet.grid.leading.pt() / 2 - grid.rule_thickness / 2,
             grid.width, grid.rule_thickness});
    const GridPlaces places = grid.minute > 0 ? proportional_places(grid) : elastic_places(grid, set, sheet);
    for (std::size_t n = 0; n < grid.entries.size(); ++n) {
        const TimeGrid::Entry& entry = grid.entries[n];
        double top = flow.head + places.tops[n];
        if (entry.time_cell) add_rules(grid, entry.item.start, top, flow.rules);
        if (entry.item.below) {
            const Strip strip = strip_of(grid, entry);
            flow.rules.push_back({strip.x, top - grid.rule_thickness / 2, strip.width, grid.rule_thickness});
        }
        top += sheet.overview.below_rule.pt();
        std::optional<std::size_t> first_text;
        for (std::size_t cell = entry.first_cell; cell < entry.first_cell + entry.cells; ++cell) {
            if (is_beside_a_text(grid, cell)) continue;
            if (!first_text) first_text = cell;
            flow.tops[cell] = top;
            top += height(cell) + sheet.overview.between_talks.pt();
        }
        if (entry.time_cell && first_text) stand_beside(*first_text, *entry.time_cell);
    }
    for (const TimeGrid::Beside& each : grid.beside) stand_beside(each.text, each.cell);
    flow.height = flow.head + places.height;
    return flow;
}

}  // namespace

bool keeps_time(const TimeGrid& grid, const SetBlock& set, const styles::StyleSheet& sheet) {
    if (grid.minute <= 0) return true;
    const Starts starts(grid);
    return std::ranges::all_of(grid.entries, [&](const TimeGrid::Entry& entry) {
        const std::optional<int> next = starts.after(entry.item.start);
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
