#include "mail/zone_rules.h"

#include <gmock/gmock.h>

namespace bifolio::mail {
namespace {

using namespace std::chrono;  // NOLINT(google-build-using-namespace): dates are its literals
using ::testing::ElementsAre;

sys_days of_weekday(year which, const YearlyDay& day) {
    return day.nth < 0 ? sys_days(which / day.month / day.weekday[last])
                       : sys_days(which / day.month / day.weekday[static_cast<unsigned>(day.nth)]);
}

// An hour ahead from the one day of each year to the other, at 1:00 of UTC; `shift` after them.
UtcOffset summer_time(const YearlyDay& begin, const YearlyDay& end, days shift = days(0)) {
    return [=](sys_seconds moment) {
        const year which = year_month_day(floor<days>(moment)).year();
        const bool is_summer =
            moment >= of_weekday(which, begin) + shift + 1h && moment < of_weekday(which, end) + shift + 1h;
        return is_summer ? seconds(2h) : seconds(1h);
    };
}

constexpr YearlyDay kSpring{March, Sunday, -1}, kAutumn{October, Sunday, -1};

TEST(ZoneRules, AreAYearlyPairWhereTheZoneHasOne) {
    EXPECT_THAT(observances_of(summer_time(kSpring, kAutumn), 2026y / 5 / 8, 2026y / 5 / 10),
                ElementsAre(Observance{true, local_days(2025y / 3 / 30) + 2h, 1h, 2h, kSpring},
                            Observance{false, local_days(2025y / 10 / 26) + 3h, 2h, 1h, kAutumn}));
}

TEST(ZoneRules, TellTheNthWeekday) {
    const YearlyDay second{March, Sunday, 2}, first{November, Sunday, 1};
    const auto pair = observances_of(summer_time(second, first), 2026y / 5 / 8, 2026y / 5 / 10);
    ASSERT_EQ(pair.size(), 2U);
    EXPECT_EQ(pair[0].yearly, second);
    EXPECT_EQ(pair[1].yearly, first);
}

// Jerusalem's Friday before the last Sunday of March is on 27 March in 2026, the last Friday, and in 2028 on
// the 24th.
TEST(ZoneRules, TellTheWeekdayOfTheProgrammesYearWhereNoneHoldsAlways) {
    const auto pair_in = [](year which) {
        return observances_of(summer_time(kSpring, kAutumn, days(-2)), which / 5 / 8, which / 5 / 10);
    };
    ASSERT_EQ(pair_in(2026y).size(), 2U);
    EXPECT_EQ(pair_in(2026y)[0].yearly, (YearlyDay{March, Friday, -1}));
    EXPECT_EQ(pair_in(2028y)[0].yearly, (YearlyDay{March, Friday, 4}));
}

TEST(ZoneRules, AreOneObservanceWithoutARule) {
    const auto always = [](sys_seconds) { return seconds(-3h); };
    EXPECT_THAT(observances_of(always, 2026y / 5 / 8, 2026y / 5 / 10),
                ElementsAre(Observance{false, local_days(2025y / 1 / 1), -3h, -3h, {}}));
    // The last change there was is no rule.
    const auto abolished = [](sys_seconds moment) {
        return summer_time(kSpring, kAutumn)(std::min<sys_seconds>(moment, sys_days(2027y / 5 / 1)));
    };
    EXPECT_THAT(observances_of(abolished, 2026y / 7 / 8, 2026y / 7 / 10),
                ElementsAre(Observance{false, local_days(2025y / 1 / 1), 2h, 2h, {}}));
}

// As in Morocco, whose clocks go by the moon.
TEST(ZoneRules, AreTheProgrammesOwnChangesWithoutARule) {
    const auto once = [](sys_seconds moment) {
        return moment < sys_days(2026y / 2 / 15) + 2h ? seconds(1h) : seconds(0h);
    };
    EXPECT_THAT(observances_of(once, 2026y / 2 / 14, 2026y / 2 / 16),
                ElementsAre(Observance{true, local_days(2025y / 1 / 1), 1h, 1h, {}},
                            Observance{false, local_days(2026y / 2 / 15) + 3h, 1h, 0h, {}}));
}

}  // namespace
}  // namespace bifolio::mail
