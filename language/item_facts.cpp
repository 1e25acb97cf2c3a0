#include "language/item_facts.h"

#include <algorithm>
#include <chrono>
#include <optional>
#include <span>
#include <type_traits>
#include <utility>

#include "language/affiliations.h"
#include "language/icu.h"
#include "source/base/ascii.h"
#include "source/model/date_stretches.h"
#include "source/model/person_names.h"
#include "source/model/short_titles.h"
#include "source/model/sole_talk.h"
#include "source/model/status.h"
#include "source/model/translations.h"

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

// The languages by their names, where they are not alone the one that talks are given in anyway.
void add_languages(ItemFacts& facts, const source::Program& program, const Wording& wording,
                   std::span<const std::string> languages) {
    if (languages.empty()) return;
    const std::string own =
        primary_subtag(program.language_of_talks.empty() ? program.language : program.language_of_talks);
    const auto is_own = [&](const std::string& each) { return primary_subtag(each) == own; };
    if (std::ranges::all_of(languages, is_own)) return;
    for (const std::string& each : languages) {
        const std::string subtag = primary_subtag(each);
        const std::string_view between = facts.language.empty() ? "" : wording.punctuation().comma;
        facts.language.append(between).append(wording.language_name(subtag));
        facts.language_code.append(between).append(source::upper_ascii(subtag));
    }
}

void add_language(ItemFacts& facts, const source::Program& program, const Wording& wording,
                  const Contribution& talk) {
    if (!talk.particulars.languages.empty())
        add_languages(facts, program, wording, talk.particulars.languages);
    else if (!talk.language.empty())
        add_languages(facts, program, wording, std::span(&talk.language, 1));
}

void add_details(ItemFacts& facts, const Wording& wording, const source::Particulars& told) {
    std::vector<std::string>& details = facts.details;
    const auto labelled = [&](Word Words::*label, const source::Text& text) {
        if (!text.empty())
            details.push_back(wording.punctuation().labelled(wording.say(label), source::plain_in_all(text)));
    };
    labelled(&Words::level, told.level);
    labelled(&Words::audience, told.audience);
    if (told.capacity) details.push_back(wording.capacity(*told.capacity));
    if (told.is_recorded)
        details.push_back(wording.say(*told.is_recorded ? &Words::recorded : &Words::not_recorded));
    if (told.is_signed) details.push_back(wording.say(&Words::sign_language));
    if (told.is_captioned) details.push_back(wording.say(&Words::captions));
}

// "Tuesday 14:00, Aula"; "Poster P5" of what has no time.
std::string in_words(const source::Occurrence& other, const source::Program& program, const Wording& wording,
                     source::Date from) {
    if (other.kind == source::ContributionKind::Poster) return wording.posters({{other.number}});
    std::string words;
    const auto away = std::chrono::sys_days(other.date) - std::chrono::sys_days(from);
    const bool is_near = away < std::chrono::weeks(1) && away > -std::chrono::weeks(1);
    if (other.date != from) words = is_near ? wording.weekday(other.date) : wording.short_date(other.date);
    if (other.start.known())
        words.append(words.empty() ? "" : "\u00A0").append(wording.time(other.start.of_day));
    if (const std::string rooms = names_of_rooms(program, other.rooms, wording); !rooms.empty())
        words.append(words.empty() ? "" : wording.punctuation().comma).append(rooms);
    return words;
}

// Where the talk takes place again.
void add_other_slots(ItemFacts& facts, const source::Program& program, const Wording& wording,
                     const Contribution& talk, source::Date date) {
    for (const source::Occurrence& other : talk.also)
        if (const std::string slot = in_words(other, program, wording, date); !slot.empty())
            facts.also.push_back(wording.also(slot));
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
            .append(source::plain_in_all(program.rooms[room].name));
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
    return part == nullptr && kind == nullptr && details.empty() && also.empty() && room == nullptr &&
           rooms.empty() && track == nullptr && language.empty() && until.empty();
}

void ItemFacts::leave_out_rooms() {
    room = nullptr;
    rooms.clear();
}

std::vector<std::string> ItemFacts::words() const {
    std::vector<std::string> words;
    each([&](const auto& fact) {
        if constexpr (std::is_same_v<decltype(fact), const source::Text&>)
            words.push_back(source::plain_in_all(fact));
        else
            words.push_back(fact);
    });
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
        if (talk == nullptr || !session->particulars.languages.empty())
            add_languages(told, program, wording, session->particulars.languages);
        else
            add_language(told, program, wording, *talk);
        add_details(told, wording, session->particulars);
        if (talk != nullptr) {
            add_details(told, wording, talk->particulars);
            add_other_slots(told, program, wording, *talk, day.date);
        }
        leave_out_what_is_told(told, session->title, session->label);
        // A label stands where the kind would.
        if (session->particulars.kind && !session->label.empty())
            told.kind = &program.kinds[*session->particulars.kind];
    } else if (const auto* talk = std::get_if<Contribution>(&item)) {
        told = facts(program, wording, talk->rooms, talk->track);
        add_language(told, program, wording, *talk);
        add_details(told, wording, talk->particulars);
        add_other_slots(told, program, wording, *talk, day.date);
        leave_out_what_is_told(told, talk->title, {});
    } else {
        const auto& plain = std::get<source::PlainItem>(item);
        told = facts(program, wording, plain.rooms, std::nullopt);
        add_languages(told, program, wording, plain.particulars.languages);
        add_details(told, wording, plain.particulars);
        leave_out_what_is_told(told, plain.title, plain.note);
    }
    if (const auto part = source::part_of(item)) told.part = &source::short_title_of(program.parts[*part]);
    const source::Time& end = source::end_of(item);
    if (end.known() && !starts_behind(day, where.item, end.of_day)) told.until = wording.until(end.of_day);
    return told;
}

ItemFacts facts_of_talk(const source::Program& program, const Wording& wording,
                        const source::ItemIndex& where, std::size_t index) {
    const source::Day& day = program.days[where.day];
    const auto& session = std::get<source::Session>(day.items[where.item]);
    const Contribution& talk = session.contributions[index];
    ItemFacts told = facts(program, wording, talk.rooms == session.rooms ? source::RoomSet{} : talk.rooms,
                           talk.track == session.track ? std::nullopt : talk.track);
    if (talk.particulars.languages.empty() ? session.particulars.languages.empty()
                                           : talk.particulars.languages != session.particulars.languages)
        add_language(told, program, wording, talk);
    if (talk.particulars.kind && talk.particulars.kind != session.particulars.kind)
        told.kind = &program.kinds[*talk.particulars.kind];
    add_details(told, wording, talk.particulars);
    add_other_slots(told, program, wording, talk, day.date);
    if (!talk.end.known() || talk.kind == source::ContributionKind::Poster) return told;
    const source::Time next = start_after(session, index);
    const bool is_plain =
        session.talk_times == source::TalkTimes::Printed && next.known() && next.of_day == talk.end.of_day;
    const bool is_numbered =
        session.talk_times == source::TalkTimes::Numbered && talk.end.origin != source::TimeOrigin::Stated;
    if (!is_plain && !is_numbered) told.until = wording.until(talk.end.of_day);
    return told;
}

namespace {

// The name of a kind of the event's own.
std::string own_kind(const source::Program& program, const source::Particulars& told) {
    return told.kind ? program.kinds[*told.kind].name.plain() : std::string{};
}

// None where the title begins with it; an own one in all languages that the programme is in.
std::string unless_said_by(const source::Text& title, std::string kind, const source::Program& program,
                           const source::Particulars& told) {
    if (begins_with(title, kind)) return {};
    return told.kind ? source::plain_in_all(program.kinds[*told.kind].name) : kind;
}

}  // namespace

std::string kind_to_tell(const source::Program& program, const source::Session& session,
                         const Wording& wording) {
    std::string kind = own_kind(program, session.particulars);
    if (kind.empty()) kind = wording.session_kind(session.kind);
    const Contribution* talk = source::sole_talk(session);
    if (kind == wording.say(&Words::session))
        kind = talk == nullptr ? "" : kind_to_tell(program, *talk, wording);
    return unless_said_by(session.title, std::move(kind), program, session.particulars);
}

std::string kind_to_tell(const source::Program& program, const Contribution& talk, const Wording& wording) {
    std::string kind = own_kind(program, talk.particulars);
    if (kind.empty() && talk.kind == source::ContributionKind::Keynote) kind = wording.say(&Words::keynote);
    return unless_said_by(talk.title, std::move(kind), program, talk.particulars);
}

std::string kind_to_tell(const source::Program& program, const source::PlainItem& item,
                         const Wording& /*wording*/) {
    return unless_said_by(item.title, own_kind(program, item.particulars), program, item.particulars);
}

ItemFacts facts_of_part(const source::Program& program, const Wording& wording, const source::Part& part) {
    ItemFacts told;
    if (part.particulars.kind) told.kind = &program.kinds[*part.particulars.kind];
    add_languages(told, program, wording, part.particulars.languages);
    add_details(told, wording, part.particulars);
    return told;
}

ItemFacts facts_of_lasting_item(const source::Program& program, const Wording& wording,
                                const source::LastingItem& lasting) {
    const source::PlainItem& item = lasting.item;
    ItemFacts told = facts(program, wording, item.rooms, std::nullopt);
    add_languages(told, program, wording, item.particulars.languages);
    add_details(told, wording, item.particulars);
    leave_out_what_is_told(told, item.title, item.note);
    return told;
}

std::vector<std::string> facts_of_lasting(const source::Program& program, const Wording& wording,
                                          const source::LastingItem& lasting) {
    std::vector<std::string> words;
    const source::PlainItem& item = lasting.item;
    for (const source::DateStretch& each : source::stretches_of(lasting.dates))
        words.push_back(wording.days(each.first, each.last));
    if (item.start.known() && item.end.known())
        words.push_back(wording.time_range(item.start.of_day, item.end.of_day));
    else if (item.start.known())
        words.push_back(wording.time(item.start.of_day));
    for (std::string& each : facts_of_lasting_item(program, wording, lasting).words())
        words.push_back(std::move(each));
    return words;
}

std::string keywords_in_words(const source::Particulars& told, const Wording& wording) {
    std::string words;
    for (const source::Text& each : told.keywords)
        words.append(words.empty() ? "" : wording.punctuation().comma).append(source::plain_in_all(each));
    return words;
}

TitleStatus title_status(const source::Item& item, const Wording& wording) {
    const std::optional<source::Status> status = source::status_of(item);
    return {status ? wording.status(*status) : "", source::is_cancelled(item)};
}

TitleStatus title_status(const source::Session& session, const Contribution& talk, const Wording& wording) {
    const bool is_told = !talk.status || session.status == source::Status::Cancelled;
    return {is_told ? "" : wording.status(*talk.status), source::is_cancelled(session, talk)};
}

std::string with_translations(std::string told, const source::Text& title, const source::Text& subtitle,
                              const Punctuation& punctuation) {
    std::vector<std::string_view> known;
    const auto add = [&](const source::Text& each) {
        if (std::ranges::find(known, each.language) != known.end()) return;
        known.emplace_back(each.language);
        const source::Text* other_title = source::translation_of(title, each.language);
        const source::Text* other_subtitle = source::translation_of(subtitle, each.language);
        const std::string name = other_title == nullptr ? std::string() : other_title->plain();
        told.append(source::between_languages(title, each));
        if (other_subtitle == nullptr)
            told += name;
        else
            told +=
                name.empty() ? other_subtitle->plain() : with_subtitle(name, *other_subtitle, punctuation);
    };
    std::ranges::for_each(title.translations, add);
    std::ranges::for_each(subtitle.translations, add);
    return told;
}

std::string with_subtitle(std::string title, const source::Text& subtitle, const Punctuation& punctuation) {
    if (subtitle.empty()) return title;
    constexpr std::string_view kEnds = "?!.:";
    const bool has_end = !title.empty() && kEnds.find(title.back()) != std::string_view::npos;
    if (has_end) return title.append(" ").append(subtitle.plain());
    return punctuation.labelled(title, subtitle.plain());
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
