// Sheets as they are written, read back by other people's tools.
#include "press/sheets.h"

#include <fmt/core.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <regex>

#include "press/book.h"
#include "press/creep.h"
#include "press/qpdf.h"
#include "tests/pdf/read_back.h"
#include "tests/press/support.h"

namespace bifolio::press {
namespace {

using pdf::testing::Character;
using pdf::testing::ReadBack;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::numbered_document;
using testing::page_mark;
using testing::pdfx4_file;

constexpr double kExact = 0.01;  // points
constexpr double kMarkX = 40, kMarkY = 50;

struct Made {
    Imposition imposition;
    SheetGeometry geometry;
    std::string file;
};

Made make(std::size_t pages, const ImpositionRequest& imposition, const SheetRequest& sheet, double caliper,
          double bleed = 9, double cover_wrap = 0) {
    source::Diagnostics diagnostics;
    const auto book = bind({numbered_document(pages, bleed), std::nullopt, {}, false}, diagnostics);
    Made made;
    made.imposition = impose(imposition);
    made.geometry = plan_sheet(sheet).value();
    SheetsRequest request;
    request.caliper = caliper;
    request.cover_wrap = cover_wrap;
    request.info = {"Numbered pages", "", "", "en", std::nullopt};
    made.file = write_sheets(book.value(), made.imposition, made.geometry, request);
    return made;
}

// As poppler's pdfinfo prints them: "Page    1 TrimBox:  ...".
std::array<double, 4> box_of(const ReadBack& file, std::size_t side, const std::string& name) {
    const std::string text = file.pdfinfo({"-box", "-f", "1", "-l", "10000"});
    const std::regex line(fmt::format(R"(Page +{} {}: +(\S+) +(\S+) +(\S+) +(\S+))", side, name));
    std::smatch match;
    if (!std::regex_search(text, match, line)) throw std::runtime_error("no " + name + " in " + text);
    return {std::stod(match[1]), std::stod(match[2]), std::stod(match[3]), std::stod(match[4])};
}

void expect_box(const ReadBack& file, std::size_t side, const std::string& name, const Box& expected) {
    const std::array<double, 4> box = box_of(file, side, name);
    EXPECT_NEAR(box[0], expected.left, kExact) << name << " of side " << side;
    EXPECT_NEAR(box[1], expected.bottom, kExact) << name << " of side " << side;
    EXPECT_NEAR(box[2], expected.right, kExact) << name << " of side " << side;
    EXPECT_NEAR(box[3], expected.top, kExact) << name << " of side " << side;
}

// Sheet, scheme and marks by hand: what the arithmetic of docs/printing.md gives, written out.
struct Case {
    const char* name;
    Scheme scheme;
    double bleed;
    Marks marks;
    std::optional<Size> sheet;
    double margin_across, margin_along;  // from the sheet's edge to the trim
    double bleed_across, bleed_along;
};

constexpr double mm(double value) {
    return value * 72 / 25.4;
}

class Boxes : public ::testing::TestWithParam<Case> {};

TEST_P(Boxes, MatchTheArithmeticOnEveryPage) {
    const Case& c = GetParam();
    const bool two_up = c.scheme != Scheme::Pages;
    const Made made =
        make(10, {.pages = 10, .scheme = c.scheme},
             {.trim = {200, 300}, .two_up = two_up, .bleed = c.bleed, .sheet = c.sheet, .marks = c.marks}, 0,
             c.bleed);
    const ReadBack file(made.file);
    EXPECT_THAT(file.complaints(), IsEmpty());
    const double width = (two_up ? 400 : 200) + 2 * c.margin_across, height = 300 + 2 * c.margin_along;
    const Box trim{c.margin_across, c.margin_along, width - c.margin_across, height - c.margin_along};
    for (std::size_t side = 1; side <= made.imposition.side_count(); ++side) {
        expect_box(file, side, "MediaBox", {0, 0, width, height});
        expect_box(file, side, "TrimBox", trim);
        expect_box(file, side, "BleedBox", trim.grown(c.bleed_across, c.bleed_along));
    }
}

INSTANTIATE_TEST_SUITE_P(
    Schemes, Boxes,
    ::testing::Values(Case{"saddle", Scheme::Saddle, mm(3), {}, {}, mm(9), mm(9), mm(3), mm(3)},
                      Case{"signatures", Scheme::Signatures, mm(5), {}, {}, mm(11), mm(11), mm(5), mm(5)},
                      Case{"pages", Scheme::Pages, mm(3), {}, {}, mm(9), mm(9), mm(3), mm(3)},
                      Case{"unmarked", Scheme::Pages, mm(3), Marks::none(), {}, mm(3), mm(3), mm(3), mm(3)},
                      Case{"named", Scheme::Saddle, mm(3), {}, Size{410, 330}, 5, 15, 5, mm(3)}),
    [](const auto& param) { return param.param.name; });

// Where mupdf finds the mark of a page.
layout::Point mark_on(const ReadBack& file, int side, std::size_t page) {
    for (const Character& each : file.characters(side))
        if (each.text == page_mark(page)) return {each.x, each.y};
    throw std::runtime_error(fmt::format("page {} is not on side {}", page, side));
}

TEST(Creep, MovesPagesByTheArithmetic) {
    const double caliper = mm(0.1);
    for (const Binding binding : {Binding::Left, Binding::Right}) {
        const Made made =
            make(24, {.pages = 24, .binding = binding}, {.trim = {200, 300}, .bleed = 9}, caliper, 20);
        const ReadBack file(made.file);
        const double margin = 9 + mm(6);
        for (int sheet = 0; sheet < 6; ++sheet) {
            const double shift = sheet * mm(0.1) * 1.3;
            for (const bool is_back : {false, true}) {
                const Side& side = is_back ? made.imposition.sheets[static_cast<std::size_t>(sheet)].back
                                           : made.imposition.sheets[static_cast<std::size_t>(sheet)].front;
                const int number = 2 * sheet + (is_back ? 2 : 1);
                const layout::Point left = mark_on(file, number, *side.left);
                const layout::Point right = mark_on(file, number, *side.right);
                EXPECT_NEAR(left.x, margin + kMarkX + shift, kExact);
                EXPECT_NEAR(right.x, margin + 200 + kMarkX - shift, kExact);
                EXPECT_NEAR(left.y, margin + kMarkY, kExact);
                expect_box(file, static_cast<std::size_t>(number), "TrimBox",
                           {margin, margin, margin + 400, margin + 300});
            }
        }
    }
}

TEST(Backs, AreTurnedForPrintersThatFlipOnTheLongEdge) {
    const Made made = make(4, {.pages = 4}, {.trim = {200, 300}, .bleed = 9, .flip = Flip::Long}, 0);
    const ReadBack file(made.file);
    const double margin = 9 + mm(6), width = 400 + 2 * margin, height = 300 + 2 * margin;
    const layout::Point front = mark_on(file, 1, 0), back = mark_on(file, 2, 1);
    EXPECT_NEAR(front.x, margin + 200 + kMarkX, kExact);
    EXPECT_NEAR(back.x, width - (margin + kMarkX), kExact) << "half a turn about the middle";
    EXPECT_NEAR(back.y, height - (margin + kMarkY), kExact);
    EXPECT_EQ(file.object(file.catalog().at("/ViewerPreferences")).at("/Duplex"), "/DuplexFlipLongEdge");
}

TEST(ViewerPreferences, TellThePrinter) {
    const Made made = make(4, {.pages = 4}, {.trim = {200, 300}, .flip = Flip::Short}, 0);
    const ReadBack file(made.file);
    const auto preferences = file.object(file.catalog().at("/ViewerPreferences"));
    EXPECT_EQ(preferences.at("/Duplex"), "/DuplexFlipShortEdge");
    EXPECT_EQ(preferences.at("/PrintScaling"), "/None");
    EXPECT_EQ(preferences.at("/PickTrayByPDFSize"), true);
}

// The band of cyan goes 9 pt past the trim outside, and ends at the spine beside an empty page.
TEST(Bleed, IsKeptOutsideAndCutAtTheSpine) {
    const Made made = make(1, {.pages = 1}, {.trim = {200, 300}, .bleed = 9}, 0);
    const ReadBack file(made.file);
    const pdf::testing::Image image = file.render(pdf::testing::Renderer::Poppler, true);
    const int middle = image.height / 2;
    const auto is_cyan = [&](double x) { return image.at(static_cast<int>(x), middle, 0) < 100; };
    const double spine = made.geometry.spine(), trim = made.geometry.trim.right;
    EXPECT_FALSE(is_cyan(spine - 2));
    EXPECT_TRUE(is_cyan(spine + 2));
    EXPECT_TRUE(is_cyan(trim + 7.5));
    EXPECT_FALSE(is_cyan(trim + 11));
}

// The first page alone, where it is asked for: the band of cyan of the cover goes over the fold.
TEST(Bleed, OfTheCoverGoesOverTheFoldWhereItIsAskedFor) {
    for (const double wrap : {0.0, 4.0, 8.0}) {
        const Made made = make(1, {.pages = 1}, {.trim = {200, 300}, .bleed = 9}, 0, 9, wrap);
        const ReadBack file(made.file);
        const pdf::testing::Image image = file.render(pdf::testing::Renderer::Poppler, true);
        const auto is_cyan = [&](double before_spine) {
            const double x = made.geometry.spine() - before_spine;
            return image.at(static_cast<int>(x), image.height / 2, 0) < 100;
        };
        EXPECT_EQ(is_cyan(2), wrap > 0) << wrap;
        EXPECT_EQ(is_cyan(6), wrap > 6) << wrap;
        EXPECT_FALSE(is_cyan(10)) << wrap;
    }
}

// A page that is turned, counted in other units and has its boxes elsewhere lands where an upright one does.
TEST(TurnedPages, AreBoundInAsTheyAreSeen) {
    source::Diagnostics diagnostics;
    for (const int rotation : {90, 180, 270}) {
        const bool quarter = rotation != 180;
        const std::string turned = testing::changed(
            numbered_document(2, 9, quarter ? layout::Size{300, 200} : layout::Size{200, 300}).bytes(),
            [&](QPDF& pdf) {
                for (auto& page : QPDFPageDocumentHelper(pdf).getAllPages())
                    page.getObjectHandle().replaceKey("/Rotate", QPDFObjectHandle::newInteger(rotation));
            });
        const auto book = bind({testing::read_document(turned), std::nullopt, {}, false}, diagnostics);
        const auto geometry =
            plan_sheet({.trim = {200, 300}, .two_up = false, .bleed = 9, .marks = Marks::none()});
        const ReadBack file(
            write_sheets(book.value(), impose({.pages = 2, .scheme = Scheme::Pages}), *geometry, {}));
        const layout::Point mark = mark_on(file, 1, 0);
        // 40, 50 from the page's own upper left corner, which a turn takes to another one.
        const layout::Point expected = rotation == 90    ? layout::Point{200 - kMarkY, kMarkX}
                                       : rotation == 180 ? layout::Point{200 - kMarkX, 300 - kMarkY}
                                                         : layout::Point{kMarkY, 300 - kMarkX};
        EXPECT_NEAR(mark.x, 9 + expected.x, kExact) << rotation;
        EXPECT_NEAR(mark.y, 9 + expected.y, kExact) << rotation;
    }
}

TEST(Sheets, AreTheSameForTheSameInput) {
    EXPECT_EQ(pdfx4_file(), pdfx4_file());
    EXPECT_NE(pdfx4_file(3), pdfx4_file(4));
}

TEST(PdfX4, IsPdf16WithItsMetadataInPlainText) {
    const std::string file = pdfx4_file();
    EXPECT_TRUE(file.starts_with("%PDF-1.6"));
    EXPECT_THAT(file, HasSubstr("<pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>"));
    const ReadBack read(file);
    EXPECT_THAT(read.complaints(), IsEmpty());
    EXPECT_THAT(read.pdfinfo(), HasSubstr("PDF subtype:    PDF/X-4"));
    EXPECT_THAT(read.pdffonts(), Not(HasSubstr(" no ")));
}

}  // namespace
}  // namespace bifolio::press
