// Pages of other PDFs in the places that a booklet keeps for them.
#include "press/placed_pages.h"

#include <fmt/core.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "pdf/writer.h"
#include "tests/pdf/read_back.h"
#include "tests/press/raw_pdf.h"
#include "tests/press/support.h"

namespace bifolio::press {
namespace {

using bifolio::testing::TemporaryFolder;
using bifolio::testing::write_file;
using pdf::testing::Character;
using pdf::testing::ReadBack;
using ::testing::HasSubstr;
using ::testing::Not;
using testing::numbered_document;
using testing::numbered_pages;
using testing::page_mark;

constexpr double kMarkX = 40, kMarkY = 50;  // of a numbered page, from its trim's upper left corner

class PlacedPagesTest : public ::testing::Test {
  protected:
    void SetUp() override { write_file(folder_ / "other.pdf", numbered_document(4).bytes()); }

    // One page with a place in it, points.
    [[nodiscard]] layout::Pages with_place(const layout::Rect& area, int page, double bleed = 0) const {
        layout::Pages pages = numbered_pages(1, {400, 500});
        pages.pages.front().runs.clear();
        layout::PictureData place;
        place.encoding = layout::PictureEncoding::Page;
        place.width = static_cast<int>(area.width * 1000);
        place.height = static_cast<int>(area.height * 1000);
        place.bleed = static_cast<int>(bleed * 1000);
        place.path = (folder_ / "other.pdf").string();
        place.page = page;
        place.place = {7, 3};
        pages.pictures.push_back(std::move(place));
        pages.pages.front().pictures.push_back(
            {area, static_cast<std::uint32_t>(pages.pictures.size() - 1), layout::kArtifact});
        return pages;
    }

    [[nodiscard]] static std::string filled(const layout::Pages& pages) {
        source::Diagnostics findings;
        const auto placed = PlacedPages::read(pages, "p.xml", findings);
        EXPECT_FALSE(findings.has_errors());
        return placed.value().fill(pdf::write_pdf(pages), PlacedPages::Form::Packed);
    }

    // Where the mark of page 2 stands.
    [[nodiscard]] static Character mark_on(const std::string& file) {
        const ReadBack read(file);
        EXPECT_EQ(read.complaints(), "");
        const std::vector<Character> all = read.characters();
        EXPECT_EQ(all.size(), 1U);
        return all.empty() ? Character{} : all.front();
    }

    TemporaryFolder folder_;
};

TEST_F(PlacedPagesTest, StandInTheMiddleOfTheirPlaces) {
    const Character mark = mark_on(filled(with_place({50, 60, 300, 300}, 2)));
    EXPECT_EQ(mark.text, page_mark(1));
    EXPECT_NEAR(mark.x, 100 + kMarkX, 0.1);
    EXPECT_NEAR(mark.y, 60 + kMarkY, 0.1);
}

TEST_F(PlacedPagesTest, AreAsLargeAsTheirPlacesAllow) {
    const Character mark = mark_on(filled(with_place({0, 0, 400, 150}, 2)));
    EXPECT_NEAR(mark.x, 150 + kMarkX / 2, 0.1);
    EXPECT_NEAR(mark.y, kMarkY / 2, 0.1);
}

// A place of 218 x 318 with a bleed of 9: trim lies on trim, and what the page has beyond it is seen.
TEST_F(PlacedPagesTest, BleedOverTheTrim) {
    const std::string file = filled(with_place({91, 91, 218, 318}, 2, 9));
    const Character mark = mark_on(file);
    EXPECT_NEAR(mark.x, 100 + kMarkX, 0.1);
    EXPECT_NEAR(mark.y, 100 + kMarkY, 0.1);
    const pdf::testing::Image shown = ReadBack(file).render(pdf::testing::Renderer::Mupdf);
    EXPECT_LT(shown.at(93, 93), 250) << "the band through to the edges goes on into the bleed";
}

TEST_F(PlacedPagesTest, MustBeThere) {
    source::Diagnostics findings;
    EXPECT_FALSE(PlacedPages::read(with_place({0, 0, 100, 100}, 5), "p.xml", findings).has_value());
    ASSERT_EQ(findings.all().size(), 1U);
    EXPECT_THAT(findings.all().front().message, HasSubstr("has no page 5"));
    EXPECT_EQ(findings.all().front().place, (source::Place{7, 3}));
    // Of a range all of which is not there, one is told.
    layout::Pages range = with_place({0, 0, 100, 100}, 5);
    range.pictures.push_back(range.pictures.back());
    range.pictures.back().page = 6;
    source::Diagnostics once;
    EXPECT_FALSE(PlacedPages::read(range, "p.xml", once).has_value());
    EXPECT_EQ(once.all().size(), 1U);
    write_file(folder_ / "other.pdf", "%PDF-1.7 and nothing else");
    source::Diagnostics damaged;
    EXPECT_FALSE(PlacedPages::read(with_place({0, 0, 100, 100}, 1), "p.xml", damaged).has_value());
    EXPECT_TRUE(damaged.has_errors());
}

TEST_F(PlacedPagesTest, LoseTheirMarksButNotTheirLayers) {
    testing::RawPage page{
        .content = testing::stream_object("",
                                          "/Artifact BMC 0 0 9 9 re f EMC /P <</MCID 0>> BDC 9 9 9 9 re f "
                                          "/OC /L BDC 20 20 9 9 re f EMC EMC /X MP 30 30 9 9 re f")};
    write_file(folder_ / "other.pdf", page.bytes());
    const std::string file = filled(with_place({0, 0, 200, 200}, 1));
    const ReadBack read(file);
    std::string content =
        bifolio::testing::run({.arguments = {"qpdf", "--qdf", "--object-streams=disable", read.path(), "-"}})
            .out;
    content.erase(0, content.find("Contents for page 1"));
    content.erase(0, content.find("/Subtype /Form"));
    EXPECT_THAT(content, HasSubstr("/OC /L BDC"));
    EXPECT_THAT(content, HasSubstr("30 30 9 9 re"));
    for (const char* gone : {"Artifact", "MCID", " MP"}) EXPECT_THAT(content, Not(HasSubstr(gone)));
    EXPECT_EQ(content.find("EMC"), content.rfind("EMC"));
}

TEST_F(PlacedPagesTest, KeepStandardsAwayThatTheyDoNotClaim) {
    const auto obstacles = [&](const std::string& bytes) {
        write_file(folder_ / "other.pdf", bytes);
        source::Diagnostics findings;
        const layout::Pages pages = with_place({0, 0, 200, 200}, 1);
        std::string all;
        for (const pdf::Obstacle& each : PlacedPages::read(pages, "p.xml", findings).value().obstacles())
            all += each.what + "\n";
        return all;
    };
    EXPECT_THAT(obstacles(numbered_document(1).bytes()),
                ::testing::AllOf(HasSubstr("CMYK"), HasSubstr("not marked as PDF/UA")));
    testing::RawPage drawing{.content = testing::stream_object("", "1 0 0 rg 0 0 9 9 re f")};
    EXPECT_EQ(obstacles(drawing.bytes()), "");
    drawing.content = testing::stream_object("", "1 0 0 0 k 0 0 9 9 re f");
    EXPECT_THAT(obstacles(drawing.bytes()), HasSubstr("CMYK"));
    drawing.content = testing::stream_object("", "BT /F 9 Tf (a) Tj ET");
    drawing.resources = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
    EXPECT_THAT(obstacles(drawing.bytes()),
                ::testing::AllOf(HasSubstr("not marked as PDF/A"), HasSubstr("not marked as PDF/UA")));
    const std::string ours =
        pdf::write_pdf(numbered_pages(1), {.standards = {pdf::Accessibility::Ua1, pdf::Archive::A2a}});
    EXPECT_EQ(obstacles(ours), "");
}

}  // namespace
}  // namespace bifolio::press
