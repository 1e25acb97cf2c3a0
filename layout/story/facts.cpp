#include "layout/story/facts.h"

#include "language/affiliations.h"
#include "layout/story/translations.h"
#include "source/model/person_names.h"
#include "source/model/status.h"

namespace bifolio::layout {

std::string time_range(const source::Time& start, const source::Time& end, const language::Wording& wording) {
    if (!start.known()) return {};
    if (!end.known()) return wording.time(start.of_day);
    return wording.time_range(start.of_day, end.of_day);
}

std::string plain_names(const std::vector<source::Person>& people, const language::Wording& wording) {
    std::vector<std::string> names;
    for (const source::Person& person : people) names.push_back(person.name.plain());
    return wording.list(names);
}

void append_pronouns(StoryBuilder& builder, RichText& text, const source::Person& person,
                     const std::string& style) {
    if (!source::tells_pronouns(person)) return;
    builder.append(text, builder.punctuation().opening_bracket, style);
    builder.append(text, person.pronouns, style);
    builder.append(text, builder.punctuation().closing_bracket, style);
}

void append_affiliation(StoryBuilder& builder, RichText& text, const source::Affiliation& affiliation,
                        const std::string& style, const std::string& overlay) {
    const styles::Byline& look = builder.sheet().byline;
    builder.append(text, affiliation.name, style, overlay);
    append_translations(builder, text, affiliation.name, style, overlay);
    const auto add = [&](const source::Text& more, bool is_told) {
        if (!is_told || more.empty()) return;
        builder.append(text, builder.punctuation().comma, style, overlay);
        builder.append(text, more, style, overlay);
        append_translations(builder, text, more, style, overlay);
    };
    add(affiliation.town, look.towns);
    add(affiliation.country, look.countries);
}

std::string short_places_behind(const StoryBuilder& builder, const source::Person& person) {
    if (!builder.sheet().byline.short_places) return {};
    const language::Punctuation& punctuation = builder.punctuation();
    const std::string places = language::short_affiliations(person, punctuation);
    if (places.empty()) return {};
    return std::string(punctuation.opening_bracket).append(places).append(punctuation.closing_bracket);
}

language::TitleStatus status_of_item(const StoryBuilder& builder, const source::ItemIndex& where) {
    return language::title_status(builder.program().days[where.day].items[where.item], builder.wording());
}

void append_kind(StoryBuilder& builder, RichText& text, const std::string& kind, const std::string& style,
                 const Target& target) {
    if (!kind.empty()) builder.append(text, builder.punctuation().labelled(kind, {}), style, {}, target);
}

void append_title(StoryBuilder& builder, RichText& text, const source::Text& title,
                  const language::TitleStatus& status, const std::string& style, const Target& target) {
    if (!status.label.empty())
        builder.append(text, builder.punctuation().labelled(status.label, {}), style, "status", target);
    builder.append(text, title, style, status.is_cancelled ? "cancelled" : "", target);
}

RichText title_text(StoryBuilder& builder, const source::Text& title, const language::TitleStatus& status,
                    const std::string& style, const Target& target) {
    RichText text;
    append_title(builder, text, title, status, style, target);
    builder.keep_names_whole(text, style);
    return text;
}

void append_fact_text(StoryBuilder& builder, RichText& text, const source::Text& fact,
                      const std::string& style, const std::string& overlay) {
    builder.append_name(text, fact, style, overlay);
    append_translations(builder, text, fact, style, overlay);
}

void append_fact_text(StoryBuilder& builder, RichText& text, const std::string& fact,
                      const std::string& style, const std::string& overlay) {
    if (fact.find("\u00A0") == std::string::npos)
        builder.append_name(text, fact, style, overlay);
    else
        builder.append(text, fact, style, overlay);
}

RichText lasting_text(StoryBuilder& builder, const source::LastingItem& lasting, const std::string& style) {
    const source::PlainItem& item = lasting.item;
    RichText text;
    append_kind(builder, text, language::kind_to_tell(builder.program(), item, builder.wording()), style);
    append_title(builder, text, item.title, language::title_status(source::Item(item), builder.wording()),
                 style);
    append_translations(builder, text, item.title, style);
    for (const std::string& fact :
         language::facts_of_lasting(builder.program(), builder.wording(), lasting)) {
        builder.append(text, builder.punctuation().between_facts, style);
        append_fact_text(builder, text, fact, style);
    }
    if (item.note.empty()) return text;
    builder.append(text, builder.punctuation().between_facts, style);
    builder.append(text, item.note, style);
    append_translations(builder, text, item.note, style);
    return text;
}

void append_keywords(StoryBuilder& builder, RichText& text, const source::Particulars& told,
                     const std::string& style) {
    if (told.keywords.empty()) return;
    builder.append(
        text, builder.punctuation().labelled(builder.wording().say(&language::Words::keywords), {}), style);
    for (const source::Text& each : told.keywords) {
        if (&each != &told.keywords.front()) builder.append(text, builder.punctuation().comma, style);
        builder.append_name(text, each, style);
        append_translations(builder, text, each, style);
    }
}

BlockRule rule_across(StoryBuilder& builder, const styles::Rule& rule) {
    BlockRule result;
    result.width = builder.full_width();
    result.thickness = rule.weight.pt();
    result.color = builder.styles().color(rule.color);
    return result;
}

std::vector<std::size_t> posters_of(const source::Session& session) {
    std::vector<std::size_t> posters;
    for (std::size_t n = 0; n < session.contributions.size(); ++n)
        if (session.contributions[n].kind == source::ContributionKind::Poster) posters.push_back(n);
    return posters;
}

std::string posters_in_words(const source::Session& session, const language::Wording& wording) {
    std::vector<std::string> numbers;
    const std::vector<std::size_t> posters = posters_of(session);
    for (const std::size_t n : posters)
        if (!source::is_cancelled(session, session.contributions[n]))
            numbers.push_back(session.contributions[n].number);
    // Of a session that is cancelled as a whole.
    if (numbers.empty())
        for (const std::size_t n : posters) numbers.push_back(session.contributions[n].number);
    return wording.posters(numbers);
}

void append_poster_reference(StoryBuilder& builder, const source::PlainItem& item, RichText& text,
                             const std::string& style) {
    if (!item.shows) return;
    const auto* session =
        std::get_if<source::Session>(&builder.program().days[item.shows->day].items[item.shows->item]);
    if (session == nullptr) return;
    const std::vector<std::size_t> posters = posters_of(*session);
    const Anchor anchor = builder.anchor_of(
        posters.empty() ? Subject::item(*item.shows) : Subject::contribution(*item.shows, posters.front()));
    builder.append(text, builder.punctuation().colon, style);
    builder.append(text,
                   posters.empty() ? session->title.plain() : posters_in_words(*session, builder.wording()),
                   style, {}, anchor);
    builder.append(
        text,
        std::string(builder.punctuation().comma) + builder.wording().say(&language::Words::page) + "\u00A0",
        style, {}, anchor);
    builder.append_page(text, anchor, style);
}

}  // namespace bifolio::layout
