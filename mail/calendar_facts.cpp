#include "mail/calendar_facts.h"

#include <fmt/core.h>

#include <array>
#include <map>
#include <string_view>

#include "language/item_facts.h"
#include "language/wording.h"
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

// "Anna Berg, University of Porto, https://anna.example"
std::string words_for(const source::Person& person, const Punctuation& punctuation) {
    return joined(language::name_with_places(person, punctuation), punctuation.comma, person.url);
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
    if (!contribution.code.empty()) append_paragraph(text, contribution.code);
    for (const source::Hyperlink& link : contribution.links)
        append_paragraph(text, joined(link.text.plain(), punctuation.colon, link.url));
    return text;
}

// "P1 A Title (Anna Berg), Aula"
std::string line_of(const Contribution& talk, const language::ItemFacts& facts,
                    const Punctuation& punctuation) {
    std::string people;
    for (const source::Person& person : talk.presenters)
        people = joined(people, punctuation.comma, language::name_with_role(person, punctuation));
    std::string line = joined(talk.number, " ", talk.title.plain());
    if (!people.empty())
        line.append(punctuation.opening_bracket).append(people).append(punctuation.closing_bracket);
    for (const std::string& fact : facts.words()) line = joined(line, punctuation.comma, fact);
    return line;
}

std::string description_of(const Program& program, const Session& session, const language::Wording& wording) {
    const Punctuation& punctuation = wording.punctuation();
    std::string text = language::before_chairs(session.chairs, wording);
    for (const source::Person& chair : session.chairs) {
        if (&chair != &session.chairs.front()) text += '\n';
        text += words_for(chair, punctuation);
    }
    append_line(text, session.note.plain());
    for (const source::Text& paragraph : session.description) append_paragraph(text, paragraph.plain());
    std::string talks;
    for (std::size_t n = 0; n < session.contributions.size(); ++n)
        append_line(talks, line_of(session.contributions[n],
                                   language::facts_of_talk(program, wording, session, n), punctuation));
    append_paragraph(text, talks);
    return text;
}

class Collector {
  public:
    explicit Collector(const Program& program)
        : program_(program),
          wording_(language::Wording::for_language(program.language)),
          punctuation_(wording_.punctuation()) {}

    CalendarFacts collect() {
        for (std::size_t day = 0; day < program_.days.size(); ++day) {
            day_ = &program_.days[day];
            for (std::size_t item = 0; item < day_->items.size(); ++item)
                std::visit([&](const auto& each) { take(each, {day, item}); }, day_->items[item]);
        }
        return std::move(facts_);
    }

  private:
    // Track and language; the place has the room, the event its end.
    void append_facts(std::string& text, language::ItemFacts facts) const {
        facts.room = nullptr;
        facts.until.clear();
        for (const std::string& fact : facts.words()) append_line(text, fact);
    }

    void take(const Session& session, const source::ItemIndex& where) {
        std::string description;
        append_facts(description, language::facts_of(program_, wording_, where));
        append_line(description, description_of(program_, session, wording_));
        // Its name as an identity is not a matter of language: a calendar made again has the same events.
        add(session.start, session.end, session.room,
            identity("session", session.id, joined(session.label.plain(), ": ", session.title.plain())),
            joined(session.label.plain(), punctuation_.colon, session.title.plain()), std::move(description));
        if (session.talk_times != source::TalkTimes::Printed) return;
        for (std::size_t n = 0; n < session.contributions.size(); ++n) {
            const Contribution& each = session.contributions[n];
            if (each.kind != source::ContributionKind::Poster && each.start.known())
                add(each, language::facts_of_talk(program_, wording_, session, n));
        }
    }
    void take(const Contribution& contribution, const source::ItemIndex& where) {
        add(contribution, language::facts_of(program_, wording_, where));
    }
    void take(const PlainItem& item, const source::ItemIndex&) {
        // There is a coffee break on each day, and each is another one.
        const std::string name = joined(item.title.plain(), " ", source::format_date(day_->date));
        add(item.start, item.end, item.room, identity("item", item.id, name), item.title.plain(),
            item.note.plain());
    }

    void add(const Contribution& contribution, const language::ItemFacts& facts) {
        const bool is_keynote = contribution.kind == source::ContributionKind::Keynote;
        std::string description;
        append_facts(description, facts);
        append_line(description, description_of(contribution, punctuation_));
        add(contribution.start, contribution.end, contribution.room,
            identity("contribution", contribution.id, contribution.title.plain()),
            is_keynote
                ? punctuation_.labelled(wording_.say(&language::Words::keynote), contribution.title.plain())
                : contribution.title.plain(),
            std::move(description));
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
    language::Wording wording_;
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
