#include "source/import/pasted/days.h"

#include <fmt/core.h>

#include <chrono>
#include <iterator>
#include <utility>

#include "source/base/quotation.h"
#include "source/import/pasted/items.h"
#include "source/import/shared/time_words.h"
#include "source/model/values.h"

namespace bifolio::source {

namespace {

class DayMaker {
  public:
    DayMaker(std::optional<Date> first, bool mend, std::vector<Text>& preface, TableReport& report)
        : stated_first_(first), mend_(mend), preface_(preface), report_(report) {}

    void add(const SlotDay& slot_day) {
        const std::optional<Date> date = slot_day.date ? date_of(*slot_day.date) : stated_first_;
        const bool goes_on = !days_.empty() && date && days_.back().date == *date;
        if (!goes_on) last_start_.reset();
        std::vector<Item> items = make_items(slot_day.slots, mend_, preface_, last_start_, report_);
        if (!slot_day.date && items.empty()) return;
        if (!date && !slot_day.date)
            report_.error("missing", place_of(items.front()), "the table does not say which day this is",
                          "use --date 2023-05-08, or put a line with the date above it");
        if (slot_day.date) check_order(date, *slot_day.date);
        if (!goes_on) {
            const Place place = slot_day.date ? slot_day.date->line.place : place_of(items.front());
            days_.push_back({date.value_or(Date{}), {}, {}, place});
            if (slot_day.date && slot_day.date->has_more)
                days_.back().title = joined_text(slot_day.date->line);
        }
        std::ranges::move(items, std::back_inserter(days_.back().items));
    }

    std::vector<Day> take() { return std::move(days_); }

  private:
    std::optional<Date> date_of(const DateLine& line) {
        const Place place = line.line.place;
        const auto wrong = [&](std::string message, std::string hint = {}) {
            report_.error("value", place, std::move(message), std::move(hint));
            return std::nullopt;
        };
        if (!line.day) return counted_from_first(line);
        if (line.is_ambiguous)
            return wrong(fmt::format("{} could be either of two dates", in_quotes(line.line.text)),
                         fmt::format("write {:04}-{:02}-{:02} or {:04}-{:02}-{:02}", *line.year, *line.month,
                                     *line.day, *line.year, *line.day, *line.month));
        std::optional<int> year = line.year;
        if (const auto known = days_.empty() ? stated_first_ : days_.back().date;
            !year && known && known->ok())
            year = static_cast<int>(known->year());
        if (!year)
            return wrong(fmt::format("{} does not say the year", in_quotes(line.line.text)),
                         "write the year after it");
        const auto date = parse_date(fmt::format("{:04}-{:02}-{:02}", *year, *line.month, *line.day));
        if (!date) return wrong(fmt::format("{} is not a valid date", in_quotes(line.line.text)));
        const std::chrono::weekday weekday{std::chrono::sys_days(*date)};
        if (line.weekday && weekday.c_encoding() != *line.weekday)
            return wrong(fmt::format("{} is a {}, not a {}", format_date(*date),
                                     weekday_name(weekday.c_encoding()), weekday_name(*line.weekday)));
        return date;
    }

    std::optional<Date> counted_from_first(const DateLine& line) {
        std::optional<Date> first = stated_first_;
        if (!days_.empty() && days_.front().date.ok()) first = days_.front().date;
        if (!first) {
            report_.error("missing", line.line.place,
                          fmt::format("{} does not say which date that is", in_quotes(line.line.text)),
                          "give the date of the first day with --date");
            return std::nullopt;
        }
        return Date(std::chrono::sys_days(*first) + std::chrono::days(*line.number - 1));
    }

    void check_order(std::optional<Date> date, const DateLine& line) {
        if (!date) return;
        if (days_.empty() && stated_first_ && *date != *stated_first_)
            report_.error("value", line.line.place,
                          fmt::format("the table begins on {}, but --date says {}", format_date(*date),
                                      format_date(*stated_first_)));
        if (!days_.empty() && *date < days_.back().date)
            report_.error(
                "time-order", line.line.place,
                fmt::format("{} comes after {}", format_date(*date), format_date(days_.back().date)),
                "put the days in order");
    }

    std::optional<Date> stated_first_;
    bool mend_;
    std::vector<Text>& preface_;
    TableReport& report_;
    std::vector<Day> days_;
    std::optional<Minutes> last_start_;
};

}  // namespace

std::vector<Day> make_days(const std::vector<SlotDay>& slot_days, std::optional<Date> first, bool mend,
                           std::vector<Text>& preface, TableReport& report) {
    DayMaker maker(first, mend, preface, report);
    for (const SlotDay& each : slot_days) maker.add(each);
    return maker.take();
}

}  // namespace bifolio::source
