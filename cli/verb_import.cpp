#include <fmt/core.h>

#include <string_view>
#include <variant>

#include "cli/command_line.h"
#include "cli/import_record.h"
#include "cli/job.h"
#include "cli/paths.h"
#include "cli/usage_error.h"
#include "cli/verbs.h"
#include "source/base/file.h"
#include "source/import/import.h"
#include "source/write/program_writer.h"

namespace bifolio::cli {

namespace {

struct ImportArguments {
    std::string file;
    OutputOptions output;
    source::ImportOptions import;
    bool leave = false;
    bool force = false;
};

void declare(CommandLine& line, ImportArguments& arguments) {
    line.add_input(arguments.file, "FILE",
                   "A table pasted from a web page as text, or a schedule.xml of frab or pretalx");
    line.add_output(arguments.output, "Where to write (FILE.xml in this folder); - is standard output");
    source::ImportOptions& import = arguments.import;
    line.add_option("--title", "TITLE", "The title of the event", import.title);
    line.add_option("--short-title", "TITLE", "A shorter one for running heads", import.short_title);
    line.add_option("--date", "YYYY-MM-DD", "The first day", import.date);
    line.add_option("--place", "PLACE", "Where it is, as \"Rome, Italy\"", import.place);
    line.add_option("--time-zone", "ZONE", "As Europe/Rome", import.time_zone);
    line.add_option("--url", "ADDRESS", "The event's address on the web", import.url);
    line.add_option("--language", "TAG", "The programme's language, as en-GB", import.language);
    line.add_flag("--no-mend", "Leave damage from copying as it is", arguments.leave);
    line.add_flag("--force", "Overwrite a programme that was edited since it was imported", arguments.force);
}

std::string counted(std::size_t number, std::string_view what) {
    return fmt::format("{} {}{}", number, what, number == 1 ? "" : "s");
}

std::string describe(const source::Program& program) {
    std::size_t sessions = 0;
    std::size_t contributions = 0;
    for (const source::Day& day : program.days) {
        for (const source::Item& item : day.items) {
            if (const auto* session = std::get_if<source::Session>(&item)) {
                ++sessions;
                contributions += session->contributions.size();
            } else if (std::holds_alternative<source::Contribution>(item)) {
                ++contributions;
            }
        }
    }
    return fmt::format("{}, {}", counted(sessions, "session"), counted(contributions, "contribution"));
}

}  // namespace

ExitStatus run_import(std::span<const std::string> words) {
    CommandLine line(
        "import", "Turns a pasted table, or another system's schedule, into a programme.",
        "  bifolio import table.txt --title \"Workshop on Loops\" --date 2026-05-08\n"
        "  bifolio import schedule.xml -o congress.xml\n"
        "  bifolio import table.txt -o loops.xml --place \"Rome, Italy\" --time-zone Europe/Rome\n");
    ImportArguments arguments;
    declare(line, arguments);
    if (!line.parse(words)) return ExitStatus::Done;

    arguments.import.mend = !arguments.leave;
    if (const auto fault = source::find_option_fault(arguments.import)) {
        throw UsageError(fmt::format("{}: {}", fault->option, fault->trouble.message), fault->trouble.hint);
    }
    const std::string output = output_path(arguments.output.path, arguments.file, ".xml");
    refuse_to_replace(arguments.file, output, "the imported file");

    Job job(line.common(), FindingsTo::StandardError);
    return job.run([&](Job& running) {
        running.progress("reading " + source::shown_name(arguments.file));
        const std::string bytes = source::read_file(arguments.file, source::most_import_bytes());
        const source::Program program = source::import_program(bytes, source::shown_name(arguments.file),
                                                               arguments.import, running.diagnostics());
        if (running.is_stopped()) return;
        const std::string written = source::write_program(program);
        if (!arguments.force && was_edited(output, written)) {
            running.diagnostics().add({source::Severity::Error,
                                       "edited",
                                       output,
                                       {},
                                       "is there already, and is not what import last wrote",
                                       "--force overwrites it; -o writes another file"});
            return;
        }
        running.write(output, written, describe(program));
        keep_import_record(output, written);
    });
}

}  // namespace bifolio::cli
