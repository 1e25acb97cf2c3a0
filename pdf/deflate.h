// zlib's deflate, whole strings at a time.
#pragma once

#include <string>
#include <string_view>

namespace bifolio::pdf {

// The zlib stream (RFC 1950) of the bytes, at the best level that is still quick. Throws std::bad_alloc.
[[nodiscard]] std::string deflated(std::string_view bytes);

}  // namespace bifolio::pdf
