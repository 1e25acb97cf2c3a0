// The talks of a table. Internal to the importer.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "source/import/pasted/mend.h"
#include "source/import/shared/time_words.h"
#include "source/model/program.h"

namespace bifolio::source {

// A talk as lines, which may come from several cells.
struct TalkDraft {
    ContributionKind kind = ContributionKind::Talk;
    std::optional<TimeLine> time;  // its own
    Lines title;                   // not empty
    Lines presenters;
    Lines paragraphs;
};

// Whether the lines have the form of a talk: a title, then a line of people.
[[nodiscard]] bool has_form_of_talk(std::span<const Stretch> lines);

// Whether a line is more likely a piece of an abstract than a title.
[[nodiscard]] bool is_prose(const Stretch& line);

// The talks in the lines of one cell: one, except that with `mend` a further one begins where a title and its
// presenters stand in the middle of the paragraphs (the table lost a separator). `lines` is not empty.
[[nodiscard]] std::vector<TalkDraft> draft_talks(std::span<const Stretch> lines, ContributionKind kind,
                                                 bool mend, TableReport& report);

// Titles in several lines are joined, paragraphs made; what is missing is told.
[[nodiscard]] Contribution make_contribution(const TalkDraft& draft, bool mend, TableReport& report);

[[nodiscard]] Time stated_time(std::optional<Minutes> of_day, Place place);

}  // namespace bifolio::source
