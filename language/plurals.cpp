#include "language/plurals.h"

#include <unicode/msgfmt.h>

#include "language/icu.h"

namespace bifolio::language {

std::string plural(std::string_view bcp47, std::string_view pattern, std::size_t count) {
    UErrorCode error = U_ZERO_ERROR;
    const icu::Locale locale(std::string(bcp47).c_str());
    const icu::MessageFormat format(icu::UnicodeString::fromUTF8(std::string(pattern)), locale, error);
    const icu::Formattable number(static_cast<int64_t>(count));
    icu::UnicodeString text;
    icu::FieldPosition ignored;
    format.format(&number, 1, text, ignored, error);
    require(error, "a count");
    return utf8(text);
}

}  // namespace bifolio::language
