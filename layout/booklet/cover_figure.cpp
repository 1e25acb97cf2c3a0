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

#include "source/model/status.h"

namespace bifolio::layout {

namespace {

using source::Contribution;
using source::Session;

// Minutes: an item at the end of a day whose end nobody has stated. As long as most sessions and talks.
constexpr double kOpenItem = 60;
// Neighbours differ: from the darkest tint, 0, to the lightest, 1.
constexpr std::array kTints{0.0, 8 / 11.0, 4 / 11.0, 1.0};

struct TalkSlot {
    double begin = 0, end = 0;  // minutes since midnight
    bool is_break = false;      // a break, a meal: for all rooms
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
            if (source::start_of(item).known() && !source::is_cancelled(item))
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

    void add_item(const source::PlainItem& item, double end) {
        if (end > minutes(item.start)) slots.push_back({minutes(item.start), end, true, {}, 0});
    }
    void add_item(const Contribution& talk, double end) {
        add(minutes(talk.start), end, talk.rooms, talk.track);
    }
    // Talks without times of their own share their session's evenly.
    void add_item(const Session& session, double end) {
        const std::span talks(session.contributions);
        const double begin = minutes(session.start);
        if (talks.empty()) return add(begin, end, session.rooms, session.track);
        const bool timed = std::ranges::all_of(
            talks, [](const Contribution& talk) { return talk.start.known() && talk.end.known(); });
        const double share = (end - begin) / static_cast<double>(talks.size());
        double at = begin;
        for (const Contribution& talk : talks) {
            const std::optional<std::size_t> track = talk.track ? talk.track : session.track;
            if (source::is_cancelled(session, talk)) {
                at += share;
                continue;
            }
            if (timed)
                add(minutes(talk.start), minutes(talk.end), session.rooms, track);
            else
                add(at, at + share, session.rooms, track);
            at += share;
        }
    }

    // A bar in each of its rooms.
    void add(double begin, double end, const source::RoomSet& rooms,
             const std::optional<std::size_t>& track) {
        if (end <= begin) return;
        if (rooms.empty()) slots.push_back({begin, end, false, std::nullopt, track.value_or(group_)});
        for (const std::size_t room : rooms)
            slots.push_back({begin, end, false, room, track.value_or(group_)});
    }

    const source::Day& day_;
    std::size_t& group_;
};

std::vector<std::vector<TalkSlot>> slots_by_day(const source::Program& program) {
    std::vector<std::vector<TalkSlot>> days;
    std::size_t group = 0;
    for (const source::Day& day : program.days) {
        DaySlots found(day, group);
        if (!std::ranges::all_of(found.slots, &TalkSlot::is_break)) days.push_back(std::move(found.slots));
    }
    return days;
}

// When the figure begins and ends, minutes since midnight.
struct Hours {
    double first = std::numeric_limits<double>::max(), last = 0;
};

// The bars of a day in its row.
class DayBars {
  public:
    DayBars(const std::vector<TalkSlot>& slots, const Rect& row, const Hours& hours,
            const styles::Cover& look, std::vector<FigureBar>& bars)
        : slots_(slots),
          row_(row),
          hours_(hours),
          look_(look),
          minute_(row.width / (hours.last - hours.first)),
          bars_(bars) {
        for (const TalkSlot& slot : slots) {
            if (slot.is_break) continue;
            rooms_.insert(slot.room);
            day_.first = std::min(day_.first, slot.begin);
            day_.last = std::max(day_.last, slot.end);
        }
    }

    void add() {
        for (const TalkSlot& slot : slots_)
            if (slot.is_break) add_break(slot);
        for (const TalkSlot& slot : slots_)
            if (!slot.is_break) add_talk(slot);
    }

  private:
    [[nodiscard]] double lane() const { return row_.height / static_cast<double>(rooms_.size()); }
    // What is left of a bar's lane, where there are several.
    [[nodiscard]] double bar_height() const {
        const double most = look_.figure_gap_share * lane();
        return lane() - (rooms_.size() > 1 ? std::min(look_.figure_gap.pt(), most) : 0);
    }

    void add_talk(const TalkSlot& slot) {
        const auto number = static_cast<double>(std::distance(rooms_.begin(), rooms_.find(slot.room)));
        const double least = look_.figure_least_tint / 100;
        add_bar(slot.begin, slot.end, row_.y + number * lane(), bar_height(),
                1 - kTints.at(slot.group % kTints.size()) * (1 - least));
    }

    // Only what lies between the day's talks: no row begins with coffee.
    void add_break(const TalkSlot& slot) {
        const double begin = std::max(slot.begin, day_.first), end = std::min(slot.end, day_.last);
        if (end <= begin || look_.figure_break_tint <= 0) return;
        const double high = lane() * static_cast<double>(rooms_.size() - 1) + bar_height();
        add_bar(begin, end, row_.y, high, look_.figure_break_tint / 100);
    }

    void add_bar(double begin, double end, double top, double high, double tint) {
        const double width =
            std::max(look_.figure_least_bar.pt(), (end - begin) * minute_ - look_.figure_gap.pt());
        bars_.push_back({{row_.x + (begin - hours_.first) * minute_, top, width, high}, tint});
    }

    const std::vector<TalkSlot>& slots_;
    Rect row_;
    Hours hours_, day_;  // of the figure, of this day's talks
    const styles::Cover& look_;
    double minute_;  // points
    std::vector<FigureBar>& bars_;
    std::set<std::optional<std::size_t>> rooms_;
};

}  // namespace

std::vector<FigureBar> programme_figure(const source::Program& program, const Rect& area,
                                        const styles::Cover& look) {
    const std::vector<std::vector<TalkSlot>> days = slots_by_day(program);
    Hours hours;
    int count = 0;
    for (const std::vector<TalkSlot>& slots : days)
        for (const TalkSlot& slot : slots) {
            if (slot.is_break) continue;
            hours.first = std::min(hours.first, slot.begin);
            hours.last = std::max(hours.last, slot.end);
            ++count;
        }
    std::vector<FigureBar> bars;
    if (count == 0 || count < look.figure_from) return bars;
    const auto rows = static_cast<double>(days.size());
    const double row = area.height / rows, most = row * look.figure_gap_share;
    const double height = row - (days.size() > 1 ? std::min(look.figure_day_gap.pt(), most) : 0);
    for (std::size_t n = 0; n < days.size(); ++n)
        DayBars(days[n], {area.x, area.y + static_cast<double>(n) * row, area.width, height}, hours, look,
                bars)
            .add();
    return bars;
}

}  // namespace bifolio::layout
