// The source line that a diagnostic is about, with a caret below its column.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "source/base/place.h"

namespace bifolio::cli {

// A stretch of a line, and which of its characters, counted from 1, is meant.
struct Stretch {
    std::string_view text;
    std::size_t column = 1;
};

// The lines of a file. Lines end with LF, CR LF or CR; a byte order mark is not part of the first.
class SourceLines {
  public:
    explicit SourceLines(std::string bytes);

    // Line `number` without its end, counted from 1; empty where there is none.
    [[nodiscard]] std::string_view line(std::size_t number) const;

    // The place's line, or of a long one the stretch from about `margin` bytes before the place to as many
    // after it. Places asked for in order cost one walk over the file in all, however long its lines are.
    [[nodiscard]] Stretch around(source::Place place, std::size_t margin);

  private:
    std::string bytes_;
    std::vector<std::size_t> starts_;
    source::Place last_place_;     // what around() was asked for last
    std::size_t last_offset_ = 0;  // and where in its line that is
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
