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

BlockRule rule_across(StoryBuilder& builder, const styles::Rule& rule) {
    BlockRule result;
    result.width = builder.full_width();
    result.thickness = rule.weight.pt();
    result.color = builder.styles().color(rule.color);
    return result;
}

PosterRange posters_of(const source::Session& session) {
    PosterRange range;
    for (const source::Contribution& talk : session.contributions) {
        if (talk.kind != source::ContributionKind::Poster) continue;
        if (range.first == nullptr) range.first = &talk;
        range.last = &talk;
    }
    return range;
}

void append_poster_reference(StoryBuilder& builder, const source::PlainItem& item, RichText& text,
                             const std::string& style) {
    if (!item.shows) return;
    const auto* session =
        std::get_if<source::Session>(&builder.program().days[item.shows->day].items[item.shows->item]);
    if (session == nullptr) return;
    const auto [first, last] = posters_of(*session);
    const Anchor anchor = first != nullptr ? builder.anchor_of(first) : builder.anchor_of(session);
    builder.append(text, builder.punctuation().colon, style);
    builder.append(text,
                   first != nullptr ? builder.wording().poster_range(first->number, last->number)
                                    : session->title.plain(),
                   style, {}, anchor);
    builder.append(
        text,
        std::string(builder.punctuation().comma) + builder.wording().say(&language::Words::page) + "\u00A0",
        style, {}, anchor);
    builder.append_page(text, anchor, style);
}

}  // namespace bifolio::layout
