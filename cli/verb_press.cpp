#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <optional>

#include "cli/job.h"
#include "cli/paths.h"
#include "cli/pdf_input.h"
#include "cli/press_options.h"
#include "cli/source_date.h"
#include "cli/style.h"
#include "cli/usage_error.h"
#include "cli/verbs.h"
#include "pdf/writer.h"
#include "press/book.h"
#include "press/color_profile.h"
#include "press/creep.h"
#include "press/preflight.h"
#include "press/test_sheet.h"
#include "source/base/file.h"

namespace bifolio::cli {

namespace {

using source::Severity;

// Everything on its way to the sheets.
class Pressing {
  public:
    Pressing(Job& job, const PressArguments& arguments, std::string output)
        : job_(job), arguments_(arguments), output_(std::move(output)) {}

    void run();

  private:
    [[nodiscard]] bool has_pdf() const { return typeset_ == nullptr && !arguments_.test_sheet; }
    [[nodiscard]] bool make_pages();
    void make_test_sheet();
    [[nodiscard]] styles::PaperSize test_paper() const;
    [[nodiscard]] bool typeset_programme();
    void settle_bleed(const layout::Size& trim);
    [[nodiscard]] bool find_profile(const layout::Size& trim);
    [[nodiscard]] bool prepare_pages();
    [[nodiscard]] bool read_extras();
    [[nodiscard]] bool bind();
    [[nodiscard]] press::SheetRequest sheet_request(const layout::Size& trim) const;
    [[nodiscard]] bool lay_out_sheets();
    [[nodiscard]] press::Imposition impose(std::size_t pages, std::size_t behind) const;
    void tell_of_sheets();
    [[nodiscard]] std::optional<std::string> checked_sheets();
    [[nodiscard]] layout::DocumentInfo info() const;
    [[nodiscard]] std::string slug(const layout::DocumentInfo& info) const;
    [[nodiscard]] bool has_pages_without_bleed() const;
    void note(Severity severity, const char* code, std::string message, std::string hint = {}) {
        job_.diagnostics().add({severity, code, file(), {}, std::move(message), std::move(hint)});
    }
    [[nodiscard]] std::string file() const {
        return arguments_.test_sheet ? output_ : arguments_.typesetting.programme;
    }

    Job& job_;
    const PressArguments& arguments_;
    std::string output_;
    std::unique_ptr<Typeset> typeset_;            // of a programme
    std::unique_ptr<layout::FontLibrary> fonts_;  // for the slug line, where nothing was typeset
    layout::Pages* pages_ = nullptr;              // typeset, or the test sheet's; null for a PDF
    layout::Pages test_pages_;
    std::optional<press::ColorProfile> profile_;
    double bleed_ = 0, spine_safe_ = 0;
    std::optional<press::SourceDocument> main_, cover_;
    std::vector<press::Insert> inserts_;
    std::optional<press::Book> book_;
    press::Imposition imposition_;
    std::optional<press::SheetGeometry> geometry_;
};

bool is_pdf(const std::string& path) {
    if (path.ends_with(".pdf") || path.ends_with(".PDF")) return true;
    constexpr std::uint64_t kHead = 1024;
    return source::read_file(path, kHead).find("%PDF-") != std::string::npos;
}

layout::Size sheet_size(const styles::PaperSize& paper) {
    return {paper.width.pt(), paper.height.pt()};
}

// The test sheet's paper, upright: the one that is named, else A4. It is for the office, where paper is not
// cut.
styles::PaperSize Pressing::test_paper() const {
    styles::PaperSize paper = arguments_.sheet.value_or(
        styles::PaperSize{styles::Length::from_mm(210), styles::Length::from_mm(297)});
    if (paper.width > paper.height) std::swap(paper.width, paper.height);
    return paper;
}

void Pressing::run() {
    if (!make_pages() || !read_extras() || !bind() || !lay_out_sheets()) return;
    job_.progress("writing " + output_);
    const std::optional<std::string> bytes = checked_sheets();
    if (!bytes || job_.is_stopped()) return;
    const std::size_t sheets = imposition_.sheets.size(), sides = imposition_.side_count();
    job_.write(output_, *bytes,
               imposition_.is_two_up()
                   ? fmt::format("{} sheet{}, {} sides", sheets, sheets == 1 ? "" : "s", sides)
                   : fmt::format("{} page{}", sides, sides == 1 ? "" : "s"));
}

bool Pressing::make_pages() {
    if (arguments_.test_sheet) {
        make_test_sheet();
    } else if (is_pdf(arguments_.typesetting.programme)) {
        if (arguments_.multiple > 0 || arguments_.blanks == Blanks::Notes)
            throw UsageError("--pages and --blanks notes set a programme anew; a PDF is as it is",
                             "give the programme, or leave them out");
        main_ = read_pdf(job_, arguments_.typesetting.programme);
        if (!main_) return false;
        settle_bleed(main_->pages().front().size());
        return find_profile(main_->pages().front().size());
    } else if (!typeset_programme()) {
        return false;
    }
    return prepare_pages();
}

void Pressing::make_test_sheet() {
    const auto sheet = read_style(arguments_.typesetting.style, job_.diagnostics());
    if (!sheet) return;
    fonts_ = std::make_unique<layout::FontLibrary>();
    const layout::Size paper = sheet_size(test_paper());
    const press::TestSheet test{
        {paper.height / 2, paper.width}, arguments_.flip.value_or(press::Flip::Short), arguments_.binding};
    test_pages_ = press::make_test_pages(test, *sheet, *fonts_, job_.diagnostics());
    pages_ = &test_pages_;
}

bool Pressing::typeset_programme() {
    TypesettingArguments typesetting = arguments_.typesetting;
    typesetting.adjust = [this](styles::StyleSheet& sheet) {
        if (arguments_.multiple > 0) sheet.pages.multiple_of = arguments_.multiple;
        if (arguments_.blanks == Blanks::Notes && sheet.pages.multiple_of % 4 != 0)
            sheet.pages.multiple_of = 4;
        if (!arguments_.cover.empty()) sheet.contents.cover = false;
        if (arguments_.binding == press::Binding::Right) sheet.page.bound_right = true;
    };
    std::optional<Typeset> made = typeset(job_, typesetting);
    if (!made) return false;
    typeset_ = std::make_unique<Typeset>(std::move(*made));
    pages_ = &typeset_->pages;
    spine_safe_ = typeset_->sheet.page.spine_safe.pt();
    return true;
}

// What the command line says, else the style sheet; an eighth of an inch on North American papers.
void Pressing::settle_bleed(const layout::Size& trim) {
    constexpr styles::Length kUsual = styles::Length::from_mm(3), kAmerican = styles::Length::from_in(0.125);
    const styles::Length usual = press::is_north_american(trim) ? kAmerican : kUsual;
    const styles::Length styled = typeset_ ? typeset_->sheet.page.bleed : usual;
    bleed_ = arguments_.bleed.value_or(styled == kUsual ? usual : styled).pt();
    if (arguments_.test_sheet) bleed_ = 0;
}

// A profile that was asked for, or is needed: for the output intent, or to convert pictures by.
bool Pressing::find_profile(const layout::Size& trim) {
    const bool has_standard = arguments_.standard != press::Standard::None;
    const bool has_pictures = pages_ != nullptr && press::has_screen_pictures(*pages_);
    if (arguments_.profile.empty() && !has_standard && !has_pictures) return true;
    const std::string usual(press::usual_condition(trim).name);
    profile_ =
        press::read_profile(arguments_.profile.empty() ? usual : arguments_.profile, job_.diagnostics());
    if (!profile_ && has_pictures) press::refuse_screen_pictures(*pages_, file(), job_.diagnostics());
    return profile_.has_value();
}

// The pages as a PDF for the press. Creep needs more bleed on the outside: as much as pages are moved.
bool Pressing::prepare_pages() {
    if (pages_ == nullptr || pages_->pages.empty()) return false;
    const layout::Size trim = pages_->pages.front().trim;
    settle_bleed(trim);
    if (!find_profile(trim)) return false;
    const auto planned = press::plan_sheet(sheet_request(trim));
    const double scale = planned ? planned->scale : 1;
    const press::PrintChecks checks{file(), bleed_, scale, arguments_.ink_limit};
    press::check_for_print(*pages_, checks, job_.diagnostics());
    if (profile_)
        press::convert_pictures(*pages_, press::InkConversion(*profile_), checks, job_.diagnostics());
    if (job_.is_stopped()) return false;
    const double creep = press::greatest_creep(arguments_.caliper, impose(pages_->pages.size(), 0));
    std::string bytes = pdf::write_pdf(*pages_, {.threads = arguments_.typesetting.threads,
                                                 .purpose = pdf::Purpose::Press,
                                                 .bleed = bleed_ + creep / scale,
                                                 .overprints_black = !arguments_.knocks_out_black});
    main_ = press::SourceDocument::read(file(), std::move(bytes), job_.diagnostics());
    return main_.has_value();
}

bool Pressing::read_extras() {
    if (!arguments_.cover.empty()) {
        cover_ = read_pdf(job_, arguments_.cover);
        if (!cover_) return false;
    }
    for (const InsertArgument& insert : arguments_.inserts) {
        auto document = read_pdf(job_, insert.file);
        if (!document) return false;
        inserts_.push_back({std::move(*document), insert.after});
    }
    return true;
}

bool Pressing::bind() {
    book_ = press::bind({std::move(*main_), std::move(cover_), std::move(inserts_), arguments_.fit},
                        job_.diagnostics());
    if (!book_ || job_.is_stopped()) return false;
    const std::size_t behind =
        std::max<std::size_t>(book_->pages_after_blanks, arguments_.blanks == Blanks::BeforeBack ? 1 : 0);
    imposition_ = impose(book_->pages.size(), behind);
    return true;
}

press::Imposition Pressing::impose(std::size_t pages, std::size_t behind) const {
    return press::impose({pages, arguments_.scheme, arguments_.binding, behind, arguments_.signature_sheets});
}

press::SheetRequest Pressing::sheet_request(const layout::Size& trim) const {
    const bool two_up = arguments_.scheme != press::Scheme::Pages;
    press::SheetRequest request{trim, two_up, bleed_, std::nullopt, false, arguments_.flip, arguments_.marks};
    if (arguments_.sheet) {
        request.sheet = sheet_size(*arguments_.sheet);
        request.fit = arguments_.fit;
    }
    if (arguments_.test_sheet) {
        request.sheet = sheet_size(test_paper());
        request.marks = press::Marks::none();
    }
    if (two_up && !request.flip) request.flip = press::Flip::Short;
    if (!two_up) request.marks.fold = false;
    return request;
}

bool Pressing::lay_out_sheets() {
    const bool two_up = imposition_.is_two_up();
    geometry_ = press::plan_sheet(sheet_request(book_->trim));
    if (!geometry_) {
        const auto mm = [](double points) { return styles::Length::from_pt(points).mm(); };
        note(Severity::Error, "sheet",
             fmt::format("pages of {:.1f} x {:.1f} mm do not fit on that sheet{}", mm(book_->trim.width),
                         mm(book_->trim.height), two_up ? ", two beside each other" : ""),
             "take a larger one with --sheet, or let the pages be made smaller with --fit");
        return false;
    }
    if (pages_ != nullptr && !arguments_.test_sheet) {
        std::size_t first = 0;
        while (book_->pages[first] != press::BookPage{0, 0}) ++first;
        press::check_creep(*pages_, imposition_,
                           {file(), arguments_.caliper, spine_safe_, geometry_->scale, first},
                           job_.diagnostics());
    }
    tell_of_sheets();
    return !job_.is_stopped();
}

bool Pressing::has_pages_without_bleed() const {
    constexpr double kNoBleed = 0.5;
    return std::ranges::any_of(book_->documents.front().pages(),
                               [](const press::SourcePage& page) { return page.bleed_width() < kNoBleed; });
}

void Pressing::tell_of_sheets() {
    if (arguments_.test_sheet) return;
    const std::string blanks = press::describe_blanks(imposition_.pages);
    note(Severity::Note, "sheets", imposition_.is_two_up() ? blanks : "for a stitched booklet, " + blanks,
         imposition_.pages % 4 != 0 && pages_ != nullptr
             ? "--pages multiple-of-4 sets the booklet so that they come out even"
             : "");
    if (!geometry_->left_out.empty())
        note(Severity::Note, "sheet",
             fmt::format("on this sheet there is no room for {}", fmt::join(geometry_->left_out, ", ")));
    if (has_pdf() && bleed_ > 0 && has_pages_without_bleed())
        note(Severity::Note, "bleed", "the pages have no bleed",
             "colour that reaches the edge may be cut with a white line: export the PDF with 3 mm of bleed");
    if (geometry_->scale != 1)
        note(Severity::Note, "sheet",
             fmt::format("pages are printed at {:.1f} % of their size", 100 * geometry_->scale));
}

layout::DocumentInfo Pressing::info() const {
    if (pages_ != nullptr) {
        layout::DocumentInfo info = pages_->info;
        if (arguments_.test_sheet) info.date = source_date_epoch();
        return info;
    }
    const press::SourceInfo stated = book_->documents.front().info();
    layout::DocumentInfo info{stated.title, stated.author, stated.subject, stated.language, stated.date};
    if (info.title.empty()) info.title = output_path({}, file(), "");
    if (const auto date = source_date_epoch()) info.date = date;
    return info;
}

std::string Pressing::slug(const layout::DocumentInfo& info) const {
    if (!info.date) return info.title;
    const std::chrono::year_month_day day{
        std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(*info.date)))};
    return fmt::format("{}  \u00B7  {:04}-{:02}-{:02}", info.title, static_cast<int>(day.year()),
                       static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

// The file, and, where it claims a standard, the proof that it keeps it.
std::optional<std::string> Pressing::checked_sheets() {
    press::SheetsRequest request;
    request.caliper = arguments_.caliper;
    request.standard = arguments_.standard;
    request.profile = arguments_.standard == press::Standard::None ? std::nullopt : profile_;
    request.info = info();
    request.slug = slug(request.info);
    const bool is_standard = arguments_.standard != press::Standard::None;
    if (is_standard && !request.info.date) {
        note(Severity::Error, "metadata", "has no date, and PDF/X-4 asks for one",
             "set SOURCE_DATE_EPOCH, in seconds since 1970: SOURCE_DATE_EPOCH=$(date +%s)");
        return std::nullopt;
    }
    std::optional<press::Lettering> lettering;
    if (geometry_->marks.slug) {
        if (!typeset_ && !fonts_) fonts_ = std::make_unique<layout::FontLibrary>();
        layout::FontLibrary& fonts = typeset_ ? *typeset_->fonts : *fonts_;
        static const std::vector<std::string> kFamilies = {"Inter", "Source Sans 3", "Noto Sans",
                                                           "DejaVu Sans"};
        lettering.emplace(fonts, kFamilies);
        request.lettering = &*lettering;
    }
    std::string bytes = press::write_sheets(*book_, imposition_, *geometry_, request);
    if (!is_standard) return bytes;
    job_.progress("checking");
    const auto written = press::SourceDocument::read(output_, bytes, job_.diagnostics());
    if (!written) return std::nullopt;
    const press::PreflightReport report = press::preflight(*written);
    for (const press::RuleResult& result : report.results) {
        if (result.breaches.empty()) continue;
        const press::Fact& first = result.breaches.front();
        note(result.rule->kind == press::RuleKind::Required ? Severity::Error : Severity::Warning,
             "preflight",
             fmt::format("{}: {}{} ({})", result.rule->code,
                         first.page > 0 ? fmt::format("sheet side {}: ", first.page) : "", first.text,
                         result.rule->clause),
             fmt::format("what is asked: {}", result.rule->requirement));
    }
    return bytes;
}

}  // namespace

ExitStatus run_press(std::span<const std::string> words) {
    CommandLine line("press", "Makes sheets for a printer, of a programme or of any PDF.",
                     "  bifolio press programme.xml\n"
                     "  bifolio press programme.xml --scheme pages --standard pdfx4 -o shop.pdf\n"
                     "  bifolio press any.pdf --sheet A4\n"
                     "  bifolio press --test-sheet\n");
    PressArguments arguments;
    if (!read_press_options(line, words, arguments)) return ExitStatus::Done;

    const std::string& input = arguments.typesetting.programme;
    const std::string output = arguments.test_sheet ? output_path(arguments.output.path, "test-sheet", ".pdf")
                                                    : output_path(arguments.output.path, input, "-press.pdf");
    if (!arguments.test_sheet) refuse_to_replace(input, output, "the input");
    if (!arguments.cover.empty()) refuse_to_replace(arguments.cover, output, "the cover");
    for (const InsertArgument& insert : arguments.inserts)
        refuse_to_replace(insert.file, output, "an insert");
    if (names_file(arguments.typesetting.style))
        refuse_to_replace(arguments.typesetting.style.style, output, "the style sheet");
    Job job(line.common(), FindingsTo::StandardError);
    return job.run([&](Job& running) { Pressing(running, arguments, output).run(); });
}

}  // namespace bifolio::cli
