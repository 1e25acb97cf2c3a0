#include "source/check/checks.h"

#include <fmt/core.h>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <vector>

#include "source/base/quotation.h"
#include "source/base/utf8.h"
#include "source/check/clock_check.h"
#include "source/check/item_times.h"
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
        std::size_t index = 0;
    };

    void add(Entry entry) {
        if (const auto room = room_of(*entry.item)) {
            keep(in_room_[*room], entry);
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
        if (const auto room = room_of(item)) return later(find(in_room_, *room), everywhere_);
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
        return end_or_start(*b.item) > end_or_start(*a.item) ? b : a;
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
    const auto room = room_of(a) ? room_of(a) : room_of(b);
    return room ? fmt::format(" in {}", quoted(program.rooms[*room].name)) : std::string{};
}

void check_overlaps(const Program& program, std::size_t day_index, Reporter& reporter) {
    const Day& day = program.days[day_index];
    LastEnds last_ends;
    for (const std::size_t index : items_by_start(day)) {
        const Item& item = day.items[index];
        const LastEnds::Entry before = last_ends.sharing_room_with(item);
        last_ends.add({&item, index});
        if (before.item == nullptr || end_or_start(*before.item) <= start_of(item).of_day) continue;
        if (shows(item, {day_index, before.index}) || shows(*before.item, {day_index, index})) continue;
        const bool roomless = !room_of(item) || !room_of(*before.item);
        const std::string time =
            end_of(*before.item).known()
                ? fmt::format("lasts until {}", format_time(end_of(*before.item).of_day))
                : fmt::format("also starts at {}", format_time(start_of(*before.item).of_day));
        reporter.warning(
            "overlap", start_of(item).place,
            fmt::format("{} starts at {}{}, where {} {}", words_for(item), format_time(start_of(item).of_day),
                        room_words(program, item, *before.item), words_for(*before.item), time),
            roomless ? "give items at the same time their rooms: room=\"...\"" : "");
    }
}

void check_poster_numbers(const Program& program, Reporter& reporter) {
    std::unordered_map<std::string, Place> places;
    for (const Day& day : program.days) {
        for (const Item& item : day.items) {
            const auto* session = std::get_if<Session>(&item);
            if (session == nullptr) continue;
            for (const Contribution& each : session->contributions) {
                if (each.kind != ContributionKind::Poster) continue;
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
    for (std::size_t day = 0; day < program.days.size(); ++day) {
        check_overlaps(program, day, reporter);
        check_rooms(program, day, reporter);
    }
    check_clocks(program, reporter);
    check_poster_numbers(program, reporter);
    check_short_titles(program, reporter);
    check_people(program, reporter);
    check_pictures(program, reporter);
}

}  // namespace bifolio::source
