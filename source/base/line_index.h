// From a byte's offset in a file to its line and column.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "source/base/place.h"

namespace bifolio::source {

// Lines end with LF, CR LF or CR. A lookup costs a walk over at most kBlock bytes, however long the lines
// are.
class LineIndex {
  public:
    // Keeps a view of `bytes`, UTF-8 without a byte order mark, which must outlive the index. Afterwards any
    // of its ASCII bytes may be overwritten by others (as an in-place parser does): places stay those of the
    // original.
    explicit LineIndex(std::string_view bytes);

    // The place of the character that holds byte `offset`; of the end where `offset` is the size or beyond.
    [[nodiscard]] Place place(std::size_t offset) const;

  private:
    static constexpr std::size_t kBlock = 256;

    [[nodiscard]] bool ends_line(std::size_t offset) const {
        return ((line_ends_[offset / 64] >> (offset % 64)) & 1U) != 0;
    }

    std::string_view bytes_;
    std::vector<std::uint64_t> line_ends_;  // one bit a byte: set on a line's last byte
    std::vector<Place> blocks_;             // where each block begins
};

}  // namespace bifolio::source
