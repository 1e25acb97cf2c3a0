#include "language/wording_table.h"

#include <algorithm>
#include <array>

#include "source/base/ascii.h"

namespace bifolio::language {

namespace {

constexpr WordTable kEnglish = {
    .language = "en",
    .programme = "Programme",
    .contents = "Contents",
    .overview = "Programme at a glance",
    .practical_notes = "Practical notes",
    .sponsors = "Sponsors",
    .organisers = "Organisers",
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
    .session = "Session",
    .panel = "Panel",
    .tutorial = "Tutorial",
    .lightning = "Lightning talks",
    .workshop = "Workshop",
    .demo = "Demonstrations",
    .keynote = "Keynote",
    .talk = "Talk",
    .room = "Room",
    .chairs = "{0, plural, one {Chair:} other {Chairs:}}",
    .with_authors = "With",
    .organised_by = "Organised by",
    .page = "page",
    .revised = "Revised {}",
    .session_count = "{0, plural, one {# session} other {# sessions}}",
    .talk_count = "{0, plural, one {# talk} other {# talks}}",
    .poster_count = "{0, plural, one {# poster} other {# posters}}",
    .keynote_count = "{0, plural, one {# keynote} other {# keynotes}}",
};

constexpr WordTable american() {
    WordTable words = kEnglish;
    words.language = "en-US";
    words.programme = "Program";
    words.overview = "Program at a glance";
    words.organisers = "Organizers";
    words.organised_by = "Organized by";
    return words;
}

constexpr WordTable kGerman = {
    .language = "de",
    .programme = "Programm",
    .contents = "Inhalt",
    .overview = "Programm im Überblick",
    .practical_notes = "Praktische Hinweise",
    .sponsors = "Sponsoren",
    .organisers = "Veranstalter",
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
    .session = "Sitzung",
    .panel = "Podiumsdiskussion",
    .tutorial = "Tutorial",
    .lightning = "Kurzvorträge",
    .workshop = "Workshop",
    .demo = "Vorführungen",
    .keynote = "Hauptvortrag",
    .talk = "Vortrag",
    .room = "Raum",
    .chairs = "{0, plural, other {Leitung:}}",
    .with_authors = "Mit",
    .organised_by = "Veranstaltet von",
    .page = "Seite",
    .revised = "Stand: {}",
    .session_count = "{0, plural, one {# Sitzung} other {# Sitzungen}}",
    .talk_count = "{0, plural, one {# Vortrag} other {# Vorträge}}",
    .poster_count = "{0, plural, other {# Poster}}",
    .keynote_count = "{0, plural, one {# Hauptvortrag} other {# Hauptvorträge}}",
};

constexpr WordTable kFrench = {
    .language = "fr",
    .programme = "Programme",
    .contents = "Sommaire",
    .overview = "Programme en un coup d’œil",
    .practical_notes = "Informations pratiques",
    .sponsors = "Partenaires",
    .organisers = "Organisation",
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
    .session = "Session",
    .panel = "Table ronde",
    .tutorial = "Tutoriel",
    .lightning = "Exposés éclair",
    .workshop = "Atelier",
    .demo = "Démonstrations",
    .keynote = "Conférence plénière",
    .talk = "Exposé",
    .room = "Salle",
    .chairs = "{0, plural, other {Présidence\u00A0:}}",
    .with_authors = "Avec",
    .organised_by = "Organisé par",
    .page = "page",
    .revised = "Version du {}",
    .session_count = "{0, plural, one {# session} other {# sessions}}",
    .talk_count = "{0, plural, one {# exposé} other {# exposés}}",
    .poster_count = "{0, plural, one {# poster} other {# posters}}",
    .keynote_count = "{0, plural, one {# conférence plénière} other {# conférences plénières}}",
};

constexpr WordTable kSpanish = {
    .language = "es",
    .programme = "Programa",
    .contents = "Índice",
    .overview = "El programa de un vistazo",
    .practical_notes = "Información práctica",
    .sponsors = "Patrocinadores",
    .organisers = "Organización",
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
    .room = "Sala",
    .chairs = "{0, plural, one {Modera:} other {Moderan:}}",
    .with_authors = "Con",
    .organised_by = "Organizado por",
    .page = "página",
    .revised = "Versión del {}",
    .session_count = "{0, plural, one {# sesión} other {# sesiones}}",
    .talk_count = "{0, plural, one {# ponencia} other {# ponencias}}",
    .poster_count = "{0, plural, one {# póster} other {# pósteres}}",
    .keynote_count = "{0, plural, one {# conferencia plenaria} other {# conferencias plenarias}}",
};

constexpr WordTable kItalian = {
    .language = "it",
    .programme = "Programma",
    .contents = "Indice",
    .overview = "Il programma in breve",
    .practical_notes = "Informazioni pratiche",
    .sponsors = "Sponsor",
    .organisers = "Organizzazione",
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
    .room = "Sala",
    .chairs = "{0, plural, one {Modera:} other {Moderano:}}",
    .with_authors = "Con",
    .organised_by = "Organizzato da",
    .page = "pagina",
    .revised = "Versione del {}",
    .session_count = "{0, plural, one {# sessione} other {# sessioni}}",
    .talk_count = "{0, plural, one {# intervento} other {# interventi}}",
    .poster_count = "{0, plural, other {# poster}}",
    .keynote_count = "{0, plural, one {# relazione plenaria} other {# relazioni plenarie}}",
};

constexpr WordTable kPortuguese = {
    .language = "pt",
    .programme = "Programa",
    .contents = "Índice",
    .overview = "O programa num relance",
    .practical_notes = "Informações práticas",
    .sponsors = "Patrocinadores",
    .organisers = "Organização",
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
    .session = "Sessão",
    .panel = "Mesa-redonda",
    .tutorial = "Tutorial",
    .lightning = "Apresentações relâmpago",
    .workshop = "Workshop",
    .demo = "Demonstrações",
    .keynote = "Conferência plenária",
    .talk = "Comunicação",
    .room = "Sala",
    .chairs = "{0, plural, other {Moderação:}}",
    .with_authors = "Com",
    .organised_by = "Organizado por",
    .page = "página",
    .revised = "Versão de {}",
    .session_count = "{0, plural, one {# sessão} other {# sessões}}",
    .talk_count = "{0, plural, one {# comunicação} other {# comunicações}}",
    .poster_count = "{0, plural, one {# póster} other {# pósteres}}",
    .keynote_count = "{0, plural, one {# conferência plenária} other {# conferências plenárias}}",
};

constexpr WordTable brazilian() {
    WordTable words = kPortuguese;
    words.language = "pt-BR";
    words.contents = "Sumário";
    words.overview = "Visão geral do programa";
    words.posters = "Pôsteres";
    words.poster = "Pôster";
    words.presenter_index = "Índice de palestrantes";
    words.poster_count = "{0, plural, one {# pôster} other {# pôsteres}}";
    return words;
}

constexpr WordTable kDutch = {
    .language = "nl",
    .programme = "Programma",
    .contents = "Inhoud",
    .overview = "Het programma in één oogopslag",
    .practical_notes = "Praktische informatie",
    .sponsors = "Sponsors",
    .organisers = "Organisatie",
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
    .session = "Sessie",
    .panel = "Paneldiscussie",
    .tutorial = "Tutorial",
    .lightning = "Korte presentaties",
    .workshop = "Workshop",
    .demo = "Demonstraties",
    .keynote = "Keynote",
    .talk = "Lezing",
    .room = "Zaal",
    .chairs = "{0, plural, one {Voorzitter:} other {Voorzitters:}}",
    .with_authors = "Met",
    .organised_by = "Georganiseerd door",
    .page = "pagina",
    .revised = "Versie van {}",
    .session_count = "{0, plural, one {# sessie} other {# sessies}}",
    .talk_count = "{0, plural, one {# lezing} other {# lezingen}}",
    .poster_count = "{0, plural, one {# poster} other {# posters}}",
    .keynote_count = "{0, plural, one {# keynote} other {# keynotes}}",
};

constexpr std::array kTables = {kEnglish, american(),  kGerman,     kFrench, kSpanish,
                                kItalian, kPortuguese, brazilian(), kDutch};

}  // namespace

const WordTable* find_words(std::string_view bcp47) {
    // From the end of the tag, one subtag less at a time: RFC 4647, 3.4, "Lookup".
    while (!bcp47.empty()) {
        for (const WordTable& table : kTables)
            if (source::same_letters(table.language, bcp47)) return &table;
        const std::size_t hyphen = bcp47.rfind('-');
        if (hyphen == std::string_view::npos) return nullptr;
        bcp47 = bcp47.substr(0, hyphen);
    }
    return nullptr;
}

const WordTable& english_words() {
    return kTables.front();
}

}  // namespace bifolio::language
