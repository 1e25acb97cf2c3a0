#include "source/model/values.h"

#include <fmt/core.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/uchar.h>
#include <unicode/uloc.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <memory>
#include <vector>

#include "source/base/ascii.h"
#include "source/base/nearest.h"
#include "source/base/quotation.h"
#include "source/base/utf8.h"

namespace bifolio::source {

namespace {

constexpr int kMinutesADay = static_cast<int>(kDayLength.count());

bool is_digit(char byte) {
    return byte >= '0' && byte <= '9';
}

// A number of `least` to `most` digits at the start of `text`, which is cut off it.
std::optional<int> take_number(std::string_view& text, std::size_t least, std::size_t most) {
    std::size_t digits = 0;
    while (digits < text.size() && digits < most && is_digit(text[digits])) ++digits;
    if (digits < least) return std::nullopt;
    int number = 0;
    std::from_chars(text.data(), text.data() + digits, number);
    text.remove_prefix(digits);
    return number;
}

bool take(std::string_view& text, char byte) {
    if (!text.starts_with(byte)) return false;
    text.remove_prefix(1);
    return true;
}

std::optional<Date> make_date(int year, int month, int day) {
    const Date date{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                    std::chrono::day(static_cast<unsigned>(day))};
    return date.ok() ? std::optional(date) : std::nullopt;
}

// A clock time in the ways people write it: 9.15, 9h15, 915, 9, 2pm, 2:30 p.m.
std::optional<Minutes> loose_time(std::string_view text) {
    const auto hours = take_number(text, 1, 2);
    if (!hours) return std::nullopt;
    int minutes = 0;
    if (!text.empty() && (text.front() == ':' || text.front() == '.' || text.front() == 'h'))
        text.remove_prefix(1);
    if (const auto stated = take_number(text, 2, 2)) minutes = *stated;
    while (take(text, ' ')) {
    }
    int shift = 0;
    if (!text.empty()) {
        const char half = static_cast<char>(text.front() | 0x20);
        if (half != 'a' && half != 'p') return std::nullopt;
        if (half == 'p' && *hours < 12) shift = 12;
        if (half == 'a' && *hours == 12) shift = -12;
    }
    if (*hours > 24 || minutes > 59) return std::nullopt;
    return Minutes((*hours + shift) * 60 + minutes);
}

std::vector<std::string> zone_names() {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<icu::StringEnumeration> zones(
        icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_ANY, nullptr, nullptr, status));
    std::vector<std::string> names;
    if (U_FAILURE(status) != 0 || !zones) return names;
    while (const char* name = zones->next(nullptr, status)) names.emplace_back(name);
    return names;
}

// ICU takes more for a zone than the IANA database holds: "PST", "GMT+3".
bool may_be_zone_name(std::string_view value) {
    return value == "UTC" || value.find('/') != std::string_view::npos;
}

struct LanguageName {
    std::string_view name;
    std::string_view tag;
};

constexpr std::array kLanguageNames = {
    LanguageName{"english", "en"},    LanguageName{"german", "de"},  LanguageName{"deutsch", "de"},
    LanguageName{"french", "fr"},     LanguageName{"italian", "it"}, LanguageName{"spanish", "es"},
    LanguageName{"portuguese", "pt"}, LanguageName{"dutch", "nl"},   LanguageName{"greek", "el"},
    LanguageName{"polish", "pl"},     LanguageName{"russian", "ru"}, LanguageName{"chinese", "zh"},
    LanguageName{"japanese", "ja"},   LanguageName{"turkish", "tr"}, LanguageName{"swedish", "sv"},
};

}  // namespace

std::optional<Minutes> parse_time(std::string_view value) {
    const auto hours = take_number(value, 1, 2);
    if (!hours || !take(value, ':')) return std::nullopt;
    const auto minutes = take_number(value, 2, 2);
    if (!minutes || !value.empty() || *minutes > 59) return std::nullopt;
    const Minutes of_day(*hours * 60 + *minutes);
    return of_day <= kDayLength + kLatestNightEnd ? std::optional(of_day) : std::nullopt;
}

std::string time_hint(std::string_view value) {
    if (const auto time = loose_time(value)) return fmt::format("did you mean {}?", format_time(*time));
    return "write hours and minutes, 0:00 to 24:00, as 9:15 or 14:30; past midnight 24:45 or 0:45";
}

std::optional<Date> parse_date(std::string_view value) {
    const auto year = take_number(value, 4, 4);
    if (!year || !take(value, '-')) return std::nullopt;
    const auto month = take_number(value, 2, 2);
    if (!month || !take(value, '-')) return std::nullopt;
    const auto day = take_number(value, 2, 2);
    if (!day || !value.empty()) return std::nullopt;
    return make_date(*year, *month, *day);
}

std::string date_hint(std::string_view value) {
    std::array<int, 3> parts{};
    std::string_view rest = value;
    bool good = true;
    std::size_t first_digits = 0;
    for (std::size_t each = 0; each < 3 && good; ++each) {
        const std::size_t before = rest.size();
        const auto number = take_number(rest, 1, 4);
        good = number.has_value();
        if (!good) break;
        if (each == 0) first_digits = before - rest.size();
        parts.at(each) = *number;
        if (each < 2 && !rest.empty()) rest.remove_prefix(1);
    }
    if (good && rest.empty()) {
        // Year first, or (when only one order makes a date) day and month first.
        const auto [a, b, c] = parts;
        std::optional<Date> date = first_digits == 4 ? make_date(a, b, c) : std::nullopt;
        if (!date && first_digits < 4 && c > 99 && (a > 12 || a == b)) date = make_date(c, b, a);
        if (!date && first_digits < 4 && c > 99 && b > 12) date = make_date(c, a, b);
        if (date) return fmt::format("did you mean {}?", format_date(*date));
    }
    return "write year, month and day of a day that exists, as 2023-05-08";
}

std::optional<Minutes> parse_minutes(std::string_view value) {
    const auto number = take_number(value, 1, 4);
    if (!number || !value.empty() || *number < 1 || *number > kMinutesADay) return std::nullopt;
    return Minutes(*number);
}

std::string minutes_hint(std::string_view value) {
    std::string_view rest = value;
    if (const auto number = take_number(rest, 1, 4); number && *number > 0 && *number <= kMinutesADay) {
        while (take(rest, ' ')) {
        }
        if (rest.starts_with("min") || rest == "m" || rest == "'")
            return fmt::format("write the number only: {}", *number);
        if (rest.starts_with(':') && rest.size() == 3) {
            const auto minutes = parse_time(value);
            if (minutes && minutes->count() > 0) return fmt::format("did you mean {}?", minutes->count());
        }
    }
    return "write whole minutes, 1 to 1440, as 15";
}

bool is_color(std::string_view value) {
    const auto is_hex = [](char byte) {
        return is_digit(byte) || (byte >= 'a' && byte <= 'f') || (byte >= 'A' && byte <= 'F');
    };
    return value.size() == 7 && value.front() == '#' && std::ranges::all_of(value.substr(1), is_hex);
}

std::string color_hint(std::string_view value) {
    if (is_color(fmt::format("#{}", value))) return fmt::format("did you mean #{}?", value);
    if (value.size() == 4 && value.front() == '#') {
        const std::string doubled = fmt::format("#{0}{0}{1}{1}{2}{2}", value[1], value[2], value[3]);
        if (is_color(doubled)) return fmt::format("did you mean {}?", doubled);
    }
    return "write red, green and blue in six hexadecimal digits, as #1a6e5c";
}

bool is_language(std::string_view value) {
    if (value.empty() || value.size() > ULOC_FULLNAME_CAPACITY / 2) return false;
    const std::string tag(value);
    std::array<char, ULOC_FULLNAME_CAPACITY> locale{};
    UErrorCode status = U_ZERO_ERROR;
    int32_t parsed = 0;
    uloc_forLanguageTag(tag.c_str(), locale.data(), static_cast<int32_t>(locale.size()), &parsed, &status);
    if (U_FAILURE(status) != 0 || parsed != static_cast<int32_t>(tag.size())) return false;
    std::array<char, ULOC_LANG_CAPACITY> language{};
    uloc_getLanguage(locale.data(), language.data(), static_cast<int32_t>(language.size()), &status);
    if (U_FAILURE(status) != 0) return false;
    for (const char* const* known = uloc_getISOLanguages(); *known != nullptr; ++known)
        if (std::strcmp(*known, language.data()) == 0) return true;
    return false;
}

std::string language_hint(std::string_view value) {
    std::string lower = lower_ascii(value);
    const auto* known = std::ranges::find(kLanguageNames, lower, &LanguageName::name);
    if (known != kLanguageNames.end()) return fmt::format("did you mean \"{}\"?", known->tag);
    std::ranges::replace(lower, '_', '-');
    if (lower != value && is_language(lower)) return fmt::format("did you mean {}?", in_quotes(lower));
    return "write a language tag, as en, de-CH or pt-BR";
}

bool is_time_zone(std::string_view value) {
    if (!may_be_zone_name(value)) return false;
    const icu::UnicodeString id =
        icu::UnicodeString::fromUTF8(icu::StringPiece(value.data(), static_cast<int32_t>(value.size())));
    const std::unique_ptr<icu::TimeZone> zone(icu::TimeZone::createTimeZone(id));
    // An unknown name gives the zone "Etc/Unknown".
    icu::UnicodeString found;
    return zone && zone->getID(found) == id && id != icu::UnicodeString(UCAL_UNKNOWN_ZONE_ID);
}

std::string time_zone_hint(std::string_view value) {
    const std::vector<std::string> names = zone_names();
    std::vector<std::string_view> candidates;
    for (const std::string& name : names) {
        if (!may_be_zone_name(name)) continue;
        candidates.push_back(name);
        // "Rome" alone is enough to know the zone.
        if (name.size() > value.size() && name.ends_with(value) &&
            name[name.size() - value.size() - 1] == '/')
            return fmt::format("did you mean {}?", name);
    }
    const std::string_view near = nearest(value, candidates);
    if (!near.empty()) return fmt::format("did you mean {}?", near);
    return "write a name of the IANA time zone database, as Europe/Rome";
}

bool is_url(std::string_view value) {
    for (const char byte : value)
        if (static_cast<unsigned char>(byte) <= 0x20 || byte == '<' || byte == '>' || byte == '"')
            return false;
    for (const std::string_view scheme : {"http://", "https://", "mailto:", "tel:"})
        if (value.starts_with(scheme)) return value.size() > scheme.size();
    return false;
}

bool is_email(std::string_view value) {
    const std::size_t at = value.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < value.size() &&
           value.find('@', at + 1) == std::string_view::npos &&
           value.find_first_of(" \t\r\n<>") == std::string_view::npos;
}

std::string url_hint(std::string_view value) {
    if (value.starts_with("www.") || value.starts_with("doi.org/"))
        return fmt::format("write https://{}", value);
    if (value.starts_with("10.") && value.find('/') != std::string_view::npos)
        return fmt::format("write https://doi.org/{}", value);
    if (value.find('@') != std::string_view::npos && value.find(':') == std::string_view::npos)
        return fmt::format("write mailto:{}", value);
    return "write the whole address, beginning with https://, http://, mailto: or tel:";
}

bool is_id(std::string_view value) {
    if (value.empty()) return false;
    for (std::size_t offset = 0; offset < value.size();) {
        const CodePoint character = decode_utf8(value, offset);
        if (character.length == 0) return false;
        const auto code = static_cast<UChar32>(character.value);
        const bool is_sign = character.value == '-' || character.value == '_' || character.value == '.' ||
                             character.value == ':' || character.value == 0xB7;
        if (!is_sign && u_isalnum(code) == 0 && (U_GET_GC_MASK(code) & U_GC_M_MASK) == 0) return false;
        offset += character.length;
    }
    return true;
}

std::string format_time(Minutes of_day) {
    return fmt::format("{}:{:02}", of_day.count() / 60, of_day.count() % 60);
}

std::string format_date(Date date) {
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                       static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

}  // namespace bifolio::source
