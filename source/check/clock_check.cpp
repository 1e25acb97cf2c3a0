#include "source/check/clock_check.h"

#include <fmt/core.h>
#include <unicode/basictz.h>
#include <unicode/tztrans.h>

#include <algorithm>
#include <memory>
#include <variant>

#include "source/model/item_words.h"
#include "source/model/values.h"

namespace bifolio::source {

namespace {

using std::chrono::floor;
using std::chrono::local_days;
using std::chrono::milliseconds;

// Clocks that show `begin` are moved to `end`: forward, so that what is between is skipped, or back, so that
// it is shown twice. In minutes since the midnight of the day that is looked at, as Time counts.
struct ClockChange {
    Minutes begin{0}, end{0};

    [[nodiscard]] Minutes first() const { return std::min(begin, end); }
    [[nodiscard]] Minutes last() const { return std::max(begin, end); }
    [[nodiscard]] bool skips() const { return begin < end; }
};

// The first change after the midnight that begins `day`, or before it by less than a day.
std::optional<ClockChange> change_near(const icu::BasicTimeZone& zone, Date day) {
    const auto midnight = std::chrono::duration_cast<milliseconds>(local_days(day).time_since_epoch());
    const milliseconds base = midnight - std::chrono::days(1);
    icu::TimeZoneTransition transition;
    if (zone.getNextTransition(static_cast<UDate>(base.count()), 1, transition) == 0) return std::nullopt;
    const auto shown = [&](const icu::TimeZoneRule& rule) {
        const milliseconds moment(static_cast<std::int64_t>(transition.getTime()));
        return floor<Minutes>(moment + milliseconds(rule.getRawOffset() + rule.getDSTSavings()) - midnight);
    };
    const ClockChange change{shown(*transition.getFrom()), shown(*transition.getTo())};
    return change.begin == change.end ? std::nullopt : std::optional(change);
}

class ClockCheck {
  public:
    ClockCheck(const std::string& zone, Date day, const ClockChange& change, Reporter& reporter)
        : zone_(zone), day_(day), change_(change), reporter_(reporter) {}

    void check(const Item& item) {
        check_start(words_for(item), start_of(item));
        check_end(words_for(item), end_of(item));
        const auto* session = std::get_if<Session>(&item);
        if (session == nullptr || session->talk_times != TalkTimes::Printed) return;
        for (const Contribution& talk : session->contributions) {
            if (talk.start.of_day != session->start.of_day) check_start(words_for(talk), talk.start);
            check_end(words_for(talk), talk.end);
        }
    }

  private:
    void check_start(const std::string& what, const Time& time) {
        if (time.known() && time.of_day >= change_.first() && time.of_day < change_.last())
            report(what, "starts", time);
    }
    // What ends when clocks are changed ends once. An end that is inferred is another's start, which is told.
    void check_end(const std::string& what, const Time& time) {
        if (time.origin == TimeOrigin::Stated && time.of_day > change_.first() &&
            time.of_day < change_.last())
            report(what, "ends", time);
    }

    void report(const std::string& what, std::string_view does, const Time& time) {
        const std::string from = format_time(change_.begin), to = format_time(change_.end);
        if (change_.skips())
            reporter_.warning(
                "clock-change", time.place,
                fmt::format("{} {} at {}, a time that there is not: on {} clocks in {} go from {} to {}",
                            what, does, format_time(time.of_day), format_date(day_), zone_, from, to),
                fmt::format("give a time up to {}, or from {} on", from, to));
        else
            reporter_.warning(
                "clock-change", time.place,
                fmt::format("{} {} at {}, which comes twice: on {} clocks in {} go back from {} to {}", what,
                            does, format_time(time.of_day), format_date(day_), zone_, from, to),
                "calendars take the first of the two; say in the title or a note which one is meant");
    }

    const std::string& zone_;
    Date day_;
    ClockChange change_;
    Reporter& reporter_;
};

}  // namespace

void check_clocks(const Program& program, Reporter& reporter) {
    const std::string& name = program.event.time_zone;
    if (name.empty()) return;
    const std::unique_ptr<icu::TimeZone> zone(
        icu::TimeZone::createTimeZone(icu::UnicodeString::fromUTF8(name)));
    const auto* const basic = dynamic_cast<const icu::BasicTimeZone*>(zone.get());
    if (basic == nullptr) return;
    for (const Day& day : program.days) {
        const auto change = change_near(*basic, day.date);
        if (!change) continue;
        ClockCheck check(name, day.date, *change, reporter);
        for (const Item& item : day.items) check.check(item);
    }
}

}  // namespace bifolio::source
