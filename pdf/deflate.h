// Compression of streams (ISO 32000-1, 7.4.4), by zlib.
#pragma once

#include <string>
#include <string_view>

namespace bifolio::pdf {

// Quick takes two thirds of the time for a few per cent more bytes: for the many pages.
enum class Effort { Quick, Usual };

// The same bytes for the same data. Safe to call from several threads.
[[nodiscard]] std::string deflate(std::string_view data, Effort effort = Effort::Usual);

}  // namespace bifolio::pdf
