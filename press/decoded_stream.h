// What a stream of a PDF holds, decoded no further than a limit.
#pragma once

#include <cstdint>
#include <string>

#include "press/qpdf.h"

namespace bifolio::press {

inline constexpr std::uint64_t kMostContent = 64ULL << 20U;  // bytes of a page, or of a form on it
inline constexpr std::uint64_t kMostFacts = 64ULL << 20U;    // of a profile, or of metadata

struct DecodedStream {
    std::string bytes;       // empty where they were only to be counted
    std::uint64_t size = 0;  // up to the limit
    bool is_whole = false;   // else it is damaged or too large; libqpdf's warnings say what is wrong
    bool is_too_large = false;
    bool is_decoded = false;  // else its coding is that of pictures (DCTDecode and the like), or not known
};

// Decodes the stream and keeps its bytes. At most so many of them are held and, besides, kLargestStream.
[[nodiscard]] DecodedStream decode_stream(QPDFObjectHandle stream, std::uint64_t limit);

// The same, but only counts them.
[[nodiscard]] DecodedStream measure_stream(QPDFObjectHandle stream, std::uint64_t limit);

// Whether it is deflated and its bytes are not those whose checksum stands behind them (RFC 1950, 2.2):
// libqpdf, as most readers, takes them all the same.
[[nodiscard]] bool has_wrong_checksum(QPDFObjectHandle stream);

// The bytes. Throws std::runtime_error, with the limit, where there would be more.
[[nodiscard]] std::string bytes_of(QPDFObjectHandle stream, std::uint64_t limit);

}  // namespace bifolio::press
