// The words of Spanish. words.h tells what each is for.
#pragma once

#include "language/words/words.h"

namespace bifolio::language {

inline constexpr Words kSpanish = {
    .language = "es",
    .programme = "Programa",
    .contents = "Índice",
    .overview = "El programa de un vistazo",
    .practical_notes = "Información práctica",
    .sponsors = "Patrocinadores",
    .posters = "Pósteres",
    .poster = "Póster",
    .presenter_index = "Índice de ponentes",
    .chair_index = "Índice de moderadores",
    .notes = "Notas",
    .wifi = "Wifi",
    .venue = "Sede",
    .emergency = "Emergencias",
    .travel = "Cómo llegar",
    .other_note = "Conviene saber",
    .welcome = "Bienvenida",
    .committee = "Comité",
    .foreword = "Prólogo",
    .session = "Sesión",
    .panel = "Mesa redonda",
    .tutorial = "Tutorial",
    .lightning = "Charlas relámpago",
    .workshop = "Taller",
    .demo = "Demostraciones",
    .keynote = "Conferencia plenaria",
    .talk = "Ponencia",
    .chairs = "{0, plural, one {Modera:} other {Moderan:}}",
    .with_authors = "Con",
    .organised_by = "Organizado por",
    .page = "página",
    .revised = "Versión del {}",
    .until = "hasta las {}",
    .session_count = "{0, plural, one {# sesión} other {# sesiones}}",
    .talk_count = "{0, plural, one {# ponencia} other {# ponencias}}",
    .poster_count = "{0, plural, one {# póster} other {# pósteres}}",
    .keynote_count = "{0, plural, one {# conferencia plenaria} other {# conferencias plenarias}}",
    .is_out = "El programa ya está disponible.",
    .greeting = "Hola, {}:",
    .attached = "Adjunto",
    .as_booklet = "el programa como folleto",
    .as_handout = "el programa de un vistazo",
    .as_calendar = "todas las sesiones para su calendario",
    .as_document = "un documento",
    .whole_programme = "El programa completo",
    .on_the_web = "En la web",
    .times_of = "Todas las horas son las de {}.",
    .unsubscribe = "No recibir más estos mensajes",
};

}  // namespace bifolio::language
