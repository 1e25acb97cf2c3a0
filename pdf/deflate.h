// Compression of streams (ISO 32000-1, 7.4.4), by zlib.
#pragma once

#include <string>
#include <string_view>

namespace bifolio::pdf {

// The same bytes for the same data. Safe to call from several threads.
[[nodiscard]] std::string deflate(std::string_view data);

}  // namespace bifolio::pdf
