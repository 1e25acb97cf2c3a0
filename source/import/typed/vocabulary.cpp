#include "source/import/typed/vocabulary.h"

#include <algorithm>
#include <array>
#include <utility>

#include "source/base/folding.h"
#include "source/base/utf8.h"

namespace bifolio::source {

namespace {

template <std::size_t N>
bool holds(const std::array<std::string_view, N>& words, std::string_view word) {
    return std::ranges::find(words, word) != words.end();
}

struct FieldWords {
    Field field;
    std::string_view words;  // parted by "|", each with one at either side
};

// Heads of columns and labels, folded. Seen in programmes on the web; the rest are plain translations.
constexpr std::array kFields = {
    FieldWords{Field::Day, "|date|day|datum|tag|jour|fecha|dia|data|giorno|"},
    FieldWords{
        Field::Start,
        "|start|start time|time|hour|zeit|uhrzeit|beginn|von|heure|horaire|debut|hora|inicio|horario|ora|"
        "orario|inizio|when|wann|schedule|"},
    FieldWords{Field::End, "|end|end time|ende|bis|fin|fine|termino|fim|"},
    FieldWords{
        Field::Title,
        "|title|talk|talks|event|activity|content|topic|paper|presentation|titel|thema|vortrag|programm|"
        "programmpunkt|titre|intervention|titulo|actividad|ponencia|charla|titolo|relazione|intervento|"
        "titulo da palestra|atividade|palestra|tema|theme|sujet|what|session title|programme|program|"
        "sessione e titolo|titre de l intervention|titulo de la ponencia|beitrag|sujet de l intervention|"},
    FieldWords{Field::Presenter,
               "|speaker|speakers|presenter|presenters|presenting author|author|authors|name|who|lecturer|"
               "referent|referentin|referent in|referenten|referierende|vortragende|vortragender|sprecher|"
               "sprecherin|autor|autorin|intervenant|intervenante|intervenants|orateur|oratrice|orateurs|"
               "conferencier|conferenciere|auteur|auteurs|ponente|ponentes|conferencista|orador|oradora|"
               "relatore|relatrice|relatori|autore|autori|palestrante|palestrantes|presented by|speaker s|"
               "presenter s|autores|autora|"},
    FieldWords{Field::Affiliation,
               "|affiliation|affiliations|institution|organisation|organization|company|zugehorigkeit|firma|"
               "organisme|institucion|afiliacion|instituto|affiliazione|ente|instituicao|filiacao|"
               "etablissement|"},
    FieldWords{Field::Chair,
               "|chair|chairs|session chair|session chairs|moderator|moderation|leitung|vorsitz|"
               "sitzungsleitung|chaired by|president|presidente|presidence|modere par|modera|moderador|"
               "moderadora|coordina|moderatore|moderatrice|coordenacao|mediacao|presiede|preside|moderacion|"
               "moderazione|moderacao|moderateur|moderatrice|"},
    FieldWords{Field::Room,
               "|room|rooms|location|venue|place|hall|where|ort|raum|saal|horsaal|salle|lieu|sala|lugar|aula|"
               "luogo|local|amphi|"},
    FieldWords{Field::Session,
               "|session|panel|sitzung|sektion|block|track|seance|sesion|mesa|sessione|sessao|bloque|blocco|"
               "bloco|bloc|"},
    FieldWords{
        Field::Text,
        "|abstract|description|summary|notes|note|kurzfassung|zusammenfassung|beschreibung|resume|"
        "resumen|descripcion|descrizione|riassunto|resumo|descricao|remarks|bemerkung|bemerkungen|info|"},
};

std::optional<Field> field_named(std::string_view name) {
    if (name.empty()) return std::nullopt;
    const std::string key = "|" + std::string(name) + "|";
    for (const FieldWords& each : kFields)
        if (each.words.find(key) != std::string_view::npos) return each.field;
    return std::nullopt;
}

struct PlainWords {
    PlainKind kind;
    std::string_view words;
};

// The first that is found decides.
constexpr std::array kPlain = {
    PlainWords{PlainKind::Lunch,
               "|lunch|luncheon|mittagessen|mittagspause|mittag|dejeuner|almuerzo|comida|pranzo|almoco|"},
    PlainWords{
        PlainKind::Social,
        "|dinner|banquet|reception|social|excursion|party|drinks|barbecue|abendessen|empfang|ausflug|"
        "diner|aperitif|cocktail|soiree|cena|recepcion|fiesta|excursion|ricevimento|aperitivo|"
        "escursione|jantar|recepcao|passeio|excursao|coquetel|konferenzdinner|umtrunk|stadtfuhrung|apero|"},
    PlainWords{PlainKind::Break,
               "|break|coffee|tea|refreshments|pause|kaffee|kaffeepause|teepause|cafe|descanso|receso|pausa|"
               "caffe|intervalo|lanche|"},
    PlainWords{PlainKind::Opening,
               "|opening|welcome|eroffnung|begrussung|ouverture|accueil|bienvenue|apertura|bienvenida|"
               "inauguracion|benvenuto|saluti|abertura|acolhimento|boas|vindas|introduction|"},
    PlainWords{PlainKind::Closing,
               "|closing|wrapup|wrap|farewell|concluding|schluss|schlusswort|abschluss|verabschiedung|ende|"
               "cloture|clausura|cierre|despedida|chiusura|conclusioni|encerramento|fechamento|end|adjourn|"},
    PlainWords{
        PlainKind::Other,
        "|registration|anmeldung|registrierung|einlass|inscription|inscriptions|enregistrement|registro|"
        "inscripcion|inscripciones|acreditacion|registrazione|iscrizione|credenciamento|inscricoes|"
        "poster|posters|discussion|diskussion|debate|discusion|discussione|discussao|demo|demos|"
        "postersession|preguntas|domande|perguntas|"},
};

// What may stand beside those words.
constexpr auto kBesidePlain = std::to_array<std::string_view>({"and",
                                                               "the",
                                                               "up",
                                                               "session",
                                                               "sessions",
                                                               "remarks",
                                                               "event",
                                                               "address",
                                                               "notes",
                                                               "with",
                                                               "exhibition",
                                                               "morning",
                                                               "afternoon",
                                                               "conference",
                                                               "workshop",
                                                               "und",
                                                               "der",
                                                               "die",
                                                               "das",
                                                               "des",
                                                               "zur",
                                                               "zum",
                                                               "im",
                                                               "am",
                                                               "mit",
                                                               "et",
                                                               "de",
                                                               "du",
                                                               "la",
                                                               "le",
                                                               "les",
                                                               "l",
                                                               "d",
                                                               "y",
                                                               "el",
                                                               "los",
                                                               "las",
                                                               "del",
                                                               "e",
                                                               "il",
                                                               "della",
                                                               "dei",
                                                               "do",
                                                               "da",
                                                               "dos",
                                                               "das",
                                                               "o",
                                                               "a",
                                                               "para",
                                                               "break",
                                                               "general",
                                                               "generale",
                                                               "finale",
                                                               "final",
                                                               "networking",
                                                               "tagung",
                                                               "konferenz",
                                                               "colloque",
                                                               "congres",
                                                               "conferencia",
                                                               "congreso",
                                                               "convegno",
                                                               "congresso",
                                                               "evento",
                                                               "of",
                                                               "day",
                                                               "tages",
                                                               "journee",
                                                               "jornada",
                                                               "giornata",
                                                               "libre",
                                                               "break",
                                                               "gemeinsames",
                                                               "gemeinsame",
                                                               "on",
                                                               "your",
                                                               "own",
                                                               "buffet",
                                                               "for",
                                                               "all",
                                                               "in",
                                                               "group",
                                                               "photo",
                                                               "teilnehmer",
                                                               "participants",
                                                               "participantes",
                                                               "partecipanti",
                                                               "q"});

constexpr auto kToBeAnnounced = std::to_array<std::string_view>({"tba",
                                                                 "tbd",
                                                                 "tbc",
                                                                 "t b a",
                                                                 "t b d",
                                                                 "n n",
                                                                 "nn",
                                                                 "title tba",
                                                                 "title tbd",
                                                                 "titel folgt",
                                                                 "folgt",
                                                                 "a confirmer",
                                                                 "a preciser",
                                                                 "titre a confirmer",
                                                                 "titre a preciser",
                                                                 "por confirmar",
                                                                 "por definir",
                                                                 "titulo por confirmar",
                                                                 "da definire",
                                                                 "da confermare",
                                                                 "titolo da definire",
                                                                 "titolo da confermare",
                                                                 "a definir",
                                                                 "a confirmar",
                                                                 "titulo a definir",
                                                                 "titulo a confirmar",
                                                                 "to be announced",
                                                                 "to be determined",
                                                                 "to be confirmed",
                                                                 "speaker tba",
                                                                 "speaker tbd"});

constexpr auto kHeadsAbstracts = std::to_array<std::string_view>(
    {"abstracts", "abstracts of talks", "abstracts of the talks", "kurzfassungen", "zusammenfassungen",
     "resumes", "resumes des interventions", "resumenes", "resumenes de las ponencias", "riassunti",
     "resumos", "list of abstracts", "talk abstracts"});

struct SessionWords {
    SessionKind kind;
    std::string_view words;
};

constexpr std::array kSessions = {
    SessionWords{SessionKind::Panel,
                 "|panel|podium|podiumsdiskussion|table ronde|mesa redonda|tavola rotonda|"
                 "round table|roundtable|paneldiskussion|panel discussion|"},
    SessionWords{SessionKind::Posters,
                 "|poster session|postersession|posters|poster|sesion de posters|"
                 "session posters|sessione poster|sessao de posteres|"},
    SessionWords{SessionKind::Tutorial, "|tutorial|tutorials|"},
    SessionWords{SessionKind::Workshop, "|workshop|atelier|taller|laboratorio|oficina|"},
    SessionWords{SessionKind::Lightning, "|lightning talks|lightning session|lightning|"},
    SessionWords{SessionKind::Talks,
                 "|session|sitzung|sektion|block|themenblock|part|teil|seance|partie|bloc|sesion|mesa|bloque|"
                 "parte|sessione|blocco|sessao|bloco|track|parallel session|plenary session|morning session|"
                 "afternoon session|strang|"},
};

constexpr auto kNoNames = std::to_array<std::string_view>(
    {"introduction", "introduccion", "introduzione", "introducao", "einfuhrung", "history",  "historia",
     "storia",       "histoire",     "geschichte",   "panel",      "taller",     "mesa",     "conferencia",
     "ponencia",     "talk",         "vortrag",      "session",    "sesion",     "sessione", "sessao",
     "seance",       "sitzung",      "keynote",      "lecture",    "learning",   "systems",  "system",
     "networks",     "network",      "data",         "daten",      "science",    "open",     "deep",
     "machine",      "research",     "theory",       "methods",    "method",     "analysis", "models",
     "model",        "modelling",    "modeling",     "design",     "new",        "towards",  "from",
     "for",          "with",         "using",        "on",         "of",         "the",      "what",
     "how",          "why",          "when",         "where",      "who",        "is",       "are",
     "in",           "at",           "to",           "into",       "about",      "your",     "our",
     "fur",          "uber",         "mit",          "ohne",       "und",        "im",       "wie",
     "was",          "warum",        "wer",          "wo",         "eine",       "ein",      "zwischen",
     "pour",         "avec",         "sans",         "les",        "des",        "dans",     "sur",
     "comment",      "une",          "un",           "entre",      "para",       "con",      "sin",
     "una",          "como",         "por",          "que",        "sobre",      "per",      "senza",
     "tra",          "nel",          "nella",        "uma",        "com",        "sem",      "em",
     "no",           "na",           "workshop",     "tutorial",   "discussion", "demo",     "update",
     "overview",     "report",       "opening",      "closing",    "welcome",    "lunch",    "coffee",
     "break",        "registration", "pause",        "state",      "future",     "past",     "case",
     "study",        "studies",      "lessons",      "tools",      "tool",       "room",     "raum",
     "salle",        "sala",         "hall",         "aula",       "day",        "tag",      "jour",
     "dia",          "giorno",       "part",         "teil",       "music",      "art",      "digital",
     "digitale",     "good",         "small",        "big",        "little",     "first",    "second",
     "last",         "two",          "three",        "not",        "no",         "and",      "it",
     "its",          "old",          "abstract",     "work",       "project",    "projects", "software",
     "hardware",     "code",         "language",     "languages",  "neue",       "alte",     "kleine",
     "nuevas",       "nuevos",       "nouvelles",    "nuove",      "novas",      "arte",     "musica",
     "casa"});

constexpr auto kInstitutions =
    std::to_array<std::string_view>({"university",   "universitat",  "universite",
                                     "universidad",  "universita",   "universidade",
                                     "universiteit", "uni",          "univ",
                                     "tu",           "college",      "school",
                                     "institute",    "institut",     "instituto",
                                     "istituto",     "hochschule",   "fachhochschule",
                                     "ecole",        "escuela",      "scuola",
                                     "escola",       "academy",      "akademie",
                                     "academie",     "academia",     "accademia",
                                     "laboratory",   "lab",          "labs",
                                     "laboratoire",  "laboratorio",  "centre",
                                     "center",       "zentrum",      "centro",
                                     "museum",       "musee",        "museo",
                                     "museu",        "archive",      "archiv",
                                     "archives",     "archivo",      "archivio",
                                     "arquivo",      "library",      "bibliothek",
                                     "bibliotheque", "biblioteca",   "ministry",
                                     "ministerium",  "ministere",    "ministerio",
                                     "ministero",    "gmbh",         "ag",
                                     "inc",          "ltd",          "llc",
                                     "corp",         "company",      "foundation",
                                     "stiftung",     "fondation",    "fundacion",
                                     "fondazione",   "fundacao",     "society",
                                     "gesellschaft", "societe",      "sociedad",
                                     "societa",      "sociedade",    "department",
                                     "dept",         "faculty",      "fakultat",
                                     "faculte",      "facultad",     "facolta",
                                     "faculdade",    "hospital",     "klinik",
                                     "polytechnic",  "politecnico",  "polytechnique",
                                     "politecnica",  "observatory",  "observatoire",
                                     "observatorio", "stadt",        "city",
                                     "group",        "verein",       "association",
                                     "asociacion",   "associazione", "associacao",
                                     "council",      "agency",       "bank",
                                     "press",        "verlag"});

bool is_number_word(std::string_view word) {
    const bool is_number = !word.empty() && std::ranges::all_of(word, is_ascii_digit);
    const bool is_roman = !word.empty() && word.find_first_not_of("ivx") == std::string_view::npos;
    const bool is_letter = word.size() == 1 && word[0] >= 'a' && word[0] <= 'z';
    const bool is_numbered_letter = word.size() == 2 && is_ascii_digit(word[0]) != is_ascii_digit(word[1]);
    return is_number || is_roman || is_letter || is_numbered_letter;
}

// The first sign that parts a label from what follows: its offset and length.
std::pair<std::size_t, std::size_t> find_label_sign(std::string_view text) {
    std::pair<std::size_t, std::size_t> first{text.find(':'), 1};
    for (const std::string_view sign : {" - ", " – ", " — ", ". ", ", ", " | "})
        if (const std::size_t found = text.find(sign); found < first.first) first = {found, sign.size()};
    return first;
}

// Quotes, dashes, bullets, arrows, spaces beyond ASCII.
bool is_sign(char32_t character) {
    return (character >= 0xA0 && character <= 0xBF) || (character >= 0x2000 && character <= 0x2BFF) ||
           (character >= 0x3000 && character <= 0x3020) || is_any_space(character);
}

std::optional<SessionKind> session_kind_named(std::string_view name) {
    if (name.empty()) return std::nullopt;
    const std::string key = "|" + std::string(name) + "|";
    for (const SessionWords& each : kSessions)
        if (each.words.find(key) != std::string_view::npos) return each.kind;
    return std::nullopt;
}

}  // namespace

std::vector<std::string> folded_words(std::string_view text) {
    std::vector<std::string> words;
    std::string word;
    const std::string plain = fold_accents(text);
    for (std::size_t at = 0; at < plain.size();) {
        const CodePoint character = decode_utf8(plain, at);
        const std::size_t length = std::max<std::size_t>(character.length, 1);
        const char byte = plain[at];
        const bool is_of_word =
            length > 1 ? !is_sign(character.value) : (byte >= 'a' && byte <= 'z') || is_ascii_digit(byte);
        if (is_of_word)
            word += plain.substr(at, length);
        else if (!word.empty())
            words.push_back(std::exchange(word, {}));
        at += length;
    }
    if (!word.empty()) words.push_back(std::move(word));
    return words;
}

std::string folded(std::string_view text) {
    std::string joined;
    for (const std::string& word : folded_words(text)) joined += (joined.empty() ? "" : " ") + word;
    return joined;
}

std::optional<Field> field_of_head(const Stretch& cell) {
    if (cell.text.size() > 60) return std::nullopt;
    return field_named(folded(cell.text));
}

std::optional<LabelledLine> labelled_line(const Stretch& line) {
    const std::size_t colon = line.text.substr(0, 40).find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto field = field_named(folded(line.text.substr(0, colon)));
    if (!field || *field == Field::Session) return std::nullopt;
    // Emphasis may close behind the colon.
    std::size_t behind = colon + 1;
    while (behind < line.text.size() && line.text[behind] == '*') ++behind;
    return LabelledLine{*field, part_of(line, behind)};
}

bool names_room(const Stretch& text) {
    constexpr auto kRooms = std::to_array<std::string_view>(
        {"room",      "rooms",       "raum",       "saal",    "horsaal",      "salle",     "sala",
         "aula",      "hall",        "auditorium", "amphi",   "amphitheatre", "auditorio", "anfiteatro",
         "auditoire", "seminarraum", "lecture",    "theatre", "foyer",        "building",  "plenarsaal"});
    const auto words = folded_words(text.text.substr(0, 80));
    if (words.empty() || words.size() > 5 || text.text.size() > 60) return false;
    return holds(kRooms, words.front()) || holds(kRooms, words.back()) ||
           (words.size() > 1 && words.back().size() < 4 && holds(kRooms, words[words.size() - 2]));
}

std::optional<PlainKind> plain_kind_of(std::string_view title) {
    constexpr std::size_t kMostWords = 8;
    if (title.size() > 120) return std::nullopt;
    const auto words = folded_words(title);
    if (words.empty() || words.size() > kMostWords) return std::nullopt;
    const auto kind_of = [](const std::string& word) -> const PlainWords* {
        const std::string key = "|" + word + "|";
        const auto found = std::ranges::find_if(
            kPlain, [&](const PlainWords& each) { return each.words.find(key) != std::string_view::npos; });
        return found == kPlain.end() ? nullptr : &*found;
    };
    const PlainWords* first = nullptr;
    for (const std::string& word : words) {
        const PlainWords* of_word = kind_of(word);
        if (of_word == nullptr && !holds(kBesidePlain, word) && !is_number_word(word)) return std::nullopt;
        if (of_word != nullptr && (first == nullptr || of_word < first)) first = of_word;
    }
    if (first == nullptr) return std::nullopt;
    return first->kind;
}

bool is_to_be_announced(std::string_view text) {
    return text.size() < 60 && holds(kToBeAnnounced, folded(text));
}

bool heads_abstracts(std::string_view line) {
    return line.size() < 60 && holds(kHeadsAbstracts, folded(line));
}

std::optional<SessionHeading> session_heading(const Stretch& line) {
    constexpr std::size_t kMostLabelBytes = 60;
    constexpr auto kHalves =
        std::to_array<std::string_view>({"morning session", "afternoon session", "evening session", "morning",
                                         "afternoon", "vormittag", "nachmittag", "matin", "matinee",
                                         "apres midi", "manana", "tarde", "mattina", "pomeriggio", "manha"});
    if (line.text.size() < kMostLabelBytes && holds(kHalves, folded(line.text)))
        return SessionHeading{SessionKind::Talks, {{}, line.place}, line};
    const auto [offset, length] = find_label_sign(line.text);
    const bool has_sign = offset < std::min(line.text.size(), kMostLabelBytes);
    if (!has_sign && line.text.size() > 2 * kMostLabelBytes) return std::nullopt;
    auto words = folded_words(line.text.substr(0, has_sign ? offset : line.text.size()));
    std::size_t numbered = 0;
    while (!words.empty() && is_number_word(words.back())) words.pop_back(), ++numbered;
    std::string name;
    for (const std::string& each : words) name += (name.empty() ? "" : " ") + each;
    if (const auto kind = session_kind_named(name)) {
        if (!has_sign && numbered == 0) return std::nullopt;
        const bool is_colon = has_sign && (line.text[offset] == ':' || numbered > 0);
        if (!is_colon && numbered == 0) return std::nullopt;
        SessionHeading heading{*kind, part_of(line, 0, has_sign ? offset : line.text.size()), {}};
        if (has_sign) heading.title = part_of(line, offset + length);
        return heading;
    }
    return std::nullopt;
}

bool is_no_name(std::string_view folded_word) {
    return holds(kNoNames, folded_word);
}

bool is_of_institution(std::string_view folded_word) {
    constexpr auto kEnds = std::to_array<std::string_view>(
        {"archiv", "universitat", "hochschule", "bibliothek", "museum", "institut", "akademie", "archief",
         "amt", "ministerium", "verband", "zentrum", "kammer"});
    const auto ends_word = [&](std::string_view end) {
        return folded_word.size() > end.size() && folded_word.ends_with(end);
    };
    return holds(kInstitutions, folded_word) || std::ranges::any_of(kEnds, ends_word);
}

}  // namespace bifolio::source
