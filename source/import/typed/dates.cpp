#include "source/import/typed/dates.h"

#include <fmt/core.h>

#include <chrono>
#include <string>
#include <utility>

#include "source/base/quotation.h"
#include "source/import/shared/time_words.h"
#include "source/model/values.h"

namespace bifolio::source {

namespace {

std::optional<Date> valid_date(int year, int month, int day) {
    return parse_date(fmt::format("{:04}-{:02}-{:02}", year, month, day));
}

unsigned weekday_of(Date date) {
    return std::chrono::weekday(std::chrono::sys_days(date)).c_encoding();
}

}  // namespace

void AgendaDates::note_event(const DayLine& line) {
    if (line.year && line.month && line.day && !event_)
        event_ = valid_date(*line.year, *line.month, *line.day);
}

std::optional<Date> AgendaDates::wrong(const DayLine& line, std::string message, std::string hint) {
    reporter_.error("value", line.line.place, std::move(message), std::move(hint));
    return std::nullopt;
}

std::optional<Date> AgendaDates::date_of(const DayLine& line) {
    std::optional<Date> date;
    const std::optional<Date> known = first_ ? first_ : first();
    if (line.day && line.month) {
        date = of_numbers(line);
    } else if (line.number && known) {
        date = Date(std::chrono::sys_days(*known) + std::chrono::days(*line.number - 1));
    } else if (line.weekday && known) {
        date = of_weekday(line);
    } else {
        reporter_.error("missing", line.line.place,
                        fmt::format("{} does not say which date that is", in_quotes(line.line.text)),
                        "give the date of the first day with --date");
    }
    if (!date) return date;
    if (!first_) first_ = date;
    last_ = date;
    return date;
}

std::optional<Date> AgendaDates::of_weekday(const DayLine& line) const {
    // The first such day that is not before what is known.
    const Date from = last_ ? *last_ : *first();
    const unsigned ahead = (*line.weekday + 7 - weekday_of(from)) % 7;
    return Date(std::chrono::sys_days(from) + std::chrono::days(ahead));
}

std::optional<Date> AgendaDates::of_numbers(const DayLine& line) {
    std::optional<int> year = line.year;
    for (const std::optional<Date>& each : {last_, stated_, event_})
        if (!year && each && each->ok()) year = static_cast<int>(each->year());
    if (!year)
        return wrong(line, fmt::format("{} does not say the year", in_quotes(line.line.text)),
                     "write the year after it, or use --date");
    int month = *line.month, day = *line.day;
    auto date = valid_date(*year, month, day);
    if (line.is_swappable) {
        const auto swapped = valid_date(*year, day, month);
        const bool fits = date && line.weekday && weekday_of(*date) == *line.weekday;
        const bool swapped_fits = swapped && line.weekday && weekday_of(*swapped) == *line.weekday;
        if (swapped_fits && !fits) return swapped;
        if (!fits && !month_first_) {
            const bool is_stated = first() && (date == first() || swapped == first());
            if (is_stated) return first();
            return wrong(line, fmt::format("{} could be either of two dates", in_quotes(line.line.text)),
                         fmt::format("write {:04}-{:02}-{:02} or {:04}-{:02}-{:02}", *year, month, day, *year,
                                     day, month));
        }
        if (!fits && month_first_.value_or(false)) date = swapped;
    }
    if (!date) return wrong(line, fmt::format("{} is not a valid date", in_quotes(line.line.text)));
    if (line.weekday && weekday_of(*date) != *line.weekday)
        return wrong(line, fmt::format("{} is a {}, not a {}", format_date(*date),
                                       weekday_name(weekday_of(*date)), weekday_name(*line.weekday)));
    return date;
}

}  // namespace bifolio::source
