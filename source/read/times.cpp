#include "source/read/times.h"

#include <fmt/core.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>
#include <vector>

#include "source/model/item_words.h"
#include "source/model/values.h"
#include "source/read/session_times.h"

namespace bifolio::source {

namespace {

Time& end_of_item(Item& item) {
    return std::visit([](auto& each) -> Time& { return each.end; }, item);
}

void check_days(const Program& program, Reporter& reporter) {
    const Day* before = nullptr;
    const Event& event = program.event;
    for (const Day& day : program.days) {
        if (!day.date.ok() || day.date == Date{}) continue;
        if (before != nullptr && day.date == before->date) {
            reporter.error("time-order", day.place, fmt::format("a second day {}", format_date(day.date)),
                           fmt::format("the first is on line {}; put all items of a day into one <day>",
                                       before->place.line));
        } else if (before != nullptr && day.date < before->date) {
            reporter.error(
                "time-order", day.place,
                fmt::format("day {} comes after day {}", format_date(day.date), format_date(before->date)),
                "put the days into order");
        }
        if (event.first_day && day.date < *event.first_day) {
            reporter.error("time-order", day.place,
                           fmt::format("day {} is before the event's first day ({})", format_date(day.date),
                                       format_date(*event.first_day)));
        }
        if (event.last_day && day.date > *event.last_day) {
            reporter.error("time-order", day.place,
                           fmt::format("day {} is after the event's last day ({})", format_date(day.date),
                                       format_date(*event.last_day)));
        }
        before = &day;
    }
}

void infer_event_dates(Program& program) {
    const bool is_stated = program.event.first_day.has_value();
    for (const LastingItem& each : program.lasting)
        for (const Date date : each.dates) {
            if (is_stated) break;
            if (!program.event.first_day || date < *program.event.first_day) program.event.first_day = date;
            if (!program.event.last_day || date > *program.event.last_day) program.event.last_day = date;
        }
    for (const Day& day : program.days) {
        if (!day.date.ok()) continue;
        if (!program.event.first_day || day.date < *program.event.first_day)
            program.event.first_day = day.date;
        if (!program.event.last_day || day.date > *program.event.last_day) program.event.last_day = day.date;
    }
}

// A talk outside a session ends when its length is over.
void infer_end_from_length(Contribution& talk, Reporter& reporter) {
    if (!talk.duration || !talk.start.known()) return;
    const Minutes end = talk.start.of_day + *talk.duration;
    if (talk.end.known()) {
        if (talk.end.of_day > talk.start.of_day && talk.end.of_day != end) {
            reporter.error("value", talk.end.place,
                           fmt::format("{} lasts {} minutes by its start and end, but has minutes=\"{}\"",
                                       words_for(talk), (talk.end.of_day - talk.start.of_day).count(),
                                       talk.duration->count()),
                           "state its end or its length, not both");
        }
        return;
    }
    talk.end = {TimeOrigin::Inferred, end, talk.place};
    reporter.note("inferred", talk.place,
                  fmt::format("{} ends at {}, by its length", words_for(talk), format_time(end)));
}

// The next starts, looking back from the end of a day, in every room.
class NextStarts {
  public:
    void add(const Item& item) {
        const Item* next = &item;
        any_ = next;
        if (!rooms_of(item).empty()) {
            for (const std::size_t room : rooms_of(item)) in_room_[room] = next;
            any_roomed_ = next;
        } else {
            any_roomless_ = next;
            if (const auto track = track_of(item))
                roomless_on_track_[*track] = next;
            else
                roomless_no_track_ = next;
        }
    }

    // The earliest that shares a room with `item`; null where there is none.
    [[nodiscard]] const Item* after(const Item& item) const {
        if (!rooms_of(item).empty()) {
            const Item* next = any_roomless_;
            for (const std::size_t room : rooms_of(item)) next = earlier(next, find(in_room_, room));
            return next;
        }
        const auto track = track_of(item);
        if (!track) return any_;
        return earlier(any_roomed_, earlier(find(roomless_on_track_, *track), roomless_no_track_));
    }

  private:
    using ByIndex = std::map<std::size_t, const Item*>;

    static const Item* find(const ByIndex& items, std::size_t index) {
        const auto found = items.find(index);
        return found == items.end() ? nullptr : found->second;
    }

    static const Item* earlier(const Item* a, const Item* b) {
        if (a == nullptr || b == nullptr) return a == nullptr ? b : a;
        return start_of(*b).of_day < start_of(*a).of_day ? b : a;
    }

    ByIndex in_room_;
    ByIndex roomless_on_track_;
    const Item* any_ = nullptr;
    const Item* any_roomed_ = nullptr;
    const Item* any_roomless_ = nullptr;
    const Item* roomless_no_track_ = nullptr;
};

void infer_ends(Day& day, Reporter& reporter) {
    std::vector<Item*> by_start;
    for (Item& item : day.items)
        if (start_of(item).known()) by_start.push_back(&item);
    const auto start = [](const Item* item) { return start_of(*item).of_day; };
    std::ranges::stable_sort(by_start, {}, start);

    NextStarts next_starts;
    std::vector<std::pair<const Item*, const Item*>> inferred;
    for (auto group_end = by_start.end(); group_end != by_start.begin();) {
        auto group = std::prev(group_end);
        while (group != by_start.begin() && start(*std::prev(group)) == start(*group)) --group;
        for (auto each = group; each != group_end; ++each) {
            Time& end = end_of_item(**each);
            const Item* next = next_starts.after(**each);
            if (end.known() || next == nullptr) continue;
            end = {TimeOrigin::Inferred, start_of(*next).of_day, place_of(**each)};
            inferred.emplace_back(*each, next);
        }
        for (auto each = group; each != group_end; ++each) next_starts.add(**each);
        group_end = group;
    }
    std::ranges::reverse(inferred);
    for (const auto& [item, next] : inferred) {
        reporter.note("inferred", place_of(*item),
                      fmt::format("{} ends at {}, when {} starts", words_for(*item),
                                  format_time(end_of(*item).of_day), words_for(*next)));
    }
}

}  // namespace

bool share_room(const Item& a, const Item& b) {
    const RoomSet &rooms_a = rooms_of(a), &rooms_b = rooms_of(b);
    if (!rooms_a.empty() && !rooms_b.empty()) return share_one(rooms_a, rooms_b);
    if (!rooms_a.empty() || !rooms_b.empty()) return true;
    const auto track_a = track_of(a);
    const auto track_b = track_of(b);
    return !track_a || !track_b || *track_a == *track_b;
}

void resolve_times(Program& program, Reporter& reporter) {
    check_days(program, reporter);
    infer_event_dates(program);
    for (Day& day : program.days) {
        for (Item& item : day.items)
            if (auto* talk = std::get_if<Contribution>(&item)) infer_end_from_length(*talk, reporter);
        infer_ends(day, reporter);
        for (Item& item : day.items)
            if (auto* session = std::get_if<Session>(&item)) resolve_session_times(*session, reporter);
    }
}

}  // namespace bifolio::source
