#include "layout/booklet/cover_figure.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <limits>
#include <optional>
#include <set>
#include <span>
#include <variant>

namespace bifolio::layout {

namespace {

using source::Contribution;
using source::Session;

constexpr std::size_t kFewestBars = 3;
constexpr double kMostGapOfLane = 0.3;  // where lanes are thin
constexpr double kThinnestBar = 0.4;    // points
constexpr double kOpenItem = 60;        // minutes, of an item at the end of a day without an end
constexpr std::array kTints{1.0, 0.6, 0.8, 0.45};

struct TalkSlot {
    double begin = 0, end = 0;  // minutes since midnight
    std::optional<std::size_t> room;
    std::size_t group = 0;
};

double minutes(const source::Time& time) {
    return static_cast<double>(time.of_day.count());
}

// A day's talks in time.
class DaySlots {
  public:
    DaySlots(const source::Day& day, std::size_t& group) : day_(day), group_(group) {
        for (const source::Item& item : day.items) {
            if (source::start_of(item).known())
                std::visit([&](const auto& thing) { add_item(thing, end_of(item)); }, item);
            ++group_;
        }
    }

    std::vector<TalkSlot> slots;

  private:
    // As stated; else that of the day's next beginning.
    [[nodiscard]] double end_of(const source::Item& item) const {
        if (source::end_of(item).known()) return minutes(source::end_of(item));
        const double begin = minutes(source::start_of(item));
        double end = begin + kOpenItem;
        for (const source::Item& other : day_.items)
            if (source::start_of(other).known() && minutes(source::start_of(other)) > begin)
                end = std::min(end, minutes(source::start_of(other)));
        return end;
    }

    void add_item(const source::PlainItem& /*item*/, double /*end*/) {}
    void add_item(const Contribution& talk, double end) {
        add(minutes(talk.start), end, talk.room, talk.track);
    }
    // Talks without times of their own share their session's evenly.
    void add_item(const Session& session, double end) {
        const std::span talks(session.contributions);
        const double begin = minutes(session.start);
        if (talks.empty()) return add(begin, end, session.room, session.track);
        const bool timed = std::ranges::all_of(
            talks, [](const Contribution& talk) { return talk.start.known() && talk.end.known(); });
        const double share = (end - begin) / static_cast<double>(talks.size());
        double at = begin;
        for (const Contribution& talk : talks) {
            const std::optional<std::size_t> track = talk.track ? talk.track : session.track;
            if (timed)
                add(minutes(talk.start), minutes(talk.end), session.room, track);
            else
                add(at, at + share, session.room, track);
            at += share;
        }
    }

    void add(double begin, double end, const std::optional<std::size_t>& room,
             const std::optional<std::size_t>& track) {
        if (end > begin) slots.push_back({begin, end, room, track.value_or(group_)});
    }

    const source::Day& day_;
    std::size_t& group_;
};

std::vector<std::vector<TalkSlot>> slots_by_day(const source::Program& program) {
    std::vector<std::vector<TalkSlot>> days;
    std::size_t group = 0;
    for (const source::Day& day : program.days) {
        DaySlots found(day, group);
        if (!found.slots.empty()) days.push_back(std::move(found.slots));
    }
    return days;
}

// When the figure begins and ends, minutes since midnight.
struct Hours {
    double first = std::numeric_limits<double>::max(), last = 0;
};

void add_day(const std::vector<TalkSlot>& slots, const Rect& row, const Hours& hours,
             const styles::Cover& look, std::vector<FigureBar>& bars) {
    const double gap = look.figure_gap.pt();
    std::set<std::optional<std::size_t>> rooms;
    for (const TalkSlot& slot : slots) rooms.insert(slot.room);
    const double lane = row.height / static_cast<double>(rooms.size());
    const double bar = lane - (rooms.size() > 1 ? std::min(gap, lane * kMostGapOfLane) : 0);
    const double minute = row.width / (hours.last - hours.first);
    for (const TalkSlot& slot : slots) {
        const auto number = static_cast<double>(std::distance(rooms.begin(), rooms.find(slot.room)));
        const double width = std::max(kThinnestBar, (slot.end - slot.begin) * minute - gap);
        bars.push_back({{row.x + (slot.begin - hours.first) * minute, row.y + number * lane, width, bar},
                        kTints.at(slot.group % kTints.size())});
    }
}

}  // namespace

std::vector<FigureBar> programme_figure(const source::Program& program, const Rect& area,
                                        const styles::Cover& look) {
    const std::vector<std::vector<TalkSlot>> days = slots_by_day(program);
    Hours hours;
    std::size_t count = 0;
    for (const std::vector<TalkSlot>& slots : days)
        for (const TalkSlot& slot : slots) {
            hours.first = std::min(hours.first, slot.begin);
            hours.last = std::max(hours.last, slot.end);
            ++count;
        }
    std::vector<FigureBar> bars;
    if (count < kFewestBars) return bars;
    const auto rows = static_cast<double>(days.size());
    const double row = area.height / rows,
                 height =
                     row - (days.size() > 1 ? std::min(look.figure_day_gap.pt(), row * kMostGapOfLane) : 0);
    for (std::size_t n = 0; n < days.size(); ++n)
        add_day(days[n], {area.x, area.y + static_cast<double>(n) * row, area.width, height}, hours, look,
                bars);
    return bars;
}

}  // namespace bifolio::layout
