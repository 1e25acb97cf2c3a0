#include "layout/pages/column_run.h"

#include <algorithm>

namespace bifolio::layout {

namespace {

// Items [begin, end) and what they take one above another.
struct FilledColumn {
    std::size_t end = 0;
    int height = 0;
};

FilledColumn fill_column(std::span<const ColumnItem> items, std::size_t begin, int room) {
    FilledColumn all{begin, 0}, best = all;
    while (all.end < items.size()) {
        const ColumnItem& next = items[all.end];
        const int height = all.height + (all.end > begin ? next.space : 0) + next.height;
        if (height > room && all.end > begin) break;
        all = {all.end + 1, height};
        if (!next.keep_with_next || all.end == items.size()) best = all;
    }
    return best.end > begin ? best : all;
}

struct FilledPage {
    std::vector<FilledColumn> columns;
    std::size_t end = 0;
};

FilledPage fill_page(std::span<const ColumnItem> items, std::size_t begin, int columns, int room) {
    FilledPage page{.columns = {}, .end = begin};
    for (int n = 0; n < columns && page.end < items.size(); ++n) {
        page.columns.push_back(fill_column(items, page.end, room));
        page.end = page.columns.back().end;
    }
    return page;
}

// The lowest columns that hold all that is left.
FilledPage balanced(std::span<const ColumnItem> items, std::size_t begin, int columns, int room) {
    int too_low = 0;
    while (room - too_low > 1) {
        const int middle = too_low + (room - too_low) / 2;
        (fill_page(items, begin, columns, middle).end == items.size() ? room : too_low) = middle;
    }
    return fill_page(items, begin, columns, room);
}

ColumnPage placed(std::span<const ColumnItem> items, std::size_t begin, const FilledPage& filled) {
    ColumnPage page;
    std::size_t item = begin;
    for (std::size_t n = 0; n < filled.columns.size(); ++n) {
        int top = 0;
        for (const std::size_t first = item; item < filled.columns[n].end; ++item) {
            if (item > first) top += items[item].space;
            page.places.push_back({item, static_cast<int>(n), top});
            top += items[item].height;
        }
        page.height = std::max(page.height, top);
    }
    return page;
}

}  // namespace

std::vector<ColumnPage> fill_columns(std::span<const ColumnItem> items, int columns, const ColumnRoom& room) {
    std::vector<ColumnPage> pages;
    for (std::size_t begin = 0; begin < items.size();) {
        const int height = pages.empty() ? room.first_page : room.other_pages;
        FilledPage page = fill_page(items, begin, columns, height);
        if (page.end == items.size()) page = balanced(items, begin, columns, height);
        pages.push_back(placed(items, begin, page));
        begin = page.end;
    }
    return pages;
}

}  // namespace bifolio::layout
