#include <fmt/core.h>

#include <string_view>
#include <variant>

#include "cli/command_line.h"
#include "cli/job.h"
#include "cli/paths.h"
#include "cli/usage_error.h"
#include "cli/verbs.h"
#include "source/file.h"
#include "source/import.h"
#include "source/program_writer.h"

namespace bifolio::cli {

namespace {

struct ImportArguments {
    std::string table;
    OutputOptions output;
    source::ImportOptions import;
    bool leave = false;
};

void declare(CommandLine& line, ImportArguments& arguments) {
    line.add_input(arguments.table, "TABLE.txt", "The table, as text pasted from a web page");
    line.add_output(arguments.output, "Where to write (TABLE.xml in this folder); - is standard output");
    CLI::App& app = line.app();
    source::ImportOptions& import = arguments.import;
    app.add_option("--title", import.title, "The title of the event")->type_name("TITLE");
    app.add_option("--short-title", import.short_title, "One that is short enough for running heads")
        ->type_name("TITLE");
    app.add_option("--date", import.date, "The first day")->type_name("YYYY-MM-DD");
    app.add_option("--place", import.place, "Where it is, as \"Rome, Italy\"")->type_name("PLACE");
    app.add_option("--time-zone", import.time_zone, "As Europe/Rome")->type_name("ZONE");
    app.add_option("--url", import.url, "The event's address on the web")->type_name("ADDRESS");
    app.add_option("--language", import.language, "The programme's language, as en-GB")->type_name("TAG");
    app.add_flag("--no-mend", arguments.leave, "Leave damage from copying as it is");
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
        "import", "Turns a table pasted from a web page into a programme.",
        "  bifolio import table.txt --title \"Workshop on Loops\" --date 2026-05-08\n"
        "  bifolio import table.txt -o loops.xml --place \"Rome, Italy\" --time-zone Europe/Rome\n");
    ImportArguments arguments;
    declare(line, arguments);
    if (!line.parse(words)) return ExitStatus::Done;

    arguments.import.mend = !arguments.leave;
    if (const auto fault = source::find_option_fault(arguments.import)) {
        throw UsageError(fmt::format("{}: {}", fault->option, fault->message), fault->hint);
    }
    const std::string output = output_path(arguments.output.path, arguments.table, ".xml");
    refuse_to_replace(arguments.table, output, "the table");

    Job job(line.common(), FindingsTo::StandardError);
    return job.run([&](Job& running) {
        running.progress("reading " + arguments.table);
        const std::string bytes = source::read_file(arguments.table, source::kMostTableBytes);
        const source::Program program =
            source::import_pasted_table(bytes, arguments.table, arguments.import, running.diagnostics());
        if (running.is_stopped()) return;
        running.write(output, source::write_program(program), describe(program));
    });
}

}  // namespace bifolio::cli
