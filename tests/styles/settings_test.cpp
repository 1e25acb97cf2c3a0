#include "styles/settings.h"

#include <gtest/gtest.h>

#include "sheet_folder.h"

namespace bifolio::styles {
namespace {

using Findings = std::vector<std::string>;

TEST(Settings, AreCutAtTheFirstEqualsSign) {
    source::Diagnostics diagnostics;
    EXPECT_EQ(parse_setting("grid.leading=13pt", diagnostics), (Setting{"grid.leading", "13pt"}));
    EXPECT_EQ(parse_setting(" font.text = A=B ", diagnostics), (Setting{"font.text", "A=B"}));
    EXPECT_EQ(parse_setting("font.text=", diagnostics), (Setting{"font.text", ""}));
    EXPECT_TRUE(diagnostics.all().empty());
    EXPECT_EQ(parse_setting("grid.leading", diagnostics), std::nullopt);
    EXPECT_EQ(parse_setting("=13pt", diagnostics), std::nullopt);
    ASSERT_EQ(diagnostics.all().size(), 2U);
    EXPECT_EQ(shown(diagnostics.all()[0]), "--set:0:0 error [value] \"grid.leading\" sets nothing");
    EXPECT_EQ(diagnostics.all()[1].hint, "write KEY=VALUE: --set grid.leading=13pt");
}

TEST(Settings, GoOverTheStyleSheetTheLastFirst) {
    const SheetFolder folder;
    const Outcome outcome = folder.set({{"paragraph.abstract.size", "9.5pt"},
                                        {"contents.overview", "no"},
                                        {"paragraph.abstract.size", "9pt"}});
    EXPECT_EQ(outcome.findings, Findings());
    ASSERT_TRUE(outcome.sheet);
    EXPECT_EQ(outcome.sheet->paragraph("abstract").character.size.pt(), 9);
    EXPECT_FALSE(outcome.sheet->contents.overview);
}

TEST(Settings, FontsAndColoursHaveShortForms) {
    const SheetFolder folder;
    const Outcome outcome = folder.set({{"font.text", "Libertinus Serif, Noto Serif"},
                                        {"color.accent", "10 60 80 40"},
                                        {"color.hairline", "accent 50%"},
                                        {"color.muted", "accent"}});
    EXPECT_EQ(outcome.findings, Findings());
    ASSERT_TRUE(outcome.sheet);
    EXPECT_EQ(outcome.sheet->fonts.at("text").families,
              (std::vector<std::string>{"Libertinus Serif", "Noto Serif"}));
    EXPECT_EQ(outcome.sheet->color("accent"), (Color{0.1, 0.6, 0.8, 0.4}));
    EXPECT_EQ(outcome.sheet->color("hairline"), (Color{0.05, 0.3, 0.4, 0.2}));
    EXPECT_EQ(outcome.sheet->color("muted"), (Color{0.1, 0.6, 0.8, 0.4}));
    EXPECT_EQ(outcome.sheet->color("cover"), outcome.sheet->color("accent"));  // it is a tint of it
}

TEST(Settings, UnknownKeysNameTheNearest) {
    const SheetFolder folder;
    const auto expect = [&](const Setting& setting, const std::string& finding, const std::string& hint) {
        const Outcome outcome = folder.set({setting});
        EXPECT_FALSE(outcome.sheet);
        EXPECT_EQ(outcome.findings, Findings{"--set:0:0 error " + finding});
        EXPECT_EQ(outcome.hints, Findings{hint});
    };
    const std::string page = "docs/style-format.md lists the keys";
    expect({"grid.leadin", "1pt"}, "[unknown-attribute] grid.leadin=1pt: unknown key \"grid.leadin\"",
           "did you mean \"grid.leading\"?");
    expect({"gird.leading", "1pt"}, "[unknown-attribute] gird.leading=1pt: unknown key \"gird.leading\"",
           "did you mean \"grid.leading\"?");
    expect({"paragraph.body.sise", "1pt"},
           "[unknown-attribute] paragraph.body.sise=1pt: unknown key \"paragraph.body.sise\"",
           "did you mean \"paragraph.body.size\"?");
    expect({"nonsense", "1"}, "[unknown-attribute] nonsense=1: unknown key \"nonsense\"", page);
    expect({"grid", "1"}, "[unknown-attribute] grid=1: unknown key \"grid\"", page);
    expect({"paragraph.body", "1"}, "[unknown-attribute] paragraph.body=1: unknown key \"paragraph.body\"",
           page);
    expect({"grid.leading.x", "1"}, "[unknown-attribute] grid.leading.x=1: unknown key \"grid.leading.x\"",
           "did you mean \"grid.leading\"?");
    expect({"color.acent", "1 1 1 1"},
           "[reference] color.acent=1 1 1 1: the style sheet has no color \"acent\"",
           "did you mean \"accent\"?");
    expect({"rule.x.weight", "1pt"}, "[reference] rule.x.weight=1pt: the style sheet has no rule \"x\"",
           "it has: cover, hairline, handout-head, handout-item, notes, session, table");
}

TEST(Settings, WrongValuesNameTheOption) {
    const SheetFolder folder;
    const Outcome outcome = folder.set({{"grid.leading", "big"},
                                        {"color.accent", "red"},
                                        {"color.muted", "accent 400%"},
                                        {"lines.tolerance", "20000"},
                                        {"contents.cover", "maybe"}});
    EXPECT_FALSE(outcome.sheet);
    EXPECT_EQ(
        outcome.findings,
        (Findings{"--set:0:0 error [value] grid.leading=big: \"big\" is not a valid length",
                  "--set:0:0 error [value] color.muted=accent 400%: \"400\" is not between 0 and 100",
                  "--set:0:0 error [value] lines.tolerance=20000: \"20000\" is not between -1 and 10000",
                  "--set:0:0 error [value] contents.cover=maybe: \"maybe\" is not one of yes, no"}));
    EXPECT_EQ(folder.set({{"color.accent", "red"}}).findings,
              Findings{"--set:0:0 error [reference] the color \"red\" is not defined"});
    EXPECT_EQ(
        folder.set({{"page.inner", "100mm"}}).findings,
        Findings{
            "--set:0:0 error [value] the margins leave 27 mm of the page's width of 148 mm for text; 40 mm "
            "are needed"});
}

}  // namespace
}  // namespace bifolio::styles
