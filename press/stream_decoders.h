// Decoders of streams (ISO 32000-1, 7.4) that take libqpdf's place, whose own have no limits: a file of 700
// bytes can be made to become gigabytes wherever libqpdf looks into a stream, be it for an object in it.
#pragma once

#include <cstdint>
#include <string_view>

namespace bifolio::press {

// What a stream may become: a picture of 100 megapixels in four inks, with its rows' filters.
inline constexpr std::uint64_t kLargestStream = 400ULL << 20U;
// What libqpdf's warnings say of one that would become more, among other words.
inline constexpr std::string_view kStreamTooLarge = "is more than 400 MB when it is decoded";

// Has libqpdf use them from now on, for all documents of this process: it keeps one table of decoders. They
// are those of FlateDecode, LZWDecode, with their predictors, and RunLengthDecode: all that make more of
// less. A stream that becomes too large counts as damaged where the limit is reached. Any thread may call it,
// and as often as it likes.
void limit_decoders();

}  // namespace bifolio::press
