#include "cli/typesetting.h"

#include <algorithm>
#include <future>
#include <thread>
#include <utility>
#include <vector>

#include "cli/edition_option.h"
#include "cli/selection_option.h"
#include "cli/source_date.h"
#include "cli/style.h"
#include "cli/words.h"
#include "source/base/file.h"
#include "source/reader.h"

namespace bifolio::cli {

namespace {

constexpr std::size_t kMostThreads = 64;

std::launch policy(int threads) {
    return threads > 1 ? std::launch::async : std::launch::deferred;
}

std::optional<source::Program> programme_of(Job& job, const TypesettingArguments& arguments) {
    if (arguments.read != nullptr) return *arguments.read;
    job.progress("reading " + source::shown_name(arguments.programme));
    auto program =
        source::read_program(arguments.programme, job.diagnostics(), wanted_edition(arguments.language));
    if (!program) return program;
    tell_edition(job, *program);
    return selected_part(job, std::move(*program), arguments.selection);
}

// What was read of a manuscript, be there errors in it or not.
struct Reading {
    std::optional<source::Program> program;
    std::optional<styles::StyleSheet> sheet;
    std::future<std::unique_ptr<layout::FontLibrary>> fonts;
};

Reading read_style_and_fonts(Job& job, const TypesettingArguments& arguments) {
    // Finding the fonts of this machine takes as long as reading a programme.
    Reading reading;
    reading.fonts =
        std::async(policy(arguments.threads), [] { return std::make_unique<layout::FontLibrary>(); });
    job.progress("reading the style " + arguments.style.style);
    reading.sheet = read_style(arguments.style, job.diagnostics());
    return reading;
}

}  // namespace

int usual_threads() {
    return static_cast<int>(std::clamp(std::thread::hardware_concurrency(), 1U, 8U));
}

void add_threads(CommandLine& line, int& threads) {
    threads = usual_threads();
    line.add_option("--threads", "N", "How many threads to use; any number makes the same bytes",
                    [&threads](const std::string& word) {
                        threads = static_cast<int>(read_count("--threads", word, 1, kMostThreads));
                    });
}

std::optional<Manuscript> read_manuscript(Job& job, const TypesettingArguments& arguments,
                                          const std::function<void(const source::Program&)>& meanwhile) {
    if (arguments.read == nullptr) job.leave_to_check(arguments.programme);
    Reading reading = read_style_and_fonts(job, arguments);
    reading.program = programme_of(job, arguments);
    if (!reading.sheet || !reading.program || job.is_stopped()) return std::nullopt;
    if (arguments.adjust) arguments.adjust(*reading.sheet);
    if (arguments.on_read) arguments.on_read(*reading.program);
    if (meanwhile) meanwhile(*reading.program);
    return Manuscript{std::move(*reading.program), std::move(*reading.sheet), reading.fonts.get()};
}

std::optional<Typeset> typeset(Job& job, const TypesettingArguments& arguments) {
    layout::BookletOptions options;
    options.threads = arguments.threads;
    options.reads_proofs = arguments.reads_proofs;
    options.source_date_epoch = source_date_epoch();
    options.on_stage = [&job](std::string_view stage) { job.progress(stage); };
    options.hyphenator = std::make_shared<layout::Hyphenator>();
    std::future<void> patterns;
    auto read = read_manuscript(job, arguments, [&](const source::Program& program) {
        patterns = std::async(
            policy(arguments.threads),
            [hyphenator = options.hyphenator, language = program.language] { hyphenator->load(language); });
    });
    if (!read) return std::nullopt;
    job.progress("typesetting");
    layout::Pages pages =
        layout::typeset_booklet(read->program, read->sheet, *read->fonts, job.diagnostics(), options);
    if (job.is_stopped()) return std::nullopt;
    return Typeset{std::move(read->program), std::move(read->sheet), std::move(read->fonts),
                   std::move(pages)};
}

void check_manuscript(Job& job, const TypesettingArguments& arguments) {
    Reading reading = read_style_and_fonts(job, arguments);
    std::vector<source::Program> editions;
    if (!arguments.language.empty()) {
        if (auto program = programme_of(job, arguments)) editions.push_back(std::move(*program));
    } else {
        job.progress("reading " + source::shown_name(arguments.programme));
        editions = source::read_editions(arguments.programme, job.diagnostics());
    }
    if (!editions.empty() && arguments.on_read) arguments.on_read(editions.front());
    if (!reading.sheet || editions.empty() || job.diagnostics().has_errors()) return;
    const std::unique_ptr<layout::FontLibrary> fonts = reading.fonts.get();
    for (const source::Program& each : editions) {
        job.progress("looking at letters");
        source::Diagnostics found;
        layout::check_texts(each, *reading.sheet, *fonts, found, arguments.threads);
        job.diagnostics().append_new(found);
    }
}

}  // namespace bifolio::cli
