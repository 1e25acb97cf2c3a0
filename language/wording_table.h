// The words themselves, one table a language. Internal to language/wording.cpp.
#pragma once

#include <string>
#include <string_view>

namespace bifolio::language {

// Plurals are ICU message patterns (plural rules of the Unicode CLDR); `revised` has {} for the date.
struct WordTable {
    std::string_view language;  // as BCP 47
    std::string_view programme, contents, overview, practical_notes, sponsors, organisers, posters, poster;
    std::string_view presenter_index, chair_index, notes;
    std::string_view wifi, venue, emergency, travel, other_note;
    std::string_view welcome, committee, foreword;
    std::string_view session, panel, tutorial, lightning, workshop, demo, keynote, talk, room;
    std::string_view chairs;
    std::string_view with_authors, organised_by, page;
    std::string_view revised;
    std::string_view session_count, talk_count, poster_count, keynote_count;
};

// The table for a BCP 47 tag: that of language and region, else of the language; null where there is none.
[[nodiscard]] const WordTable* find_words(std::string_view bcp47);
[[nodiscard]] const WordTable& english_words();

}  // namespace bifolio::language
