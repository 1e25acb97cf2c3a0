// The words of Dutch. words.h tells what each is for.
#pragma once

#include "language/words/words.h"

namespace bifolio::language {

inline constexpr Words kDutch = {
    .language = "nl",
    .little = {.articles = "de het een",
               .prepositions =
                   "aan bij door in met na naar om onder op over per te ten ter tot tegen tijdens "
                   "tussen uit van via voor vanaf volgens zonder",
               .conjunctions = "en of maar want dat als dan wanneer omdat"},
    .programme = "Programma",
    .contents = "Inhoud",
    .overview = "Het programma in één oogopslag",
    .practical_notes = "Praktische informatie",
    .sponsors = "Sponsors",
    .posters = "Posters",
    .poster = "Poster",
    .presenter_index = "Register van sprekers",
    .chair_index = "Register van voorzitters",
    .notes = "Notities",
    .wifi = "Wifi",
    .venue = "Locatie",
    .emergency = "Noodgevallen",
    .travel = "Bereikbaarheid",
    .other_note = "Goed om te weten",
    .welcome = "Welkom",
    .committee = "Comité",
    .foreword = "Voorwoord",
    .logo = "Logo",
    .qr_code = "QR-code",
    .session = "Sessie",
    .panel = "Paneldiscussie",
    .tutorial = "Tutorial",
    .lightning = "Korte presentaties",
    .workshop = "Workshop",
    .demo = "Demonstraties",
    .keynote = "Keynote",
    .talk = "Lezing",
    .chairs = "{0, plural, one {Voorzitter:} other {Voorzitters:}}",
    .with_authors = "Met",
    .organised_by = "Georganiseerd door",
    .page = "pagina",
    .revised = "Versie van {}",
    .until = "tot {}",
    .session_count = "{0, plural, one {# sessie} other {# sessies}}",
    .talk_count = "{0, plural, one {# lezing} other {# lezingen}}",
    .poster_count = "{0, plural, one {# poster} other {# posters}}",
    .keynote_count = "{0, plural, one {# keynote} other {# keynotes}}",
    .is_out = "Het programma is er.",
    .greeting = "Beste {},",
    .attached = "Bijgevoegd",
    .as_booklet = "het programma als boekje",
    .as_handout = "het programma in één oogopslag",
    .as_calendar = "alle onderdelen voor uw agenda",
    .as_document = "een document",
    .whole_programme = "Het hele programma",
    .on_the_web = "Op het web",
    .times_of = "Alle tijden zijn die van {}.",
    .unsubscribe = "Deze berichten niet meer ontvangen",
};

}  // namespace bifolio::language
