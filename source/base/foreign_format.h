// What a file is that ought to be XML in UTF-8 and is not: named, so that a user knows what to do next.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "source/base/trouble.h"

namespace bifolio::source {

struct ForeignFormat {
    std::string_view code;  // "xml", or "encoding" for text in UTF-16 or UTF-32
    Trouble trouble;        // "the file is a PDF, not XML", and the next step
    std::size_t offset = 0;
    std::string_view what = {};  // "a PDF"; empty where it is text, in whatever encoding
};

// `bytes` without a UTF-8 byte order mark. By signatures at the start of the file (of file(1)'s database,
// those that organisers have on their desks); a ZIP archive by the names of its first entries (ECMA-376 part
// 2 and OpenDocument 1.3 part 2 fix them). Nothing where the first character that is not white space is a
// "<", unless it begins an HTML page.
[[nodiscard]] std::optional<ForeignFormat> foreign_format(std::string_view bytes);

}  // namespace bifolio::source
