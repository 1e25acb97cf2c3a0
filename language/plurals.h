// Words that depend on a number.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace bifolio::language {

// "{0, plural, one {# talk} other {# talks}}" for 1234 talks: "1,234 talks". An ICU message pattern in the
// language of a BCP 47 tag, by the plural rules of the Unicode CLDR. Throws std::runtime_error where it is
// none.
[[nodiscard]] std::string plural(std::string_view bcp47, std::string_view pattern, std::size_t count);

}  // namespace bifolio::language
