// A typed agenda as rows of cells, whatever parts them. Internal to importing.
#pragma once

#include <string_view>
#include <vector>

#include "source/import/shared/stretch.h"

namespace bifolio::source {

// A line: one cell, or several that tabs, bars or runs of blanks part. Cells are without the signs of lists,
// headings and emphasis of Markdown. A cell may be empty; where a browser pasted a line break, a cell has
// several lines.
struct TypedRow {
    std::vector<Lines> cells;
    Stretch whole;  // the line, with the signs at its start
    Place place;
    bool is_listed = false;    // begins with a bullet
    bool is_heading = false;   // begins with "#"
    bool after_blank = false;  // a blank line, or the start of the text, stands before it
    bool has_columns = false;
    bool has_bars = false;  // these part its cells

    // The first line of a cell; an empty one where there is none.
    [[nodiscard]] Stretch cell(std::size_t number) const;
    // The cells that are not empty, as lines.
    [[nodiscard]] Lines lines() const;
};

// Blank lines, and lines of nothing but rules, are no rows. `text` is valid UTF-8 and must outlive the
// result.
[[nodiscard]] std::vector<TypedRow> typed_rows(std::string_view text);

}  // namespace bifolio::source
