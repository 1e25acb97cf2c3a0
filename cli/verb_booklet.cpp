#include <optional>
#include <utility>

#include "cli/booklet.h"
#include "cli/command_line.h"
#include "cli/data_folder.h"
#include "cli/edition_option.h"
#include "cli/job.h"
#include "cli/paths.h"
#include "cli/press_handover.h"
#include "cli/reading_options.h"
#include "cli/report.h"
#include "cli/selection_option.h"
#include "cli/style.h"
#include "cli/typesetting.h"
#include "cli/usage_error.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "pdf/writer.h"
#include "press/color_profile.h"

namespace bifolio::cli {

namespace {

struct BookletArguments {
    TypesettingArguments typesetting;
    OutputOptions output;
    ReadingOptions reading;
    std::string profile;
};

void declare(CommandLine& line, BookletArguments& arguments) {
    line.add_input(arguments.typesetting.programme, "PROGRAMME.xml", "The programme");
    line.add_output(arguments.output, "Where to write (PROGRAMME.pdf in this folder); - is standard output");
    add_edition(line, arguments.typesetting.language);
    add_selection(line, arguments.typesetting.selection);
    line.add_style(arguments.typesetting.style);
    line.add_option(
        "--profile", "NAME|FILE",
        "Show colours as this printing condition prints them: fogra39, gracol, swop, or an ICC profile",
        arguments.profile);
    add_reading_standards(line, arguments.reading);
    line.add_flag("--embed",
                  "Put the programme's file, its pictures, a calendar and the words alone into the PDF",
                  arguments.reading.embeds);
    line.add_flag("--report",
                  "Report on standard output how well it is set: pages, hyphens, loose lines, widows ...",
                  arguments.typesetting.reads_proofs);
    add_threads(line, arguments.typesetting.threads);
}

std::optional<std::string> write_without_places(Job& job, const layout::Pages& pages, const std::string& file,
                                                const ReadingOptions& reading, pdf::WriteOptions options) {
    options.standards = claimable(job, pages, file, reading);
    if (job.is_stopped()) return std::nullopt;
    return pdf::write_pdf(pages, options);
}

void make_booklet(Job& job, const BookletArguments& arguments, const std::string& output,
                  const BookletSkills& skills) {
    std::optional<press::ColorProfile> profile;
    if (!arguments.profile.empty()) {
        profile = press::read_profile(arguments.profile, profiles_folder(), job.diagnostics());
        if (!profile) return;
    }
    const std::optional<Typeset> made = typeset(job, arguments.typesetting);
    if (!made) return;
    const layout::Pages& pages = made->pages;
    job.progress("writing " + output);
    if (arguments.typesetting.reads_proofs)
        job.add_output(job.format() == Format::Json ? report_as_json(pages.report, made->program.file)
                                                    : report_as_text(pages.report, made->program.file));
    pdf::WriteOptions options{.threads = arguments.typesetting.threads};
    if (arguments.reading.embeds)
        options.attachments = skills.enclose(job, *made, arguments.typesetting.programme);
    if (profile) options.screen_colors = press::screen_colors(*profile, pages.colors);
    const WriteWithPlaces write = skills.write_with_places ? skills.write_with_places : write_without_places;
    const auto bytes = write(job, pages, made->program.file, arguments.reading, std::move(options));
    if (!bytes || job.is_stopped()) return;
    job.write(output, *bytes, counted(pages.pages.size(), "page"));
}

}  // namespace

ExitStatus run_booklet(std::span<const std::string> words) {
    return run_booklet(words, BookletSkills{});
}

ExitStatus run_booklet(std::span<const std::string> words, const BookletSkills& skills) {
    CommandLine line("booklet", "Typesets the booklet of a programme, for reading, as a PDF.",
                     "  bifolio booklet programme.xml\n"
                     "  bifolio booklet programme.xml --paper letter -o - | lpr\n");
    BookletArguments arguments;
    declare(line, arguments);
    if (!line.parse(words)) return ExitStatus::Done;

    (void)standards_of(arguments.reading);
    TypesettingArguments& typesetting = arguments.typesetting;
    if (!skills.write_with_places)
        typesetting.on_read = leaves_pdfs_to_press("booklet", words, typesetting.programme);
    if (typesetting.reads_proofs && arguments.output.path == "-")
        throw UsageError("--report and the PDF cannot both go to standard output");
    const std::string output =
        output_path(arguments.output.path, typesetting.programme,
                    edition_ending(typesetting.language, selection_ending(typesetting.selection, ".pdf")));
    refuse_to_replace(typesetting.programme, output, "the programme");
    if (names_file(typesetting.style)) refuse_to_replace(typesetting.style.style, output, "the style sheet");

    Job job(line.common(), FindingsTo::StandardError);
    return job.run([&](Job& running) { make_booklet(running, arguments, output, skills); });
}

}  // namespace bifolio::cli
