#include <algorithm>

#include "source/import/typed/items.h"

namespace bifolio::source {

namespace {

constexpr Minutes kHalfDay{12 * 60};
constexpr Minutes kEarliest{6 * 60};  // before this hour, a day that says no half begins in the afternoon

bool has_late_hour(const std::vector<AgendaItem>& items) {
    const auto is_late = [](const Clock& clock) {
        return clock.half == HalfOfDay::Unsaid && clock.of_day >= Minutes(13 * 60);
    };
    return std::ranges::any_of(items, [&](const AgendaItem& each) {
        return each.time && (is_late(each.time->start) || (each.time->end && is_late(*each.time->end)));
    });
}

class TimeFinder {
  public:
    explicit TimeFinder(bool has_24_hours) : has_24_hours_(has_24_hours) {}

    void add(AgendaItem& item) {
        if (item.entry == EntryKind::Day) {
            last_ = session_ = {};
            return;
        }
        if (!item.time) return;
        item.start = start_of(item);
        if (item.entry == EntryKind::Session) session_ = item.start;
        last_ = std::max(last_.value_or(*item.start), *item.start);
        if (item.time->end) item.end = end_of(*item.time->end, *item.start);
        if (!item.end && item.time->length) item.end = *item.start + *item.time->length;
    }

  private:
    Minutes start_of(const AgendaItem& item) const {
        const Clock& clock = item.time->start;
        Minutes start = clock.of_day;
        if (!last_) {
            const bool is_early = !has_24_hours_ && clock.half == HalfOfDay::Unsaid && start < kEarliest;
            return is_early ? start + kHalfDay : start;
        }
        if (start >= *last_) return start;
        // Another session beside the one before, or its talks.
        const bool is_beside = session_ && start >= *session_;
        if (is_beside) return start;
        if (!has_24_hours_ && clock.half == HalfOfDay::Unsaid && start + kHalfDay >= *last_)
            return start + kHalfDay;
        const bool is_past_midnight = *last_ >= Minutes(18 * 60) && start < kEarliest;
        return is_past_midnight ? start + kDayLength : start;
    }

    Minutes end_of(const Clock& clock, Minutes start) const {
        Minutes end = clock.of_day;
        if (end > start) return end;
        if (clock.half == HalfOfDay::Unsaid && end + kHalfDay > start && !has_24_hours_)
            return end + kHalfDay;
        const bool is_past_midnight = start >= Minutes(18 * 60) && end < kEarliest;
        return is_past_midnight ? end + kDayLength : end;
    }

    bool has_24_hours_;
    std::optional<Minutes> last_, session_;
};

}  // namespace

void find_times(std::vector<AgendaItem>& items) {
    TimeFinder finder(has_late_hour(items));
    for (AgendaItem& item : items) finder.add(item);
}

}  // namespace bifolio::source
