#include <fmt/core.h>

#include "cli/announced_programme.h"
#include "cli/command_line.h"
#include "cli/edition_option.h"
#include "cli/job.h"
#include "cli/paths.h"
#include "cli/selection_option.h"
#include "cli/verbs.h"
#include "mail/calendar.h"

namespace bifolio::cli {

ExitStatus run_calendar(std::span<const std::string> words) {
    CommandLine line("calendar", "Makes a calendar of a programme, an event for each item with a time.",
                     "  bifolio calendar programme.xml\n"
                     "  bifolio calendar programme.xml --since sent.xml -o web/programme.ics\n");
    std::string programme;
    OutputOptions stated;
    CalendarArguments arguments;
    line.add_input(programme, "PROGRAMME.xml", "The programme");
    line.add_output(stated, "Where to write (PROGRAMME.ics in this folder); - is standard output");
    add_edition(line, arguments.language);
    add_selection(line, arguments.selection);
    add_calendar(line, arguments);
    if (!line.parse(words)) return ExitStatus::Done;
    const std::string output =
        output_path(stated.path, programme,
                    edition_ending(arguments.language, selection_ending(arguments.selection, ".ics")));
    refuse_to_replace(programme, output, "the programme");
    refuse_to_replace(arguments, output);

    Job job(line.common(), FindingsTo::StandardError);
    return job.run([&](Job& running) {
        const auto program =
            read_announced_programme(running, programme, arguments.language, arguments.selection);
        if (!program) return;
        const auto options = read_calendar_options(running, arguments);
        if (!options) return;
        const mail::Calendar calendar = mail::make_calendar(*program, *options, running.diagnostics());
        if (running.is_stopped()) return;
        running.write(
            output, calendar.bytes,
            fmt::format("{} event{}{}", calendar.events, calendar.events == 1 ? "" : "s",
                        calendar.cancelled == 0 ? "" : fmt::format(", {} cancelled", calendar.cancelled)));
    });
}

}  // namespace bifolio::cli
