// What a programme that is set in several languages says in the second one and further ones
// (source::Text::translations).
#pragma once

#include <cstdint>
#include <string>

#include "layout/story/story_builder.h"

namespace bifolio::layout {

// A title and what belongs to it, in each further language on lines of its own, in a paragraph style.
struct TranslatedTitle {
    const source::Text& title;
    const source::Text& subtitle;
    bool is_cancelled = false;
    double x = 0;            // of its left edge
    std::uint32_t talk = 0;  // Block::talk
    // The space below the title stays there; else it comes below the translations, which stand close to it.
    bool is_apart = false;
};
// Below the title: "Title: Subtitle", as far as there is either. Nothing where there is one language.
void add_translations(StoryBuilder& builder, const TranslatedTitle& told, const std::string& style);

// Behind a text within a line: " / Saal"; " 王蕾" in another script.
void append_translations(StoryBuilder& builder, RichText& text, const source::Text& of,
                         const std::string& style, const std::string& overlay = {});

}  // namespace bifolio::layout
