// The date that the environment gives to files.
#pragma once

#include <cstdint>
#include <optional>

namespace bifolio::cli {

// SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch/): seconds since 1970, up to the
// year 9999. Absent where it is not set; throws UsageError where it is not such a number.
[[nodiscard]] std::optional<std::int64_t> source_date_epoch();

}  // namespace bifolio::cli
