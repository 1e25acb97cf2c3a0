#include "press/production.h"

#include <fmt/core.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <filesystem>
#include <stdexcept>
#include <utility>

#include "pdf/writer.h"
#include "press/color_profile.h"
#include "press/creep.h"
#include "press/foreign_pages.h"
#include "press/outlines.h"
#include "press/placed_pages.h"
#include "press/sheets.h"
#include "press/stitching.h"

namespace bifolio::press {

namespace {

using source::Severity;

void stage(const ProductionRequest& request, std::string_view what) {
    if (request.on_stage) request.on_stage(what);
}

// What is stated, else what the profile puts on paper, which takes a while to find out.
double ink_limit(const ProductionRequest& request, const std::optional<ColorProfile>& profile) {
    if (request.ink_limit) return *request.ink_limit;
    return profile ? ink_limit_of(profile->bytes).value_or(kUsualInkLimit) : kUsualInkLimit;
}

// What findings call the input.
std::string file_of(const PrintInput& input) {
    const auto* typeset = std::get_if<TypesetPages>(&input.body);
    return typeset != nullptr ? typeset->file : std::get<SourceDocument>(input.body).name();
}

Size trim_of(const PrintInput& input) {
    if (const auto* typeset = std::get_if<TypesetPages>(&input.body)) {
        if (typeset->pages.pages.empty()) throw std::invalid_argument("there are no pages to print");
        return typeset->pages.pages.front().trim;
    }
    return usual_size(std::get<SourceDocument>(input.body));
}

double bleed_of(const PrintInput& input, const ProductionRequest& request, const Size& trim) {
    if (request.bleed) return *request.bleed;
    const auto* typeset = std::get_if<TypesetPages>(&input.body);
    if (typeset != nullptr && typeset->bleed != kUsualBleed) return typeset->bleed.pt();
    return (is_north_american(trim) ? kNorthAmericanBleed : kUsualBleed).pt();
}

Imposition impose_pages(const ProductionRequest& request, std::size_t pages, std::size_t pages_after_blanks) {
    return impose({pages, request.scheme, request.binding, pages_after_blanks, request.signature_sheets});
}

SheetRequest sheet_request(const ProductionRequest& request, const Size& trim, double bleed) {
    const bool two_up = request.scheme != Scheme::Pages;
    SheetRequest sheet{trim,         two_up,       bleed, request.sheet, request.sheet && request.fit,
                       request.flip, request.marks};
    if (two_up && !sheet.flip) sheet.flip = Flip::Short;
    if (!two_up) sheet.marks.fold = false;
    return sheet;
}

// The profile for the output intent, and to convert pictures by.
std::optional<ColorProfile> find_profile(const ProductionRequest& request, const Size& trim,
                                         source::Diagnostics& findings) {
    if (request.profile.empty()) return usual_profile(trim, request.made_profiles, findings);
    return read_profile(request.profile, request.made_profiles, findings);
}

// Everything that was not typeset here.
void prepare_for_paper(PrintInput& input, bool has_standard, source::Diagnostics& findings) {
    if (auto* document = std::get_if<SourceDocument>(&input.body))
        prepare_for_paper(*document, has_standard, findings);
    if (input.cover) prepare_for_paper(*input.cover, has_standard, findings);
    for (Insert& insert : input.inserts) prepare_for_paper(insert.document, has_standard, findings);
}

// How far the cover's colour goes over the fold: where the first page and the last are one side of a sheet.
double wrap_of(const TypesetPages* typeset, const ProductionRequest& request) {
    return typeset != nullptr && request.scheme == Scheme::Saddle ? typeset->cover_wrap : 0;
}

// The typeset pages as a PDF for the press. Creep needs more bleed on the outside: as much as pages are
// moved.
std::optional<SourceDocument> write_for_press(TypesetPages& typeset, const ProductionRequest& request,
                                              double bleed, const std::optional<ColorProfile>& profile,
                                              source::Diagnostics& findings) {
    layout::Pages& pages = typeset.pages;
    const auto planned = plan_sheet(sheet_request(request, pages.pages.front().trim, bleed));
    const double scale = planned ? planned->scale : 1;
    const PrintChecks checks{typeset.file, bleed, scale, ink_limit(request, profile)};
    check_for_print(pages, checks, findings);
    if (profile) convert_pictures(pages, InkConversion(*profile), checks, findings);
    if (findings.has_errors()) return std::nullopt;
    const double creep = greatest_creep(request.caliper, impose_pages(request, pages.pages.size(), 0));
    std::optional<PlacedPages> placed;
    if (keeps_places(pages)) {
        placed = PlacedPages::read(pages, typeset.file, findings);
        if (!placed) return std::nullopt;
        placed->check_for_paper(request.standard != nullptr, findings);
    }
    std::string bytes =
        pdf::write_pdf(pages, {.threads = request.threads,
                               .purpose = pdf::Purpose::Press,
                               .bleed = std::max(bleed + creep / scale, wrap_of(&typeset, request)),
                               .overprints_black = request.overprints_black});
    if (placed) bytes = placed->fill(std::move(bytes), PlacedPages::Form::Plain);
    return SourceDocument::read(typeset.file, std::move(bytes), findings);
}

std::optional<SheetGeometry> plan_sheets(const SheetRequest& request, const std::string& file,
                                         source::Diagnostics& findings) {
    std::optional<SheetGeometry> geometry = plan_sheet(request);
    if (geometry) return geometry;
    constexpr double kHair = 0.2;  // mm, of rounding
    const auto mm = [](double points) { return styles::Length::from_pt(points).mm(); };
    findings.add(
        {Severity::Error,
         "sheet",
         file,
         {},
         fmt::format("pages of {:.1f} x {:.1f} mm do not fit on that sheet{}", mm(request.trim.width),
                     mm(request.trim.height), request.two_up ? ", two side by side" : ""),
         fmt::format(
             "use a larger one with --sheet, of {:.0f} x {:.0f} mm or more; or let the pages be made smaller "
             "with --fit",
             std::ceil(mm((request.two_up ? 2 : 1) * request.trim.width) - kHair),
             std::ceil(mm(request.trim.height) - kHair))});
    return std::nullopt;
}

void check_creep(const TypesetPages& typeset, const Book& book, const Imposition& imposition, double caliper,
                 double scale, source::Diagnostics& findings) {
    const auto first = std::ranges::find(book.pages, std::optional(BookPage{0, 0}));
    check_creep(typeset.pages, imposition,
                {typeset.file, caliper, typeset.spine_safe, scale,
                 static_cast<std::size_t>(first - book.pages.begin())},
                findings);
}

bool has_pages_without_bleed(const SourceDocument& document) {
    constexpr double kNoBleed = 0.5;
    return std::ranges::any_of(document.pages(),
                               [](const SourcePage& page) { return page.bleed_width() < kNoBleed; });
}

void note_screen_pictures(const TypesetPages& typeset, source::Diagnostics& findings) {
    const std::size_t count = count_screen_pictures(typeset.pages);
    if (count == 0) return;
    findings.add({Severity::Note,
                  "sheets",
                  typeset.file,
                  {},
                  count == 1
                      ? "one picture stays in screen colours (RGB), of which an office's printer makes inks"
                      : fmt::format("{} pictures stay in screen colours (RGB), of which an office's "
                                    "printer makes inks",
                                    count),
                  "for a print shop: --standard pdfx4, or --profile with the printing condition"});
}

void note_blanks(bool is_typeset, const Imposition& imposition, const std::string& file,
                 source::Diagnostics& findings) {
    const std::string blanks = describe_blanks(imposition.pages);
    findings.add({Severity::Note,
                  "sheets",
                  file,
                  {},
                  imposition.is_two_up() ? blanks : "for a stitched booklet, " + blanks,
                  imposition.pages % 4 != 0 && is_typeset
                      ? "--pages multiple-of-4 sets the booklet so that they come out even"
                      : ""});
}

void add_notes(bool is_typeset, const Book& book, const SheetGeometry& geometry, double bleed,
               const std::string& file, source::Diagnostics& findings) {
    const auto note = [&](const char* code, std::string message, std::string hint = {}) {
        findings.add({Severity::Note, code, file, {}, std::move(message), std::move(hint)});
    };
    if (!geometry.left_out.empty())
        note("sheet", fmt::format("this sheet has no room for {}", fmt::join(geometry.left_out, ", ")));
    if (!is_typeset && bleed > 0 && has_pages_without_bleed(book.documents.front()))
        note("bleed", "the pages have no bleed",
             "colour that reaches the edge may be cut with a white line: export the PDF with 3 mm of bleed");
    if (geometry.scale != 1)
        note("sheet", fmt::format("pages are printed at {:.1f} % of their size", 100 * geometry.scale));
}

layout::DocumentInfo info_of(const TypesetPages* typeset, const SourceDocument& document,
                             const std::optional<std::int64_t>& date) {
    layout::DocumentInfo info;
    if (typeset != nullptr) {
        info = typeset->pages.info;
    } else {
        const SourceInfo stated = document.info();
        info = {stated.title, stated.author, stated.subject, stated.language, stated.date};
        if (info.title.empty()) info.title = std::filesystem::path(document.name()).stem().string();
    }
    if (date) info.date = date;
    return info;
}

// "EuroMLSys 2023  ·  2023-05-02": the date is the job's own. What the file tells else may be the event's,
// which a printer would take for the job's.
std::string slug_of(const std::string& title, const std::optional<std::int64_t>& date) {
    if (!date) return title;
    const std::chrono::year_month_day day{
        std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(*date)))};
    return fmt::format("{}  \u00B7  {:04}-{:02}-{:02}", title, static_cast<int>(day.year()),
                       static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()));
}

std::string write_file(const Book& book, const Imposition& imposition, const SheetGeometry& geometry,
                       SheetsRequest request, layout::FontLibrary* fonts) {
    if (!geometry.marks.slug) return write_sheets(book, imposition, geometry, request);
    constexpr std::array<std::string_view, 4> kFamilies = {"Inter", "Source Sans 3", "Noto Sans",
                                                           "DejaVu Sans"};
    const std::vector<std::string> families(kFamilies.begin(), kFamilies.end());
    std::optional<layout::FontLibrary> own_fonts;
    if (fonts == nullptr) fonts = &own_fonts.emplace();
    const Lettering lettering(*fonts, families);
    request.lettering = &lettering;
    return write_sheets(book, imposition, geometry, request);
}

void add_breach(const RuleResult& result, source::Severity severity, const std::string& file,
                source::Diagnostics& findings) {
    if (result.breaches.empty()) return;
    const Fact& first = result.breaches.front();
    findings.add({severity,
                  "preflight",
                  file,
                  {},
                  fmt::format("{}: {}{} ({})", result.code,
                              first.page > 0 ? fmt::format("sheet side {}: ", first.page) : "", first.text,
                              result.clause),
                  fmt::format("what is asked: {}", result.requirement)});
}

// Reads the finished file back and judges it by the standard that it claims.
std::optional<PreflightReport> judge(const std::string& bytes, const PrintStandard& standard,
                                     const std::string& file, source::Diagnostics& findings) {
    const auto written = SourceDocument::read(file, bytes, findings);
    if (!written) return std::nullopt;
    PreflightReport report = preflight(*written, &standard);
    for (const RuleResult& result : report.results) add_breach(result, Severity::Error, file, findings);
    for (const RuleResult& result : report.advice) add_breach(result, Severity::Warning, file, findings);
    return report;
}

}  // namespace

Production produce(PrintInput input, const ProductionRequest& request, layout::FontLibrary* fonts) {
    Production made;
    source::Diagnostics& findings = made.findings;
    const std::string file = file_of(input);
    const Size trim = trim_of(input);
    const double bleed = bleed_of(input, request, trim);
    auto* typeset = std::get_if<TypesetPages>(&input.body);

    std::optional<ColorProfile> profile;
    if (request.has_condition()) {
        profile = find_profile(request, trim, findings);
        if (!profile) return made;
    }
    prepare_for_paper(input, request.standard != nullptr, findings);
    std::optional<SourceDocument> main = typeset != nullptr
                                             ? write_for_press(*typeset, request, bleed, profile, findings)
                                             : std::optional(std::move(std::get<SourceDocument>(input.body)));
    if (!main) return made;
    const std::optional<Book> book =
        bind({std::move(*main), std::move(input.cover), std::move(input.inserts), request.fit}, findings);
    if (!book) return made;

    made.imposition =
        impose_pages(request, book->pages.size(),
                     std::max<std::size_t>(book->pages_after_blanks, request.blanks_before_back ? 1 : 0));
    const std::optional<SheetGeometry> geometry =
        plan_sheets(sheet_request(request, book->trim, bleed), file, findings);
    if (!geometry) return made;
    if (typeset != nullptr)
        check_creep(*typeset, *book, made.imposition, request.caliper, geometry->scale, findings);
    if (request.has_notes && typeset != nullptr) note_screen_pictures(*typeset, findings);
    if (request.has_notes && request.is_booklet) {
        check_stitching(made.imposition, request.caliper, file, findings);
        note_blanks(typeset != nullptr, made.imposition, file, findings);
    }
    if (request.has_notes) add_notes(typeset != nullptr, *book, *geometry, bleed, file, findings);
    const layout::DocumentInfo info = info_of(typeset, book->documents.front(), request.date);
    if (request.standard != nullptr && request.standard->needs_date && !info.date)
        findings.add({Severity::Error,
                      "metadata",
                      file,
                      {},
                      fmt::format("has no date, but {} requires one", request.standard->title),
                      "set SOURCE_DATE_EPOCH, in seconds since 1970: SOURCE_DATE_EPOCH=$(date +%s)"});
    if (findings.has_errors()) return made;

    stage(request, "making the sheets");
    made.bytes = write_file(*book, made.imposition, *geometry,
                            {.caliper = request.caliper,
                             .standard = request.standard,
                             .profile = std::move(profile),
                             .info = info,
                             .slug = slug_of(info.title, request.date),
                             .cover_wrap = wrap_of(typeset, request)},
                            fonts);
    if (request.standard == nullptr) return made;
    stage(request, "checking");
    made.preflight = judge(made.bytes, *request.standard, file, findings);
    return made;
}

}  // namespace bifolio::press
