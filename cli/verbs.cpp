#include "cli/verbs.h"

#include <array>

namespace bifolio::cli {

std::span<const Verb> verbs() {
    static constexpr std::array kVerbs = {
        Verb{"import", "Turn a pasted table into a programme", run_import},
        Verb{"check", "Show what is wrong or odd in a programme", run_check},
        Verb{"booklet", "Typeset the booklet of a programme as a PDF", run_booklet},
    };
    return kVerbs;
}

}  // namespace bifolio::cli
