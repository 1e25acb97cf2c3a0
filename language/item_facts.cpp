#include "language/item_facts.h"

#include <optional>

#include "language/affiliations.h"
#include "language/icu.h"
#include "source/base/ascii.h"
#include "source/model/person_names.h"
#include "source/model/sole_talk.h"
#include "source/model/status.h"

namespace bifolio::language {

namespace {

using source::Contribution;

// Without script, region and the like, and by its present name: "i-klingon" is "tlh".
std::string primary_subtag(const std::string& bcp47) {
    return locale_of(bcp47).getLanguage();
}

ItemFacts facts(const source::Program& program, const Wording& wording, const source::RoomSet& rooms,
                const std::optional<std::size_t>& track) {
    ItemFacts facts = facts_of_rooms(program, wording, rooms);
    if (track) facts.track = &program.tracks[*track].name;
    return facts;
}

void add_language(ItemFacts& facts, const source::Program& program, const Wording& wording,
                  const Contribution& talk) {
    if (talk.language.empty()) return;
    const std::string subtag = primary_subtag(talk.language);
    if (subtag == primary_subtag(program.language)) return;
    facts.language = wording.language_name(subtag);
    facts.language_code = source::upper_ascii(subtag);
}

// A room or track that the title or the label names has been told.
void leave_out_what_is_told(ItemFacts& facts, const source::Text& title, const source::Text& label) {
    const auto is_told = [&](const source::Text& fact) {
        return say_the_same(fact, title) || say_the_same(fact, label);
    };
    if (facts.room != nullptr && is_told(*facts.room)) facts.room = nullptr;
    if (facts.track != nullptr && is_told(*facts.track)) facts.track = nullptr;
}

// Whether an item behind this one starts at that time. Items stand in order of their starts, so that nothing
// past the first later one need be looked at.
bool starts_behind(const source::Day& day, std::size_t item, source::Minutes time) {
    for (std::size_t n = item + 1; n < day.items.size(); ++n) {
        const source::Time& start = source::start_of(day.items[n]);
        if (start.known() && start.of_day >= time) return start.of_day == time;
    }
    return false;
}

// When the line after a talk begins; behind the last, the session's end.
source::Time start_after(const source::Session& session, std::size_t talk) {
    for (std::size_t n = talk + 1; n < session.contributions.size(); ++n)
        if (session.contributions[n].kind != source::ContributionKind::Poster)
            return session.contributions[n].start;
    return session.end;
}

}  // namespace

std::string names_of_rooms(const source::Program& program, const source::RoomSet& rooms,
                           const Wording& wording) {
    constexpr std::size_t kFewestOfAll = 3;  // of two both names say more
    if (rooms.size() == program.rooms.size() && rooms.size() >= kFewestOfAll)
        return wording.say(&Words::all_rooms);
    std::string names;
    for (const std::size_t room : rooms)
        names.append(names.empty() ? "" : wording.punctuation().comma)
            .append(program.rooms[room].name.plain());
    return names;
}

ItemFacts facts_of_rooms(const source::Program& program, const Wording& wording,
                         const source::RoomSet& rooms) {
    ItemFacts facts;
    if (rooms.size() == 1)
        facts.room = &program.rooms[rooms.front()].name;
    else
        facts.rooms = names_of_rooms(program, rooms, wording);
    return facts;
}

bool ItemFacts::empty() const {
    return room == nullptr && rooms.empty() && track == nullptr && language.empty() && until.empty();
}

void ItemFacts::leave_out_rooms() {
    room = nullptr;
    rooms.clear();
}

std::vector<std::string> ItemFacts::words() const {
    std::vector<std::string> words;
    if (room != nullptr) words.push_back(room->plain());
    if (!rooms.empty()) words.push_back(rooms);
    if (track != nullptr) words.push_back(track->plain());
    for (const std::string* fact : {&language, &until})
        if (!fact->empty()) words.push_back(*fact);
    return words;
}

ItemFacts facts_of(const source::Program& program, const Wording& wording, const source::ItemIndex& where) {
    const source::Day& day = program.days[where.day];
    const source::Item& item = day.items[where.item];
    ItemFacts told;
    if (const auto* session = std::get_if<source::Session>(&item)) {
        const Contribution* talk = source::sole_talk(*session);
        told =
            facts(program, wording, !session->rooms.empty() || talk == nullptr ? session->rooms : talk->rooms,
                  session->track || talk == nullptr ? session->track : talk->track);
        if (talk != nullptr) add_language(told, program, wording, *talk);
        leave_out_what_is_told(told, session->title, session->label);
    } else if (const auto* talk = std::get_if<Contribution>(&item)) {
        told = facts(program, wording, talk->rooms, talk->track);
        add_language(told, program, wording, *talk);
        leave_out_what_is_told(told, talk->title, {});
    } else {
        const auto& plain = std::get<source::PlainItem>(item);
        told = facts(program, wording, plain.rooms, std::nullopt);
        leave_out_what_is_told(told, plain.title, plain.note);
    }
    const source::Time& end = source::end_of(item);
    if (end.known() && !starts_behind(day, where.item, end.of_day)) told.until = wording.until(end.of_day);
    return told;
}

ItemFacts facts_of_talk(const source::Program& program, const Wording& wording,
                        const source::Session& session, std::size_t index) {
    const Contribution& talk = session.contributions[index];
    ItemFacts told = facts(program, wording, talk.rooms == session.rooms ? source::RoomSet{} : talk.rooms,
                           talk.track == session.track ? std::nullopt : talk.track);
    add_language(told, program, wording, talk);
    if (!talk.end.known() || talk.kind == source::ContributionKind::Poster) return told;
    const source::Time next = start_after(session, index);
    const bool is_plain =
        session.talk_times == source::TalkTimes::Printed && next.known() && next.of_day == talk.end.of_day;
    const bool is_numbered =
        session.talk_times == source::TalkTimes::Numbered && talk.end.origin != source::TimeOrigin::Stated;
    if (!is_plain && !is_numbered) told.until = wording.until(talk.end.of_day);
    return told;
}

std::string kind_to_tell(const source::Session& session, const Wording& wording) {
    std::string kind = wording.session_kind(session.kind);
    const Contribution* talk = source::sole_talk(session);
    if (kind == wording.say(&Words::session)) kind = talk == nullptr ? "" : kind_to_tell(*talk, wording);
    return begins_with(session.title, kind) ? "" : kind;
}

std::string kind_to_tell(const Contribution& talk, const Wording& wording) {
    if (talk.kind != source::ContributionKind::Keynote) return {};
    std::string kind = wording.say(&Words::keynote);
    return begins_with(talk.title, kind) ? "" : kind;
}

TitleStatus title_status(const source::Item& item, const Wording& wording) {
    const std::optional<source::Status> status = source::status_of(item);
    return {status ? wording.status(*status) : "", source::is_cancelled(item)};
}

TitleStatus title_status(const source::Session& session, const Contribution& talk, const Wording& wording) {
    const bool is_told = !talk.status || session.status == source::Status::Cancelled;
    return {is_told ? "" : wording.status(*talk.status), source::is_cancelled(session, talk)};
}

std::string titled(const TitleStatus& status, const source::Text& title, const Punctuation& punctuation) {
    return status.label.empty() ? title.plain() : punctuation.labelled(status.label, title.plain());
}

std::string name_with_role(const source::Person& person, const Punctuation& punctuation) {
    return person.role.empty() ? person.name.plain()
                               : punctuation.labelled(person.role.plain(), person.name.plain());
}

std::string name_in_full(const source::Person& person, const Punctuation& punctuation) {
    std::string words = name_with_role(person, punctuation);
    if (source::tells_pronouns(person))
        words.append(punctuation.opening_bracket)
            .append(person.pronouns.plain())
            .append(punctuation.closing_bracket);
    return words;
}

std::string name_with_places(const source::Person& person, const Punctuation& punctuation) {
    std::string words = name_in_full(person, punctuation);
    for (const source::Affiliation& each : person.affiliations)
        words.append(punctuation.comma).append(affiliation_in_words(each, punctuation));
    return words;
}

std::string before_chairs(const std::vector<source::Person>& chairs, const Wording& wording,
                          std::string_view space) {
    if (chairs.empty() || !chairs.front().role.empty()) return {};
    return wording.chairs(chairs.size()).append(space);
}

}  // namespace bifolio::language
