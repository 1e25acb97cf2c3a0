#include "source/base/line_index.h"

#include <algorithm>

#include "source/base/utf8.h"

namespace bifolio::source {

LineIndex::LineIndex(std::string_view bytes)
    : bytes_(bytes), line_ends_(bytes.size() / 64 + 1, 0), blocks_(bytes.size() / kBlock + 1) {
    Place place{1, 1};
    for (std::size_t offset = 0; offset < bytes.size(); ++offset) {
        if (offset % kBlock == 0) blocks_[offset / kBlock] = place;
        const char byte = bytes[offset];
        const bool last =
            byte == '\n' || (byte == '\r' && (offset + 1 == bytes.size() || bytes[offset + 1] != '\n'));
        if (last) {
            line_ends_[offset / 64] |= std::uint64_t{1} << (offset % 64);
            place = {place.line + 1, 1};
        } else if (!is_continuation_byte(byte)) {
            ++place.column;
        }
    }
    if (bytes.size() % kBlock == 0) blocks_.back() = place;
}

Place LineIndex::place(std::size_t offset) const {
    offset = std::min(offset, bytes_.size());
    if (offset < bytes_.size()) offset = character_start(bytes_, offset);
    Place place = blocks_[offset / kBlock];
    for (std::size_t each = offset / kBlock * kBlock; each < offset; ++each) {
        if (ends_line(each))
            place = {place.line + 1, 1};
        else if (!is_continuation_byte(bytes_[each]))
            ++place.column;
    }
    return place;
}

}  // namespace bifolio::source
