#include "language/number_ranges.h"

#include <charconv>
#include <string_view>

namespace bifolio::language {

namespace {

constexpr std::string_view kFigures = "0123456789";

// Where the figures at the end of a number begin; its length where there are none.
std::size_t begin_of_figures(std::string_view number) {
    const std::size_t before = number.find_last_not_of(kFigures);
    return before == std::string_view::npos ? 0 : before + 1;
}

bool follows(std::string_view number, std::string_view next) {
    const std::size_t at = begin_of_figures(number);
    if (at == number.size() || begin_of_figures(next) != at || number.substr(0, at) != next.substr(0, at))
        return false;
    unsigned long count = 0, next_count = 0;
    const auto read = [at](std::string_view text, unsigned long& value) {
        const auto result = std::from_chars(text.data() + at, text.data() + text.size(), value);
        return result.ec == std::errc() && result.ptr == text.data() + text.size();
    };
    return read(number, count) && read(next, next_count) && next_count == count + 1;
}

}  // namespace

std::vector<NumberRange> ranges_of(std::span<const std::string> numbers) {
    std::vector<NumberRange> ranges;
    for (std::size_t n = 0; n < numbers.size(); ++n) {
        if (n > 0 && follows(numbers[n - 1], numbers[n]))
            ranges.back().last = n;
        else
            ranges.push_back({n, n});
    }
    return ranges;
}

}  // namespace bifolio::language
