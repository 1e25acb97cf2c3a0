#include "source/check/checks.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <vector>

#include "source/base/quotation.h"
#include "source/base/utf8.h"
#include "source/check/affiliation_check.h"
#include "source/check/byline_check.h"
#include "source/check/clock_check.h"
#include "source/check/item_times.h"
#include "source/check/latex_check.h"
#include "source/check/people_check.h"
#include "source/check/picture_check.h"
#include "source/check/room_check.h"
#include "source/model/item_words.h"
#include "source/model/values.h"
#include "source/read/times.h"

namespace bifolio::source {

namespace {

void check_event(const Program& program, Place root, bool states_date, Reporter& reporter) {
    const Event& event = program.event;
    const Place place = event.place.known() ? event.place : root;
    if (event.title.empty()) {
        reporter.warning("missing-event", place, "the event has no title",
                         event.place.known() ? "write <title>...</title> into <event>"
                                             : "write <event><title>...</title></event> into <program>");
    }
    if (!event.first_day && !states_date)
        reporter.warning("missing-event", place, "the event has no date",
                         "write <dates first=\"2023-05-08\"/> into <event>, or put the items into a <day>");
}

bool shows(const Item& item, const ItemIndex& session) {
    const auto* plain = std::get_if<PlainItem>(&item);
    return plain != nullptr && plain->shows == session;
}

// Of the items so far, the one that ends last, for each way in which a later one may share its room. A break
// or the like without a room is everywhere; what should have a room shares one with others that have none
// only.
class LastEnds {
  public:
    struct Entry {
        const Item* item = nullptr;
        ItemIndex where;
        Minutes end{0};  // counted over all days
    };

    void add(Entry entry) {
        if (!rooms_of(*entry.item).empty()) {
            for (const std::size_t room : rooms_of(*entry.item)) keep(in_room_[room], entry);
            keep(any_roomed_, entry);
            return;
        }
        if (!needs_room(*entry.item)) keep(everywhere_, entry);
        keep(any_roomless_, entry);
        if (const auto track = track_of(*entry.item))
            keep(roomless_on_track_[*track], entry);
        else
            keep(roomless_no_track_, entry);
    }

    [[nodiscard]] Entry sharing_room_with(const Item& item) const {
        if (!rooms_of(item).empty()) {
            Entry last = everywhere_;
            for (const std::size_t room : rooms_of(item)) last = later(last, find(in_room_, room));
            return last;
        }
        const auto track = track_of(item);
        if (track) return later(find(roomless_on_track_, *track), roomless_no_track_);
        return needs_room(item) ? any_roomless_ : later(any_roomless_, any_roomed_);
    }

  private:
    using ByIndex = std::map<std::size_t, Entry>;

    static Entry find(const ByIndex& entries, std::size_t index) {
        const auto found = entries.find(index);
        return found == entries.end() ? Entry{} : found->second;
    }
    static Entry later(Entry a, Entry b) {
        if (a.item == nullptr || b.item == nullptr) return a.item == nullptr ? b : a;
        return b.end > a.end ? b : a;
    }
    static void keep(Entry& last, Entry entry) { last = later(last, entry); }

    ByIndex in_room_;
    ByIndex roomless_on_track_;
    Entry everywhere_;
    Entry any_roomed_;
    Entry any_roomless_;
    Entry roomless_no_track_;
};

std::string room_words(const Program& program, const Item& a, const Item& b) {
    const RoomSet &in_a = rooms_of(a), &in_b = rooms_of(b);
    if (in_a.empty() && in_b.empty()) return {};
    const auto shared = std::ranges::find_if(in_a, [&](std::size_t room) { return has_room(in_b, room); });
    const std::size_t room = shared != in_a.end() ? *shared : in_a.empty() ? in_b.front() : in_a.front();
    return fmt::format(" in {}", quoted(program.rooms[room].name));
}

class OverlapCheck {
  public:
    OverlapCheck(const Program& program, Reporter& reporter) : program_(program), reporter_(reporter) {}

    void check() {
        for (std::size_t day = 0; day < program_.days.size(); ++day)
            for (const std::size_t item : items_by_start(program_.days[day])) check({day, item});
    }

  private:
    void check(const ItemIndex& where) {
        const Day& day = program_.days[where.day];
        const Item& item = day.items[where.item];
        const Minutes midnight = midnight_of(day.date);
        const LastEnds::Entry before = last_ends_.sharing_room_with(item);
        last_ends_.add({&item, where, midnight + end_or_start(item)});
        if (before.item == nullptr || before.end <= midnight + start_of(item).of_day) return;
        if (shows(item, before.where) || shows(*before.item, where)) return;
        const bool roomless = rooms_of(item).empty() || rooms_of(*before.item).empty();
        reporter_.warning(
            "overlap", start_of(item).place,
            fmt::format("{} starts at {}{}, where {} {}", words_for(item), format_time(start_of(item).of_day),
                        room_words(program_, item, *before.item), words_for(*before.item),
                        lasting(before, before.where.day != where.day)),
            roomless ? "give items at the same time their rooms: room=\"...\"" : "");
    }

    static std::string lasting(const LastEnds::Entry& entry, bool is_of_day_before) {
        const Time& end = end_of(*entry.item);
        if (!end.known()) return fmt::format("also starts at {}", format_time(start_of(*entry.item).of_day));
        return is_of_day_before ? fmt::format("of the day before lasts until {}", format_time(end.of_day))
                                : fmt::format("lasts until {}", format_time(end.of_day));
    }

    const Program& program_;
    Reporter& reporter_;
    LastEnds last_ends_;
};

void check_poster_numbers(const Program& program, Reporter& reporter) {
    std::unordered_map<std::string, Place> places;
    for (const Day& day : program.days) {
        for (const Item& item : day.items) {
            const auto* session = std::get_if<Session>(&item);
            if (session == nullptr) continue;
            for (const Contribution& each : session->contributions) {
                if (each.kind != ContributionKind::Poster || each.is_also) continue;
                const auto [known, is_new] = places.try_emplace(each.number, each.place);
                if (!is_new) {
                    reporter.error("reference", each.place,
                                   fmt::format("two posters have the number {}", in_quotes(each.number)),
                                   fmt::format("the other is on line {}", known->second.line));
                }
            }
        }
    }
}

// Where a title has its place, one that is longer has none.
void check_short_title(const auto& item, Reporter& reporter) {
    const std::string whole = item.title.unmarked(), brief = item.short_title.unmarked();
    if (count_characters(brief) <= count_characters(whole)) return;
    reporter.warning("short-title", item.short_title.place,
                     fmt::format("the short title of {} is longer than its title: {}", words_for(item),
                                 quoted(item.short_title)),
                     "grids, signs and running heads have the short title: shorten it, or leave it out");
}

void check_short_titles(const Program& program, Reporter& reporter) {
    for (const Day& day : program.days)
        for (const Item& item : day.items) {
            if (const auto* talk = std::get_if<Contribution>(&item)) check_short_title(*talk, reporter);
            const auto* session = std::get_if<Session>(&item);
            if (session == nullptr) continue;
            check_short_title(*session, reporter);
            for (const Contribution& talk : session->contributions) check_short_title(talk, reporter);
        }
}

}  // namespace

void check_program(const Program& program, Place root, bool states_date, Reporter& reporter) {
    check_event(program, root, states_date, reporter);
    OverlapCheck(program, reporter).check();
    for (std::size_t day = 0; day < program.days.size(); ++day) check_rooms(program, day, reporter);
    check_clocks(program, reporter);
    check_poster_numbers(program, reporter);
    check_short_titles(program, reporter);
    check_people(program, reporter);
    check_affiliations(program, reporter);
    check_bylines(program, reporter);
    check_pictures(program, reporter);
    check_latex(program, reporter);
}

}  // namespace bifolio::source
