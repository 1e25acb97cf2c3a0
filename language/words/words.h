// The words that the program itself says on paper and in letters: one table a language, each in its own
// header.
#pragma once

#include <string_view>

#include "language/words/little_words.h"
#include "language/words/punctuation.h"

namespace bifolio::language {

// Never empty, and never left out of a table: either does not compile.
class Word {
  public:
    // Implicit, so that a table reads as words.
    consteval Word(const char* text) : text_(text) {
        if (text_.empty()) throw "a word is empty";
    }
    constexpr operator std::string_view() const { return text_; }

  private:
    std::string_view text_;
};

// A plural is an ICU message pattern (plural rules of the Unicode CLDR); {} is where a name or a date goes.
struct Words {
    Word language;  // as BCP 47
    Punctuation punctuation = {};
    LittleWords little = {};

    // Headings.
    Word programme;          // "Programme"
    Word part_of_programme;  // "Part of the programme", before a colon and what it is of
    Word contents;           // "Contents"
    Word overview;           // "Programme at a glance"
    Word practical_notes;    // "Practical notes"
    Word sponsors;           // "Sponsors"
    Word posters;            // "Posters"
    Word poster;             // "Poster", before one number
    Word presenter_index;    // "Index of presenters"
    Word chair_index;        // "Index of chairs"
    Word notes;              // "Notes": over a page left free for the reader's own

    // Kinds of practical notes and of front matter.
    Word wifi, venue, emergency, travel, other_note;
    Word welcome, committee, foreword;

    // What a picture is, before its name, for those who cannot see it.
    Word logo, advertisement, qr_code;

    // What a thing is.
    Word session, panel, tutorial, lightning, workshop, demo, keynote, talk;

    // What has become of it (source::Status), before a colon and its title.
    Word cancelled, moved, newly_added, tentative;

    // Where something is that is in every room.
    Word all_rooms;

    // What names, numbers or a date follow, after a space.
    Word chairs;                // a plural, with its colon: "Chair:", "Chairs:"
    Word with_authors;          // "With"
    Word presenting;            // "presenting": of a paper's author, in brackets behind the name
    Word corresponding_author;  // "Corresponding author": who answers for a paper, before a colon
    Word organised_by;          // "Organised by"
    Word page;                  // "page"
    Word revised;               // "Revised {}"
    Word until;                 // "until {}", of a time

    // What is told of an item beside its title.
    Word also;                       // "also {}": where it takes place again, or as what
    Word recorded, not_recorded;     // "Recorded"
    Word sign_language, captions;    // "Sign language": that it is interpreted into one
    Word level, audience, keywords;  // "Level", before a colon
    Word capacity;                   // how many can take part, a plural: "20 places"

    // What has changed since the programme was printed.
    Word changes;                       // "Changes to the programme"
    Word as_of;                         // "as of {}", of a date, behind that and a comma
    Word before, now;                   // over the two columns of the changes
    Word time, room, title, people;     // what has changed of an item, before a colon
    Word dropped, restored, confirmed;  // "No longer takes place", "Takes place after all", "Confirmed"

    // Counts, each a plural.
    Word session_count, talk_count, poster_count, keynote_count;

    // Letters.
    Word is_out;                                            // "The programme is out."
    Word has_changed;                                       // "The programme has changed."
    Word greeting;                                          // "Dear {},"
    Word attached;                                          // "Attached", before a colon
    Word as_booklet, as_handout, as_calendar, as_document;  // what is attached: "the programme as a booklet"
    Word whole_programme;                                   // "The whole programme", before a colon
    Word on_the_web;                                        // "On the web", before a colon
    Word times_of;                                          // "All times are those of {}.", of a time zone
    Word unsubscribe;                                       // "No more of these messages"
};

}  // namespace bifolio::language
