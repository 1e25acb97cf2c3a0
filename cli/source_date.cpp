#include "cli/source_date.h"

#include <fmt/core.h>

#include <charconv>
#include <cstdlib>
#include <string_view>

#include "cli/usage_error.h"
#include "source/base/quotation.h"

namespace bifolio::cli {

std::optional<std::int64_t> source_date_epoch() {
    constexpr std::int64_t kEndOfYear9999 = 253'402'300'799;
    const char* variable = std::getenv("SOURCE_DATE_EPOCH");
    if (variable == nullptr) return std::nullopt;
    const std::string_view text = variable;
    std::int64_t seconds = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), seconds);
    if (error != std::errc() || end != text.data() + text.size() || seconds < 0 || seconds > kEndOfYear9999) {
        throw UsageError(
            fmt::format("SOURCE_DATE_EPOCH is {}, but must be seconds since 1970", source::in_quotes(text)));
    }
    return seconds;
}

}  // namespace bifolio::cli
