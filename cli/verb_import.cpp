#include <fmt/core.h>

#include <string>
#include <utility>

#include "cli/command_line.h"
#include "cli/import_record.h"
#include "cli/job.h"
#include "cli/paths.h"
#include "cli/terminal_text.h"
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
    bool preview = false;
};

void declare(CommandLine& line, ImportArguments& arguments) {
    line.add_input(arguments.file, "FILE",
                   "A table or an agenda, pasted or typed as text, or a schedule.xml of frab or pretalx");
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
    line.add_flag("--preview", "Print the programme as it was understood, and write nothing",
                  arguments.preview);
    line.add_flag("--force", "Overwrite a programme that was edited since it was imported", arguments.force);
}

// As docs/bifolio.1 describes it.
Json as_json(const source::ImportSummary& summary) {
    Json::List columns(summary.columns.begin(), summary.columns.end());
    return Json::Members{{"days", summary.days},
                         {"sessions", summary.sessions},
                         {"talks", summary.talks},
                         {"posters", summary.posters},
                         {"people", summary.people},
                         {"breaks", summary.breaks},
                         {"other_items", summary.other_items},
                         {"texts", summary.texts},
                         {"rooms", summary.rooms},
                         {"tracks", summary.tracks},
                         {"columns", std::move(columns)},
                         {"lines_not_placed", summary.lines_not_placed}};
}

source::Program read_import(Job& job, const ImportArguments& arguments) {
    const std::string name = source::shown_name(arguments.file);
    job.progress("reading " + name);
    const std::string bytes = source::read_file(arguments.file, source::most_import_bytes());
    source::Imported imported = source::import_program(bytes, name, arguments.import, job.diagnostics());
    job.add_summary(fmt::format("{}: {}", name, source::summary_text(imported.summary)),
                    as_json(imported.summary));
    return std::move(imported.program);
}

void write_imported(Job& job, const source::Program& program, const std::string& output, bool force) {
    const std::string written = source::write_program(program);
    if (!force && was_edited(output, written)) {
        job.diagnostics().add({source::Severity::Error,
                               "edited",
                               output,
                               {},
                               "is there already, and is not what import last wrote",
                               "--force overwrites it; -o writes another file"});
        return;
    }
    job.write(output, written, "written");
    keep_import_record(output, written);
}

}  // namespace

ExitStatus run_import(std::span<const std::string> words) {
    CommandLine line(
        "import", "Turns a pasted table, or another system's schedule, into a programme.",
        "  bifolio import table.txt --title \"Workshop on Loops\" --date 2026-05-08\n"
        "  bifolio import table.txt --date 2026-05-08 --preview\n"
        "  bifolio import schedule.xml -o congress.xml\n"
        "  bifolio import table.txt -o loops.xml --place \"Rome, Italy\" --time-zone Europe/Rome\n");
    ImportArguments arguments;
    declare(line, arguments);
    if (!line.parse(words)) return ExitStatus::Done;

    arguments.import.mend = !arguments.leave;
    if (const auto fault = source::find_option_fault(arguments.import)) {
        throw UsageError(fmt::format("{}: {}", fault->option, fault->trouble.message), fault->trouble.hint);
    }
    std::string output;
    if (!arguments.preview) {
        output = output_path(arguments.output.path, arguments.file, ".xml");
        refuse_to_replace(arguments.file, output, "the imported file");
    }

    Job job(line.common(), FindingsTo::StandardError);
    return job.run([&](Job& running) {
        const source::Program program = read_import(running, arguments);
        if (arguments.preview)
            running.add_judgement(safe_text(source::outline_of(program)));
        else if (!running.is_stopped())
            write_imported(running, program, output, arguments.force);
    });
}

}  // namespace bifolio::cli
