// A talk below its title: people, facts, abstract, links, biographies; a poster and a keynote alike.
#pragma once

#include <cstdint>
#include <string>

#include "language/item_facts.h"
#include "layout/story/story_builder.h"
#include "source/model/program.h"

namespace bifolio::layout {

// Where titles and texts of talks begin, points from the text area's left edge.
[[nodiscard]] double talks_begin_at(const styles::StyleSheet& sheet);
// Whether numbers and times of talks stand over their titles rather than in a column beside them.
[[nodiscard]] bool stands_above(const styles::StyleSheet& sheet);

// Adds the facts, a dot before each but the first of a text. Of a talk that another entry tells in full
// (Contribution::told_at) the page of that one stands behind its place.
void append_facts(StoryBuilder& builder, RichText& text, const language::ItemFacts& facts,
                  const std::string& style, const source::Contribution* talk = nullptr);

// `more`: what is told of the talk beside its people; `group`: of its blocks (Block::talk); `x`: where its
// people stand, its text stands where that of all talks does. Where the style has a column for facts, and the
// talk an abstract, people and facts stand beside that.
void compose_talk(StoryBuilder& builder, const source::Contribution& talk, const language::ItemFacts& more,
                  std::uint32_t group, double x);

}  // namespace bifolio::layout
