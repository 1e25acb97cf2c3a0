#include <fmt/core.h>

#include <algorithm>
#include <deque>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "language/selection_words.h"
#include "language/wording.h"
#include "layout/handout/finish_handout.h"
#include "layout/handout/handout.h"
#include "layout/handout/handout_maker.h"
#include "layout/story/wording_of.h"
#include "source/base/quotation.h"

namespace bifolio::layout {

namespace {

// A session as the door of one room tells it: its talks that are given there. False where it is elsewhere.
bool stays_in(source::Session& session, std::size_t room) {
    const bool is_here = session.rooms.empty() || source::has_room(session.rooms, room);
    std::erase_if(session.contributions, [&](const source::Contribution& talk) {
        return talk.rooms.empty() ? !is_here : !source::has_room(talk.rooms, room);
    });
    return is_here || !session.contributions.empty();
}

bool stays_in(source::Item& item, std::size_t room) {
    if (auto* session = std::get_if<source::Session>(&item)) return stays_in(*session, room);
    return source::rooms_of(item).empty() || source::has_room(source::rooms_of(item), room);
}

void forget_rooms(source::Item& item) {
    std::visit([](auto& thing) { thing.rooms.clear(); }, item);
    if (auto* session = std::get_if<source::Session>(&item))
        for (source::Contribution& talk : session->contributions) talk.rooms.clear();
}

// Whether what goes on over several days is on that day and in that room, or in none.
bool is_told_by(const Sign& sign, const source::Program& program, const source::LastingItem& lasting) {
    const source::RoomSet& rooms = lasting.item.rooms;
    return std::ranges::binary_search(lasting.dates, program.days[sign.day].date) &&
           (!sign.room || rooms.empty() || source::has_room(rooms, *sign.room));
}

// What a day's guests see at the door of a room: what is there, and what is for all.
source::Program sign_program(const source::Program& program, const Sign& sign) {
    source::Program shown = program;
    shown.days = {program.days[sign.day]};
    std::vector<source::Item>& items = shown.days.front().items;
    if (sign.room) std::erase_if(items, [&](source::Item& item) { return !stays_in(item, *sign.room); });
    std::ranges::for_each(items, forget_rooms);
    std::erase_if(shown.lasting,
                  [&](const source::LastingItem& each) { return !is_told_by(sign, program, each); });
    for (source::LastingItem& each : shown.lasting) each.item.rooms.clear();
    return shown;
}

bool takes_place_in(const source::Item& item, std::size_t room) {
    if (source::has_room(source::rooms_of(item), room)) return true;
    const auto* session = std::get_if<source::Session>(&item);
    return session != nullptr && std::ranges::any_of(session->contributions, [&](const auto& talk) {
               return source::has_room(talk.rooms, room);
           });
}

}  // namespace

std::vector<Sign> signs_of(const source::Program& program, std::span<const std::size_t> days,
                           std::span<const std::size_t> rooms) {
    std::vector<Sign> signs;
    for (const std::size_t day : days) {
        const std::vector<source::Item>& items = program.days[day].items;
        if (program.rooms.size() < 2) {
            if (items.empty()) continue;
            signs.push_back({program.rooms.empty() ? std::nullopt : std::optional<std::size_t>(0), day});
            continue;
        }
        const auto is_used = [&](std::size_t room) {
            return std::ranges::any_of(items, [&](const auto& item) { return takes_place_in(item, room); }) ||
                   std::ranges::any_of(program.lasting, [&](const source::LastingItem& each) {
                       return source::has_room(each.item.rooms, room) &&
                              is_told_by({room, day}, program, each);
                   });
        };
        for (const std::size_t room : rooms)
            if (is_used(room)) signs.push_back({room, day});
    }
    return signs;
}

namespace {

// All that the signs of a set have in common. Tasks and makers refer to what stands before them.
struct SignSet {
    std::deque<source::Program> shown;
    std::deque<HandoutTask> tasks;
    std::deque<HandoutMaker> makers;
};

void add_sign(const source::Program& program, const Sign& sign, const HandoutOptions& options,
              HandoutWorkshop& shop, SignSet& set) {
    const language::Wording wording = wording_of(program, shop.sheet);
    const styles::HandoutLimits& limits = shop.sheet.handout;
    set.shown.push_back(sign_program(program, sign));
    const std::string date = wording.date(program.days[sign.day].date);
    const std::string event = program.event.short_title.plain();
    AgendaOptions agenda{.with_posters = options.with_posters,
                         .with_presenters = options.with_presenters,
                         .title = event,
                         .facts = date,
                         .with_address = false,
                         .with_ends = true,
                         .in_color = options.in_color,
                         .with_short_titles = true};
    if (sign.room) {
        const source::Text& room = program.rooms[*sign.room].name;
        const std::string_view between = wording.punctuation().between_facts;
        agenda.title = room.plain();
        agenda.facts.clear();
        for (const source::Text& each : room.translations) agenda.facts.append(each.plain()).append(between);
        agenda.facts.append(date).append(between).append(event);
    }
    if (!program.selected.empty())
        agenda.facts.append(wording.punctuation().between_facts)
            .append(language::part_in_words(program, wording));
    set.tasks.push_back({&set.shown.back(), std::move(agenda), options.paper, 1, limits.sign_least.pt(),
                         limits.sign_most.pt(), limits.sign_least.pt(), true});
    set.makers.emplace_back(shop, set.tasks.back());
}

// The largest type, up to `most`, in which each sign's title stands on so many lines.
double largest_title(SignSet& set, double most, double least, std::size_t lines) {
    constexpr double kStep = 2;
    for (double size = most; size > least; size -= kStep)
        if (std::ranges::all_of(set.makers,
                                [&](HandoutMaker& maker) { return maker.title_stands(size, lines); }))
            return size;
    return least;
}

// Heads to try, the largest first: the room's name on one line, if it can be large so, else on two; then
// smaller ones, that leave more room for the programme.
std::vector<SignHead> heads_of(SignSet& set, const styles::StyleSheet& sheet) {
    const styles::HandoutLimits& limits = sheet.handout;
    const double nominal = sheet.paragraph("handout-talk").character.size.pt();
    const double plain =
        sheet.paragraph("handout-title").character.size.pt() * limits.sign_least.pt() / nominal;
    const double most = limits.sign_title_most.pt();
    const double smallest = limits.sign_least.pt();
    const double one = largest_title(set, most, smallest, 1);
    constexpr double kNextSmaller = 0.8;
    std::vector<SignHead> heads;
    if (one < limits.sign_title_least.pt())
        heads.push_back({largest_title(set, most, smallest, 2), limits.sign_code.pt()});
    for (double size = one; size > plain; size *= kNextSmaller)
        heads.push_back({size, limits.sign_code.pt()});
    heads.push_back(
        {largest_title(set, std::min(plain, most), smallest, static_cast<std::size_t>(limits.title_lines)),
         limits.code.pt()});
    return heads;
}

// The size of a sign's talks with a head; none where it does not fit.
std::optional<double> size_with(const SignHead& head, HandoutMaker& sign) {
    sign.use_head(head);
    return sign.fitting_size();
}

// In which all of these signs fit with a head; none where one does not.
std::optional<double> size_of_all(const SignHead& head, SignSet& set, std::span<const std::size_t> signs,
                                  double most) {
    for (const std::size_t sign : signs) {
        const std::optional<double> size = size_with(head, set.makers[sign]);
        if (!size) return std::nullopt;
        most = std::min(most, *size);
    }
    return most;
}

// The largest head with which all signs fit, or the smallest where one fits with none; gives the size of the
// talks of those that fit.
double choose_head(SignSet& set, const styles::StyleSheet& sheet) {
    const std::vector<SignHead> heads = heads_of(set, sheet);
    const double most = sheet.handout.sign_most.pt();
    std::vector<std::size_t> fitting;
    for (std::size_t n = 0; n < set.makers.size(); ++n)
        if (size_with(heads.back(), set.makers[n])) fitting.push_back(n);
    const std::size_t tried = fitting.size() == set.makers.size() ? heads.size() : 1;
    for (const SignHead& head : std::span(heads).last(tried)) {
        const std::optional<double> size = size_of_all(head, set, fitting, most);
        if (!size) continue;
        for (HandoutMaker& maker : set.makers) maker.use_head(head);
        return *size;
    }
    return most;  // the last head has been found to fit
}

}  // namespace

Pages typeset_signs(const source::Program& program, std::span<const Sign> signs,
                    const styles::StyleSheet& sheet, FontLibrary& fonts, source::Diagnostics& diagnostics,
                    const HandoutOptions& options) {
    HandoutWorkshop shop(sheet, fonts, diagnostics);
    SignSet set;
    for (const Sign& sign : signs) add_sign(program, sign, options, shop, set);
    const double size = choose_head(set, sheet);
    PagesAssembler document;
    for (std::size_t n = 0; n < set.makers.size(); ++n) {
        HandoutTask& task = set.tasks[n];
        HandoutMaker& maker = set.makers[n];
        task.most = size;
        if (maker.make(document) > 0) continue;
        task.least = kSmallestLegible;
        const double smaller = maker.make(document);
        const std::optional<std::size_t> room = signs[n].room;
        diagnostics.add({smaller > 0 ? source::Severity::Warning : source::Severity::Error, "handout",
                         program.file, room ? program.rooms[*room].place : program.days[signs[n].day].place,
                         room ? fmt::format("the sign of room {} is too full to be read at two metres",
                                            source::in_quotes(program.rooms[*room].name.plain()))
                              : std::string("the day's sign is too full to be read at two metres"),
                         "take larger paper, or leave presenters out: --without presenters"});
    }
    return finish_handout(std::move(document), shop, program, {options.in_color, options.source_date_epoch});
}

}  // namespace bifolio::layout
