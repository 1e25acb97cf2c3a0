// The words of French. words.h tells what each is for.
#pragma once

#include "language/words/words.h"

namespace bifolio::language {

inline constexpr Words kFrench = {
    .language = "fr",
    .punctuation = {.colon = "\u00A0: "},
    .little = {.articles = "le la les un une",
               .prepositions =
                   "à au aux de du des en par pour sur sous dans avec sans vers chez entre contre "
                   "selon depuis pendant après avant",
               .conjunctions = "et ou mais ni car que si quand lorsque comme donc"},
    .programme = "Programme",
    .contents = "Sommaire",
    .overview = "Programme en un coup d’œil",
    .practical_notes = "Informations pratiques",
    .sponsors = "Partenaires",
    .posters = "Posters",
    .poster = "Poster",
    .presenter_index = "Index des intervenants",
    .chair_index = "Index des présidents de séance",
    .notes = "Notes",
    .wifi = "Wi-Fi",
    .venue = "Lieu",
    .emergency = "Urgences",
    .travel = "Accès",
    .other_note = "Bon à savoir",
    .welcome = "Bienvenue",
    .committee = "Comité",
    .foreword = "Avant-propos",
    .logo = "Logo",
    .qr_code = "Code QR",
    .session = "Session",
    .panel = "Table ronde",
    .tutorial = "Tutoriel",
    .lightning = "Exposés éclair",
    .workshop = "Atelier",
    .demo = "Démonstrations",
    .keynote = "Conférence plénière",
    .talk = "Exposé",
    .chairs = "{0, plural, other {Présidence\u00A0:}}",
    .with_authors = "Avec",
    .organised_by = "Organisé par",
    .page = "page",
    .revised = "Version du {}",
    .until = "jusqu’à {}",
    .session_count = "{0, plural, one {# session} other {# sessions}}",
    .talk_count = "{0, plural, one {# exposé} other {# exposés}}",
    .poster_count = "{0, plural, one {# poster} other {# posters}}",
    .keynote_count = "{0, plural, one {# conférence plénière} other {# conférences plénières}}",
    .is_out = "Le programme est disponible.",
    .greeting = "Bonjour {},",
    .attached = "En pièce jointe",
    .as_booklet = "le programme en livret",
    .as_handout = "le programme en un coup d’œil",
    .as_calendar = "toutes les séances pour votre agenda",
    .as_document = "un document",
    .whole_programme = "Le programme complet",
    .on_the_web = "Sur le web",
    .times_of = "Toutes les heures sont celles de {}.",
    .unsubscribe = "Ne plus recevoir ces messages",
};

}  // namespace bifolio::language
