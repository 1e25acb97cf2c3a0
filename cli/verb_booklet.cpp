#include <fmt/core.h>

#include <algorithm>
#include <charconv>
#include <future>
#include <memory>
#include <optional>
#include <stdexcept>
#include <thread>

#include "cli/command_line.h"
#include "cli/job.h"
#include "cli/paths.h"
#include "cli/report.h"
#include "cli/source_date.h"
#include "cli/style.h"
#include "cli/usage_error.h"
#include "cli/verbs.h"
#include "layout/booklet.h"
#include "layout/font_library.h"
#include "pdf/writer.h"
#include "source/file.h"
#include "source/reader.h"

namespace bifolio::cli {

namespace {

constexpr int kMostThreads = 64;

struct BookletArguments {
    std::string programme;
    OutputOptions output;
    StyleOptions style;
    bool report = false;
    int threads = static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 8U));
};

int parse_threads(const std::string& word) {
    int threads = 0;
    const char* end = word.data() + word.size();
    const auto parsed = std::from_chars(word.data(), end, threads);
    if (parsed.ec != std::errc() || parsed.ptr != end || threads < 1 || threads > kMostThreads) {
        throw UsageError(
            fmt::format("--threads is \"{}\", and must be a number from 1 to {}", word, kMostThreads));
    }
    return threads;
}

void declare(CommandLine& line, BookletArguments& arguments) {
    line.add_input(arguments.programme, "PROGRAMME.xml", "The programme");
    line.add_output(arguments.output, "Where to write (PROGRAMME.pdf in this folder); - is standard output");
    line.add_style(arguments.style);
    line.app().add_flag(
        "--report", arguments.report,
        "Tell on standard output how well it is set: pages, hyphens, loose lines, widows ...");
    line.app()
        .add_option_function<std::string>(
            "--threads", [&arguments](const std::string& word) { arguments.threads = parse_threads(word); },
            "How many threads to use; any number makes the same bytes")
        ->type_name("N");
}

// The fonts of this machine; finding them takes as long as reading a programme.
using FontsToCome = std::future<std::unique_ptr<layout::FontLibrary>>;

FontsToCome look_for_fonts(int threads) {
    return std::async(threads > 1 ? std::launch::async : std::launch::deferred,
                      [] { return std::make_unique<layout::FontLibrary>(); });
}

layout::Pages typeset_pages(const source::Program& program, const styles::StyleSheet& sheet,
                            FontsToCome& fonts_to_come, source::Diagnostics& diagnostics,
                            const layout::BookletOptions& options) {
    try {
        const auto fonts = fonts_to_come.get();
        return layout::typeset_booklet(program, sheet, *fonts, diagnostics, options);
    } catch (const std::runtime_error& error) {
        throw source::FileError("the fonts of this machine", error.what());
    }
}

void typeset(Job& job, const BookletArguments& arguments, const std::string& output,
             layout::BookletOptions options) {
    FontsToCome fonts = look_for_fonts(options.threads);
    job.progress("reading the style " + arguments.style.style);
    const auto sheet = read_style(arguments.style, job.diagnostics());
    job.progress("reading " + arguments.programme);
    const auto program = source::read_program(arguments.programme, job.diagnostics());
    if (!sheet || !program || job.is_stopped()) return;
    options.on_stage = [&job](std::string_view stage) { job.progress(stage); };
    options.hyphenator = std::make_shared<layout::Hyphenator>();
    const auto patterns = std::async(options.threads > 1 ? std::launch::async : std::launch::deferred,
                                     [&] { options.hyphenator->load(program->language); });

    job.progress("typesetting");
    const layout::Pages pages = typeset_pages(*program, *sheet, fonts, job.diagnostics(), options);
    if (job.is_stopped()) return;
    job.progress("writing " + output);
    if (arguments.report)
        job.add_output(job.format() == Format::Json ? report_as_json(pages.report, program->file)
                                                    : report_as_text(pages.report, program->file));
    const std::size_t count = pages.pages.size();
    job.write(output, pdf::write_pdf(pages, {.threads = options.threads}),
              fmt::format("{} page{}", count, count == 1 ? "" : "s"));
}

}  // namespace

ExitStatus run_booklet(std::span<const std::string> words) {
    CommandLine line("booklet", "Typesets the booklet of a programme, for reading, as a PDF.",
                     "  bifolio booklet programme.xml\n"
                     "  bifolio booklet programme.xml --paper letter -o - | lpr\n");
    BookletArguments arguments;
    declare(line, arguments);
    if (!line.parse(words)) return ExitStatus::Done;

    if (arguments.report && arguments.output.path == "-")
        throw UsageError("--report and the PDF cannot both go to standard output");
    const std::string output = output_path(arguments.output.path, arguments.programme, ".pdf");
    refuse_to_replace(arguments.programme, output, "the programme");
    if (names_file(arguments.style)) refuse_to_replace(arguments.style.style, output, "the style sheet");
    layout::BookletOptions options;
    options.threads = arguments.threads;
    options.reads_proofs = arguments.report;
    options.source_date_epoch = source_date_epoch();

    Job job(line.common(), FindingsTo::StandardError);
    return job.run([&](Job& running) { typeset(running, arguments, output, options); });
}

}  // namespace bifolio::cli
