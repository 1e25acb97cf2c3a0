// The words of English. words.h tells what each is for.
#pragma once

#include "language/words/words.h"

namespace bifolio::language {

inline constexpr Words kEnglish = {
    .language = "en",
    .little = {.articles = "a an the",
               .prepositions =
                   "as at by for in of on per to via vs with from into onto over under about above "
                   "across after against along amid among around before behind below beneath between "
                   "beyond despite during inside since through throughout toward towards until upon "
                   "using versus within without",
               .conjunctions = "and or nor but if when where while whether because although unless"},
    .programme = "Programme",
    .part_of_programme = "Part of the programme",
    .contents = "Contents",
    .overview = "Programme at a glance",
    .practical_notes = "Practical notes",
    .sponsors = "Sponsors",
    .posters = "Posters",
    .poster = "Poster",
    .presenter_index = "Index of presenters",
    .chair_index = "Index of chairs",
    .notes = "Notes",
    .wifi = "Wi-Fi",
    .venue = "Venue",
    .emergency = "Emergency",
    .travel = "Getting there",
    .other_note = "Good to know",
    .welcome = "Welcome",
    .committee = "Committee",
    .foreword = "Foreword",
    .logo = "Logo",
    .advertisement = "Advertisement",
    .qr_code = "QR code",
    .session = "Session",
    .panel = "Panel",
    .tutorial = "Tutorial",
    .lightning = "Lightning talks",
    .workshop = "Workshop",
    .demo = "Demonstrations",
    .keynote = "Keynote",
    .talk = "Talk",
    .cancelled = "Cancelled",
    .moved = "Moved",
    .newly_added = "New",
    .tentative = "To be confirmed",
    .all_rooms = "All rooms",
    .chairs = "{0, plural, one {Chair:} other {Chairs:}}",
    .with_authors = "With",
    .presenting = "presenting",
    .corresponding_author = "Corresponding author",
    .organised_by = "Organised by",
    .page = "page",
    .revised = "Revised {}",
    .until = "until {}",
    .also = "also {}",
    .recorded = "Recorded",
    .not_recorded = "Not recorded",
    .sign_language = "Sign language",
    .captions = "Captions",
    .level = "Level",
    .audience = "Audience",
    .keywords = "Keywords",
    .capacity = "{0, plural, one {# place} other {# places}}",
    .changes = "Changes to the programme",
    .as_of = "as of {}",
    .before = "Before",
    .now = "Now",
    .time = "Time",
    .room = "Room",
    .title = "Title",
    .people = "People",
    .dropped = "No longer takes place",
    .restored = "Takes place after all",
    .confirmed = "Confirmed",
    .session_count = "{0, plural, one {# session} other {# sessions}}",
    .talk_count = "{0, plural, one {# talk} other {# talks}}",
    .poster_count = "{0, plural, one {# poster} other {# posters}}",
    .keynote_count = "{0, plural, one {# keynote} other {# keynotes}}",
    .is_out = "The programme is out.",
    .has_changed = "The programme has changed.",
    .greeting = "Dear {},",
    .attached = "Attached",
    .as_booklet = "the programme as a booklet",
    .as_handout = "the programme at a glance",
    .as_calendar = "all items for your calendar",
    .as_document = "a document",
    .whole_programme = "The whole programme",
    .on_the_web = "On the web",
    .times_of = "All times are those of {}.",
    .unsubscribe = "No more of these messages",
};

// What is written otherwise there; all else as in English.
constexpr Words american() {
    Words words = kEnglish;
    words.language = "en-US";
    words.programme = "Program";
    words.part_of_programme = "Part of the program";
    words.overview = "Program at a glance";
    words.cancelled = "Canceled";
    words.organised_by = "Organized by";
    words.changes = "Changes to the program";
    words.is_out = "The program is out.";
    words.has_changed = "The program has changed.";
    words.as_booklet = "the program as a booklet";
    words.as_handout = "the program at a glance";
    words.whole_programme = "The whole program";
    return words;
}

}  // namespace bifolio::language
