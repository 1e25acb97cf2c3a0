#include "layout/booklet/overview_texts.h"

#include "layout/story/facts.h"
#include "source/model/counts.h"
#include "source/model/person_names.h"
#include "source/model/sole_talk.h"

namespace bifolio::layout {

using source::Contribution;
using source::ItemIndex;
using source::PlainItem;
using source::Session;

RichText OverviewTexts::title(const PlainItem& item, const ItemIndex& where, const std::string& style) {
    const Anchor anchor = builder_.anchor_of(Subject::item(where));
    RichText text;
    append_kind(builder_, text, language::kind_to_tell(builder_.program(), item, wording()), style, anchor);
    append_title(builder_, text, item.title, status_of_item(builder_, where), style, anchor);
    builder_.keep_names_whole(text, style);
    append_poster_reference(builder_, item, text, style);
    return text;
}

RichText OverviewTexts::title(const Contribution& talk, const ItemIndex& where, const std::string& style) {
    const Anchor anchor = builder_.anchor_of(Subject::item(where));
    RichText text;
    append_kind(builder_, text, language::kind_to_tell(builder_.program(), talk, wording()), style, anchor);
    append_title(builder_, text, bare_title(talk), status_of_item(builder_, where), style, anchor);
    append_presenters(text, talk, "overview-presenter");
    return text;
}

RichText OverviewTexts::title(const Session& session, const ItemIndex& where, const std::string& style) {
    const Anchor anchor = builder_.anchor_of(Subject::item(where));
    RichText text;
    if (!session.label.empty()) {
        builder_.append(text, session.label, style, {}, anchor);
        builder_.append(text, builder_.punctuation().colon, style, {}, anchor);
    }
    append_title(builder_, text, bare_title(session), status_of_item(builder_, where), style, anchor);
    if (const Contribution* talk = source::sole_talk(session))
        append_presenters(text, *talk, "overview-presenter");
    return text;
}

void OverviewTexts::append_presenters(RichText& text, const Contribution& talk, const std::string& style) {
    if (is_brief()) return;
    std::string names;
    for (const source::Person& person : talk.presenters) {
        if (!names.empty()) names += builder_.punctuation().comma;
        names += source::file_name(person).family + short_places_behind(builder_, person);
    }
    if (!names.empty()) builder_.append(text, kApart + names, style);
}

bool OverviewTexts::tells_talks_of(const Session& session) const {
    return detail_ == OverviewDetail::Talks && source::sole_talk(session) == nullptr;
}

void OverviewTexts::append_counts(RichText& text, const Session& session) {
    if (tells_talks_of(session) || source::sole_talk(session) != nullptr) return;
    const source::Counts held = source::counts_of(session);
    const std::string counts = wording().counts(0, held.talks + held.keynotes, held.posters, 0);
    if (!counts.empty()) builder_.append(text, kApart + counts, "overview-presenter");
}

RichText OverviewTexts::posters(const Session& session, const ItemIndex& where, const std::string& style) {
    const std::vector<std::size_t> posters = posters_of(session);
    if (posters.empty()) return {};
    return builder_.plain(posters_in_words(session, wording()), style,
                          builder_.anchor_of(Subject::contribution(where, posters.front())));
}

language::ItemFacts OverviewTexts::facts_of(const ItemIndex& where) const {
    language::ItemFacts facts = language::facts_of(builder_.program(), wording(), where);
    facts.leave_out_details();
    if (!is_brief()) return facts;
    language::ItemFacts place;
    place.room = facts.room;
    place.rooms = facts.rooms;
    return place;
}

language::ItemFacts OverviewTexts::facts_of_talk(const ItemIndex& session, std::size_t talk) const {
    language::ItemFacts facts = language::facts_of_talk(builder_.program(), wording(), session, talk);
    facts.leave_out_details();
    return facts;
}

void OverviewTexts::append_facts(RichText& text, const language::ItemFacts& facts, const std::string& style) {
    facts.each([&](const auto& fact) {
        builder_.append(text, builder_.punctuation().between_facts, style);
        append_fact_text(builder_, text, fact, style, "affiliation");
    });
}

void OverviewTexts::append_page(RichText& text, Anchor anchor) {
    builder_.append_gap_before_page(text, "overview-page", anchor);
    builder_.append_page(text, anchor, "overview-page");
}

}  // namespace bifolio::layout
