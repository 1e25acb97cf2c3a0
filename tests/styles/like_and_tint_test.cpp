#include <gtest/gtest.h>

#include "sheet_folder.h"

namespace bifolio::styles {
namespace {

using Findings = std::vector<std::string>;

std::string classic_with(const std::string& lines) {
    return "<style extends=\"classic\">\n" + lines + "\n</style>";
}

TEST(Like, TakesWhatIsNotStated) {
    const SheetFolder folder;
    const Outcome outcome = folder.read(
        classic_with("<paragraph name=\"biography\" like=\"session-label\" size=\"9pt\" caps=\"none\"/>"));
    ASSERT_TRUE(outcome.sheet);
    ParagraphStyle expected = outcome.sheet->paragraph("session-label");
    expected.character.size = Length::from_pt(9);
    expected.character.caps = Caps::None;
    // What the base style sheet states for a biography still holds.
    EXPECT_EQ(outcome.sheet->paragraph("biography"), expected);
}

TEST(Like, FollowsLaterChangesOfItsModel) {
    const SheetFolder folder;
    const Outcome outcome =
        folder.read(classic_with("<paragraph name=\"body\" color=\"accent\" align=\"left\"/>"));
    ASSERT_TRUE(outcome.sheet);
    EXPECT_EQ(outcome.sheet->paragraph("abstract").character.color, "accent");
    EXPECT_EQ(outcome.sheet->paragraph("abstract").alignment, Alignment::Left);
}

TEST(Like, OwnModelsMayHaveAnyName) {
    const SheetFolder folder;
    const Outcome outcome = folder.read(classic_with(
        "<paragraph name=\"house\" tracking=\"7\"/>\n<paragraph name=\"folio\" like=\"house\"/>"));
    EXPECT_EQ(outcome.findings, Findings());
    ASSERT_TRUE(outcome.sheet);
    EXPECT_EQ(outcome.sheet->paragraph("folio").character.tracking, 7);
}

TEST(Like, CirclesAreErrorsOnce) {
    const SheetFolder folder;
    EXPECT_EQ(folder.read(classic_with("<paragraph name=\"folio\" like=\"folio\"/>")).findings,
              Findings{"own.xml:2:31 error [reference] the paragraph \"folio\" leads back to itself"});
    EXPECT_EQ(folder
                  .read(classic_with("<paragraph name=\"body\" like=\"time\"/>\n"
                                     "<paragraph name=\"time\" like=\"folio\"/>\n"
                                     "<paragraph name=\"folio\" like=\"body\"/>"))
                  .findings,
              Findings{"own.xml:4:31 error [reference] the paragraph \"body\" leads back to itself"});
}

TEST(Like, LongChainsAreRefusedInTheirPlace) {
    const SheetFolder folder;
    std::string chain = "<paragraph name=\"folio\" like=\"p-1\"/>\n";
    for (int number = 1; number <= 110; ++number)
        chain += fmt::format("<paragraph name=\"p-{}\" like=\"p-{}\"/>\n", number, number + 1);
    const Outcome outcome = folder.read(classic_with(chain + "<paragraph name=\"p-111\"/>"));
    EXPECT_FALSE(outcome.sheet);
    EXPECT_EQ(outcome.findings, Findings{"own.xml:101:30 error [reference] more than 100 links lead here"});
}

TEST(Like, NamesAParagraphThatThereIs) {
    const SheetFolder folder;
    const Outcome outcome = folder.read(classic_with("<paragraph name=\"folio\" like=\"bodi\"/>"));
    EXPECT_EQ(outcome.findings,
              Findings{"own.xml:2:31 error [reference] the paragraph \"bodi\" is not defined"});
    EXPECT_EQ(outcome.hints, Findings{"did you mean \"body\"?"});
}

TEST(Tints, ArePartsOfTheirColoursInks) {
    const SheetFolder folder;
    const Outcome outcome =
        folder.read(classic_with("<color name=\"soft\" of=\"accent\" tint=\"25\"/>\n"
                                 "<color name=\"softer\" of=\"soft\" tint=\"50\"/>\n"
                                 "<color name=\"same\" of=\"accent\"/>\n"
                                 "<color name=\"accent\" cmyk=\"80 60 0 40\"/>\n"
                                 "<color name=\"muted\" tint=\"80\"/>"));
    EXPECT_EQ(outcome.findings, Findings());
    ASSERT_TRUE(outcome.sheet);
    EXPECT_EQ(outcome.sheet->color("soft"), (Color{0.2, 0.15, 0, 0.1}));
    EXPECT_EQ(outcome.sheet->color("softer"), (Color{0.1, 0.075, 0, 0.05}));
    EXPECT_EQ(outcome.sheet->color("same"), (Color{0.8, 0.6, 0, 0.4}));
    EXPECT_EQ(outcome.sheet->color("muted"), (Color{0, 0, 0, 0.8}));  // still of the text's colour
}

TEST(Tints, CirclesAndLooseEndsAreErrors) {
    const SheetFolder folder;
    EXPECT_EQ(
        folder.read(classic_with("<color name=\"a\" of=\"b\"/>\n<color name=\"b\" of=\"a\" tint=\"5\"/>"))
            .findings,
        Findings{"own.xml:3:21 error [reference] the colour \"a\" leads back to itself"});
    EXPECT_EQ(folder.read(classic_with("<color name=\"a\" tint=\"50\"/>")).findings,
              Findings{"own.xml:2:23 error [value] a tint needs a colour to be a tint of"});
    EXPECT_EQ(folder.read(classic_with("<color name=\"a\"/>")).findings,
              Findings{"own.xml:0:0 error [missing] the colour \"a\" has neither cmyk nor of"});
    EXPECT_EQ(folder.read(classic_with("<color name=\"a\" of=\"blue\"/>")).findings,
              Findings{"own.xml:2:21 error [reference] the color \"blue\" is not defined"});
}

}  // namespace
}  // namespace bifolio::styles
