#include "cli/check.h"
#include "cli/command_line.h"
#include "cli/edition_option.h"
#include "cli/job.h"
#include "cli/press_handover.h"
#include "cli/typesetting.h"
#include "cli/verbs.h"

namespace bifolio::cli {

ExitStatus run_check(std::span<const std::string> words) {
    return run_check(words, CheckPdfs());
}

ExitStatus run_check(std::span<const std::string> words, const CheckPdfs& check_pdfs) {
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
    if (check_pdfs)
        arguments.on_read = [&](const source::Program& program) { check_pdfs(job, program); };
    else
        arguments.on_read = leaves_pdfs_to_press("check", words, arguments.programme);
    return job.run([&](Job& running) { check_manuscript(running, arguments); });
}

}  // namespace bifolio::cli
