// The words of German. words.h tells what each is for.
#pragma once

#include "language/words/words.h"

namespace bifolio::language {

inline constexpr Words kGerman = {
    .language = "de",
    .little = {.articles = "der die das den dem des ein eine einen einem einer eines",
               .prepositions =
                   "ab am an auf aus bei beim bis für im in ins mit nach ohne per pro seit über um "
                   "unter vom von vor zu zum zur zwischen durch gegen hinter neben trotz während "
                   "wegen gegenüber mittels ans aufs",
               .conjunctions = "und oder aber denn sondern sowie wie als dass ob wenn weil"},
    .programme = "Programm",
    .contents = "Inhalt",
    .overview = "Programm im Überblick",
    .practical_notes = "Praktische Hinweise",
    .sponsors = "Sponsoren",
    .posters = "Poster",
    .poster = "Poster",
    .presenter_index = "Verzeichnis der Vortragenden",
    .chair_index = "Verzeichnis der Sitzungsleitungen",
    .notes = "Notizen",
    .wifi = "WLAN",
    .venue = "Veranstaltungsort",
    .emergency = "Notfall",
    .travel = "Anreise",
    .other_note = "Gut zu wissen",
    .welcome = "Willkommen",
    .committee = "Komitee",
    .foreword = "Vorwort",
    .logo = "Logo",
    .qr_code = "QR-Code",
    .session = "Sitzung",
    .panel = "Podiumsdiskussion",
    .tutorial = "Tutorial",
    .lightning = "Kurzvorträge",
    .workshop = "Workshop",
    .demo = "Vorführungen",
    .keynote = "Hauptvortrag",
    .talk = "Vortrag",
    .cancelled = "Abgesagt",
    .moved = "Verlegt",
    .newly_added = "Neu",
    .tentative = "Unter Vorbehalt",
    .all_rooms = "Alle Räume",
    .chairs = "{0, plural, other {Leitung:}}",
    .with_authors = "Mit",
    .presenting = "trägt vor",
    .corresponding_author = "Korrespondenz",
    .organised_by = "Veranstaltet von",
    .page = "Seite",
    .revised = "Stand: {}",
    .until = "bis {}",
    .session_count = "{0, plural, one {# Sitzung} other {# Sitzungen}}",
    .talk_count = "{0, plural, one {# Vortrag} other {# Vorträge}}",
    .poster_count = "{0, plural, other {# Poster}}",
    .keynote_count = "{0, plural, one {# Hauptvortrag} other {# Hauptvorträge}}",
    .is_out = "Das Programm ist da.",
    .greeting = "Guten Tag {},",
    .attached = "Im Anhang",
    .as_booklet = "das Programm als Heft",
    .as_handout = "das Programm auf einen Blick",
    .as_calendar = "alle Termine für Ihren Kalender",
    .as_document = "ein Dokument",
    .whole_programme = "Das ganze Programm",
    .on_the_web = "Im Netz",
    .times_of = "Alle Zeiten gelten für {}.",
    .unsubscribe = "Keine weiteren Nachrichten dieser Art",
};

}  // namespace bifolio::language
