// What booklet and handout say alike of times, people and posters.
#pragma once

#include <string>
#include <vector>

#include "language/wording.h"
#include "layout/story/story_builder.h"

namespace bifolio::layout {

// Between a title and what is said of it in another style: wider than between words. A line may end in it.
inline constexpr const char* kApart = "\u2005 ";

// What several parts say alike.
[[nodiscard]] std::string time_range(const source::Time& start, const source::Time& end,
                                     const language::Wording& wording);
[[nodiscard]] std::string plain_names(const std::vector<source::Person>& people,
                                      const language::Wording& wording);
// A line over the whole width of the text area.
[[nodiscard]] BlockRule rule_across(StoryBuilder& builder, const styles::Rule& rule);
// A session's posters, from the first to the last; both null where it has none.
struct PosterRange {
    const source::Contribution* first = nullptr;
    const source::Contribution* last = nullptr;
};
[[nodiscard]] PosterRange posters_of(const source::Session& session);

// "Posters P1-P9", linked, with the page of the session that `item` shows; empty where it shows none.
void append_poster_reference(StoryBuilder& builder, const source::PlainItem& item, RichText& text,
                             const std::string& style);

}  // namespace bifolio::layout
