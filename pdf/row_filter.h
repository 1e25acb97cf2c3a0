// The filters of PNG, which PDF knows as predictors (ISO 32000-1, 7.4.4.4; PNG, third edition, chapter 9).
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bifolio::pdf {

// Each row of `row_size` bytes with its filter's number before it: the one that leaves the smallest
// differences. `samples` are whole rows, of pixels of `pixel_size` bytes.
[[nodiscard]] std::string filter_rows(std::string_view samples, std::size_t row_size, std::size_t pixel_size);

}  // namespace bifolio::pdf
