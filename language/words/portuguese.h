// The words of Portuguese. words.h tells what each is for.
#pragma once

#include "language/words/words.h"

namespace bifolio::language {

inline constexpr Words kPortuguese = {
    .language = "pt",
    .little = {.articles = "o a os as um uma uns umas",
               .prepositions =
                   "à às ao aos de do da dos das em no na nos nas num numa por pelo pela pelos pelas "
                   "para com sem sob sobre entre até desde contra após durante",
               .conjunctions = "e ou mas nem que se quando como"},
    .programme = "Programa",
    .part_of_programme = "Parte do programa",
    .contents = "Índice",
    .overview = "O programa num relance",
    .practical_notes = "Informações práticas",
    .sponsors = "Patrocinadores",
    .posters = "Pósteres",
    .poster = "Póster",
    .presenter_index = "Índice de oradores",
    .chair_index = "Índice de moderadores",
    .notes = "Notas",
    .wifi = "Wi-Fi",
    .venue = "Local",
    .emergency = "Emergência",
    .travel = "Como chegar",
    .other_note = "É bom saber",
    .welcome = "Boas-vindas",
    .committee = "Comissão",
    .foreword = "Prefácio",
    .logo = "Logótipo",
    .advertisement = "Publicidade",
    .qr_code = "Código QR",
    .session = "Sessão",
    .panel = "Mesa-redonda",
    .tutorial = "Tutorial",
    .lightning = "Apresentações relâmpago",
    .workshop = "Workshop",
    .demo = "Demonstrações",
    .keynote = "Conferência plenária",
    .talk = "Comunicação",
    .cancelled = "Cancelado",
    .moved = "Alterado",
    .newly_added = "Novo",
    .tentative = "A confirmar",
    .all_rooms = "Todas as salas",
    .chairs = "{0, plural, other {Moderação:}}",
    .with_authors = "Com",
    .presenting = "apresenta",
    .corresponding_author = "Correspondência",
    .organised_by = "Organizado por",
    .page = "página",
    .revised = "Versão de {}",
    .until = "até às {}",
    .also = "também {}",
    .recorded = "Com gravação",
    .not_recorded = "Sem gravação",
    .sign_language = "Língua gestual",
    .captions = "Legendas",
    .level = "Nível",
    .audience = "Público",
    .keywords = "Palavras-chave",
    .capacity = "{0, plural, one {# lugar} other {# lugares}}",
    .changes = "Alterações ao programa",
    .as_of = "à data de {}",
    .before = "Antes",
    .now = "Agora",
    .time = "Hora",
    .room = "Sala",
    .title = "Título",
    .people = "Participantes",
    .dropped = "Já não se realiza",
    .restored = "Afinal realiza-se",
    .confirmed = "Confirmado",
    .session_count = "{0, plural, one {# sessão} other {# sessões}}",
    .talk_count = "{0, plural, one {# comunicação} other {# comunicações}}",
    .poster_count = "{0, plural, one {# póster} other {# pósteres}}",
    .keynote_count = "{0, plural, one {# conferência plenária} other {# conferências plenárias}}",
    .is_out = "O programa está disponível.",
    .has_changed = "O programa mudou.",
    .greeting = "Olá, {},",
    .attached = "Em anexo",
    .as_booklet = "o programa em livreto",
    .as_handout = "o programa num relance",
    .as_calendar = "todas as sessões para a sua agenda",
    .as_document = "um documento",
    .whole_programme = "O programa completo",
    .on_the_web = "Na web",
    .times_of = "Todas as horas são as de {}.",
    .unsubscribe = "Não receber mais estas mensagens",
};

// What is written otherwise there; all else as in Portuguese.
constexpr Words brazilian() {
    Words words = kPortuguese;
    words.language = "pt-BR";
    words.logo = "Logotipo";
    words.contents = "Sumário";
    words.overview = "Visão geral do programa";
    words.posters = "Pôsteres";
    words.poster = "Pôster";
    words.presenter_index = "Índice de palestrantes";
    words.poster_count = "{0, plural, one {# pôster} other {# pôsteres}}";
    return words;
}

}  // namespace bifolio::language
