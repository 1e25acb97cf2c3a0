// The gate before the tree: only well-formed XML within limits passes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "source/base/line_index.h"
#include "source/base/reporter.h"

namespace bifolio::source {

// What is past a limit is an [xml] error. They keep a hostile file from taking more than seconds and a
// gigabyte.
struct XmlLimits {
    std::uint64_t bytes = std::uint64_t{256} << 20U;
    std::size_t elements = 5'000'000;
    std::size_t attributes = 1'000'000;
    std::size_t asides = 1'000'000;  // comments, CDATA sections and instructions: each splits a text
    std::size_t depth = 256;
    std::size_t tag_bytes = std::size_t{1} << 20U;  // one start tag with all its attributes

    // Of a programme, when it is read.
    std::size_t known_elements = 500'000;                 // elements where the format has a place for them
    std::size_t line_bytes = std::size_t{16} << 10U;      // one title, name, address or other value
    std::size_t text_bytes = std::size_t{1} << 20U;       // one paragraph
    std::size_t all_text_bytes = std::size_t{64} << 20U;  // all texts together
};

// Checks that `bytes` (valid UTF-8, no byte order mark, see mend_encoding()) are well-formed XML 1.0 with
// Expat, in one streaming pass, and that they declare no encoding but UTF-8 or ASCII, no DTD with anything in
// it, and stay within the limits. False: they must not be read on; why not has been reported as [xml] or
// [encoding].
[[nodiscard]] bool pass_xml_gate(std::string_view bytes, const LineIndex& lines, const XmlLimits& limits,
                                 Reporter& reporter);

}  // namespace bifolio::source
