#include "source/read/past_midnight.h"

#include <fmt/core.h>

#include <string>
#include <variant>

#include "source/model/item_words.h"
#include "source/model/values.h"

namespace bifolio::source {

namespace {

constexpr Minutes kNoon{12 * 60};
constexpr Minutes kEvening{18 * 60};

class SmallHours {
  public:
    SmallHours(std::optional<Minutes> day_ends, Reporter& reporter)
        : day_ends_(day_ends), reporter_(reporter) {}

    void count_on(Item& item) {
        std::visit([this](auto& each) { this->count(each); }, item);
        const Time& start = start_of(item);
        if (start.known() && (!latest_ || start.of_day > *latest_)) latest_ = start.of_day;
    }

  private:
    [[nodiscard]] bool is_small(const Time& time) const {
        return time.known() && time.of_day < day_ends_.value_or(kSmallHoursEnd);
    }
    // Whether what starts then can go on past midnight.
    [[nodiscard]] bool may_go_on(const Time& start) const {
        return day_ends_ || (start.known() && start.of_day >= kNoon);
    }
    // Whether what starts in the small hours is listed below an evening.
    [[nodiscard]] bool follows_evening() const { return latest_ && *latest_ >= kEvening; }

    void count(Session& session) {
        count_times(session);
        for (Contribution& talk : session.contributions) count_inside(session, talk);
    }
    void count(auto& item) { count_times(item); }
    void count_times(auto& item) {
        if (is_small(item.start) && (day_ends_ || follows_evening())) move(item, item.start, "starts");
        if (ends_past_midnight(item.start, item.end)) move(item, item.end, "ends");
    }

    void count_inside(const Session& session, Contribution& talk) {
        const bool is_late =
            day_ends_ || (session.end.known() ? session.end.of_day > kDayLength : may_go_on(session.start));
        const bool is_before =
            session.start.known() && talk.start.known() && talk.start.of_day < session.start.of_day;
        if (is_late && is_small(talk.start) && (is_before || day_ends_)) move(talk, talk.start, "starts");
        if (ends_past_midnight(talk.start, talk.end) || (is_late && ends_before(session.start, talk.end)))
            move(talk, talk.end, "ends");
    }

    // "23:15 to 0:45", "24:15 to 1:00".
    [[nodiscard]] bool ends_past_midnight(const Time& start, const Time& end) const {
        if (!start.known()) return day_ends_ && is_small(end);
        const bool is_night = start.of_day >= kDayLength || (is_small_end(end) && may_go_on(start));
        return is_night && ends_before(start, end);
    }
    // A day that ends at 4:00 has an end at 4:00.
    [[nodiscard]] bool is_small_end(const Time& end) const {
        return is_small(end) || (day_ends_ && end.known() && end.of_day == *day_ends_);
    }
    static bool ends_before(const Time& start, const Time& end) {
        return start.known() && end.known() && end.of_day < start.of_day &&
               end.of_day + kDayLength > start.of_day;
    }

    void move(const auto& item, Time& time, const char* does) {
        reporter_.note("inferred", time.place,
                       fmt::format("{} {} at {}, past the midnight that ends its day", words_for(item), does,
                                   format_time(time.of_day)));
        time.of_day += kDayLength;
    }

    std::optional<Minutes> day_ends_;
    std::optional<Minutes> latest_;  // start so far
    Reporter& reporter_;
};

}  // namespace

void count_past_midnight(Day& day, std::optional<Minutes> day_ends, Reporter& reporter) {
    SmallHours hours(day_ends, reporter);
    for (Item& item : day.items) hours.count_on(item);
}

}  // namespace bifolio::source
