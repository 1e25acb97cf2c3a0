#include "source/base/line_index.h"

#include <algorithm>

namespace bifolio::source {

namespace {

bool continues_character(char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

}  // namespace

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
        } else if (!continues_character(byte)) {
            ++place.column;
        }
    }
    if (bytes.size() % kBlock == 0) blocks_.back() = place;
}

Place LineIndex::place(std::size_t offset) const {
    offset = std::min(offset, bytes_.size());
    while (offset > 0 && offset < bytes_.size() && continues_character(bytes_[offset])) --offset;
    Place place = blocks_[offset / kBlock];
    for (std::size_t each = offset / kBlock * kBlock; each < offset; ++each) {
        if (ends_line(each))
            place = {place.line + 1, 1};
        else if (!continues_character(bytes_[each]))
            ++place.column;
    }
    return place;
}

}  // namespace bifolio::source
