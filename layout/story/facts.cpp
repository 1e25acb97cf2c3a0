#include "layout/story/facts.h"

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
}

void append_fact_text(StoryBuilder& builder, RichText& text, const std::string& fact,
                      const std::string& style, const std::string& overlay) {
    if (fact.find("\u00A0") == std::string::npos)
        builder.append_name(text, fact, style, overlay);
    else
        builder.append(text, fact, style, overlay);
}

BlockRule rule_across(StoryBuilder& builder, const styles::Rule& rule) {
    BlockRule result;
    result.width = builder.full_width();
    result.thickness = rule.weight.pt();
    result.color = builder.styles().color(rule.color);
    return result;
}

std::optional<PosterRange> posters_of(const source::Session& session) {
    std::optional<PosterRange> range;
    for (std::size_t n = 0; n < session.contributions.size(); ++n) {
        if (session.contributions[n].kind != source::ContributionKind::Poster) continue;
        if (!range) range = PosterRange{n, n};
        range->last = n;
    }
    return range;
}

std::string poster_range(const source::Session& session, const PosterRange& posters,
                         const language::Wording& wording) {
    return wording.poster_range(session.contributions[posters.first].number,
                                session.contributions[posters.last].number);
}

void append_poster_reference(StoryBuilder& builder, const source::PlainItem& item, RichText& text,
                             const std::string& style) {
    if (!item.shows) return;
    const auto* session =
        std::get_if<source::Session>(&builder.program().days[item.shows->day].items[item.shows->item]);
    if (session == nullptr) return;
    const std::optional<PosterRange> posters = posters_of(*session);
    const Anchor anchor = builder.anchor_of(posters ? Subject::contribution(*item.shows, posters->first)
                                                    : Subject::item(*item.shows));
    builder.append(text, builder.punctuation().colon, style);
    builder.append(text,
                   posters ? poster_range(*session, *posters, builder.wording()) : session->title.plain(),
                   style, {}, anchor);
    builder.append(
        text,
        std::string(builder.punctuation().comma) + builder.wording().say(&language::Words::page) + "\u00A0",
        style, {}, anchor);
    builder.append_page(text, anchor, style);
}

}  // namespace bifolio::layout
