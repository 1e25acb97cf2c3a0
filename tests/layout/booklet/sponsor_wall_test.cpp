// The wall of sponsors: rows of logos, tier by tier.
#include "layout/booklet/sponsor_wall.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "layout/booklet/booklet.h"
#include "layout/story/structure_check.h"
#include "source/reader.h"
#include "styles/reader.h"

namespace bifolio::layout {
namespace {

using ::testing::HasSubstr;

const std::string kProject = BIFOLIO_PROJECT;

std::string sponsor(const std::string& tier, const std::string& name, const std::string& logo) {
    return "<sponsor tier=\"" + tier + "\"><name>" + name + "</name>" +
           (logo.empty() ? ""
                         : "<logo file=\"pictures/" + logo + "\" description=\"Mark of " + name + "\"/>") +
           "<url>https://" + name + ".example</url></sponsor>";
}

struct Wall {
    styles::StyleSheet sheet;
    source::Diagnostics diagnostics;
    Pages pages;

    [[nodiscard]] const Page& page() const { return pages.pages.back(); }
    [[nodiscard]] std::string text() const {
        std::string all;
        for (const PlacedRun& run : page().runs) all += run.shaped->text + (run.space_after ? " " : "");
        return all;
    }
};

Wall wall_of(const std::string& sponsors, std::vector<styles::Setting> settings, const char* style) {
    Wall wall;
    styles::StyleRequest request;
    request.style = style;
    request.folders = {kProject + "/styles"};
    request.settings = std::move(settings);
    request.settings.push_back({"booklet.sponsor-wall", "yes"});
    wall.sheet = styles::read_style_sheet(request, wall.diagnostics).value();
    const auto program = source::read_program_text(
        "<program xml:lang=\"en\"><event><title>Waves</title>" + sponsors +
            "</event><day date=\"2026-09-14\"><session start=\"9:00\" end=\"10:00\"><title>Waves</title>"
            "</session></day></program>",
        "test.xml", kProject + "/samples", wall.diagnostics);
    EXPECT_TRUE(program.has_value());
    FontLibrary fonts;
    wall.pages = typeset_booklet(program.value(), wall.sheet, fonts, wall.diagnostics);
    return wall;
}

double bottom(const PlacedPicture& picture) {
    return picture.area.y + picture.area.height;
}

const std::string kSponsors =
    sponsor("Gold", "goldone", "logo.png") + sponsor("Gold", "goldtwo", "sponsor.png") +
    sponsor("Gold", "goldthree", "logo.png") + sponsor("Silver", "silverone", "logo.png") +
    sponsor("Silver", "silvertwo", "") + sponsor("Silver", "silverthree", "sponsor.png");

TEST(SponsorWall, StandsInRowsThatAreSmallerTierByTier) {
    for (const char* style : {"classic", "modern"}) {
        SCOPED_TRACE(style);
        const Wall wall = wall_of(kSponsors, {}, style);
        EXPECT_FALSE(wall.diagnostics.has_errors());
        const std::vector<PlacedPicture>& logos = wall.page().pictures;
        ASSERT_EQ(logos.size(), 5U);
        EXPECT_NEAR(bottom(logos[0]), bottom(logos[1]), 0.01);
        EXPECT_GT(logos[1].area.x, logos[0].area.x + logos[0].area.width);
        EXPECT_GT(logos[2].area.y, bottom(logos[1]));
        EXPECT_EQ(logos[2].area.x, logos[0].area.x);
        EXPECT_GT(logos[3].area.y, bottom(logos[2]));
        EXPECT_NEAR(bottom(logos[3]), bottom(logos[4]), 0.01);
        EXPECT_LT(logos[3].area.height, logos[0].area.height);  // the same file in both tiers
        EXPECT_NEAR(logos[0].area.height, wall.sheet.booklet.sponsor_logo_height.pt(), 0.01);
        for (const PlacedPicture& logo : logos) EXPECT_NE(logo.node, kArtifact);
        for (const char* name : {"goldone", "goldtwo", "goldthree", "silverone", "silvertwo", "silverthree"})
            EXPECT_THAT(wall.text(), HasSubstr(name));
        EXPECT_EQ(wall.page().links.size(), 6U);
        EXPECT_TRUE(structure_faults(wall.pages.structure).empty());
    }
}

TEST(SponsorWall, HasAsManyLogosBesideOneAnotherAsTheStyleSays) {
    const std::vector<PlacedPicture> logos =
        wall_of(kSponsors, {{"booklet.sponsor-wall-logos", "3"}}, "classic").page().pictures;
    EXPECT_NEAR(bottom(logos[0]), bottom(logos[2]), 0.01);
}

// Many tiers of long names: nothing leaves the text area, nothing is lost.
TEST(SponsorWall, StaysBetweenTheMargins) {
    std::string sponsors;
    for (int n = 0; n < 8; ++n)
        sponsors += sponsor("Tier " + std::to_string(n),
                            "Unpronounceableincorporatedsociety" + std::to_string(n), "sponsor.png");
    const Wall wall = wall_of(sponsors, {{"booklet.sponsor-wall-logos", "1"}}, "classic");
    const double left = std::min(wall.sheet.page.inner, wall.sheet.page.outer).pt();
    const double right =
        (wall.sheet.page.width - std::min(wall.sheet.page.inner, wall.sheet.page.outer)).pt();
    std::size_t logos = 0;
    for (const Page& page : wall.pages.pages)
        for (const PlacedPicture& logo : page.pictures) {
            ++logos;
            EXPECT_GE(logo.area.x, left);
            EXPECT_LE(logo.area.x + logo.area.width, right + 0.01);
        }
    EXPECT_EQ(logos, 8U);
}

}  // namespace
}  // namespace bifolio::layout
