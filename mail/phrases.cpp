#include "mail/phrases.h"

#include <algorithm>
#include <array>

namespace bifolio::mail {

namespace {

constexpr std::array kPhrases = {
    Phrases{.language = "en",
            .programme = "Programme",
            .is_out = "The programme is out.",
            .greeting = "Dear {},",
            .attached = "Attached",
            .booklet = "the programme as a booklet",
            .handout = "the programme at a glance",
            .calendar = "all items for your calendar",
            .other = "a document",
            .on_the_web = "On the web",
            .times = "All times are those of {}.",
            .unsubscribe = "No more of these messages"},
    Phrases{.language = "de",
            .programme = "Programm",
            .is_out = "Das Programm ist da.",
            .greeting = "Guten Tag {},",
            .attached = "Im Anhang",
            .booklet = "das Programm als Heft",
            .handout = "das Programm auf einen Blick",
            .calendar = "alle Termine für Ihren Kalender",
            .other = "ein Dokument",
            .on_the_web = "Im Netz",
            .times = "Alle Zeiten gelten für {}.",
            .unsubscribe = "Keine weiteren Nachrichten dieser Art"},
    Phrases{.language = "fr",
            .programme = "Programme",
            .is_out = "Le programme est disponible.",
            .greeting = "Bonjour {},",
            .attached = "En pièce jointe",
            .booklet = "le programme en livret",
            .handout = "le programme en un coup d’œil",
            .calendar = "toutes les séances pour votre agenda",
            .other = "un document",
            .on_the_web = "Sur le web",
            .times = "Toutes les heures sont celles de {}.",
            .unsubscribe = "Ne plus recevoir ces messages"},
    Phrases{.language = "es",
            .programme = "Programa",
            .is_out = "El programa ya está disponible.",
            .greeting = "Hola, {}:",
            .attached = "Adjunto",
            .booklet = "el programa como folleto",
            .handout = "el programa de un vistazo",
            .calendar = "todas las sesiones para su calendario",
            .other = "un documento",
            .on_the_web = "En la web",
            .times = "Todas las horas son las de {}.",
            .unsubscribe = "No recibir más estos mensajes"},
    Phrases{.language = "it",
            .programme = "Programma",
            .is_out = "Il programma è disponibile.",
            .greeting = "Buongiorno {},",
            .attached = "In allegato",
            .booklet = "il programma come opuscolo",
            .handout = "il programma a colpo d’occhio",
            .calendar = "tutti gli appuntamenti per il suo calendario",
            .other = "un documento",
            .on_the_web = "Sul web",
            .times = "Tutti gli orari sono quelli di {}.",
            .unsubscribe = "Non ricevere più questi messaggi"},
    Phrases{.language = "pt",
            .programme = "Programa",
            .is_out = "O programa está disponível.",
            .greeting = "Olá, {},",
            .attached = "Em anexo",
            .booklet = "o programa em livreto",
            .handout = "o programa num relance",
            .calendar = "todas as sessões para a sua agenda",
            .other = "um documento",
            .on_the_web = "Na web",
            .times = "Todas as horas são as de {}.",
            .unsubscribe = "Não receber mais estas mensagens"},
    Phrases{.language = "nl",
            .programme = "Programma",
            .is_out = "Het programma is er.",
            .greeting = "Beste {},",
            .attached = "Bijgevoegd",
            .booklet = "het programma als boekje",
            .handout = "het programma in één oogopslag",
            .calendar = "alle onderdelen voor uw agenda",
            .other = "een document",
            .on_the_web = "Op het web",
            .times = "Alle tijden zijn die van {}.",
            .unsubscribe = "Deze berichten niet meer ontvangen"},
};

}  // namespace

const Phrases& phrases_for(std::string_view bcp47) {
    const std::string_view language = bcp47.substr(0, bcp47.find('-'));
    const auto found = std::ranges::find(kPhrases, language, &Phrases::language);
    return found == kPhrases.end() ? kPhrases.front() : *found;
}

}  // namespace bifolio::mail
