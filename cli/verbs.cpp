#include "cli/verbs.h"

#include <array>

namespace bifolio::cli {

std::span<const Verb> verbs() {
    static constexpr std::array kVerbs = {
        Verb{"import", "Turn a pasted table into a programme", run_import},
        Verb{"check", "Show what is wrong or odd in a programme", run_check},
        Verb{"booklet", "Typeset the booklet of a programme as a PDF", run_booklet},
        Verb{"handout", "Typeset the whole programme on one page; signs for doors", run_handout},
        Verb{"press", "Make sheets for a printer, of a programme or any PDF", run_press},
        Verb{"announce", "Write the e-mail that announces a programme, and send it", run_announce},
        Verb{"calendar", "Make a calendar of a programme", run_calendar},
        Verb{"preflight", "Judge a PDF against the print standard that it claims", run_preflight},
    };
    return kVerbs;
}

}  // namespace bifolio::cli
