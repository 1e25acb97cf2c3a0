#include "cli/command_line.h"
#include "cli/edition_option.h"
#include "cli/job.h"
#include "cli/typesetting.h"
#include "cli/verbs.h"

namespace bifolio::cli {

ExitStatus run_check(std::span<const std::string> words) {
    CommandLine line(
        "check",
        "Shows all that is wrong, odd or worth knowing in a programme, and which of its letters the\n"
        "fonts of a style do not have. Writes no pages.",
        "  bifolio check programme.xml\n"
        "  bifolio check --style modern programme.xml\n"
        "  bifolio check --strict --format json programme.xml > findings.json\n");
    TypesettingArguments arguments;
    line.add_input(arguments.programme, "PROGRAMME.xml", "The programme");
    add_edition(line, arguments.language);
    line.add_style(arguments.style);
    add_threads(line, arguments.threads);
    if (!line.parse(words)) return ExitStatus::Done;

    Job job(line.common(), FindingsTo::StandardOutput);
    return job.run([&](Job& running) { check_manuscript(running, arguments); });
}

}  // namespace bifolio::cli
