// Text in columns of one length: which lines stand in which column, wherever a page ends.
//
// A block in columns is broken over pages between its rows: a row is one line of each column. On a page that
// the block goes on after, all columns are full; on its last page they are balanced, the last one the
// shortest. Columns end as pages do: no widows or orphans at their feet where the text allows it.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace bifolio::layout {

struct ColumnRules {
    int columns = 2;
    int orphan_lines = 2, widow_lines = 2;
    int turn_lines = 1;  // rows above a break at least
};

// Lines [begin, end) of the paragraphs, counted through them all, in one column.
struct ColumnPart {
    int begin = 0, end = 0;
};

class ColumnFlow {
  public:
    // `paragraphs`: how many lines each has. Behind those of `kept`, by their indices, no column ends that
    // another one follows.
    ColumnFlow(std::span<const int> paragraphs, const ColumnRules& rules,
               std::span<const std::size_t> kept = {});

    // How many rows the block takes where it is not broken, or broken at places that may_break_before allows.
    [[nodiscard]] int rows() const { return rows_; }

    // Whether a page may end before row `row` (0 < row < rows()): neither the columns above it nor those
    // below leave a line of a paragraph alone, and what follows still fits into the rows that are left.
    [[nodiscard]] bool may_break_before(int row) const;

    // The columns of rows [first_row, first_row + count), left to right; of the last rows where they end at
    // rows().
    [[nodiscard]] std::vector<ColumnPart> parts(int first_row, int count) const;

  private:
    [[nodiscard]] bool may_end_at(int line) const;
    // Balanced columns of the lines from `begin` on, none longer than `limit`; whether all end well.
    [[nodiscard]] std::vector<ColumnPart> balanced(int begin, int limit, bool& ends_well) const;

    ColumnRules rules_;
    int lines_ = 0;
    int rows_ = 0;
    std::vector<bool> may_end_;  // by line: a column may end before it
};

}  // namespace bifolio::layout
