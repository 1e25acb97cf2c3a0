// Why XML is not well-formed, in words that help.
#pragma once

#include <expat.h>

#include <cstddef>
#include <span>
#include <string_view>

#include "source/base/line_index.h"
#include "source/base/trouble.h"

namespace bifolio::source {

struct XmlFault {
    std::size_t offset = 0;  // of what is wrong, which may be before the place where Expat noticed
    Trouble trouble;
};

// `offset` is where Expat stopped; `open` the offsets of the start tags that are open there, outermost first.
[[nodiscard]] XmlFault explain_xml_error(XML_Error error, std::string_view bytes, std::size_t offset,
                                         std::span<const std::size_t> open, const LineIndex& lines);

}  // namespace bifolio::source
