// Who did it, and from where: the people of a talk or a session in one line.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "layout/story/story_builder.h"

namespace bifolio::layout {

// Below the names: on a line of their own.
enum class Places { AfterADot, InBrackets, BelowTheNames };

// Adds the people's names in their order, each with the places that it belongs to: "Ann Berg & Bob Kai ·
// Porto, Cid Lund · Oslo". Neighbours of one place share it. Where a place would stand more than once, or
// from so many groups on as the style's `booklet.numbered-places-from` says, names come first and places
// after them, each once, known by raised numbers: "Ann Berg¹, Cid Lund², Bob Kai¹ · ¹Porto; ²Oslo".
// Numbers go on from `numbered` places that were told before; returns how many have numbers then.
std::size_t append_byline(StoryBuilder& builder, RichText& text, const std::vector<source::Person>& people,
                          const std::string& style, Places places, std::size_t numbered = 0);

}  // namespace bifolio::layout
