#include "mail/zone_rules.h"

#include <algorithm>
#include <array>

namespace bifolio::mail {

namespace {

using std::chrono::days;
using std::chrono::local_days;
using std::chrono::local_seconds;
using std::chrono::seconds;
using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year;
using std::chrono::year_month_day;
using std::chrono::years;

// Weekdays fall on the same days again within 11 years, so that as many show the whole of a yearly rule.
constexpr years kYearsOfARule{11};
constexpr unsigned kDaysOfAWeek = 7;

struct Change {
    sys_seconds moment;  // the first second at `to`
    seconds from{0}, to{0};

    [[nodiscard]] local_seconds onset() const { return local_seconds((moment + from).time_since_epoch()); }
    [[nodiscard]] year_month_day date() const { return year_month_day(std::chrono::floor<days>(onset())); }
    [[nodiscard]] seconds of_day() const { return onset() - std::chrono::floor<days>(onset()); }
};

// In the days from `begin` up to `end`; none has two of them.
std::vector<Change> changes_between(const UtcOffset& offset, sys_days begin, sys_days end) {
    std::vector<Change> changes;
    seconds before = offset(begin);
    for (sys_days day = begin; day < end; day += days(1)) {
        const seconds after = offset(day + days(1));
        if (after == before) continue;
        sys_seconds low = day, high = day + days(1);
        while (high - low > seconds(1)) {
            const sys_seconds middle = low + (high - low) / 2;
            (offset(middle) == before ? low : high) = middle;
        }
        changes.push_back({high, before, after});
        before = after;
    }
    return changes;
}

bool is_last_week(const year_month_day& date) {
    return (local_days(date) + days(kDaysOfAWeek)) >=
           local_days(date.year() / date.month() / std::chrono::last) + days(1);
}

// Which weekday of its month all of the dates are.
std::optional<YearlyDay> yearly_day(const std::vector<year_month_day>& dates) {
    const std::chrono::month month = dates.front().month();
    const std::chrono::weekday weekday{local_days(dates.front())};
    const auto week = [](const year_month_day& date) {
        return static_cast<int>((static_cast<unsigned>(date.day()) - 1) / kDaysOfAWeek) + 1;
    };
    const int nth = week(dates.front());
    const bool is_alike = std::ranges::all_of(dates, [&](const year_month_day& each) {
        return each.month() == month && std::chrono::weekday{local_days(each)} == weekday;
    });
    if (!is_alike) return std::nullopt;
    if (std::ranges::all_of(dates, is_last_week)) return YearlyDay{month, weekday, -1};
    const bool is_nth =
        nth < 5 && std::ranges::all_of(dates, [&](const auto& each) { return week(each) == nth; });
    return is_nth ? std::optional(YearlyDay{month, weekday, nth}) : std::nullopt;
}

// Do the dates look like one rule: the same weekday, each in the same seven days of the year?
bool is_one_rule(const std::vector<year_month_day>& dates) {
    std::vector<days> of_year;
    for (const year_month_day& each : dates) {
        if (std::chrono::weekday{local_days(each)} != std::chrono::weekday{local_days(dates.front())})
            return false;
        // Counted from 1 March, behind which leap days make no difference.
        of_year.push_back(local_days(each) - local_days(each.year() / 3 / 1));
    }
    const auto [least, most] = std::ranges::minmax(of_year);
    return most - least < days(kDaysOfAWeek);
}

// What a change is in each of some years.
struct YearlyChange {
    Change first;
    std::vector<year_month_day> dates;

    [[nodiscard]] bool takes(const Change& change) const {
        return change.from == first.from && change.to == first.to && change.of_day() == first.of_day();
    }
};

// The nth weekday that it is: in all of the years, else in the first of them, which are the programme's.
std::optional<YearlyDay> day_of(const YearlyChange& change, std::size_t own_years) {
    if (!is_one_rule(change.dates)) return std::nullopt;
    if (const auto always = yearly_day(change.dates)) return always;
    return yearly_day({change.dates.begin(), change.dates.begin() + static_cast<std::ptrdiff_t>(own_years)});
}

local_seconds onset_in(year which, const YearlyDay& day, seconds of_day) {
    const local_days date = day.nth < 0
                                ? local_days(which / day.month / day.weekday[std::chrono::last])
                                : local_days(which / day.month / day.weekday[static_cast<unsigned>(day.nth)]);
    return date + of_day;
}

// One standard and one daylight, each on a day of every year; none where the zone has no such rule. They
// begin in the year before the programme, so that what is before the first change of its year is told, too.
std::vector<Observance> yearly_pair(const UtcOffset& offset, year first, year last) {
    const auto own_years = static_cast<std::size_t>((last - first).count() + 1);
    const year end = std::max(first + kYearsOfARule, last + years(1));
    const std::vector<Change> changes =
        changes_between(offset, sys_days(first / 1 / 1), sys_days(end / 1 / 1));
    if (changes.size() != 2 * static_cast<std::size_t>((end - first).count())) return {};
    std::array<YearlyChange, 2> pair{YearlyChange{changes[0], {}}, YearlyChange{changes[1], {}}};
    for (std::size_t n = 0; n < changes.size(); ++n) {
        YearlyChange& yearly = pair[n % 2];
        if (!yearly.takes(changes[n])) return {};
        yearly.dates.push_back(changes[n].date());
    }
    std::vector<Observance> observances;
    for (const YearlyChange& each : pair) {
        const auto day = day_of(each, own_years);
        if (!day) return {};
        observances.push_back({.is_daylight = each.first.to > each.first.from,
                               .onset = onset_in(first - years(1), *day, each.first.of_day()),
                               .from = each.first.from,
                               .to = each.first.to,
                               .yearly = day});
    }
    return observances;
}

}  // namespace

std::vector<Observance> observances_of(const UtcOffset& offset, year_month_day first, year_month_day last) {
    std::vector<Observance> observances = yearly_pair(offset, first.year(), last.year());
    if (!observances.empty()) return observances;
    // A day more on each side: the programme's days are local ones.
    const sys_days begin = sys_days(first) - days(1), end = sys_days(last) + days(2);
    const std::vector<Change> changes = changes_between(offset, begin, end);
    const seconds at_first = offset(begin);
    const local_seconds start(local_days((first.year() - years(1)) / 1 / 1));
    const bool is_ahead = !changes.empty() && changes.front().to < at_first;
    observances.push_back(
        {.is_daylight = is_ahead, .onset = start, .from = at_first, .to = at_first, .yearly = {}});
    for (const Change& each : changes)
        observances.push_back({.is_daylight = each.to > each.from,
                               .onset = each.onset(),
                               .from = each.from,
                               .to = each.to,
                               .yearly = {}});
    return observances;
}

}  // namespace bifolio::mail
