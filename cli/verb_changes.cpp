#include <fmt/core.h>

#include <chrono>
#include <optional>
#include <string>

#include "cli/changes_report.h"
#include "cli/command_line.h"
#include "cli/edition_option.h"
#include "cli/job.h"
#include "cli/paths.h"
#include "cli/usage_error.h"
#include "cli/verbs.h"
#include "language/change_words.h"
#include "source/base/file.h"
#include "source/base/quotation.h"
#include "source/compare/changes.h"
#include "source/model/values.h"
#include "source/reader.h"

namespace bifolio::cli {

namespace {

struct ChangesArguments {
    std::string before, after;  // files
    std::string language;
    OutputOptions output;
    std::optional<language::AsOf> as_of;
};

// "2026-05-12", "2026-05-12 18:00", "2026-05-12T18:00".
language::AsOf read_as_of(const std::string& word) {
    const std::size_t end = word.find_first_of(" T");
    const auto date = source::parse_date(word.substr(0, end));
    std::optional<source::Minutes> time;
    if (end != std::string::npos) time = source::parse_time(word.substr(end + 1));
    if (!date || (end != std::string::npos && !time))
        throw UsageError(fmt::format("--date: {} is not a date", source::in_quotes(word)),
                         "as in 2026-05-12, or \"2026-05-12 18:00\"");
    return {*date, time};
}

void declare(CommandLine& line, ChangesArguments& arguments) {
    line.add_input(arguments.before, "OLD.xml", "The programme as it was, as it was printed");
    line.add_input(arguments.after, "NEW.xml", "The programme as it is now");
    line.add_output(arguments.output, "Where to write (standard output)");
    line.add_option(
        "--date", "DATE",
        "Of when the changes are, as 2026-05-12 or \"2026-05-12 18:00\" (the day on which NEW.xml "
        "says that it was revised)",
        [&arguments](const std::string& word) { arguments.as_of = read_as_of(word); });
    add_edition(line, arguments.language);
}

// Of the earlier programme only errors are of use.
std::optional<source::Program> read_earlier(Job& job, const ChangesArguments& arguments) {
    job.progress("reading " + source::shown_name(arguments.before));
    source::Diagnostics findings;
    auto program =
        source::read_program(arguments.before, findings, wanted_edition(arguments.language, false));
    for (const source::Diagnostic& finding : findings.all())
        if (finding.severity == source::Severity::Error) job.diagnostics().add(finding);
    return program;
}

std::optional<source::Program> read_later(Job& job, const ChangesArguments& arguments) {
    job.leave_to_check(arguments.after);
    job.progress("reading " + source::shown_name(arguments.after));
    auto program =
        source::read_program(arguments.after, job.diagnostics(), wanted_edition(arguments.language));
    if (program) tell_edition(job, *program);
    return program;
}

void tell(Job& job, const ChangesArguments& arguments) {
    const auto before = read_earlier(job, arguments);
    const auto after = read_later(job, arguments);
    if (!before || !after || job.is_stopped()) return;
    const source::Changes changes = source::find_changes(*before, *after);
    const auto wording = language::Wording::for_language(after->language);
    const std::size_t count = changes.items.size() + changes.renamed.size();
    const std::string text =
        job.format() == Format::Json
            ? changes_as_json(changes, *before, *after, arguments.as_of)
            : changes_as_text(language::tell_changes(changes, *before, *after, wording, arguments.as_of),
                              wording);
    if (changes.empty()) job.diagnostics().add(no_changes(arguments.after));
    if (arguments.output.path.empty() || arguments.output.path == "-") return job.add_output(text);
    job.write(arguments.output.path, text, fmt::format("{} change{}", count, count == 1 ? "" : "s"));
}

}  // namespace

ExitStatus run_changes(std::span<const std::string> words) {
    CommandLine line("changes",
                     "Tells what has changed between two states of a programme: what moved, fell out or came "
                     "in, and what\nchanged its room, title or people.",
                     "  bifolio changes printed.xml programme.xml\n"
                     "  bifolio changes printed.xml programme.xml --format json > changes.json\n");
    ChangesArguments arguments;
    declare(line, arguments);
    if (!line.parse(words)) return ExitStatus::Done;
    refuse_to_replace(arguments.before, arguments.output.path, "the programme as it was");
    refuse_to_replace(arguments.after, arguments.output.path, "the programme");
    if (arguments.before == "-" && arguments.after == "-")
        throw UsageError("only one of the two programmes can be standard input");
    Job job(line.common(), FindingsTo::StandardError);
    return job.run([&](Job& running) { tell(running, arguments); });
}

}  // namespace bifolio::cli
