#include "cli/verbs.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "cli/print_option_names.h"
#include "cli/programs.h"

namespace bifolio::cli {

namespace {

using Words = std::span<const std::string>;

// Whether a handout is to be printed by a shop; and its help, which tells of that, too.
bool asks_for_print(Words words) {
    return std::ranges::any_of(words, [](std::string_view word) {
        const std::string_view name = word.substr(0, word.find('='));
        return name == "--help" || name == "-h" ||
               std::ranges::find(kPrintOptions, name) != kPrintOptions.end();
    });
}

ExitStatus do_handout(Words words) {
    return asks_for_print(words) ? run_program(kPressProgram, "handout", words) : run_handout(words);
}

}  // namespace

std::span<const Verb> verbs() {
    static constexpr std::array kVerbs = {
        Verb{"import", "Turn a pasted table into a programme", run_import},
        Verb{"check", "Show what is wrong or odd in a programme", run_check},
        Verb{"booklet", "Typeset the booklet of a programme as a PDF", run_booklet},
        Verb{"handout", "Typeset the whole programme on one page; signs for doors", do_handout},
        Verb{"press", "Make sheets for a printer from a programme or any PDF",
             [](Words words) { return run_program(kPressProgram, "press", words); }},
        Verb{"announce", "Write the e-mail that announces a programme, and send it",
             [](Words words) { return run_program(kMailProgram, "announce", words); }},
        Verb{"calendar", "Make a calendar of a programme",
             [](Words words) { return run_program(kMailProgram, "calendar", words); }},
        Verb{"preflight", "Check a PDF against standards for print or for reading",
             [](Words words) { return run_program(kPressProgram, "preflight", words); }},
    };
    return kVerbs;
}

}  // namespace bifolio::cli
