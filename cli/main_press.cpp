// The program of the verbs that take PDFs apart and put them together; `bifolio` becomes it.

#include <array>

#include "cli/command.h"
#include "cli/verbs.h"

int main(int argc, char** argv) {
    using namespace bifolio::cli;
    static constexpr std::array kVerbs = {Verb{"booklet", {}, run_placing_booklet},
                                          Verb{"check", {}, run_placing_check},
                                          Verb{"handout", {}, run_printed_handout},
                                          Verb{"import", {}, run_import_pdf},
                                          Verb{"press", {}, run_press},
                                          Verb{"preflight", {}, run_preflight}};
    return run_command(kVerbs, argc, argv);
}
