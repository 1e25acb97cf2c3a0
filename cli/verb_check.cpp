#include <optional>

#include "cli/command_line.h"
#include "cli/job.h"
#include "cli/verbs.h"
#include "source/reader.h"

namespace bifolio::cli {

ExitStatus run_check(std::span<const std::string> words) {
    CommandLine line("check",
                     "Shows all that is wrong, odd or worth knowing in a programme. Typesets nothing.",
                     "  bifolio check programme.xml\n"
                     "  bifolio check --strict --format json programme.xml > findings.json\n");
    std::string programme;
    line.add_input(programme, "PROGRAMME.xml", "The programme");
    if (!line.parse(words)) return ExitStatus::Done;

    Job job(line.common(), FindingsTo::StandardOutput);
    return job.run([&](Job& running) {
        // A file that is not a programme at all is among the findings.
        static_cast<void>(source::read_program(programme, running.diagnostics()));
    });
}

}  // namespace bifolio::cli
