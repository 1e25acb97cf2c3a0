// The document around the text: boxes, links, bookmarks, labels, metadata; and what is refused.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

#include "pdf/writer.h"
#include "tests/pdf/read_back.h"
#include "tests/pdf/sample_pages.h"

namespace bifolio::pdf {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using testing::PagesMaker;
using testing::ReadBack;
using testing::Renderer;
using testing::Sample;
using testing::string_value;

constexpr const char* kHostile = "A & B <c> (d) \\ é 😀";

TEST(WriterDocumentTest, PagesHaveTheirExactSize) {
    PagesMaker maker;
    maker.add_page({148 * 72 / 25.4, 210 * 72 / 25.4});
    const ReadBack read(write_pdf(maker.take()));
    const nlohmann::json box = {0, 0, 419.528, 595.276};
    EXPECT_EQ(read.page(0).at("/MediaBox"), box);
    EXPECT_EQ(read.page(0).at("/TrimBox"), box);
    EXPECT_THAT(read.pdfinfo(), HasSubstr("419.528 x 595.276 pts"));
    EXPECT_THAT(read.pdfinfo(), HasSubstr("PDF version:     1.7"));
    EXPECT_EQ(read.complaints(), "");
}

TEST(WriterDocumentTest, ADocumentWithoutTextIsADocument) {
    PagesMaker maker;
    maker.add_page();
    maker.add_page();
    const ReadBack read(write_pdf(maker.take()));
    EXPECT_EQ(read.json().at("pages").size(), 2U);
    EXPECT_EQ(read.poppler_text(), "");
    EXPECT_EQ(read.complaints(), "");
}

TEST(WriterDocumentTest, HostileTextIsKeptEverywhere) {
    PagesMaker maker;
    maker.add_page();
    layout::Pages pages = maker.take();
    pages.info = {kHostile, kHostile, kHostile, "de-AT", 1683504000};
    pages.bookmarks.push_back({kHostile, 1, {}});
    pages.pages[0].links.push_back({{{10, 10, 50, 10}}, layout::Destination{}, kHostile});
    pages.pages[0].label = kHostile;
    const ReadBack read(write_pdf(pages));
    EXPECT_EQ(read.complaints(), "");
    const auto information = read.object(read.json().at("qpdf").at(1).at("trailer").at("value").at("/Info"));
    EXPECT_EQ(string_value(information.at("/Title")), kHostile);
    EXPECT_EQ(string_value(information.at("/Author")), kHostile);
    EXPECT_EQ(string_value(information.at("/Subject")), kHostile);
    EXPECT_EQ(read.json().at("outlines").at(0).at("title"), kHostile);
    EXPECT_EQ(string_value(read.object(read.page(0).at("/Annots").at(0)).at("/Contents")), kHostile);
    EXPECT_EQ(string_value(read.json().at("pagelabels").at(0).at("label").at("/P")), kHostile);
    EXPECT_EQ(string_value(read.catalog().at("/Lang")), "de-AT");
    const std::string xmp = read.stream(read.catalog().at("/Metadata"));
    EXPECT_THAT(xmp, HasSubstr("<rdf:li xml:lang=\"x-default\">A &amp; B &lt;c&gt; (d) \\ é 😀</rdf:li>"));
    EXPECT_THAT(xmp, HasSubstr("<dc:language><rdf:Bag><rdf:li>de-AT</rdf:li></rdf:Bag></dc:language>"));
}

TEST(WriterDocumentTest, TheMetadataStreamIsReadableWithoutInflating) {
    PagesMaker maker;
    maker.add_page();
    const std::string file = write_pdf(maker.take());
    EXPECT_THAT(file, HasSubstr("<pdf:Producer>Bifolio with libharu 2.3.0</pdf:Producer>"));
}

TEST(WriterDocumentTest, DatesAreTheDocumentsOwn) {
    PagesMaker maker;
    maker.add_page();
    layout::Pages pages = maker.take();
    pages.info.date = 1683504000 + 3600;
    const ReadBack read(write_pdf(pages));
    EXPECT_THAT(read.pdfinfo({"-rawdates"}), HasSubstr("CreationDate:    D:20230508010000Z"));
    EXPECT_THAT(read.pdfinfo({"-rawdates"}), HasSubstr("ModDate:         D:20230508010000Z"));
    EXPECT_THAT(read.stream(read.catalog().at("/Metadata")),
                HasSubstr("<xmp:CreateDate>2023-05-08T01:00:00Z</xmp:CreateDate>"));
}

TEST(WriterDocumentTest, WithoutADateThereIsNone) {
    PagesMaker maker;
    maker.add_page();
    const ReadBack read(write_pdf(maker.take()));
    EXPECT_THAT(read.pdfinfo(), Not(HasSubstr("Date:")));
    EXPECT_THAT(read.stream(read.catalog().at("/Metadata")), Not(HasSubstr("Date")));
}

TEST(WriterDocumentTest, TheTitleIsShownAndBookmarksAreOpen) {
    PagesMaker maker;
    maker.add_page();
    layout::Pages pages = maker.take();
    const std::string without = write_pdf(pages);
    pages.bookmarks.push_back({"One", 1, {}});
    const std::string with = write_pdf(pages);
    const ReadBack read(with);
    EXPECT_EQ(read.catalog().at("/ViewerPreferences").at("/DisplayDocTitle"), true);
    EXPECT_EQ(read.catalog().at("/PageMode"), "/UseOutlines");
    EXPECT_FALSE(ReadBack(without).catalog().contains("/PageMode"));
}

TEST(WriterDocumentTest, PageLabelsAreThePagesLabels) {
    PagesMaker maker;
    for (int n = 0; n < 8; ++n) maker.add_page();
    layout::Pages pages = maker.take();
    const std::vector<std::string> labels = {"", "ii", "iii", "1", "2", "3", "Notes", "A-7"};
    for (std::size_t n = 0; n < labels.size(); ++n) pages.pages[n].label = labels[n];
    const ReadBack read(write_pdf(pages));
    const auto& found = read.json().at("pagelabels");
    ASSERT_EQ(found.size(), 5U);
    EXPECT_EQ(found.at(0).at("index"), 0);
    EXPECT_EQ(found.at(0).at("label"), (nlohmann::json{{"/St", 1}}));  // qpdf adds that
    EXPECT_EQ(found.at(1).at("index"), 1);
    EXPECT_EQ(found.at(1).at("label"), (nlohmann::json{{"/S", "/r"}, {"/St", 2}}));
    EXPECT_EQ(found.at(2).at("index"), 3);
    EXPECT_EQ(found.at(2).at("label"), (nlohmann::json{{"/S", "/D"}, {"/St", 1}}));
    EXPECT_EQ(found.at(3).at("label"), (nlohmann::json{{"/P", "u:Notes"}, {"/St", 1}}));
    EXPECT_EQ(found.at(4).at("label"), (nlohmann::json{{"/P", "u:A-"}, {"/S", "/D"}, {"/St", 7}}));
}

TEST(WriterDocumentTest, BookmarksAreATreeWithItsFirstLevelOpen) {
    PagesMaker maker;
    maker.add_page();
    maker.add_page();
    layout::Pages pages = maker.take();
    pages.bookmarks = {{"Monday", 1, {0, 0}},     {"Session 1", 2, {0, 100}}, {"Talk A", 3, {0, 150}},
                       {"Talk B", 3, {1, 20}},    {"Session 2", 2, {1, 300}}, {"Tuesday", 1, {1, 400}},
                       {"Session 3", 2, {1, 900}}};
    const ReadBack read(write_pdf(pages));
    EXPECT_EQ(read.complaints(), "");
    const auto& top = read.json().at("outlines");
    ASSERT_EQ(top.size(), 2U);
    EXPECT_EQ(top.at(0).at("title"), "Monday");
    EXPECT_EQ(top.at(0).at("open"), true);
    EXPECT_EQ(top.at(0).at("destpageposfrom1"), 1);
    ASSERT_EQ(top.at(0).at("kids").size(), 2U);
    const auto& session = top.at(0).at("kids").at(0);
    EXPECT_EQ(session.at("title"), "Session 1");
    EXPECT_EQ(session.at("open"), false);
    ASSERT_EQ(session.at("kids").size(), 2U);
    EXPECT_EQ(session.at("kids").at(1).at("title"), "Talk B");
    EXPECT_EQ(session.at("kids").at(1).at("destpageposfrom1"), 2);
    EXPECT_EQ(session.at("kids").at(1).at("dest").at(1), "/XYZ");
    EXPECT_EQ(session.at("kids").at(1).at("dest").at(3), 580);  // 20 below the top of 600
    EXPECT_TRUE(session.at("kids").at(1).at("dest").at(4).is_null());
    EXPECT_EQ(top.at(1).at("kids").at(0).at("dest").at(3), 0);  // beyond the foot: the foot
    const auto root = read.object(read.catalog().at("/Outlines"));
    EXPECT_EQ(root.at("/Count"), 5);  // what is seen at first: the days and their sessions
}

TEST(WriterDocumentTest, LinksLeadToPagesAndToTheWeb) {
    PagesMaker maker;
    maker.add_page();
    maker.add_page({300, 200});
    layout::Pages pages = maker.take();
    pages.pages[0].links.push_back({{{20, 30, 100, 12}}, layout::Destination{1, 50}, "Page 2"});
    pages.pages[0].links.push_back(
        {{{20, 60, 100.25, 12}}, std::string("https://example.org/a(b)?q=ä&x=1 2%20"), ""});
    const ReadBack read(write_pdf(pages));
    EXPECT_EQ(read.complaints(), "");
    const auto annotations = read.page(0).at("/Annots");
    ASSERT_EQ(annotations.size(), 2U);
    const auto inner = read.object(annotations.at(0));
    EXPECT_EQ(inner.at("/Subtype"), "/Link");
    EXPECT_EQ(inner.at("/Rect"), (nlohmann::json{20, 558, 120, 570}));
    EXPECT_EQ(inner.at("/Border"), (nlohmann::json{0, 0, 0}));
    EXPECT_EQ(inner.at("/F"), 4);
    EXPECT_FALSE(inner.contains("/QuadPoints"));
    EXPECT_EQ(inner.at("/Contents"), "u:Page 2");
    EXPECT_EQ(read.object(inner.at("/Dest").at(0)), read.page(1));
    EXPECT_EQ(inner.at("/Dest").at(3), 150);
    const auto outer = read.object(annotations.at(1));
    EXPECT_EQ(outer.at("/Rect"), (nlohmann::json{20, 528, 120.25, 540}));
    EXPECT_EQ(outer.at("/A").at("/URI"), "u:https://example.org/a(b)?q=%C3%A4&x=1%202%20");
    EXPECT_FALSE(outer.contains("/Contents"));
    EXPECT_FALSE(read.page(1).contains("/Annots"));
}

TEST(WriterDocumentTest, ALinkOverLinesIsOneAnnotation) {
    PagesMaker maker;
    maker.add_page();
    layout::Pages pages = maker.take();
    pages.pages[0].links.push_back(
        {{{200, 30, 100, 12}, {20, 45, 50, 12}}, std::string("https://a.example"), "a paper"});
    const ReadBack read(write_pdf(pages));
    EXPECT_EQ(read.complaints(), "");
    const auto annotations = read.page(0).at("/Annots");
    ASSERT_EQ(annotations.size(), 1U);
    const auto link = read.object(annotations.at(0));
    EXPECT_EQ(link.at("/Rect"), (nlohmann::json{20, 543, 300, 570}));
    // Each counterclockwise, from the bottom left.
    EXPECT_EQ(link.at("/QuadPoints"), (nlohmann::json{200, 558, 300, 558, 300, 570, 200, 570,  //
                                                      20, 543, 70, 543, 70, 555, 20, 555}));
    EXPECT_EQ(link.at("/Contents"), "u:a paper");
}

TEST(WriterDocumentTest, FillsArePaintedInOrderAndCutToTheTrim) {
    PagesMaker maker;
    maker.add_page({100, 200});
    layout::Pages pages = maker.take();
    pages.colors = {{.cyan = 0, .magenta = 0, .yellow = 0, .black = 0.5},
                    {.cyan = 0, .magenta = 1, .yellow = 1, .black = 0}};
    pages.pages[0].bleed = 9;
    pages.pages[0].fills = {{{-9, -9, 118, 109}, 0}, {{40, 50, 20, 100}, 1}, {{0, 300, 10, 10}, 0}};
    const ReadBack read(write_pdf(pages));
    const std::string operators = read.stream(read.page(0).at("/Contents"));
    EXPECT_EQ(operators,
              "/Artifact <</Type /Layout>> BDC\n0.5 g\n0 100 100 100 re\nf\n"
              "1 0 0 rg\n40 50 20 100 re\nf\nEMC\n");
    const testing::Image image = read.render(Renderer::Poppler, true);
    ASSERT_EQ(image.width, 100);
    EXPECT_NEAR(image.at(10, 10, 0), 128, 2);
    EXPECT_NEAR(image.at(50, 120, 0), 255, 2);
    EXPECT_NEAR(image.at(50, 120, 1), 0, 2);
    EXPECT_NEAR(image.at(10, 120, 1), 255, 2);
}

TEST(WriterDocumentTest, TheBytesDoNotDependOnThreadsOrRuns) {
    const auto make = [](int threads) {
        PagesMaker maker;
        const std::uint32_t serif = maker.face(Sample::SerifCff);
        const std::uint32_t sans = maker.face(Sample::SansTrueType);
        for (int page = 0; page < 40; ++page) {
            maker.add_page();
            for (int line = 0; line < 20; ++line)
                maker.set_line(line % 3 == 0 ? sans : serif, "The same words on page " + std::to_string(page),
                               20, 40 + 12 * line, 9);
            maker.page().links.push_back({{{20, 20, 50, 10}}, layout::Destination{0, 0}, "First"});
        }
        return write_pdf(maker.take(), {.threads = threads});
    };
    const std::string once = make(1);
    EXPECT_EQ(once, make(1));
    EXPECT_EQ(once, make(2));
    EXPECT_EQ(once, make(7));
}

// ---- what breaks the contract ----

TEST(WriterRefusalTest, NoPages) {
    try {
        (void)write_pdf(layout::Pages());
        FAIL();
    } catch (const std::invalid_argument& error) {
        EXPECT_STREQ(error.what(), "a PDF needs at least one page");
    }
}

// A document of one page, broken; what is said of it.
template <typename Break>
std::string refusal(const Break& break_it) {
    PagesMaker maker;
    const std::uint32_t face = maker.face(Sample::SerifCff);
    maker.add_page();
    maker.place(maker.shape(face, "A"), 20, 50, 10);
    layout::Pages pages = maker.take();
    break_it(pages);
    try {
        (void)write_pdf(pages);
    } catch (const std::invalid_argument& error) {
        return error.what();
    }
    return "taken";
}

TEST(WriterRefusalTest, NumbersThatLeadNowhere) {
    using Pages = layout::Pages;
    EXPECT_EQ(refusal([](Pages&) {}), "taken");
    EXPECT_EQ(refusal([](Pages& pages) { pages.pages[0].runs[0].color = 1; }),
              "page 1: a run without a colour");
    EXPECT_EQ(refusal([](Pages& pages) { pages.pages[0].runs[0].shaped = nullptr; }),
              "page 1: a run without glyphs");
    EXPECT_EQ(refusal([](Pages& pages) { pages.faces.clear(); }), "page 1: a run without a face");
    EXPECT_EQ(refusal([](Pages& pages) { pages.pages[0].runs[0].size = 0; }), "page 1: a run without size");
    EXPECT_EQ(refusal([](Pages& pages) {
                  pages.pages[0].fills.push_back({{}, 7});
              }),
              "page 1: a fill without a colour");
    EXPECT_EQ(refusal([](Pages& pages) { pages.pages[0].pictures.push_back({}); }),
              "page 1: a picture that does not exist");
    EXPECT_EQ(refusal([](Pages& pages) {
                  pages.pages[0].links.push_back({{{}}, layout::Destination{1, 0}, ""});
              }),
              "page 1, a link: it leads to a page that does not exist");
    EXPECT_EQ(refusal([](Pages& pages) { pages.pages[0].trim.width = 1; }),
              "page 1: its size is not between 3 and 14,400 points");
    EXPECT_EQ(
        refusal([](Pages& pages) { pages.pages[0].runs[0].x = std::numeric_limits<double>::quiet_NaN(); }),
        "a place or length on a page is out of range");
}

TEST(WriterRefusalTest, BookmarksThatLeaveALevelOut) {
    using Pages = layout::Pages;
    EXPECT_EQ(refusal([](Pages& pages) {
                  pages.bookmarks = {{"A", 1, {}}, {"B", 3, {}}};
              }),
              "bookmark \"B\": a level is left out above it");
    EXPECT_EQ(refusal([](Pages& pages) {
                  pages.bookmarks = {{"A", 2, {}}};
              }),
              "bookmark \"A\": a level is left out above it");
    EXPECT_EQ(refusal([](Pages& pages) {
                  pages.bookmarks = {{"A", 1, {4, 0}}};
              }),
              "bookmark \"A\": it leads to a page that does not exist");
}

}  // namespace
}  // namespace bifolio::pdf
