#include "cli/verbs.h"

#include <array>

namespace bifolio::cli {

std::span<const Verb> verbs() {
    static constexpr std::array kVerbs = {
        Verb{"check", "Show what is wrong or odd in a programme", run_check},
    };
    return kVerbs;
}

}  // namespace bifolio::cli
