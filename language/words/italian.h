// The words of Italian. words.h tells what each is for.
#pragma once

#include "language/words/words.h"

namespace bifolio::language {

inline constexpr Words kItalian = {
    .language = "it",
    .little = {.articles = "il lo la i gli le un uno una",
               .prepositions =
                   "a ad al allo alla ai agli alle da dal dallo dalla dai dagli dalle di del dello "
                   "della dei degli delle in nel nello nella nei negli nelle con su sul sullo sulla "
                   "sui sugli sulle per tra fra verso senza sotto sopra durante",
               .conjunctions = "e ed o od ma né se che quando come"},
    .programme = "Programma",
    .contents = "Indice",
    .overview = "Il programma in breve",
    .practical_notes = "Informazioni pratiche",
    .sponsors = "Sponsor",
    .posters = "Poster",
    .poster = "Poster",
    .presenter_index = "Indice dei relatori",
    .chair_index = "Indice dei moderatori",
    .notes = "Appunti",
    .wifi = "Wi-Fi",
    .venue = "Sede",
    .emergency = "Emergenze",
    .travel = "Come arrivare",
    .other_note = "Buono a sapersi",
    .welcome = "Benvenuti",
    .committee = "Comitato",
    .foreword = "Prefazione",
    .logo = "Logo",
    .qr_code = "Codice QR",
    .session = "Sessione",
    .panel = "Tavola rotonda",
    .tutorial = "Tutorial",
    .lightning = "Interventi lampo",
    .workshop = "Workshop",
    .demo = "Dimostrazioni",
    .keynote = "Relazione plenaria",
    .talk = "Intervento",
    .cancelled = "Annullato",
    .moved = "Spostato",
    .newly_added = "Nuovo",
    .tentative = "Da confermare",
    .all_rooms = "Tutte le sale",
    .chairs = "{0, plural, one {Modera:} other {Moderano:}}",
    .with_authors = "Con",
    .presenting = "presenta",
    .corresponding_author = "Corrispondenza",
    .organised_by = "Organizzato da",
    .page = "pagina",
    .revised = "Versione del {}",
    .until = "fino alle {}",
    .session_count = "{0, plural, one {# sessione} other {# sessioni}}",
    .talk_count = "{0, plural, one {# intervento} other {# interventi}}",
    .poster_count = "{0, plural, other {# poster}}",
    .keynote_count = "{0, plural, one {# relazione plenaria} other {# relazioni plenarie}}",
    .is_out = "Il programma è disponibile.",
    .greeting = "Buongiorno {},",
    .attached = "In allegato",
    .as_booklet = "il programma come opuscolo",
    .as_handout = "il programma a colpo d’occhio",
    .as_calendar = "tutti gli appuntamenti per il suo calendario",
    .as_document = "un documento",
    .whole_programme = "Il programma completo",
    .on_the_web = "Sul web",
    .times_of = "Tutti gli orari sono quelli di {}.",
    .unsubscribe = "Non ricevere più questi messaggi",
};

}  // namespace bifolio::language
