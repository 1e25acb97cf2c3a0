// The source line that a diagnostic is about, with a caret below its column.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "source/place.h"

namespace bifolio::cli {

// The lines of a file. Lines end with LF, CR LF or CR; a byte order mark is no part of the first.
class SourceLines {
  public:
    explicit SourceLines(std::string bytes);

    // Line `number` without its end, counted from 1; empty where there is none.
    [[nodiscard]] std::string_view line(std::size_t number) const;

  private:
    std::string bytes_;
    std::vector<std::size_t> starts_;
};

// How an excerpt looks in colours; all empty for none.
struct ExcerptColors {
    std::string_view gutter, caret, end;
};

// Two lines, each ended by a line feed: "   41 |   <session ...>" and the caret's. A line that does not fit
// into `width` terminal columns is shown from around the caret, with an ellipsis where it is cut. A place
// beyond the line's end has its caret after the last character.
[[nodiscard]] std::string excerpt(std::string_view line, source::Place place, std::size_t width,
                                  const ExcerptColors& colors = {});

}  // namespace bifolio::cli
