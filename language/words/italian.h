// The words of Italian. words.h tells what each is for.
#pragma once

#include "language/words/words.h"

namespace bifolio::language {

inline constexpr Words kItalian = {
    .language = "it",
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
    .session = "Sessione",
    .panel = "Tavola rotonda",
    .tutorial = "Tutorial",
    .lightning = "Interventi lampo",
    .workshop = "Workshop",
    .demo = "Dimostrazioni",
    .keynote = "Relazione plenaria",
    .talk = "Intervento",
    .chairs = "{0, plural, one {Modera:} other {Moderano:}}",
    .with_authors = "Con",
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
