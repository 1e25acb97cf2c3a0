// Print production as a whole, without the command: from pages or a PDF to the file and what was found.
#include "press/production.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <set>

#include "press/inspection.h"
#include "press/print_standards.h"
#include "press/qpdf.h"
#include "tests/pdf/read_back.h"
#include "tests/press/support.h"

namespace bifolio::press {
namespace {

using pdf::testing::ReadBack;
using testing::changed;
using testing::codes;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::numbered_document;
using testing::numbered_pages;
using testing::page_mark;
using testing::read_document;
using ::testing::StartsWith;

constexpr double kExact = 0.01;  // points

PrintInput typeset(std::size_t pages, const Size& trim = {200, 300}) {
    return {TypesetPages{.pages = numbered_pages(pages, trim), .file = "p.xml"}};
}

TypesetPages& pages_of(PrintInput& input) {
    return std::get<TypesetPages>(input.body);
}

ProductionRequest single_pages() {
    return {.scheme = Scheme::Pages, .marks = Marks::none()};
}

ProductionRequest pdfx4() {
    ProductionRequest request = single_pages();
    request.standard = find_print_standard("pdfx4");
    request.profile = "swop";
    return request;
}

// The first letter of each page, in order; "-" for a page without one.
std::string marks_of(const std::string& file, int pages) {
    const ReadBack read(file);
    std::string marks;
    for (int n = 1; n <= pages; ++n) {
        const auto characters = read.characters(n);
        marks += characters.empty() ? "-" : characters.front().text;
    }
    return marks;
}

std::vector<std::string> messages(const Production& made) {
    std::vector<std::string> all;
    for (const source::Diagnostic& each : made.findings.all()) all.push_back(each.message);
    return all;
}

TEST(Production, PutsTypesetPagesOnSheets) {
    const Production made = produce(typeset(8), {});
    EXPECT_TRUE(made.is_sound());
    EXPECT_THAT(messages(made), ElementsAre("8 pages: no blanks"));
    EXPECT_EQ(made.findings.all().front().file, "p.xml");
    EXPECT_EQ(made.imposition.sheets.size(), 2U);
    EXPECT_FALSE(made.preflight);
    EXPECT_EQ(read_document(made.bytes).pages().size(), 4U);
    EXPECT_EQ(read_document(made.bytes).info().title, "Numbered pages");
}

TEST(Production, PutsAPdfOnSheets) {
    const Production made = produce({numbered_document(4, 0)}, {});
    EXPECT_TRUE(made.is_sound());
    EXPECT_EQ(codes(made.findings), "sheets bleed");
    EXPECT_EQ(made.findings.all().front().file, "pages.pdf");
    EXPECT_EQ(read_document(made.bytes).pages().size(), 2U);
}

TEST(Production, NamesAPdfWithoutTitleAfterItsFile) {
    const std::string file =
        changed(numbered_document(1).bytes(), [](QPDF& pdf) { pdf.getTrailer().removeKey("/Info"); });
    const Production made = produce({read_document(file, "talks/loops.pdf")}, single_pages());
    EXPECT_EQ(read_document(made.bytes).info().title, "loops");
}

TEST(Production, BindsCoverAndInserts) {
    PrintInput input = typeset(3);
    input.cover = numbered_document(2);
    input.inserts.push_back({numbered_document(2), 1});
    ProductionRequest request = single_pages();
    request.has_notes = false;
    const Production made = produce(std::move(input), request);
    EXPECT_THAT(messages(made), IsEmpty());
    const std::string a = page_mark(0), b = page_mark(1), c = page_mark(2);
    const std::string expected = a + "-" + a + a + b + b + c + "-" + b;
    EXPECT_EQ(made.imposition.pages, expected.size());
    EXPECT_EQ(marks_of(made.bytes, static_cast<int>(expected.size())), expected);
}

TEST(Production, RefusesWhatCannotBeBound) {
    PrintInput input = typeset(3);
    input.cover = numbered_document(3);
    const Production made = produce(std::move(input), {});
    EXPECT_FALSE(made.is_sound());
    EXPECT_EQ(made.bytes, "");
    EXPECT_EQ(codes(made.findings), "insert");
}

TEST(Production, RefusesASheetThatIsTooSmallUnlessPagesMayBeFitted) {
    ProductionRequest request = single_pages();
    request.sheet = Size{100, 150};
    const Production refused = produce(typeset(1), request);
    EXPECT_EQ(refused.bytes, "");
    EXPECT_EQ(codes(refused.findings), "sheet");
    request.fit = true;
    const Production fitted = produce(typeset(1), request);
    EXPECT_TRUE(fitted.is_sound());
    EXPECT_THAT(messages(fitted), ::testing::Contains("pages are printed at 50.0 % of their size"));
}

TEST(Production, RefusesPagesThatCreepIntoTheSpine) {
    for (const double caliper : {0.0, 2.0}) {
        PrintInput input = typeset(8);
        pages_of(input).spine_safe = 39;
        const Production made = produce(std::move(input), {.caliper = caliper});
        EXPECT_EQ(codes(made.findings), caliper > 0 ? "creep sheets" : "sheets");
        EXPECT_EQ(made.bytes.empty(), caliper > 0);
    }
}

TEST(Production, TakesTheBleedThatIsAskedForElseTheStylesElseTheUsualOne) {
    const auto bleed = [](PrintInput input, std::optional<double> stated) {
        ProductionRequest request = single_pages();
        request.bleed = stated;
        const Production made = produce(std::move(input), request);
        return read_document(made.bytes).pages().front().bleed_width();
    };
    EXPECT_NEAR(bleed(typeset(1), std::nullopt), kUsualBleed.pt(), kExact);
    EXPECT_NEAR(bleed(typeset(1, {612, 792}), std::nullopt), kNorthAmericanBleed.pt(), kExact);
    EXPECT_NEAR(bleed(typeset(1, {612, 792}), 5), 5, kExact);
    PrintInput styled = typeset(1, {612, 792});
    pages_of(styled).bleed = styles::Length::from_pt(11);
    EXPECT_NEAR(bleed(std::move(styled), std::nullopt), 11, kExact);
    EXPECT_NEAR(bleed({numbered_document(1, 20)}, std::nullopt), kUsualBleed.pt(), kExact);
}

TEST(Production, HasNothingToTellOfATestSheet) {
    ProductionRequest request;
    request.sheet = Size{400, 300};
    request.bleed = 0;
    request.marks = Marks::none();
    request.has_notes = false;
    PrintInput input = typeset(4);
    for (layout::Page& page : pages_of(input).pages.pages) page.fills.clear();
    const Production made = produce(std::move(input), request);
    EXPECT_THAT(messages(made), IsEmpty());
    EXPECT_EQ(made.imposition.side_count(), 2U);
    const SourcePage side = read_document(made.bytes).pages().front();
    EXPECT_EQ(side.size(), (Size{400, 300}));
    EXPECT_EQ(side.bleed_width(), 0);
}

TEST(Production, KeepsTheStandardThatItClaims) {
    std::vector<std::string> stages;
    ProductionRequest request = pdfx4();
    request.on_stage = [&](std::string_view stage) { stages.emplace_back(stage); };
    const Production made = produce(typeset(3), request);
    EXPECT_TRUE(made.is_sound()) << codes(made.findings);
    ASSERT_TRUE(made.preflight);
    EXPECT_TRUE(made.preflight->passes());
    EXPECT_EQ(made.preflight->claim, "PDF/X-4");
    EXPECT_THAT(stages, ElementsAre("making the sheets", "checking"));
}

// A PDF that paints in screen colours, for which no CMYK condition tells how to print them.
TEST(Production, JudgesWhatItMadeAndReturnsIt) {
    const std::string file = changed(numbered_document(1).bytes(), [](QPDF& pdf) {
        QPDFPageDocumentHelper(pdf).getAllPages().front().addPageContents(
            QPDFObjectHandle::newStream(&pdf, " 1 0 0 rg 20 20 50 50 re f "), false);
    });
    const Production made = produce({read_document(file)}, pdfx4());
    EXPECT_FALSE(made.is_sound());
    EXPECT_THAT(made.bytes, StartsWith("%PDF-1.6"));
    ASSERT_TRUE(made.preflight);
    EXPECT_EQ(made.preflight->broken(), 1U);
    const source::Diagnostic& broken = made.findings.all().back();
    EXPECT_EQ(broken.code, "preflight");
    EXPECT_EQ(broken.severity, source::Severity::Error);
    EXPECT_THAT(broken.message, StartsWith("device-color: sheet side 1: paints in DeviceRGB"));
}

Breaches kept_by_none_but(const PdfFacts& found, const PrintStandard& standard) {
    if (found.version == standard.pdf_version) return {};
    return {{0, "only PDF " + std::string(standard.pdf_version)}};
}

TEST(Production, AsksTheStandardHowItIsWritten) {
    const std::array rules = {Rule{"version", "house style", "PDF 1.5", kept_by_none_but}};
    const PrintStandard standard = {.name = "house",
                                    .title = "House-1",
                                    .pdf_version = "1.5",
                                    .intent_subtype = "GTS_HOUSE",
                                    .needs_date = false,
                                    .rules = rules};
    ProductionRequest request = pdfx4();
    request.standard = &standard;
    PrintInput input = typeset(1);
    pages_of(input).pages.info.date.reset();
    const Production made = produce(std::move(input), request);
    EXPECT_THAT(made.bytes, ::testing::AllOf(StartsWith("%PDF-1.5"), HasSubstr("/S /GTS_HOUSE"),
                                             HasSubstr(">House-1</pdfxid:GTS_PDFXVersion>")));
    EXPECT_TRUE(made.is_sound()) << codes(made.findings);
    ASSERT_TRUE(made.preflight);
    EXPECT_EQ(made.preflight->claim, "House-1");
}

TEST(Production, TakesAdviceForAWarning) {
    const std::string file = changed(numbered_document(1).bytes(), [](QPDF& pdf) {
        testing::paint(pdf, " 0 0 0 1 K 0.1 w 100 100 m 100 150 l S ");
    });
    const Production made = produce({read_document(file)}, pdfx4());
    EXPECT_TRUE(made.is_sound()) << "advice decides nothing";
    const source::Diagnostic& advice = made.findings.all().back();
    EXPECT_EQ(advice.severity, source::Severity::Warning);
    EXPECT_EQ(advice.message, "hairlines: sheet side 1: has a line of 0.10 pt (print practice)");
}

TEST(Production, NeedsADateForPdfX4) {
    const auto undated = [] {
        PrintInput input = typeset(1);
        pages_of(input).pages.info.date.reset();
        return input;
    };
    ProductionRequest request = pdfx4();
    request.has_notes = false;
    const Production refused = produce(undated(), request);
    EXPECT_EQ(codes(refused.findings), "metadata");
    EXPECT_EQ(refused.bytes, "");
    request.date = 1'600'000'000;
    const Production dated = produce(undated(), request);
    EXPECT_TRUE(dated.is_sound());
    EXPECT_EQ(read_document(dated.bytes).info().date, 1'600'000'000);
}

TEST(Production, NeedsAProfileThatItKnows) {
    ProductionRequest request = single_pages();
    request.profile = "fogra99";
    const Production made = produce(typeset(1), request);
    EXPECT_EQ(codes(made.findings), "profile");
    EXPECT_EQ(made.bytes, "");
}

// What space the pictures of a file are in: each once.
std::set<std::string> picture_spaces(const std::string& bytes) {
    std::set<std::string> spaces;
    const SourceDocument document = read_document(bytes);
    for (QPDFObjectHandle& object : document.qpdf().getAllObjects())
        if (object.isStream() && object.getDict().getKey("/Subtype").isNameAndEquals("/Image"))
            spaces.insert(object.getDict().getKey("/ColorSpace").unparse());
    return spaces;
}

PrintInput with_picture(int components = 3) {
    return {TypesetPages{.pages = testing::pages_with_picture(72, components), .file = "p.xml"}};
}

// An office's printer makes its inks itself; text and the style's colours are inks all the same.
TEST(Production, LeavesPicturesAsTheyAreWhereNoConditionIsNamed) {
    for (const Scheme scheme : {Scheme::Pages, Scheme::Saddle, Scheme::Signatures}) {
        ProductionRequest request = single_pages();
        request.scheme = scheme;
        const Production made = produce(with_picture(), request);
        EXPECT_TRUE(made.is_sound());
        EXPECT_THAT(picture_spaces(made.bytes), ElementsAre("/DeviceRGB"));
        const PdfFacts found = inspect(read_document(made.bytes));
        EXPECT_TRUE(found.device_colors.contains({1, "DeviceCMYK"}));
        ASSERT_EQ(codes(made.findings), "sheets sheets");
        const source::Diagnostic& told = made.findings.all().front();
        EXPECT_EQ(told.severity, source::Severity::Note);
        EXPECT_THAT(told.message, StartsWith("one picture stays in screen colours (RGB)"));
        EXPECT_THAT(told.hint, HasSubstr("--standard pdfx4"));
    }
    EXPECT_EQ(codes(produce(with_picture(1), {}).findings), "sheets") << "gray is gray everywhere";
    EXPECT_EQ(codes(produce(with_picture(4), {}).findings), "sheets") << "inks are inks";
}

TEST(Production, ConvertsPicturesForAConditionAStandardOrALimitOfInk) {
    ProductionRequest by_profile = single_pages(), by_limit = single_pages();
    by_profile.profile = "swop";
    by_limit.ink_limit = 320;
    for (const ProductionRequest& request : {by_profile, by_limit, pdfx4()}) {
        const bool is_american = request.ink_limit.has_value();  // SWOP is what such pages go by
        PrintInput input = with_picture();
        if (is_american) pages_of(input).pages.pages.front().trim = {396, 612};
        const Production made = produce(std::move(input), request);
        EXPECT_TRUE(made.is_sound());
        EXPECT_THAT(picture_spaces(made.bytes), ElementsAre("/DeviceCMYK"));
        EXPECT_EQ(codes(made.findings), "sheets") << "how many pages are blank, and nothing of pictures";
    }
}

TEST(Production, RefusesNoPages) {
    EXPECT_THROW((void)produce({TypesetPages{}}, {}), std::invalid_argument);
}

TEST(Production, FindsTheSameEachTimeWhateverWasFoundBefore) {
    ProductionRequest small = single_pages();
    small.sheet = Size{100, 150};
    EXPECT_FALSE(produce(typeset(3), small).is_sound());
    const Production first = produce(typeset(3), pdfx4()), second = produce(typeset(3), pdfx4());
    EXPECT_EQ(codes(first.findings), "sheets");
    EXPECT_EQ(codes(second.findings), "sheets");
    EXPECT_EQ(first.bytes, second.bytes);
}

}  // namespace
}  // namespace bifolio::press
