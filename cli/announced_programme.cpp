#include "cli/announced_programme.h"

#include <utility>

#include "cli/edition_option.h"
#include "cli/paths.h"
#include "cli/selection_option.h"
#include "cli/source_date.h"
#include "cli/words.h"
#include "source/reader.h"

namespace bifolio::cli {

namespace {

// Of which findings somebody is to know: those of an earlier programme are no use but where it cannot be
// read.
enum class Findings { All, Errors };

std::optional<source::Program> read_announced(Job& job, const std::string& path, Findings wanted,
                                              const source::WantedEdition& edition) {
    job.progress("reading " + source::shown_name(path));
    source::Diagnostics findings;
    auto program = source::read_program(path, findings, edition);
    for (source::Diagnostic finding : findings.all()) {
        if (finding.code == "missing-event") finding.severity = source::Severity::Error;
        if (wanted == Findings::All || finding.severity == source::Severity::Error)
            job.diagnostics().add(std::move(finding));
    }
    if (job.is_stopped()) return std::nullopt;
    return program;
}

std::optional<source::Program> read_sent(Job& job, const std::string& path,
                                         const CalendarArguments& arguments) {
    auto program = read_announced(job, path, Findings::Errors, wanted_edition(arguments.language, false));
    if (!program) return std::nullopt;
    return earlier_part(std::move(*program), arguments.selection);
}

}  // namespace

std::optional<source::Program> read_announced_programme(Job& job, const std::string& path,
                                                        const std::string& language,
                                                        const source::Selection& selection) {
    job.leave_to_check(path, "clock-change");
    auto program = read_announced(job, path, Findings::All, wanted_edition(language));
    if (!program) return program;
    tell_edition(job, *program);
    return selected_part(job, std::move(*program), selection);
}

void add_calendar(CommandLine& line, CalendarArguments& arguments) {
    using mail::EventsOf;
    line.add_choice<EventsOf>(
        "--events", "sessions|talks|all",
        "What is an event of the calendar: sessions (default), their talks, or both",
        {{"sessions", EventsOf::Sessions}, {"talks", EventsOf::Talks}, {"all", EventsOf::All}},
        arguments.events);
    line.add_repeatable("--since", "OLD.xml",
                        "The programme as it went out before: what fell out since is cancelled in the "
                        "calendar, and a letter tells what has changed",
                        arguments.since);
    line.add_option("--revision", "N", "How often it has changed since it first went out (0)",
                    [&arguments](const std::string& word) {
                        constexpr std::size_t kMost = 999'999;
                        arguments.revision = read_count("--revision", word, 0, kMost);
                    });
}

void refuse_to_replace(const CalendarArguments& arguments, const std::string& output) {
    for (const std::string& each : arguments.since) refuse_to_replace(each, output, "an earlier programme");
}

std::optional<mail::CalendarOptions> read_calendar_options(Job& job, const CalendarArguments& arguments) {
    mail::CalendarOptions options{.events = arguments.events,
                                  .revision = arguments.revision,
                                  .source_date_epoch = source_date_epoch(),
                                  .earlier = {}};
    for (const std::string& path : arguments.since) {
        auto program = read_sent(job, path, arguments);
        if (!program) return std::nullopt;
        options.earlier.push_back(std::move(*program));
    }
    return options;
}

std::optional<source::Program> read_latest_sent(Job& job, const CalendarArguments& arguments) {
    if (arguments.since.empty()) return std::nullopt;
    return read_sent(job, arguments.since.back(), arguments);
}

}  // namespace bifolio::cli
