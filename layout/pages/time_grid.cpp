#include "layout/pages/time_grid.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>

#include "layout/pages/time_axis.h"

namespace bifolio::layout {

namespace {

// Times at which something starts or ends, and their order. What ends nobody knows when, ends at the next of
// them.
class Marks {
  public:
    explicit Marks(std::span<const GridItem> items) {
        std::set<int> times;
        for (const GridItem& item : items) {
            times.insert(item.start);
            if (item.end > item.start) times.insert(item.end);
        }
        times_.assign(times.begin(), times.end());
    }

    [[nodiscard]] std::size_t count() const { return times_.size() + 1; }
    [[nodiscard]] std::size_t from(const GridItem& item) const { return at(item.start); }
    [[nodiscard]] std::size_t to(const GridItem& item) const {
        return item.end > item.start ? at(item.end) : at(item.start) + 1;
    }

  private:
    [[nodiscard]] std::size_t at(int time) const {
        return static_cast<std::size_t>(std::ranges::lower_bound(times_, time) - times_.begin());
    }

    std::vector<int> times_;
};

// Items of one column, by their starts.
void put_below_one_another(std::vector<GridItem>& items, std::span<const std::size_t> in_turn) {
    std::optional<std::size_t> cell, last;  // the first item of the last cell, and its last one
    for (const std::size_t n : in_turn) {
        GridItem& item = items[n];
        if (cell && items[*cell].start == item.start) {
            item.below = last;
            items[*cell].end = std::max(items[*cell].end, item.end);
        } else {
            if (cell) items[*cell].end = std::min(items[*cell].end, item.start);
            cell = n;
        }
        last = n;
    }
}

}  // namespace

std::size_t columns_across(double width, double gap, double narrowest) {
    return static_cast<std::size_t>(std::max(1.0, std::floor((width + gap) / (narrowest + gap))));
}

std::vector<std::pair<std::size_t, std::size_t>> bands_of(std::size_t count, std::size_t most) {
    const std::size_t bands = (count + most - 1) / most;
    std::vector<std::pair<std::size_t, std::size_t>> ranges;
    for (std::size_t band = 0; band < bands; ++band)
        ranges.emplace_back(band * count / bands, (band + 1) * count / bands);
    return ranges;
}

std::vector<Strip> grid_columns(std::size_t count, double left, double width, double gap) {
    const auto number = static_cast<double>(count);
    const double column = (width - (number - 1) * gap) / number;
    std::vector<Strip> columns;
    for (std::size_t n = 0; n < count; ++n)
        columns.push_back({left + static_cast<double>(n) * (column + gap), column});
    return columns;
}

GridLayout lay_out_grid(std::span<const GridItem> items, std::span<const Strip> columns, double gap,
                        double narrowest) {
    GridLayout layout{{items.begin(), items.end()}, std::vector<Strip>(items.size())};
    for (std::size_t n = 0; n < items.size(); ++n) {
        const Strip& first = columns[items[n].first_column];
        const Strip& last = columns[items[n].first_column + items[n].columns - 1];
        layout.strips[n] = {first.x, last.x + last.width - first.x};
    }
    const Marks marks(items);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        std::vector<TimeSpan> spans;
        std::vector<std::size_t> here, in_turn;
        for (std::size_t n = 0; n < items.size(); ++n) {
            if (items[n].columns != 1 || items[n].first_column != column) continue;
            here.push_back(n);
            spans.push_back({static_cast<int>(marks.from(items[n])), static_cast<int>(marks.to(items[n]))});
        }
        const std::vector<Lane> lanes = assign_lanes(spans);
        for (std::size_t n = 0; n < here.size(); ++n) {
            const auto among = grid_columns(lanes[n].lanes, columns[column].x, columns[column].width, gap);
            if (lanes[n].lanes > 1 && among.front().width < narrowest) {
                in_turn.push_back(here[n]);
            } else {
                layout.strips[here[n]] = among[lanes[n].lane];
            }
        }
        put_below_one_another(layout.items, in_turn);
    }
    return layout;
}

GridPlaces place_on_axis(std::span<const GridItem> items, std::span<const double> heights, double least) {
    const Marks marks(items);
    std::vector<double> cells(heights.begin(), heights.end());  // of an item with all that stand below it
    for (std::size_t n = items.size(); n-- > 0;)
        if (items[n].below) cells[*items[n].below] += cells[n];
    std::vector<AxisItem> on_axis;
    for (std::size_t n = 0; n < items.size(); ++n) {
        if (items[n].below) continue;
        on_axis.push_back({marks.from(items[n]), marks.to(items[n]), cells[n]});
        on_axis.push_back({marks.from(items[n]), marks.from(items[n]) + 1, least});
    }
    const std::vector<double> places = place_marks(marks.count(), on_axis, 0);
    GridPlaces placed;
    for (const GridItem& item : items)
        placed.tops.push_back(item.below ? placed.tops[*item.below] + heights[*item.below]
                                         : places[marks.from(item)]);
    placed.height = places.back();
    return placed;
}

}  // namespace bifolio::layout
