#include "mail/calendar_facts.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "language/bylines.h"
#include "language/item_facts.h"
#include "language/wording.h"
#include "mail/joined.h"
#include "source/model/byline.h"
#include "source/model/orcid.h"
#include "source/model/plain_blocks.h"
#include "source/model/status.h"
#include "source/model/translations.h"

namespace bifolio::mail {

namespace {

using language::Punctuation;
using source::Contribution;
using source::PlainItem;
using source::Program;
using source::Session;
using source::Time;

constexpr source::Minutes kOpenLength{30};

void append_line(std::string& text, std::string_view line) {
    if (line.empty()) return;
    if (!text.empty()) text += '\n';
    text += line;
}

void append_paragraph(std::string& text, std::string_view paragraph) {
    if (paragraph.empty()) return;
    if (!text.empty()) text += "\n\n";
    text += paragraph;
}

// "Anna Berg, University of Porto, https://anna.example"
std::string words_for(const source::Person& person, const Punctuation& punctuation) {
    return joined(language::name_with_places(person, punctuation), punctuation.comma, person.url);
}

void append_people(std::string& text, const std::vector<source::Person>& people,
                   const Punctuation& punctuation) {
    for (const source::Person& person : people) append_line(text, words_for(person, punctuation));
}

// In one paragraph, where the programme states the paper's order; else a line each.
void append_authors(std::string& text, const Contribution& contribution, const language::Wording& wording) {
    const Punctuation& punctuation = wording.punctuation();
    if (source::states_order(contribution)) {
        append_line(text, language::byline_in_words(contribution, wording));
        for (const source::Author& each : source::byline_of(contribution))
            if (!each.person->url.empty())
                append_line(text, joined(each.person->name.plain(), punctuation.colon, each.person->url));
    } else {
        append_people(text, contribution.presenters, punctuation);
        append_people(text, contribution.authors, punctuation);
    }
    append_line(text, language::correspondence_in_words(contribution, wording));
    for (const source::Author& each : source::byline_of(contribution)) {
        const source::Person& person = *each.person;
        if (!person.email.empty() && !person.is_corresponding)
            append_line(text, joined(person.name.plain(), punctuation.colon, person.email));
        if (!person.orcid.empty())
            append_line(text,
                        joined(person.name.plain(), punctuation.colon, source::orcid_address(person.orcid)));
    }
}

// "Keywords: fans, pumps"
std::string keywords_of(const source::Particulars& told, const language::Wording& wording) {
    const std::string words = language::keywords_in_words(told, wording);
    return words.empty() ? words
                         : wording.punctuation().labelled(wording.say(&language::Words::keywords), words);
}

std::string description_of(const Contribution& contribution, const language::Wording& wording) {
    const Punctuation& punctuation = wording.punctuation();
    std::string text;
    append_authors(text, contribution, wording);
    append_paragraph(text, plain_with_addresses(contribution.abstract.blocks));
    if (!contribution.code.empty()) append_paragraph(text, contribution.code);
    append_paragraph(text, keywords_of(contribution.particulars, wording));
    for (const source::Hyperlink& link : contribution.links)
        append_paragraph(text, joined(link.text.plain(), punctuation.colon, link.url));
    return text;
}

// "9:15 P1 A Title (Anna Berg), Aula"
std::string line_of(const std::string& time, const Contribution& talk, const std::string& title,
                    const language::ItemFacts& facts, const Punctuation& punctuation) {
    std::string people;
    for (const source::Person& person : talk.presenters)
        people = joined(people, punctuation.comma, language::name_in_full(person, punctuation));
    std::string line = joined(time, " ", joined(talk.number, " ", title));
    if (!people.empty())
        line.append(punctuation.opening_bracket).append(people).append(punctuation.closing_bracket);
    for (const std::string& fact : facts.words()) line = joined(line, punctuation.comma, fact);
    return line;
}

std::string description_of(const Program& program, const Session& session, const source::ItemIndex& where,
                           const language::Wording& wording) {
    const Punctuation& punctuation = wording.punctuation();
    std::string text = language::before_chairs(session.chairs, wording);
    for (const source::Person& chair : session.chairs) {
        if (&chair != &session.chairs.front()) text += '\n';
        text += words_for(chair, punctuation);
    }
    append_line(text, session.note.plain_with_addresses());
    append_paragraph(text, plain_with_addresses(session.description));
    std::string talks;
    for (std::size_t n = 0; n < session.contributions.size(); ++n) {
        const Contribution& talk = session.contributions[n];
        append_line(talks,
                    line_of(has_printed_time(session, talk) ? wording.time(talk.start.of_day) : "", talk,
                            language::with_translations(
                                language::with_subtitle(
                                    titled(title_status(session, talk, wording), talk.title, punctuation),
                                    talk.subtitle, punctuation),
                                talk.title, talk.subtitle, punctuation),
                            language::facts_of_talk(program, wording, where, n), punctuation));
    }
    append_paragraph(text, talks);
    append_paragraph(text, keywords_of(session.particulars, wording));
    return text;
}

// "A Title (Anna Berg, Bo Holm)". Names that would make more than 255 characters of it are left to the
// description: Outlook cuts a subject there.
std::string with_speakers(std::string title, const std::vector<source::Person>& presenters,
                          const Punctuation& punctuation) {
    constexpr std::size_t kLongest = 255;
    std::string people;
    for (const source::Person& person : presenters) {
        std::string more = joined(people, punctuation.comma, person.name.plain());
        if (title.size() + more.size() + 6 > kLongest) {
            if (!people.empty()) people += " …";
            break;
        }
        people = std::move(more);
    }
    if (!people.empty())
        title.append(punctuation.opening_bracket).append(people).append(punctuation.closing_bracket);
    return title;
}

class Collector {
  public:
    Collector(const Program& program, EventsOf events, language::Clock clock)
        : program_(program),
          events_(events),
          wording_(language::Wording::for_language(program.language, clock)),
          punctuation_(wording_.punctuation()) {}

    CalendarFacts collect() {
        for (std::size_t day = 0; day < program_.days.size(); ++day)
            for (std::size_t item = 0; item < program_.days[day].items.size(); ++item)
                std::visit(
                    [&](const auto& each) {
                        take(each, {day, item});
                    },
                    program_.days[day].items[item]);
        for (std::size_t n = 0; n < program_.lasting.size(); ++n) take(program_.lasting[n], n);
        return std::move(facts_);
    }

  private:
    // What has hours comes back on each day; what has none is one long event, unless there are days between.
    void take(const source::LastingItem& lasting, std::size_t index) {
        if (lasting.dates.empty()) return;
        const PlainItem& item = lasting.item;
        const std::chrono::local_days first(lasting.dates.front()), last(lasting.dates.back());
        DailyRule rule{.days = static_cast<std::size_t>((last - first).count()) + 1};
        for (std::chrono::local_days day = first; day < last; day += std::chrono::days(1))
            if (!std::ranges::binary_search(lasting.dates, source::Date(day))) rule.except.push_back(day);
        CalendarEvent event{.start = first,
                            .end = first + std::chrono::days(1),
                            .summary = with_status(name_of(item), item.status),
                            .location = location(item.rooms),
                            .status = item.status,
                            .is_all_day = !item.start.known()};
        append_facts(event.description, language::facts_of_lasting_item(program_, wording_, lasting));
        append_line(event.description, item.note.plain_with_addresses());
        if (!event.is_all_day) {
            event.start = first + item.start.of_day;
            event.end = first + (item.end.known() ? item.end.of_day : item.start.of_day + kOpenLength);
        } else if (rule.except.empty()) {
            event.end = last + std::chrono::days(1);
            rule.days = 1;
        }
        if (rule.days > 1) event.daily = std::move(rule);
        facts_.events.push_back({{source::ItemPath::kBesideDays, index}, std::move(event)});
    }

    // "Concert: A Title".
    [[nodiscard]] std::string name_of(const PlainItem& item) const {
        return joined(language::kind_to_tell(program_, item, wording_), punctuation_.colon,
                      source::plain_in_all(item.title));
    }
    [[nodiscard]] std::string with_status(std::string summary,
                                          const std::optional<source::Status>& status) const {
        return status ? punctuation_.labelled(wording_.status(*status), summary) : summary;
    }

    // Track and language; the place has the room, the event its end.
    void append_facts(std::string& text, language::ItemFacts facts) const {
        facts.leave_out_rooms();
        facts.until.clear();
        for (const std::string& fact : facts.words()) append_line(text, fact);
    }

    void take(const Session& session, const source::ItemIndex& where) {
        const bool is_one = events_ != EventsOf::All && session.contributions.size() == 1 &&
                            session.contributions.front().kind != source::ContributionKind::Poster;
        if (has_own_event(session)) {
            is_one ? add_session_of_one(session, where) : add_session(session, where);
            if (is_one && !is_elsewhere(session, session.contributions.front())) return;
        }
        for (std::size_t n = 0; n < session.contributions.size(); ++n)
            if (talk_has_own_event(session, session.contributions[n]))
                add(session.contributions[n], {where.day, where.item, n},
                    language::facts_of_talk(program_, wording_, where, n));
    }

    // A session goes without an event where each of its talks has one, and talks are asked for.
    [[nodiscard]] bool has_own_event(const Session& session) const {
        return events_ != EventsOf::Talks || session.contributions.empty() ||
               !std::ranges::all_of(session.contributions, [&](const Contribution& talk) {
                   return has_printed_time(session, talk);
               });
    }
    [[nodiscard]] bool talk_has_own_event(const Session& session, const Contribution& talk) const {
        return has_printed_time(session, talk) &&
               (events_ != EventsOf::Sessions || is_elsewhere(session, talk));
    }
    [[nodiscard]] static bool is_elsewhere(const Session& session, const Contribution& talk) {
        return !talk.rooms.empty() && talk.rooms != session.rooms;
    }

    [[nodiscard]] std::string description_at(const Session& session, const source::ItemIndex& where) const {
        std::string description;
        append_facts(description, language::facts_of(program_, wording_, where));
        append_line(description, description_of(program_, session, where, wording_));
        return description;
    }

    [[nodiscard]] std::string in_all(const source::Text& title, const source::Text& subtitle) const {
        return language::with_translations(language::with_subtitle(title.plain(), subtitle, punctuation_),
                                           title, subtitle, punctuation_);
    }

    void add_session(const Session& session, const source::ItemIndex& where) {
        add(session.start, session.end, session.rooms, {where.day, where.item},
            joined(source::plain_in_all(session.label), punctuation_.colon,
                   in_all(session.title, session.subtitle)),
            description_at(session, where));
    }
    // Named by its talk, too, and told as both.
    void add_session_of_one(const Session& session, const source::ItemIndex& where) {
        const Contribution& talk = session.contributions.front();
        const std::string title =
            session.title.plain() == talk.title.plain() ? "" : source::plain_in_all(session.title);
        const std::string name =
            joined(joined(source::plain_in_all(session.label), punctuation_.colon, title), punctuation_.colon,
                   in_all(talk.title, talk.subtitle));
        std::string description = description_at(session, where);
        append_paragraph(description, description_of(talk, wording_));
        add(session.start, session.end, session.rooms, {where.day, where.item},
            with_speakers(name, talk.presenters, punctuation_), std::move(description));
    }
    void take(const Contribution& contribution, const source::ItemIndex& where) {
        add(contribution, {where.day, where.item}, language::facts_of(program_, wording_, where));
    }
    void take(const PlainItem& item, const source::ItemIndex& where) {
        std::string description;
        append_facts(description, language::facts_of(program_, wording_, where));
        append_line(description, item.note.plain_with_addresses());
        add(item.start, item.end, item.rooms, {where.day, where.item}, name_of(item), std::move(description));
    }

    void add(const Contribution& contribution, const source::ItemPath& path,
             const language::ItemFacts& facts) {
        std::string title = in_all(contribution.title, contribution.subtitle);
        if (contribution.kind == source::ContributionKind::Keynote && !contribution.particulars.kind)
            title = punctuation_.labelled(wording_.say(&language::Words::keynote), title);
        else if (contribution.particulars.kind)
            title =
                joined(language::kind_to_tell(program_, contribution, wording_), punctuation_.colon, title);
        std::string description;
        append_facts(description, facts);
        append_line(description, description_of(contribution, wording_));
        add(contribution.start, contribution.end, contribution.rooms, path,
            with_speakers(std::move(title), contribution.presenters, punctuation_), std::move(description));
    }

    void add(const Time& start, const Time& end, const source::RoomSet& rooms, const source::ItemPath& path,
             std::string summary, std::string description) {
        if (!start.known()) {
            ++facts_.untimed;
            return;
        }
        const std::chrono::local_days day(program_.days[path.day].date);
        const std::optional<source::Status> status = status_at(path);
        facts_.events.push_back({path,
                                 {.start = day + start.of_day,
                                  .end = day + (end.known() ? end.of_day : start.of_day + kOpenLength),
                                  .summary = with_status(std::move(summary), status),
                                  .location = location(rooms),
                                  .description = std::move(description),
                                  .status = status}});
    }

    [[nodiscard]] std::optional<source::Status> status_at(const source::ItemPath& path) const {
        const source::Item& item = program_.days[path.day].items[path.item];
        if (!path.talk) return source::status_of(item);
        const auto& session = std::get<Session>(item);
        return source::status_in(session, session.contributions[*path.talk]);
    }

    [[nodiscard]] std::string location(const source::RoomSet& rooms) const {
        return joined(language::names_of_rooms(program_, rooms, wording_), punctuation_.comma,
                      place_of(program_.event, punctuation_));
    }

    const Program& program_;
    EventsOf events_;
    language::Wording wording_;
    const Punctuation& punctuation_;
    CalendarFacts facts_;
};

}  // namespace

CalendarFacts calendar_facts(const Program& program, EventsOf events, language::Clock clock) {
    return Collector(program, events, clock).collect();
}

}  // namespace bifolio::mail
