// What the .cpp files of this room share of ICU. Internal: headers of the room do not include it.
#pragma once

#include <fmt/core.h>
#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <stdexcept>
#include <string>

namespace bifolio::language {

[[nodiscard]] inline std::string utf8(const icu::UnicodeString& text) {
    std::string result;
    return text.toUTF8String(result);
}

// Throws std::runtime_error where ICU failed: its data are missing.
inline void require(UErrorCode error, const char* what) {
    if (U_FAILURE(error) != 0)
        throw std::runtime_error(fmt::format("ICU cannot make {}: {}", what, u_errorName(error)));
}

// Of a BCP 47 tag; English without a region is European.
[[nodiscard]] inline icu::Locale locale_of(const std::string& bcp47) {
    UErrorCode error = U_ZERO_ERROR;
    icu::Locale locale = icu::Locale::forLanguageTag(bcp47 == "en" ? "en-GB" : bcp47, error);
    require(error, "a locale");
    return locale;
}

}  // namespace bifolio::language
