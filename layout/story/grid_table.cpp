#include "layout/story/grid_table.h"

#include <algorithm>
#include <optional>

namespace bifolio::layout {

namespace {

class Table {
  public:
    Table(std::span<const GridItem> items, std::size_t columns) : items_(items), columns_(columns) {
        for (const GridItem& item : items_)
            if (starts_.empty() || starts_.back() != item.start) starts_.push_back(item.start);
        holders_.assign(starts_.size(), std::vector<std::optional<std::size_t>>(columns_));
    }

    [[nodiscard]] std::vector<std::vector<GridCell>> rows() {
        std::size_t row = 0;
        for (std::size_t n = 0; n < items_.size(); ++n) {
            if (items_[n].start != starts_[row]) ++row;
            place(n, row);
        }
        std::vector<std::vector<GridCell>> rows(starts_.size());
        for (row = 0; row < rows.size(); ++row)
            for (std::size_t column = 0; column < columns_; ++column) {
                const std::optional<std::size_t> holder = holders_[row][column];
                if (!holder) {
                    rows[row].push_back({column, 1, 1, {}});
                } else if (cells_[*holder].row == row && cells_[*holder].cell.first_column == column) {
                    rows[row].push_back(cells_[*holder].cell);
                }
            }
        return rows;
    }

  private:
    struct Placed {
        std::size_t row = 0;
        GridCell cell;
    };

    void place(std::size_t n, std::size_t row) {
        const std::size_t first = items_[n].first_column;
        const auto begins_here = [&](std::size_t column) {
            return holders_[row][column] && cells_[*holders_[row][column]].row == row;
        };
        if (begins_here(first)) {
            cells_[*holders_[row][first]].cell.items.push_back(n);
            return;
        }
        std::size_t end = first;
        while (end < std::min(first + items_[n].columns, columns_) && !begins_here(end))
            end_above(row, end++);
        std::size_t below = row + 1;
        while (below < starts_.size() && starts_[below] < items_[n].end) ++below;
        for (std::size_t r = row; r < below; ++r)
            for (std::size_t column = first; column < end; ++column) holders_[r][column] = cells_.size();
        cells_.push_back({row, {first, end - first, below - row, {n}}});
    }

    // What reaches down to this place ends above its row.
    void end_above(std::size_t row, std::size_t column) {
        const std::optional<std::size_t> holder = holders_[row][column];
        if (!holder) return;
        cells_[*holder].cell.rows = row - cells_[*holder].row;
        for (std::size_t r = row; r < holders_.size(); ++r)
            std::ranges::replace(holders_[r], holder, std::optional<std::size_t>());
    }

    std::span<const GridItem> items_;
    std::size_t columns_;
    std::vector<int> starts_;                                       // of the rows
    std::vector<std::vector<std::optional<std::size_t>>> holders_;  // by row and column: into cells_
    std::vector<Placed> cells_;
};

}  // namespace

std::vector<std::vector<GridCell>> table_of(std::span<const GridItem> items, std::size_t columns) {
    return Table(items, columns).rows();
}

}  // namespace bifolio::layout
