// What booklet and handout say alike of times, people and posters.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "language/item_facts.h"
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
// " (she/her)" behind a name, where a person's pronouns are to be told.
void append_pronouns(StoryBuilder& builder, RichText& text, const source::Person& person,
                     const std::string& style);
// Where a person works, with town and country where the style tells them.
void append_affiliation(StoryBuilder& builder, RichText& text, const source::Affiliation& affiliation,
                        const std::string& style, const std::string& overlay = {});
// " (Kyoto)" behind presenters, where there is little room: the short names that they have.
[[nodiscard]] std::string short_places_behind(const StoryBuilder& builder, const source::Person& person);
// What is told before the title of program().days[day].items[item].
[[nodiscard]] language::TitleStatus status_of_item(const StoryBuilder& builder,
                                                   const source::ItemIndex& where);
// What an item is called, with a colon, before its title: "Film: "; nothing where `kind` is empty.
void append_kind(StoryBuilder& builder, RichText& text, const std::string& kind, const std::string& style,
                 const Target& target = {});
// A title as `status` has it: behind the word for it, and in the look of what is cancelled.
void append_title(StoryBuilder& builder, RichText& text, const source::Text& title,
                  const language::TitleStatus& status, const std::string& style, const Target& target = {});
[[nodiscard]] RichText title_text(StoryBuilder& builder, const source::Text& title,
                                  const language::TitleStatus& status, const std::string& style,
                                  const Target& target = {});
// A fact of an item in a row of facts: whole, as a name is; but what has no-break spaces of its own, as
// "until 6:00 p.m.", is held together by these alone.
void append_fact_text(StoryBuilder& builder, RichText& text, const source::Text& fact,
                      const std::string& style, const std::string& overlay = {});
void append_fact_text(StoryBuilder& builder, RichText& text, const std::string& fact,
                      const std::string& style, const std::string& overlay = {});
// "Concert: A Title · 14–16 September · 09:00–18:00 · Foyer · a note".
[[nodiscard]] RichText lasting_text(StoryBuilder& builder, const source::LastingItem& lasting,
                                    const std::string& style);
// "Keywords: fans, pumps"; nothing where there are none.
void append_keywords(StoryBuilder& builder, RichText& text, const source::Particulars& told,
                     const std::string& style);
// A line over the whole width of the text area.
[[nodiscard]] BlockRule rule_across(StoryBuilder& builder, const styles::Rule& rule);
// A session's posters, into Session::contributions.
[[nodiscard]] std::vector<std::size_t> posters_of(const source::Session& session);
// "Posters P1–P9", of a session that has posters.
[[nodiscard]] std::string posters_in_words(const source::Session& session, const language::Wording& wording);

// "Posters P1–P9", linked, with the page of the session that `item` shows; empty where it shows none.
void append_poster_reference(StoryBuilder& builder, const source::PlainItem& item, RichText& text,
                             const std::string& style);

}  // namespace bifolio::layout
