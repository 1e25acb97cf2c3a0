#include <fmt/core.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "cli/changes_report.h"
#include "cli/command_line.h"
#include "cli/edition_option.h"
#include "cli/job.h"
#include "cli/paths.h"
#include "cli/reading_options.h"
#include "cli/source_date.h"
#include "cli/style.h"
#include "cli/typesetting.h"
#include "cli/usage_error.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "language/change_words.h"
#include "layout/booklet/changes_sheet.h"
#include "layout/story/wording_of.h"
#include "pdf/writer.h"
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
    StyleOptions style;
    int threads = 1;

    [[nodiscard]] bool makes_sheet() const {
        return output.path.ends_with(".pdf") || output.path.ends_with(".PDF");
    }
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
    line.add_output(
        arguments.output,
        "Where to write (standard output); to FILE.pdf as a sheet to lay into the printed programme");
    line.add_option(
        "--date", "DATE",
        "Of when the changes are, as 2026-05-12 or \"2026-05-12 18:00\" (the day on which NEW.xml "
        "says that it was revised)",
        [&arguments](const std::string& word) { arguments.as_of = read_as_of(word); });
    add_edition(line, arguments.language);
    line.add_style(arguments.style);
    add_threads(line, arguments.threads);
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

// What has been found, and what it is told with.
struct Found {
    source::Program before, after;
    source::Changes changes;

    [[nodiscard]] std::size_t count() const { return changes.items.size() + changes.renamed.size(); }
};

std::string in_words(const Job& job, const Found& found, const ChangesArguments& arguments) {
    if (job.format() == Format::Json)
        return changes_as_json(found.changes, found.before, found.after, arguments.as_of);
    const auto wording = language::Wording::for_language(found.after.language);
    return changes_as_text(
        language::tell_changes(found.changes, found.before, found.after, wording, arguments.as_of), wording);
}

void make_sheet(Job& job, const Found& found, const ChangesArguments& arguments) {
    const auto sheet = read_style(arguments.style, job.diagnostics());
    if (!sheet || job.is_stopped()) return;
    layout::BookletOptions options;
    options.threads = arguments.threads;
    options.source_date_epoch = source_date_epoch();
    source::Program after = found.after;
    if (arguments.as_of) after.event.revised = arguments.as_of->date;
    const auto told = language::tell_changes(found.changes, found.before, found.after,
                                             layout::wording_of(after, *sheet), arguments.as_of);
    job.progress("typesetting");
    layout::FontLibrary fonts;
    const layout::Pages pages =
        layout::typeset_changes(told, after, *sheet, fonts, job.diagnostics(), options);
    if (job.is_stopped()) return;
    const pdf::WriteOptions write{.threads = arguments.threads,
                                  .standards = claimable(job, pages, after.file, {})};
    job.write(arguments.output.path, pdf::write_pdf(pages, write),
              fmt::format("{} on {}", counted(found.count(), "change"), counted(pages.pages.size(), "page")));
}

void tell(Job& job, const ChangesArguments& arguments) {
    auto before = read_earlier(job, arguments);
    auto after = read_later(job, arguments);
    if (!before || !after || job.is_stopped()) return;
    Found found{std::move(*before), std::move(*after), {}};
    found.changes = source::find_changes(found.before, found.after);
    if (found.changes.empty()) job.diagnostics().add(no_changes(arguments.after));
    const std::string& output = arguments.output.path;
    if (arguments.makes_sheet()) return make_sheet(job, found, arguments);
    const std::string text = in_words(job, found, arguments);
    if (output.empty() || output == "-") return job.add_output(text);
    job.write(output, text, counted(found.count(), "change"));
}

}  // namespace

ExitStatus run_changes(std::span<const std::string> words) {
    CommandLine line("changes",
                     "Tells what has changed between two states of a programme: what moved, fell out or came "
                     "in, and what\nchanged its room, title or people.",
                     "  bifolio changes printed.xml programme.xml\n"
                     "  bifolio changes printed.xml programme.xml -o changes.pdf\n"
                     "  bifolio changes printed.xml programme.xml --format json > changes.json\n");
    ChangesArguments arguments;
    declare(line, arguments);
    if (!line.parse(words)) return ExitStatus::Done;
    refuse_to_replace(arguments.before, arguments.output.path, "the programme as it was");
    refuse_to_replace(arguments.after, arguments.output.path, "the programme");
    if (names_file(arguments.style))
        refuse_to_replace(arguments.style.style, arguments.output.path, "the style sheet");
    if (arguments.before == "-" && arguments.after == "-")
        throw UsageError("only one of the two programmes can be standard input");
    Job job(line.common(), FindingsTo::StandardError);
    return job.run([&](Job& running) { tell(running, arguments); });
}

}  // namespace bifolio::cli
