#include "mail/calendar.h"

#include <fmt/core.h>
#include <libical/ical.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <stdexcept>

#include "language/selection_words.h"
#include "language/wording.h"
#include "mail/calendar_history.h"
#include "mail/zone_rules.h"

namespace bifolio::mail {

namespace {

using std::chrono::local_seconds;
using std::chrono::seconds;

struct Freer {
    void operator()(icalcomponent* component) const { icalcomponent_free(component); }
    void operator()(char* text) const { icalmemory_free_buffer(text); }
};
using Component = std::unique_ptr<icalcomponent, Freer>;

Component new_component(icalcomponent_kind kind) {
    Component component(icalcomponent_new(kind));
    if (component == nullptr) throw std::bad_alloc();
    return component;
}

// Which belongs to `component` afterwards.
icalproperty* add(const Component& component, icalproperty* property) {
    if (property == nullptr) throw std::bad_alloc();
    icalcomponent_add_property(component.get(), property);
    return property;
}

void add_extension(const Component& component, const char* name, const std::string& value) {
    icalproperty* property = add(component, icalproperty_new(ICAL_X_PROPERTY));
    icalproperty_set_x_name(property, name);
    icalproperty_set_value(property, icalvalue_new_text(value.c_str()));
}

icaltimetype date_and_time(local_seconds moment) {
    const auto day = std::chrono::floor<std::chrono::days>(moment);
    const std::chrono::year_month_day date(day);
    const std::chrono::hh_mm_ss time(moment - day);
    icaltimetype result = icaltime_null_time();
    result.year = static_cast<int>(date.year());
    result.month = static_cast<int>(static_cast<unsigned>(date.month()));
    result.day = static_cast<int>(static_cast<unsigned>(date.day()));
    result.hour = static_cast<int>(time.hours().count());
    result.minute = static_cast<int>(time.minutes().count());
    result.second = static_cast<int>(time.seconds().count());
    return result;
}

icaltimetype date_of(local_seconds moment) {
    icaltimetype result = date_and_time(moment);
    result.hour = result.minute = result.second = 0;
    result.is_date = 1;
    return result;
}

icaltimetype in_utc(local_seconds moment) {
    icaltimetype result = date_and_time(moment);
    result.zone = icaltimezone_get_utc_timezone();
    return result;
}

// As icalrecurrencetype_day_position() and _day_day_of_week() read it: Sunday is 1.
short encoded(const YearlyDay& day) {
    constexpr int kWeek = 8;
    const int weekday = static_cast<int>(day.weekday.c_encoding()) + 1;
    return static_cast<short>(day.nth < 0 ? day.nth * kWeek - weekday : day.nth * kWeek + weekday);
}

Component component_of(const Observance& observance) {
    Component component =
        new_component(observance.is_daylight ? ICAL_XDAYLIGHT_COMPONENT : ICAL_XSTANDARD_COMPONENT);
    add(component, icalproperty_new_dtstart(date_and_time(observance.onset)));
    add(component, icalproperty_new_tzoffsetfrom(static_cast<int>(observance.from.count())));
    add(component, icalproperty_new_tzoffsetto(static_cast<int>(observance.to.count())));
    if (!observance.yearly) return component;
    icalrecurrencetype rule{};
    icalrecurrencetype_clear(&rule);
    rule.freq = ICAL_YEARLY_RECURRENCE;
    rule.by_month[0] = static_cast<short>(static_cast<unsigned>(observance.yearly->month));
    rule.by_month[1] = ICAL_RECURRENCE_ARRAY_MAX;
    rule.by_day[0] = encoded(*observance.yearly);
    rule.by_day[1] = ICAL_RECURRENCE_ARRAY_MAX;
    add(component, icalproperty_new_rrule(rule));
    return component;
}

Component zone_component(const std::string& name, source::Date first, source::Date last) {
    icaltimezone* zone = icaltimezone_get_builtin_timezone(name.c_str());
    if (zone == nullptr) throw std::runtime_error("the system has no data for the time zone " + name);
    // Past its last year libical works a zone out anew for each question. Weekdays come again after 400
    // years.
    constexpr std::chrono::days kEra{146'097};
    const std::chrono::sys_days far_off(std::chrono::year(2400) / 1 / 1);
    const auto offset = [=](std::chrono::sys_seconds moment) {
        while (moment >= far_off) moment -= kEra;
        icaltimetype utc = in_utc(local_seconds(moment.time_since_epoch()));
        return seconds(icaltimezone_get_utc_offset_of_utc_time(zone, &utc, nullptr));
    };
    Component component = new_component(ICAL_VTIMEZONE_COMPONENT);
    add(component, icalproperty_new_tzid(name.c_str()));
    for (const Observance& each : observances_of(offset, first, last))
        icalcomponent_add_component(component.get(), component_of(each).release());
    return component;
}

enum class Clock { Utc, Zone, Floating };

Clock clock_of(const std::string& zone) {
    if (zone.empty()) return Clock::Floating;
    return zone == "UTC" || zone == "Etc/UTC" ? Clock::Utc : Clock::Zone;
}

class Writer {
  public:
    Writer(const source::Program& program, const CalendarOptions& options)
        : event_(program.event),
          title_(language::with_selection(event_.title.plain(), program,
                                          language::Wording::for_language(program.language))),
          clock_(clock_of(event_.time_zone)),
          revision_(options.revision) {
        stamp_ = local_seconds(seconds(*source::file_date(event_, options.source_date_epoch)));
    }

    [[nodiscard]] std::string write(const std::vector<PublishedEvent>& events) const {
        const Component calendar = new_component(ICAL_VCALENDAR_COMPONENT);
        add(calendar, icalproperty_new_prodid("-//Bifolio//Bifolio//EN"));
        add(calendar, icalproperty_new_version("2.0"));
        add(calendar, icalproperty_new_calscale("GREGORIAN"));
        add(calendar, icalproperty_new_method(ICAL_METHOD_PUBLISH));
        add(calendar, icalproperty_new_name(title_.c_str()));  // RFC 7986, 5.1
        add_extension(calendar, "X-WR-CALNAME", title_);       // what is read for it as yet
        if (clock_ == Clock::Zone && !events.empty())
            icalcomponent_add_component(calendar.get(), zone_of(events).release());
        for (const PublishedEvent& each : events)
            icalcomponent_add_component(calendar.get(), component_of(each).release());
        const std::unique_ptr<char, Freer> text(icalcomponent_as_ical_string_r(calendar.get()));
        return text.get();
    }

  private:
    [[nodiscard]] Component zone_of(const std::vector<PublishedEvent>& events) const {
        local_seconds first = events.front().event.start, last = events.front().event.end;
        for (const PublishedEvent& each : events) {
            first = std::min(first, each.event.start);
            const std::size_t days = each.event.daily ? each.event.daily->days : 1;
            last = std::max(last, each.event.end + std::chrono::days(days - 1));
        }
        const auto date = [](local_seconds moment) {
            return source::Date(std::chrono::floor<std::chrono::days>(moment));
        };
        return zone_component(event_.time_zone, date(first), date(last));
    }

    [[nodiscard]] Component component_of(const PublishedEvent& published) const {
        const CalendarEvent& event = published.event;
        Component component = new_component(ICAL_VEVENT_COMPONENT);
        add(component, icalproperty_new_uid(published.uid.c_str()));
        add(component, icalproperty_new_dtstamp(in_utc(stamp_)));
        add(component, icalproperty_new_sequence(static_cast<int>(std::max(revision_, published.changes))));
        if (event.is_all_day) {
            add(component, icalproperty_new_dtstart(date_of(event.start)));
            add(component, icalproperty_new_dtend(date_of(event.end)));
        } else {
            add_time(component, event.start, icalproperty_new_dtstart);
            add_time(component, event.end, icalproperty_new_dtend);
        }
        if (event.daily) add_rule(component, event);
        add(component, icalproperty_new_summary(event.summary.c_str()));
        if (published.is_cancelled || event.is_cancelled())
            add(component, icalproperty_new_status(ICAL_STATUS_CANCELLED));
        else if (event.status == source::Status::Tentative)
            add(component, icalproperty_new_status(ICAL_STATUS_TENTATIVE));
        if (!event.location.empty()) add(component, icalproperty_new_location(event.location.c_str()));
        if (!event.description.empty())
            add(component, icalproperty_new_description(event.description.c_str()));
        if (!event_.url.empty()) add(component, icalproperty_new_url(event_.url.c_str()));
        return component;
    }

    // RFC 5545, 3.8.5.3 and 3.8.5.1.
    void add_rule(const Component& component, const CalendarEvent& event) const {
        icalrecurrencetype rule{};
        icalrecurrencetype_clear(&rule);
        rule.freq = ICAL_DAILY_RECURRENCE;
        rule.count = static_cast<int>(event.daily->days);
        add(component, icalproperty_new_rrule(rule));
        const auto first = std::chrono::floor<std::chrono::days>(event.start);
        for (const std::chrono::local_days day : event.daily->except) {
            if (event.is_all_day)
                add(component, icalproperty_new_exdate(date_of(day)));
            else
                add_time(component, event.start + (day - first), icalproperty_new_exdate);
        }
    }

    template <typename Make>
    void add_time(const Component& component, local_seconds moment, Make make) const {
        icalproperty* property =
            add(component, make(clock_ == Clock::Utc ? in_utc(moment) : date_and_time(moment)));
        if (clock_ == Clock::Zone)
            icalproperty_add_parameter(property, icalparameter_new_tzid(event_.time_zone.c_str()));
    }

    const source::Event& event_;
    std::string title_;
    Clock clock_;
    std::size_t revision_;
    local_seconds stamp_;  // of UTC
};

// Is there a date that libical writes as zeros?
bool ends_too_late(const std::vector<PublishedEvent>& events, std::int64_t stamp) {
    constexpr std::chrono::local_days kTooLate(std::chrono::year(3001) / 1 / 1);
    return local_seconds(seconds(stamp)) >= kTooLate ||
           std::ranges::any_of(events,
                               [&](const PublishedEvent& each) { return each.event.end >= kTooLate; });
}

}  // namespace

Calendar make_calendar(const source::Program& program, const CalendarOptions& options,
                       source::Diagnostics& diagnostics) {
    using source::Severity;
    const CalendarHistory history = calendar_history(options.earlier, program, options.events, options.clock);
    const auto tell = [&](Severity severity, std::string message, std::string hint) {
        diagnostics.add(
            {severity, "calendar", program.file, program.event.place, std::move(message), std::move(hint)});
    };
    if (program.event.time_zone.empty())
        tell(Severity::Warning,
             "the event has no time zone: calendars will take its times as local to the reader",
             "<time-zone>Europe/Rome</time-zone> in <event> names it");
    if (history.untimed > 0)
        tell(Severity::Note,
             fmt::format("{} item{} without a time {} not in the calendar", history.untimed,
                         history.untimed == 1 ? "" : "s", history.untimed == 1 ? "is" : "are"),
             "");
    if (ends_too_late(history.events, *source::file_date(program.event, options.source_date_epoch))) {
        tell(Severity::Error, "has a date past the year 3000, which a calendar cannot hold",
             "look at the dates of the days and at <revised>");
        return {};
    }
    const auto cancelled =
        static_cast<std::size_t>(std::ranges::count_if(history.events, [](const PublishedEvent& each) {
            return each.is_cancelled || each.event.is_cancelled();
        }));
    return {Writer(program, options).write(history.events), history.events.size() - cancelled, cancelled};
}

}  // namespace bifolio::mail
