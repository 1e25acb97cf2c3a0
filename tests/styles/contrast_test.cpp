#include "styles/contrast.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "styles/value.h"
#include "tests/styles/sheet_folder.h"

namespace bifolio::styles {
namespace {

constexpr Color kWhite{0, 0, 0, 0};

// All inks in steps of a quarter.
std::vector<Color> many_colors() {
    std::vector<Color> colors;
    for (int n = 0; n < 5 * 5 * 5 * 5; ++n)
        colors.push_back({n % 5 / 4.0, n / 5 % 5 / 4.0, n / 25 % 5 / 4.0, n / 125 / 4.0});
    return colors;
}

TEST(Contrast, IsThatOfTheGuidelines) {
    EXPECT_NEAR(contrast(Color(), kWhite), 21, 1e-9);
    EXPECT_NEAR(contrast(kWhite, Color()), 21, 1e-9);
    EXPECT_NEAR(contrast(kWhite, kWhite), 1, 1e-9);
    // The lightest grey of bytes that is enough for text on white, #767676.
    EXPECT_NEAR(contrast({0, 0, 0, 1 - 0x76 / 255.0}, kWhite), 4.54, 0.005);
    EXPECT_NEAR(contrast({0, 1, 1, 0}, kWhite), 4.00, 0.005);  // red
}

TEST(ReadableColors, AreAsTheyWereWhereTheyCanBeRead) {
    for (const Color& color : many_colors())
        if (contrast(color, kWhite) >= kTextContrast) {
            EXPECT_EQ(readable_on(color, kWhite, kTextContrast), color);
        }
}

TEST(ReadableColors, HaveTheContrastOnEveryGroundThatAllowsIt) {
    for (const Color& ground : many_colors())
        for (const Color& color :
             {Color{0, 0.1, 0.9, 0}, Color{0.5, 0, 0.5, 0.3}, Color{1, 1, 0, 0.5}, kWhite, Color()})
            EXPECT_GE(contrast(readable_on(color, ground, kTextContrast), ground), kTextContrast);
    // No colour has 15 on a middle grey: black or white, whatever is further.
    const Color grey{0, 0, 0, 0.5};
    EXPECT_EQ(readable_on({0, 1, 1, 0}, grey, 15), Color());
}

TEST(ReadableColors, KeepTheirHueAndChangeNoMoreThanTheyMust) {
    const Color yellow{0, 0.15, 1, 0}, dark = readable_on(yellow, kWhite, kTextContrast);
    EXPECT_EQ(dark.magenta, yellow.magenta);
    EXPECT_EQ(dark.yellow, yellow.yellow);
    EXPECT_GT(dark.black, 0);
    EXPECT_LT(contrast({dark.cyan, dark.magenta, dark.yellow, dark.black - 0.02}, kWhite), kTextContrast);
    const Color soft = readable_on({1, 0.5, 0, 0.5}, {1, 0.5, 0, 0.5}, kTextContrast);
    EXPECT_NEAR(soft.magenta * 2, soft.cyan, 1e-12);
    EXPECT_LT(soft.cyan, 1);
}

// Whatever the colour of a track is, and where it has none.
TEST(Palettes, OfTheOverviewCanBeReadOnTheTintsOfTracks) {
    for (const char* style : {"classic", "modern"}) {
        source::Diagnostics diagnostics;
        StyleRequest request;
        request.style = style;
        request.folders = {BIFOLIO_STYLES};
        const auto sheet = read_style_sheet(request, diagnostics);
        ASSERT_TRUE(sheet);
        const double share = sheet->overview.track_tint / 100;
        const Color none = between(kWhite, sheet->color("hairline"), std::min(1.0, 2 * share));
        for (const auto& [name, paragraph] : sheet->paragraphs) {
            if (!name.starts_with("overview-cell-") && name != "overview-talk-time" &&
                name != "overview-page")
                continue;
            const Color& words = sheet->color(paragraph.character.color);
            EXPECT_GE(contrast(words, none), kTextContrast) << style << ": " << name;
            for (const Color& track : many_colors())
                EXPECT_GE(contrast(words, between(kWhite, track, share)), kTextContrast)
                    << style << ": " << name << " on " << write_value(track);
        }
    }
}

// What the words of a style stand on.
const Color& ground_of(const StyleSheet& sheet, const std::string& name) {
    const std::string& band = sheet.paragraph(name).background;
    if (!band.empty()) return sheet.color(band);
    return sheet.color(name.starts_with("cover-") ? sheet.cover.background : "paper");
}

TEST(Palettes, OfAnyAccentCanBeRead) {
    for (const char* style : {"classic", "modern"})
        for (const char* accent :
             {"#FFD700", "#00FFFF", "#FFFFFF", "#000000", "#808080", "#FF0000", "#C03A00", "#7FFF00",
              "#800080", "#FFC0CB", "#001020", "0 0 0 5", "100 0 100 0"}) {
            source::Diagnostics diagnostics;
            StyleRequest request;
            request.style = style;
            request.folders = {BIFOLIO_STYLES};
            request.settings = {{"color.accent", accent}};
            const auto sheet = read_style_sheet(request, diagnostics);
            ASSERT_TRUE(sheet);
            for (const auto& [name, paragraph] : sheet->paragraphs)
                EXPECT_GE(contrast(sheet->color(paragraph.character.color), ground_of(*sheet, name)),
                          kTextContrast)
                    << style << " with " << accent << ": " << name;
        }
}

TEST(Palettes, SayWhereAColourIsAnotherThanWasAsked) {
    const SheetFolder folder;
    EXPECT_THAT(folder.set({{"color.accent", "#FFD700"}}).findings,
                ::testing::ElementsAre(::testing::HasSubstr(
                    "note [value] the colour \"accent\" could not be read on \"paper\"")));
    EXPECT_TRUE(folder.set({{"color.accent", "#174A7C"}}).findings.empty());
    EXPECT_TRUE(folder.set({{"color.accent", "#FFD700"}, {"color.accent.contrast", "1"}}).findings.empty());
    EXPECT_FALSE(folder.set({{"color.accent.on", "nowhere"}}).findings.empty());
    EXPECT_FALSE(folder.set({{"color.accent.on", "accent"}}).sheet);
}

}  // namespace
}  // namespace bifolio::styles
