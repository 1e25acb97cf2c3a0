// What one file can get wrong, and where the reader says so.
#include <gtest/gtest.h>

#include "sheet_folder.h"

namespace bifolio::styles {
namespace {

using Findings = std::vector<std::string>;

Findings findings_of(const std::string& text) {
    const SheetFolder folder;
    const Outcome outcome = folder.read(text);
    EXPECT_FALSE(outcome.sheet);
    return outcome.findings;
}

std::string hint_of(const std::string& text) {
    const SheetFolder folder;
    const Outcome outcome = folder.read(text);
    EXPECT_EQ(outcome.hints.size(), 1U);
    return outcome.hints.empty() ? std::string() : outcome.hints.front();
}

std::string classic_with(const std::string& lines) {
    return "<style extends=\"classic\">\n" + lines + "\n</style>";
}

TEST(SheetFiles, UnknownElementsAreErrorsWithTheNearest) {
    const std::string text = classic_with("  <paragraf name=\"body\" size=\"10pt\"/>");
    EXPECT_EQ(findings_of(text),
              Findings{"own.xml:2:3 error [unknown-element] a style sheet cannot contain <paragraf>"});
    EXPECT_EQ(hint_of(text), "did you mean \"paragraph\"?");
    EXPECT_EQ(findings_of(classic_with("<page><inner/></page>")),
              Findings{"own.xml:2:7 error [unknown-element] <page> cannot contain other elements"});
}

TEST(SheetFiles, UnknownAttributesAreErrorsWithTheNearest) {
    const std::string text = classic_with("<page innner=\"15mm\"/>");
    EXPECT_EQ(findings_of(text),
              Findings{"own.xml:2:7 error [unknown-attribute] <page> has no attribute \"innner\""});
    EXPECT_EQ(hint_of(text), "did you mean \"inner\"?");
    // What another element has is unknown here; a name only where there can be several.
    EXPECT_EQ(findings_of(classic_with("<grid name=\"a\" inner=\"15mm\"/>")),
              (Findings{"own.xml:2:7 error [unknown-attribute] <grid> has no attribute \"name\"",
                        "own.xml:2:16 error [unknown-attribute] <grid> has no attribute \"inner\""}));
    EXPECT_EQ(findings_of("<style extends=\"classic\" naem=\"x\"/>"),
              Findings{"own.xml:1:26 error [unknown-attribute] <style> has no attribute \"naem\""});
}

TEST(SheetFiles, WrongValuesAreErrorsAtTheValue) {
    EXPECT_EQ(findings_of(classic_with("<page\n   inner=\"fifteen\"\n   outer=\"20\"/>")),
              (Findings{"own.xml:3:11 error [value] inner: \"fifteen\" is not a valid length",
                        "own.xml:4:11 error [value] outer: \"20\" has no unit"}));
    EXPECT_EQ(findings_of(classic_with("<!-- é --><rule name=\"session\" weight=\"21pt\"/>")),
              Findings{"own.xml:2:40 error [value] weight: \"21pt\" is not between 0pt and 20pt"});
}

TEST(SheetFiles, TextIsNoPartOfAStyleSheet) {
    EXPECT_EQ(findings_of(classic_with("  leading 12pt")),
              Findings{"own.xml:2:3 error [unknown-element] <style> cannot contain text"});
    EXPECT_EQ(findings_of(classic_with("<grid>12pt</grid>")),
              Findings{"own.xml:2:7 error [unknown-element] <grid> cannot contain text"});
}

TEST(SheetFiles, NamedElementsNeedAName) {
    EXPECT_EQ(findings_of(classic_with("<color cmyk=\"0 0 0 0\"/>")),
              Findings{"own.xml:2:1 error [missing] <color> has no name"});
    EXPECT_EQ(findings_of(classic_with("<color name=\"dark blue\" cmyk=\"0 0 0 0\"/>")),
              Findings{"own.xml:2:14 error [value] \"dark blue\" is not a valid name"});
    EXPECT_EQ(findings_of("<style name=\"my style\" extends=\"classic\"/>"),
              Findings{"own.xml:1:14 error [value] \"my style\" is not a valid name"});
}

TEST(SheetFiles, NamesThatNothingUsesAreErrors) {
    const std::string paragraph = classic_with("<paragraph name=\"abstrct\"\n size=\"9pt\"/>");
    EXPECT_EQ(findings_of(paragraph),
              Findings{"own.xml:3:8 error [reference] nothing is set in the paragraph \"abstrct\""});
    EXPECT_EQ(hint_of(paragraph), "did you mean \"abstract\"?");
    const std::string character = classic_with("<character name=\"emphasys\" italic=\"no\"/>");
    EXPECT_EQ(findings_of(character),
              Findings{"own.xml:2:18 error [reference] nothing uses a character \"emphasys\""});
    EXPECT_EQ(hint_of(character), "did you mean \"emphasis\"?");
    EXPECT_EQ(findings_of(classic_with("<rule name=\"lower\" weight=\"1pt\"/>")),
              Findings{"own.xml:2:13 error [reference] nothing uses a rule \"lower\""});
}

TEST(SheetFiles, NothingIsStatedTwice) {
    const std::string text = classic_with(
        "<paragraph name=\"body\" size=\"9pt\"/>\n<grid/>\n"
        "<paragraph name=\"body\" italic=\"yes\"/>\n<grid leading=\"12pt\"/>");
    EXPECT_EQ(findings_of(text),
              (Findings{"own.xml:4:1 error [reference] the paragraph \"body\" is stated twice",
                        "own.xml:5:1 error [reference] <grid> is stated twice"}));
    const SheetFolder folder;
    EXPECT_EQ(folder.read(text).hints.front(), "put it all into the one on line 2");
}

TEST(SheetFiles, ContradictionsAreErrors) {
    EXPECT_EQ(findings_of(classic_with("<page paper=\"A4\" width=\"100mm\"/>")),
              Findings{"own.xml:2:18 error [value] paper and width cannot be used together"});
    EXPECT_EQ(findings_of(classic_with("<color name=\"accent\" cmyk=\"0 0 0 0\" of=\"text\" tint=\"3\"/>")),
              (Findings{"own.xml:2:37 error [value] cmyk and of cannot be used together",
                        "own.xml:2:47 error [value] cmyk and tint cannot be used together"}));
}

TEST(SheetFiles, OtherXmlIsNoStyleSheet) {
    EXPECT_EQ(findings_of("<program/>"),
              Findings{"own.xml:1:1 error [unknown-element] <program> is not a style sheet"});
}

TEST(SheetFiles, BrokenXmlIsNamedWithItsPlace) {
    const Findings mismatched = findings_of("<style>\n  <page>\n</style>");
    ASSERT_EQ(mismatched.size(), 1U);
    EXPECT_NE(mismatched[0].find("error [xml]"), std::string::npos) << mismatched[0];
    const Findings empty = findings_of("");
    ASSERT_EQ(empty.size(), 1U);
    EXPECT_NE(empty[0].find("error [xml]"), std::string::npos) << empty[0];
    const Findings bytes = findings_of("<style name=\"\xE9\"/>");
    ASSERT_FALSE(bytes.empty());
    EXPECT_TRUE(bytes[0].starts_with("own.xml:1:14 error [encoding]")) << bytes[0];
}

TEST(SheetFiles, EnormousOnesAreRefused) {
    const Findings many = findings_of(classic_with([] {
        std::string lines;
        for (int count = 0; count < 5001; ++count) lines += "<grid/>";
        return lines;
    }()));
    ASSERT_EQ(many.size(), 1U);
    EXPECT_NE(many[0].find("error [xml]"), std::string::npos) << many[0];
    const Findings large = findings_of("<style>" + std::string((4U << 20U), ' ') + "</style>");
    ASSERT_EQ(large.size(), 1U);
    EXPECT_NE(large[0].find("error [xml]"), std::string::npos) << large[0];
}

TEST(SheetFiles, ReferencesInValuesAreResolved) {
    const SheetFolder folder;
    const Outcome outcome =
        folder.read(classic_with("<font name=\"text\" families=\"A &amp; B, C&#x2d;D\"/>"));
    ASSERT_TRUE(outcome.sheet);
    EXPECT_EQ(outcome.sheet->fonts.at("text").families, (std::vector<std::string>{"A & B", "C-D"}));
}

TEST(SheetFiles, AllErrorsAreToldInOneRun) {
    EXPECT_EQ(findings_of("<style extends=\"clasic\">\n<page inner=\"x\" colour=\"y\"/>\n<grd/>\n</style>"),
              (Findings{"own.xml:2:14 error [value] inner: \"x\" is not a valid length",
                        "own.xml:2:17 error [unknown-attribute] <page> has no attribute \"colour\"",
                        "own.xml:3:1 error [unknown-element] a style sheet cannot contain <grd>",
                        "own.xml:1:17 error [reference] unknown style sheet \"clasic\""}));
}

}  // namespace
}  // namespace bifolio::styles
