#include "mail/calendar_facts.h"

#include <fmt/core.h>

#include <array>
#include <map>
#include <string_view>

#include "language/words/find_words.h"
#include "mail/digest.h"
#include "mail/joined.h"
#include "source/model/values.h"

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

// "Anna Berg, University of Porto"
std::string words_for(const source::Person& person, const Punctuation& punctuation) {
    std::string words = person.name.plain();
    for (const source::Affiliation& each : person.affiliations)
        words = joined(words, punctuation.comma, each.name.plain());
    return words;
}

void append_people(std::string& text, const std::vector<source::Person>& people,
                   const Punctuation& punctuation) {
    for (const source::Person& person : people) append_line(text, words_for(person, punctuation));
}

std::string description_of(const Contribution& contribution, const Punctuation& punctuation) {
    std::string text;
    append_people(text, contribution.presenters, punctuation);
    append_people(text, contribution.authors, punctuation);
    for (const source::Text& paragraph : contribution.abstract.paragraphs)
        append_paragraph(text, paragraph.plain());
    for (const source::Hyperlink& link : contribution.links) append_paragraph(text, link.url);
    return text;
}

std::string description_of(const Session& session, const Punctuation& punctuation) {
    std::string text;
    append_people(text, session.chairs, punctuation);
    append_line(text, session.note.plain());
    for (const source::Text& paragraph : session.description) append_paragraph(text, paragraph.plain());
    std::string talks;
    for (const Contribution& each : session.contributions) {
        std::string people;
        for (const source::Person& person : each.presenters)
            people = joined(people, punctuation.comma, person.name.plain());
        std::string line = joined(each.number, " ", each.title.plain());
        if (!people.empty())
            line.append(punctuation.opening_bracket).append(people).append(punctuation.closing_bracket);
        append_line(talks, line);
    }
    append_paragraph(text, talks);
    return text;
}

class Collector {
  public:
    explicit Collector(const Program& program)
        : program_(program), punctuation_(language::words_for(program.language).punctuation) {}

    CalendarFacts collect() {
        for (const source::Day& day : program_.days) {
            day_ = &day;
            for (const source::Item& item : day.items)
                std::visit([this](const auto& each) { take(each); }, item);
        }
        return std::move(facts_);
    }

  private:
    void take(const Session& session) {
        // Its name as an identity is not a matter of language: a calendar made again has the same events.
        add(session.start, session.end, session.room,
            identity("session", session.id, joined(session.label.plain(), ": ", session.title.plain())),
            joined(session.label.plain(), punctuation_.colon, session.title.plain()),
            description_of(session, punctuation_));
        if (session.talk_times != source::TalkTimes::Printed) return;
        for (const Contribution& each : session.contributions)
            if (each.kind != source::ContributionKind::Poster && each.start.known()) take(each);
    }
    void take(const Contribution& contribution) {
        add(contribution.start, contribution.end, contribution.room,
            identity("contribution", contribution.id, contribution.title.plain()), contribution.title.plain(),
            description_of(contribution, punctuation_));
    }
    void take(const PlainItem& item) {
        // There is a coffee break on each day, and each is another one.
        const std::string name = joined(item.title.plain(), " ", source::format_date(day_->date));
        add(item.start, item.end, item.room, identity("item", item.id, name), item.title.plain(),
            item.note.plain());
    }

    void add(const Time& start, const Time& end, std::optional<std::size_t> room, std::string uid,
             std::string summary, std::string description) {
        if (!start.known()) {
            ++facts_.untimed;
            return;
        }
        const std::chrono::local_days day(day_->date);
        facts_.events.push_back({.uid = std::move(uid),
                                 .start = day + start.of_day,
                                 .end = day + (end.known() ? end.of_day : start.of_day + kOpenLength),
                                 .summary = std::move(summary),
                                 .location = location(room),
                                 .description = std::move(description)});
    }

    [[nodiscard]] std::string location(std::optional<std::size_t> room) const {
        return joined(room ? program_.rooms[*room].name.plain() : "", punctuation_.comma,
                      place_of(program_.event, punctuation_));
    }

    // Of what an item is; where several are alike, in their order.
    std::string identity(std::string_view kind, const std::string& id, const std::string& name) {
        const source::Event& event = program_.event;
        const std::string who = event.url.empty() ? event.title.plain() : event.url;
        const std::string year = fmt::format("{}", static_cast<int>(event.first_day.value().year()));
        const std::string what = id.empty() ? fmt::format("{} named {}", kind, name) : "id " + id;
        const std::string nth = fmt::format("{}", ++alike_[what]);
        return uuid_of(std::array<std::string_view, 4>{who, year, what, nth});
    }

    const Program& program_;
    const Punctuation& punctuation_;
    const source::Day* day_ = nullptr;
    std::map<std::string, std::size_t> alike_;
    CalendarFacts facts_;
};

}  // namespace

CalendarFacts calendar_facts(const Program& program) {
    return Collector(program).collect();
}

}  // namespace bifolio::mail
