#include "cli/press_options.h"

#include <fmt/core.h>

#include <string_view>

#include "cli/edition_option.h"
#include "cli/print_options.h"
#include "cli/selection_option.h"
#include "cli/usage_error.h"
#include "cli/words.h"
#include "press/creep.h"
#include "styles/paper.h"
#include "styles/value.h"

namespace bifolio::cli {

namespace {

using styles::Length;

double read_weight(const std::string& word) {
    std::string_view number = word;
    for (const std::string_view unit : {"gsm", "g/m2", "g"}) {
        if (!number.ends_with(unit)) continue;
        number.remove_suffix(unit.size());
        break;
    }
    double grams = 0;
    const source::Trouble trouble = styles::read_value(number, {20, 600}, grams);
    if (trouble) refuse_word("--paper-weight", word, "grams per square metre, as in 90gsm");
    return press::caliper_of_weight(grams);
}

int read_multiple(const std::string& word) {
    constexpr std::string_view kPrefix = "multiple-of-";
    if (!word.starts_with(kPrefix)) refuse_word("--pages", word, "multiple-of-4, or -2, -8, -16");
    const std::size_t multiple = read_count("--pages", word.substr(kPrefix.size()), 1, 64);
    return static_cast<int>(multiple);
}

press::Size read_sheet(const std::string& word) {
    styles::PaperSize size;
    const source::Trouble trouble = styles::read_paper(word, size);
    if (trouble) throw UsageError("--sheet: " + trouble.message, trouble.hint);
    return {size.width.pt(), size.height.pt()};
}

void add_imposition(CommandLine& line, PressArguments& arguments) {
    using press::Scheme;
    line.add_choice<Scheme>(
        "--scheme", "pages|saddle|signatures",
        "Single pages; sheets inside one another (default); or in groups",
        {{"pages", Scheme::Pages}, {"saddle", Scheme::Saddle}, {"signatures", Scheme::Signatures}},
        arguments.production.scheme);
    line.add_option("--signature", "SHEETS",
                    "Sheets of a signature (chosen so that the last is as full as can be)",
                    [&arguments](const std::string& word) {
                        arguments.production.signature_sheets = read_count("--signature", word, 1, 1000);
                    });
    line.add_choice<press::Binding>("--binding", "left|right", "The side that the spine is on (left)",
                                    {{"left", press::Binding::Left}, {"right", press::Binding::Right}},
                                    arguments.production.binding);
    line.add_choice<Blanks>(
        "--blanks", "end|before-back|notes", "Where blank pages go (end); as pages for notes",
        {{"end", Blanks::End}, {"before-back", Blanks::BeforeBack}, {"notes", Blanks::Notes}},
        arguments.blanks);
    line.add_option("--pages", "multiple-of-N", "Set the booklet so that its pages come out even",
                    [&arguments](const std::string& word) { arguments.multiple = read_multiple(word); });
}

void add_sheet(CommandLine& line, PressArguments& arguments) {
    line.add_option("--sheet", "NAME|WxH", "The paper: A4, SRA3, letter ... (just large enough)",
                    [&arguments](const std::string& word) { arguments.production.sheet = read_sheet(word); });
    line.add_flag("--fit", "Make pages smaller or larger: to fill the sheet, and all of one size",
                  arguments.production.fit);
    line.add_choice<press::Flip>(
        "--flip", "short|long", "Which edges the printer flips the sheet over (short)",
        {{"short", press::Flip::Short}, {"long", press::Flip::Long}}, arguments.production.flip);
    add_edges(line, arguments.production);
    line.add_option("--caliper", "LENGTH", "How thick the paper is, for creep: 0.1mm",
                    [&arguments](const std::string& word) {
                        arguments.production.caliper =
                            read_length("--caliper", word, Length::from_mm(2)).pt();
                    });
    line.add_option(
        "--paper-weight", "GSM", "The same by weight, of uncoated paper: 90gsm",
        [&arguments](const std::string& word) { arguments.production.caliper = read_weight(word); });
    line.exclude("--paper-weight", "--caliper");
}

void pair_inserts(PressArguments& arguments, const std::vector<std::string>& files,
                  const std::vector<std::string>& places) {
    if (files.size() != places.size())
        throw UsageError(fmt::format("there are {} --insert and {} --after", files.size(), places.size()),
                         "each insert needs its page: --insert ad.pdf --after 8");
    for (std::size_t n = 0; n < files.size(); ++n)
        arguments.inserts.push_back({files[n], read_count("--after", places[n], 0, 1'000'000)});
}

void check(const PressArguments& arguments) {
    const bool has_input = !arguments.typesetting.programme.empty();
    if (arguments.test_sheet && has_input)
        throw UsageError("--test-sheet takes no file", "leave one of them out");
    if (!arguments.test_sheet && !has_input)
        throw UsageError("a programme or a PDF is missing", "bifolio press programme.xml");
    if (arguments.test_sheet &&
        (arguments.production.scheme != press::Scheme::Saddle || !arguments.cover.empty() ||
         !arguments.inserts.empty() || arguments.multiple > 0))
        throw UsageError("--test-sheet is one sheet of four pages",
                         "it goes with --sheet, --flip, --binding and --output");
    if (arguments.production.signature_sheets > 0 && arguments.production.scheme != press::Scheme::Signatures)
        throw UsageError("--signature is for --scheme signatures");
    if (arguments.production.caliper > 0 && arguments.production.scheme == press::Scheme::Pages)
        throw UsageError("single pages do not creep", "leave --caliper and --paper-weight to the print shop");
    if (arguments.production.fit && !arguments.production.sheet && arguments.cover.empty() &&
        arguments.inserts.empty() && !arguments.typesetting.programme.ends_with(".pdf"))
        throw UsageError("--fit needs a sheet to fill", "name it with --sheet");
}

}  // namespace

bool read_press_options(CommandLine& line, std::span<const std::string> words, PressArguments& arguments) {
    std::vector<std::string> insert_files, insert_places;
    bool knocks_out_black = false;
    line.add_optional_input(arguments.typesetting.programme, "PROGRAMME.xml|FILE.pdf",
                            "The programme, or any PDF");
    line.add_output(arguments.output, "Where to write (NAME-press.pdf in this folder); - is standard output");
    line.add_flag("--test-sheet", "Make one sheet that shows how a printer turns and folds",
                  arguments.test_sheet);
    add_imposition(line, arguments);
    add_sheet(line, arguments);
    add_condition(line, arguments.production);
    line.add_flag("--no-overprint", "Leave the paper white below black text", knocks_out_black);
    line.add_option("--cover", "FILE.pdf", "A PDF for a cover: its front; front and back; or all four sides",
                    arguments.cover);
    line.add_repeatable("--insert", "FILE.pdf", "A PDF to bind in; may be repeated", insert_files);
    line.add_repeatable("--after", "PAGE", "The page that the insert comes after, the cover's not counted",
                        insert_places);
    add_edition(line, arguments.typesetting.language);
    add_selection(line, arguments.typesetting.selection);
    line.add_style(arguments.typesetting.style);
    add_threads(line, arguments.typesetting.threads);
    if (!line.parse(words)) return false;
    pair_inserts(arguments, insert_files, insert_places);
    check(arguments);
    arguments.production.overprints_black = !knocks_out_black;
    arguments.production.blanks_before_back = arguments.blanks == Blanks::BeforeBack;
    arguments.production.threads = arguments.typesetting.threads;
    return true;
}

}  // namespace bifolio::cli
