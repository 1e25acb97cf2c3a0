#include <utility>

#include "cli/data_folder.h"
#include "cli/handout.h"
#include "cli/print_options.h"
#include "cli/reading_options.h"
#include "cli/source_date.h"
#include "cli/verbs.h"
#include "press/production.h"

namespace bifolio::cli {

ExitStatus run_printed_handout(std::span<const std::string> words) {
    press::ProductionRequest production;
    production.scheme = press::Scheme::Pages;
    production.is_booklet = false;
    HandoutForm form;
    form.declare = [&production](CommandLine& line) {
        add_edges(line, production);
        add_condition(line, production, reading_standard_names());
    };
    form.write = [&production](Job& job, layout::Pages pages, const Manuscript& read,
                               int threads) -> std::optional<std::string> {
        production.date = source_date_epoch();
        production.made_profiles = profiles_folder();
        production.threads = threads;
        production.on_stage = [&job](std::string_view stage) { job.progress(stage); };
        press::Production made = press::produce(
            {press::TypesetPages{
                .pages = std::move(pages), .file = read.program.file, .bleed = read.sheet.page.bleed}},
            production, read.fonts.get());
        job.diagnostics().append(made.findings);
        if (made.bytes.empty()) return std::nullopt;
        return std::move(made.bytes);
    };
    return run_handout(words, form);
}

}  // namespace bifolio::cli
