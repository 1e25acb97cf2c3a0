// Blocks one after another in columns that are filled page by page: an index, long contents. A pure function,
// from heights to places; what is in the blocks it does not know.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace bifolio::layout {

// Heights in steps, as the page breaker's.
struct ColumnItem {
    int height = 0;
    int space = 0;                // before it; dropped at the head of a column
    bool keep_with_next = false;  // not the last of a column, while there is another way
};

// How high columns may be.
struct ColumnRoom {
    int first_page = 0, other_pages = 0;
};

struct ColumnItemPlace {
    std::size_t item = 0;
    int column = 0;
    int top = 0;  // steps below the head of the columns
};

struct ColumnPage {
    std::vector<ColumnItemPlace> places;
    int height = 0;  // of its highest column
};

// Fills columns from the first to the last on page after page. The last page's columns are as low as they
// can be, so that they end as nearly alike as the items allow. An item that is higher than a column stands in
// one alone, and sticks out. No items, no pages; each page has at least one.
[[nodiscard]] std::vector<ColumnPage> fill_columns(std::span<const ColumnItem> items, int columns,
                                                   const ColumnRoom& room);

}  // namespace bifolio::layout
