// What the values of attributes and short elements mean: times, dates, colours, languages, zones, addresses.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "source/model/program.h"

namespace bifolio::source {

// Each takes a value without white space around it, and gives nothing where the value is not one of its kind.
// The hint says what may have been meant, and may be empty.

// "9:00", "09:00"; past the midnight that ends the day "24:00", "24:45", up to "36:00".
[[nodiscard]] std::optional<Minutes> parse_time(std::string_view value);
[[nodiscard]] std::string time_hint(std::string_view value);

// "2023-05-08", a day that exists.
[[nodiscard]] std::optional<Date> parse_date(std::string_view value);
[[nodiscard]] std::string date_hint(std::string_view value);

// A length in whole minutes, 1 to 1440.
[[nodiscard]] std::optional<Minutes> parse_minutes(std::string_view value);
[[nodiscard]] std::string minutes_hint(std::string_view value);

// "#rrggbb".
[[nodiscard]] bool is_color(std::string_view value);
[[nodiscard]] std::string color_hint(std::string_view value);

// A well-formed BCP 47 tag whose language is known to ICU.
[[nodiscard]] bool is_language(std::string_view value);
[[nodiscard]] std::string language_hint(std::string_view value);

// An IANA zone: "Europe/Rome", "UTC".
[[nodiscard]] bool is_time_zone(std::string_view value);
[[nodiscard]] std::string time_zone_hint(std::string_view value);

// An absolute address with one of the schemes http, https, mailto, tel; no white space in it.
[[nodiscard]] bool is_url(std::string_view value);
[[nodiscard]] std::string url_hint(std::string_view value);

// "ada@example.org": one "@" with something on either side, no white space or angle brackets.
[[nodiscard]] bool is_email(std::string_view value);

// Letters, digits, "-", "_", "." and ":" (XML's NMTOKEN).
[[nodiscard]] bool is_id(std::string_view value);

// "9:05", "2023-05-08": as messages print them.
[[nodiscard]] std::string format_time(Minutes of_day);
[[nodiscard]] std::string format_date(Date date);

}  // namespace bifolio::source
