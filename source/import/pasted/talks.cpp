#include "source/import/pasted/talks.h"

#include <fmt/core.h>

#include <utility>

#include "source/import/shared/people.h"
#include "source/model/kind_names.h"

namespace bifolio::source {

namespace {

constexpr std::size_t kMostTitleWords = 25;

bool can_be_title(const Stretch& line) {
    return words_of(line.text).size() <= kMostTitleWords && !ends_sentence(line.text) &&
           !is_small_letter(first_character(line.text));
}

// Where in the paragraphs the title of another talk stands; their number where none does.
std::size_t find_next_title(std::span<const Stretch> paragraphs) {
    for (std::size_t each = 1; each < paragraphs.size(); ++each)
        if (is_people_with_affiliations(paragraphs[each]) && can_be_title(paragraphs[each - 1]) &&
            !is_people_with_affiliations(paragraphs[each - 1]))
            return each - 1;
    return paragraphs.size();
}

TalkDraft draft_of(std::span<const Stretch> lines, ContributionKind kind, bool mend) {
    TalkDraft draft;
    draft.kind = kind;
    const auto presenters = find_presenters(lines);
    const std::size_t first = presenters ? presenters->first : 1;
    const std::size_t behind = presenters ? first + presenters->count : 1;
    const auto put = [](std::span<const Stretch> from, Lines& to) { to.assign(from.begin(), from.end()); };
    put(lines.first(first), draft.title);
    put(lines.subspan(first, behind - first), draft.presenters);
    const auto paragraphs = lines.subspan(behind);
    put(paragraphs.first(mend ? find_next_title(paragraphs) : paragraphs.size()), draft.paragraphs);
    return draft;
}

}  // namespace

bool has_form_of_talk(std::span<const Stretch> lines) {
    return find_presenters(lines).has_value();
}

bool is_prose(const Stretch& line) {
    return !can_be_title(line);
}

std::vector<TalkDraft> draft_talks(std::span<const Stretch> lines, ContributionKind kind, bool mend,
                                   TableReport& report) {
    std::vector<TalkDraft> drafts;
    while (!lines.empty()) {
        if (!drafts.empty())
            report.mended(lines.front().place,
                          fmt::format("a {} begins here without a separator before it: {}", name_of(kind),
                                      shown_start(lines.front().text)));
        drafts.push_back(draft_of(lines, kind, mend));
        const TalkDraft& draft = drafts.back();
        lines = lines.subspan(draft.title.size() + draft.presenters.size() + draft.paragraphs.size());
    }
    return drafts;
}

Contribution make_contribution(const TalkDraft& draft, bool mend, TableReport& report) {
    Contribution talk;
    talk.kind = draft.kind;
    talk.title = joined_text(draft.title);
    talk.place = draft.title.front().place;
    if (draft.title.size() > 1)
        report.mended(draft.title[1].place, fmt::format("a title in {} lines was joined: {}",
                                                        draft.title.size(), shown_start(talk.title.plain())));
    for (const Stretch& line : draft.presenters)
        for (Person& person : read_people(line)) talk.presenters.push_back(std::move(person));
    if (talk.presenters.empty())
        report.unplaced(talk.place,
                        fmt::format("no line of presenters under {}", shown_start(talk.title.plain())),
                        "a line \"Name (Affiliation)\" under the title names them");
    talk.abstract.blocks = paragraphs(make_paragraphs(draft.paragraphs, mend, report));
    if (draft.time) {
        talk.start = stated_time(draft.time->start, draft.time->time.place);
        talk.end = stated_time(draft.time->end, draft.time->time.place);
    }
    return talk;
}

Time stated_time(std::optional<Minutes> of_day, Place place) {
    if (!of_day) return {};
    return {TimeOrigin::Stated, *of_day, place};
}

}  // namespace bifolio::source
