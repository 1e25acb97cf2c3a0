// The program of the verbs that tell the world of a programme, or put a calendar of it into a booklet;
// `bifolio` becomes it.

#include <array>

#include "cli/command.h"
#include "cli/verbs.h"

int main(int argc, char** argv) {
    using namespace bifolio::cli;
    static constexpr std::array kVerbs = {Verb{"announce", {}, run_announce},
                                          Verb{"booklet", {}, run_embedding_booklet},
                                          Verb{"calendar", {}, run_calendar}};
    return run_command(kVerbs, argc, argv);
}
