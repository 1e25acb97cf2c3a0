#include "cli/booklet.h"
#include "cli/placed_booklet.h"
#include "cli/verbs.h"

namespace bifolio::cli {

ExitStatus run_placing_booklet(std::span<const std::string> words) {
    return run_booklet(words, {{}, write_placed_booklet});
}

}  // namespace bifolio::cli
