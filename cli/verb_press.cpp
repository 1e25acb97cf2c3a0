#include <fmt/core.h>

#include <memory>
#include <optional>
#include <utility>

#include "cli/data_folder.h"
#include "cli/edition_option.h"
#include "cli/job.h"
#include "cli/paths.h"
#include "cli/pdf_input.h"
#include "cli/press_options.h"
#include "cli/selection_option.h"
#include "cli/source_date.h"
#include "cli/style.h"
#include "cli/usage_error.h"
#include "cli/verbs.h"
#include "cli/words.h"
#include "press/production.h"
#include "press/test_sheet.h"
#include "source/base/file.h"
#include "source/reader.h"

namespace bifolio::cli {

namespace {

constexpr std::uint64_t kHead = 1024;  // the bytes in which a PDF says that it is one

bool is_pdf(std::string_view bytes) {
    return bytes.substr(0, kHead).find("%PDF-") != std::string_view::npos;
}

bool is_pdf_file(const std::string& path) {
    return path.ends_with(".pdf") || path.ends_with(".PDF") || is_pdf(source::read_file(path, kHead));
}

// What is to be printed, and the fonts that it was set in, if it was set here.
struct PrintJob {
    press::PrintInput input;
    press::ProductionRequest request;
    std::unique_ptr<layout::FontLibrary> fonts;
};

// The test sheet is for the office, where paper is not cut: it has no bleed and no marks, and its paper is
// the one that is named, else A4.
std::optional<PrintJob> make_test_sheet(Job& job, const PressArguments& arguments,
                                        const std::string& output) {
    const auto style = read_style(arguments.typesetting.style, job.diagnostics());
    if (!style) return std::nullopt;
    press::ProductionRequest request = arguments.production;
    constexpr press::Size kA4 = {styles::Length::from_mm(210).pt(), styles::Length::from_mm(297).pt()};
    press::Size paper = request.sheet.value_or(kA4);
    if (paper.width > paper.height) std::swap(paper.width, paper.height);
    request.sheet = paper;
    request.bleed = 0;
    request.marks = press::Marks::none();
    request.has_notes = false;
    auto fonts = std::make_unique<layout::FontLibrary>();
    const press::TestSheet test{
        {paper.height / 2, paper.width}, request.flip.value_or(press::Flip::Short), request.binding};
    layout::Pages pages = press::make_test_pages(test, *style, *fonts, job.diagnostics());
    return PrintJob{{press::TypesetPages{.pages = std::move(pages), .file = output}},
                    std::move(request),
                    std::move(fonts)};
}

std::optional<PrintJob> print_pdf(const PressArguments& arguments,
                                  std::optional<press::SourceDocument> document) {
    if (arguments.multiple > 0 || arguments.blanks == Blanks::Notes)
        throw UsageError("--pages and --blanks notes typeset a programme anew, which a PDF does not allow",
                         "give the programme, or leave them out");
    if (!arguments.typesetting.language.empty())
        throw UsageError("--language chooses an edition of a programme, and a PDF has none",
                         "give the programme, or leave it out");
    if (!arguments.typesetting.selection.empty())
        throw UsageError("--only chooses a part of a programme, and a PDF has none",
                         "give the programme, or leave it out");
    if (!document) return std::nullopt;
    return PrintJob{{std::move(*document)}, arguments.production, nullptr};
}

// Without a cover there is nothing that goes over the fold.
double wrap_of(const source::Program& program, const styles::StyleSheet& sheet) {
    return sheet.contents.cover && !source::has_plate(program.event.plates, source::PlatePosition::Back)
               ? sheet.cover.fold_wrap.pt()
               : 0;
}

std::optional<PrintJob> typeset_to_print(Job& job, const PressArguments& arguments) {
    TypesettingArguments typesetting = arguments.typesetting;
    typesetting.adjust = [&arguments](styles::StyleSheet& sheet) {
        if (arguments.multiple > 0) sheet.pages.multiple_of = arguments.multiple;
        if (arguments.blanks == Blanks::Notes && sheet.pages.multiple_of % 4 != 0)
            sheet.pages.multiple_of = 4;
        if (!arguments.cover.empty()) sheet.contents.cover = false;
        if (arguments.production.binding == press::Binding::Right) sheet.page.bound_right = true;
    };
    std::optional<Typeset> made = typeset(job, typesetting);
    if (!made) return std::nullopt;
    press::ProductionRequest request = arguments.production;
    // The back of a cover stays on the back.
    if (layout::has_back_cover(made->program, made->sheet)) request.blanks_before_back = true;
    return PrintJob{{press::TypesetPages{.pages = std::move(made->pages),
                                         .file = source::shown_name(typesetting.programme),
                                         .bleed = made->sheet.page.bleed,
                                         .spine_safe = made->sheet.page.spine_safe.pt(),
                                         .cover_wrap = wrap_of(made->program, made->sheet)}},
                    std::move(request),
                    std::move(made->fonts)};
}

// False where a cover or an insert cannot be used.
bool read_extras(Job& job, const PressArguments& arguments, press::PrintInput& input) {
    if (!arguments.cover.empty()) {
        input.cover = read_pdf(job, arguments.cover);
        if (!input.cover) return false;
    }
    for (const InsertArgument& insert : arguments.inserts) {
        auto document = read_pdf(job, insert.file);
        if (!document) return false;
        input.inserts.push_back({std::move(*document), insert.after});
    }
    return true;
}

// What it is shows only when it has been read, which can be done once.
std::optional<PrintJob> read_standard_input(Job& job, PressArguments arguments) {
    const std::string name = source::shown_name(arguments.typesetting.programme);
    job.progress("reading " + name);
    std::string bytes = source::read_file(arguments.typesetting.programme, kLargestPdf);
    if (is_pdf(bytes)) return print_pdf(arguments, read_pdf(job, name, std::move(bytes)));
    auto program = source::read_program_text(std::move(bytes), name, {}, job.diagnostics(), {},
                                             wanted_edition(arguments.typesetting.language));
    if (!program) return std::nullopt;
    const source::Program part = selected_part(job, std::move(*program), arguments.typesetting.selection);
    arguments.typesetting.read = &part;
    return typeset_to_print(job, arguments);
}

std::optional<PrintJob> read_print_job(Job& job, const PressArguments& arguments, const std::string& output) {
    if (arguments.test_sheet) return make_test_sheet(job, arguments, output);
    const std::string& input = arguments.typesetting.programme;
    if (input == source::kStandardInput) return read_standard_input(job, arguments);
    if (is_pdf_file(input)) return print_pdf(arguments, read_pdf(job, input));
    return typeset_to_print(job, arguments);
}

void print(Job& job, const PressArguments& arguments, const std::string& output) {
    std::optional<PrintJob> print_job = read_print_job(job, arguments, output);
    if (!print_job || !read_extras(job, arguments, print_job->input)) return;
    print_job->request.date = source_date_epoch();
    print_job->request.made_profiles = profiles_folder();
    print_job->request.on_stage = [&job](std::string_view stage) { job.progress(stage); };
    const press::Production made =
        press::produce(std::move(print_job->input), print_job->request, print_job->fonts.get());
    job.diagnostics().append(made.findings);
    if (job.is_stopped()) return;
    job.progress("writing " + output);
    const std::size_t sheets = made.imposition.sheets.size(), sides = made.imposition.side_count();
    job.write(output, made.bytes,
              made.imposition.is_two_up() ? fmt::format("{}, {} sides", counted(sheets, "sheet"), sides)
                                          : counted(sides, "page"));
}

}  // namespace

ExitStatus run_press(std::span<const std::string> words) {
    CommandLine line("press", "Makes sheets for a printer from a programme or any PDF.",
                     "  bifolio press programme.xml\n"
                     "  bifolio press programme.xml --scheme pages --standard pdfx4 -o shop.pdf\n"
                     "  bifolio press any.pdf --sheet A4\n"
                     "  bifolio press --test-sheet\n");
    PressArguments arguments;
    if (!read_press_options(line, words, arguments)) return ExitStatus::Done;

    const std::string& input = arguments.typesetting.programme;
    const std::string output =
        arguments.test_sheet
            ? output_path(arguments.output.path, "test-sheet", ".pdf")
            : output_path(arguments.output.path, input,
                          edition_ending(arguments.typesetting.language,
                                         selection_ending(arguments.typesetting.selection, "-press.pdf")));
    if (!arguments.test_sheet) refuse_to_replace(input, output, "the input");
    if (!arguments.cover.empty()) refuse_to_replace(arguments.cover, output, "the cover");
    for (const InsertArgument& insert : arguments.inserts)
        refuse_to_replace(insert.file, output, "an insert");
    if (names_file(arguments.typesetting.style))
        refuse_to_replace(arguments.typesetting.style.style, output, "the style sheet");
    Job job(line.common(), FindingsTo::StandardError);
    return job.run([&](Job& running) { print(running, arguments, output); });
}

}  // namespace bifolio::cli
