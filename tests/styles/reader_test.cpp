#include "styles/reader.h"

#include <gtest/gtest.h>

#include "sheet_folder.h"
#include "source/base/file.h"

namespace bifolio::styles {
namespace {

using Findings = std::vector<std::string>;

TEST(Extending, StatesOnlyWhatDiffers) {
    const SheetFolder folder;
    const Outcome classic = folder.set({});
    const Outcome own =
        folder.read("<style name=\"own\" extends=\"classic\"><grid leading=\"13pt\"/></style>");
    ASSERT_TRUE(classic.sheet && own.sheet);
    EXPECT_EQ(own.sheet->name, "own");
    EXPECT_EQ(own.sheet->file, folder.file("own.xml"));
    EXPECT_EQ(own.sheet->grid.leading.pt(), 13);
    EXPECT_EQ(own.sheet->grid.first_baseline, classic.sheet->grid.first_baseline);
    EXPECT_EQ(own.sheet->paragraphs, classic.sheet->paragraphs);
    EXPECT_EQ(own.sheet->colors, classic.sheet->colors);
}

TEST(Extending, GoesOverSeveralFilesAndFolders) {
    const SheetFolder folder;
    folder.write("house/base.xml",
                 "<style extends=\"classic\"><page inner=\"16mm\" outer=\"16mm\"/></style>");
    folder.write("house/talks/middle.xml",
                 "<style extends=\"../base.xml\"><page outer=\"17mm\" head=\"17mm\"/></style>");
    const Outcome outcome =
        folder.read("<style extends=\"house/talks/middle.xml\"><page head=\"18mm\"/></style>");
    EXPECT_EQ(outcome.findings, Findings());
    ASSERT_TRUE(outcome.sheet);
    EXPECT_EQ(outcome.sheet->name, "own");  // the file's, as it states none
    EXPECT_EQ(outcome.sheet->page.inner, Length::from_mm(16));
    EXPECT_EQ(outcome.sheet->page.outer, Length::from_mm(17));
    EXPECT_EQ(outcome.sheet->page.head, Length::from_mm(18));
}

TEST(Extending, AMistakeInTheBaseIsNamedThere) {
    const SheetFolder folder;
    folder.write("base.xml", "<style extends=\"classic\">\n<grid leading=\"thin\"/></style>");
    EXPECT_EQ(folder.read("<style extends=\"./base.xml\"/>").findings,
              Findings{"base.xml:2:16 error [value] leading: \"thin\" is not a valid length"});
}

TEST(Extending, CirclesAreErrors) {
    const SheetFolder folder;
    EXPECT_EQ(folder.read("<style\n extends=\"./own.xml\"/>").findings,
              Findings{"own.xml:2:11 error [reference] \"own\" extends itself"});
    folder.write("a.xml", "<style extends=\"./b.xml\"/>");
    folder.write("b.xml", "<style extends=\"././a.xml\"/>");
    EXPECT_EQ(folder.read("<style extends=\"./a.xml\"/>").findings,
              Findings{"b.xml:1:17 error [reference] \"a\" extends itself, through others"});
}

TEST(Extending, TowersOfFilesAreRefused) {
    const SheetFolder folder;
    const auto name = [](int number) { return fmt::format("sheet-{}.xml", number); };
    for (int number = 1; number <= 33; ++number)
        folder.write(name(number), fmt::format("<style extends=\"{}\"/>", name(number + 1)));
    EXPECT_EQ(folder.read("<style extends=\"sheet-1.xml\"/>").findings,
              Findings{"sheet-31.xml:1:17 error [reference] more than 32 style sheets extend one another"});
}

TEST(Extending, WhatIsNotThereIsAnErrorWhereItIsNamed) {
    const SheetFolder folder;
    const Outcome by_path = folder.read("<style extends=\"./none.xml\"/>");
    EXPECT_FALSE(by_path.sheet);
    EXPECT_EQ(by_path.findings, Findings{"own.xml:1:17 error [reference] cannot read " +
                                         folder.file("none.xml") + ": No such file or directory"});
    const Outcome by_name = folder.read("<style extends=\"clasic\"/>");
    EXPECT_EQ(by_name.findings, Findings{"own.xml:1:17 error [reference] unknown style sheet \"clasic\""});
    EXPECT_EQ(by_name.hints.front(), "did you mean \"classic\"?");
    EXPECT_EQ(folder.read("<style extends=\" \"/>").findings.front(),
              "own.xml:1:17 error [value] extends does not name a style sheet");
}

TEST(Extending, WithoutABaseAllStylesAreNeeded) {
    const SheetFolder folder;
    const Outcome outcome = folder.read("<style><color name=\"text\" cmyk=\"0 0 0 100\"/></style>");
    EXPECT_FALSE(outcome.sheet);
    ASSERT_EQ(outcome.findings.size(), 5U);
    EXPECT_TRUE(outcome.findings[0].starts_with(
        "own.xml:0:0 error [missing] the style sheet has no paragraph \"cover-label\", \"cover-title\", "))
        << outcome.findings[0];
    EXPECT_TRUE(
        outcome.findings[1].starts_with("own.xml:0:0 error [missing] the style sheet has no character "));
    EXPECT_TRUE(outcome.findings[2].starts_with("own.xml:0:0 error [missing] the style sheet has no rule "));
    EXPECT_EQ(outcome.findings[3], "own.xml:0:0 error [missing] the style sheet has no font \"text\"");
    EXPECT_EQ(outcome.findings[4], "own.xml:0:0 error [missing] the style sheet has no color \"cover\"");
    EXPECT_EQ(outcome.hints[0], "begin with <style extends=\"classic\">, and state only what differs");
}

TEST(Finding, TheFirstFolderThatHasTheNameWins) {
    const SheetFolder folder;
    folder.write("own/classic.xml", "<style name=\"nearer\" extends=\"./far.xml\"/>");
    folder.write("own/far.xml", source::read_file(BIFOLIO_STYLES "/classic.xml", 1U << 20U));
    StyleRequest request;
    request.folders = {folder.file("nothing-here"), folder.file("own")};
    EXPECT_EQ(folder.read(request).sheet->name, "nearer");
    request.folders = {folder.file("nothing-here")};
    EXPECT_EQ(folder.read(request).sheet->name, "classic");
}

TEST(Finding, UnknownNamesAreErrorsWithWhatThereIs) {
    const SheetFolder folder;
    StyleRequest request;
    request.style = "clasic";
    const Outcome near = folder.read(request);
    EXPECT_FALSE(near.sheet);
    EXPECT_EQ(near.findings, Findings{"--style:0:0 error [reference] unknown style sheet \"clasic\""});
    EXPECT_EQ(near.hints.front(), "did you mean \"classic\"?");
    request.style = "baroque";
    EXPECT_EQ(folder.read(request).hints.front(),
              "the style sheets are classic, classic-wine, modern, modern-ink; a file of your own is named "
              "by its path: ./NAME.xml");

    source::Diagnostics diagnostics;
    EXPECT_FALSE(
        read_style_sheet({.style = "baroque", .folders = {}, .paper = {}, .settings = {}}, diagnostics));
    EXPECT_EQ(diagnostics.all().front().hint, "a file of your own is named by its path: ./NAME.xml");
}

TEST(Finding, AFileThatCannotBeReadIsNoFinding) {
    const SheetFolder folder;
    StyleRequest request;
    request.style = folder.file("none.xml");
    EXPECT_THROW((void)folder.read(request), source::FileError);
    request.style = folder.path() + "/";
    EXPECT_THROW((void)folder.read(request), source::FileError);
}

TEST(Finding, NamesOfAllFoldersAreListedOnce) {
    const SheetFolder folder;
    folder.write("a/zebra.xml", "");
    folder.write("a/classic.xml", "");
    folder.write("a/notes.txt", "");
    folder.write("b/classic.xml", "");
    const std::vector<std::string> folders = {folder.file("a"), folder.file("b"), folder.file("c")};
    EXPECT_EQ(style_names(folders), (std::vector<std::string>{"classic", "zebra"}));
}

TEST(References, FontsAndColoursAreThere) {
    const SheetFolder folder;
    const Outcome outcome = folder.read(
        "<style extends=\"classic\">\n<paragraph name=\"body\" font=\"txt\" color=\"acent\"/>\n"
        "<character name=\"code\" font=\"typewriter\"/>\n<cover background=\"night\"/>\n"
        "<rule name=\"cover\" color=\"nigth\"/></style>");
    EXPECT_FALSE(outcome.sheet);
    EXPECT_EQ(outcome.findings,
              (Findings{"own.xml:5:27 error [reference] the color \"nigth\" is not defined",
                        "own.xml:4:20 error [reference] the color \"night\" is not defined",
                        "own.xml:2:30 error [reference] the font \"txt\" is not defined",
                        "own.xml:2:42 error [reference] the color \"acent\" is not defined",
                        "own.xml:3:30 error [reference] the font \"typewriter\" is not defined"}));
    EXPECT_EQ(outcome.hints[2], "did you mean \"text\"?");
    EXPECT_EQ(outcome.hints[3], "did you mean \"accent\"?");
    EXPECT_EQ(outcome.hints[4], "define it with <font name=\"typewriter\" .../>");
}

TEST(References, NewFontsAndColoursCanBeDefined) {
    const SheetFolder folder;
    const Outcome outcome = folder.read(
        "<style extends=\"classic\"><font name=\"display\" families=\"Inter\"/>"
        "<color name=\"night\" cmyk=\"100 80 0 60\"/>"
        "<cover background=\"night\"/>"
        "<paragraph name=\"cover-title\" font=\"display\"/></style>");
    EXPECT_EQ(outcome.findings, Findings());
    ASSERT_TRUE(outcome.sheet);
    EXPECT_EQ(outcome.sheet->cover.background, "night");
    EXPECT_EQ(outcome.sheet->color("night"), (Color{1, 0.8, 0, 0.6}));
    EXPECT_EQ(outcome.sheet->paragraph("cover-title").character.font, "display");
}

// Long names are quoted shortened, in messages and in hints.
TEST(References, LongNamesMakeNoLongMessages) {
    const SheetFolder folder;
    const std::string many(3000, 'x');
    for (const std::string& own :
         {"<style extends=\"" + many + "\"/>",
          "<style extends=\"classic\"><paragraph name=\"abstract\" color=\"" + many + "\"/></style>",
          "<style extends=\"classic\"><paragraph name=\"" + many + "\" like=\"" + many + "\"/></style>",
          "<style extends=\"classic\"><color name=\"" + many +
              "\" cmyk=\"0 0 0 9\"/><paragraph name=\"abstract\" color=\"" + many + "y\"/></style>",
          "<style extends=\"classic\"><paragraph name=\"abstract\" size=\"" + many + "\"/></style>"}) {
        const Outcome outcome = folder.read(own);
        EXPECT_FALSE(outcome.findings.empty()) << own;
        for (const std::string& finding : outcome.findings) EXPECT_LT(finding.size(), 400U) << finding;
        for (const std::string& hint : outcome.hints) EXPECT_LT(hint.size(), 300U) << hint;
    }
}

TEST(Geometry, ColumnsLeaveRoomForText) {
    const SheetFolder folder;
    EXPECT_EQ(folder
                  .read("<style extends=\"classic\">\n<paragraph name=\"abstract\" columns=\"4\" "
                        "column-gap=\"40mm\"/></style>")
                  .findings,
              Findings{"own.xml:2:37 error [value] columns of \"abstract\" are 0 mm wide; 20 mm are needed"});
    // Said of the paragraph that states it, not of those that are like it.
    EXPECT_EQ(folder.set({{"paragraph.body.columns", "4"}, {"paragraph.body.column-gap", "20mm"}}).findings,
              Findings{"--set:0:0 error [value] columns of \"body\" are 9 mm wide; 20 mm are needed"});
    EXPECT_EQ(folder.set({{"paragraph.body.columns", "3"}, {"paragraph.body.column-gap", "10mm"}}).findings,
              Findings{});
}

TEST(Geometry, MarginsLeaveRoomForText) {
    const SheetFolder folder;
    EXPECT_EQ(
        folder.read("<style extends=\"classic\">\n<page inner=\"60mm\" outer=\"50mm\"/></style>").findings,
        Findings{"own.xml:2:14 error [value] the margins leave 38 mm of the page's width of 148 mm for text; "
                 "40 mm are needed"});
    EXPECT_EQ(
        folder.read("<style extends=\"classic\">\n<page foot=\"150mm\"/></style>").findings,
        Findings{
            "own.xml:2:13 error [value] the margins leave 42 mm of the page's height of 210 mm for text; "
            "10 lines are needed (44 mm)"});
    EXPECT_EQ(
        folder.read("<style extends=\"classic\">\n<page times-column=\"60mm\"/></style>").findings,
        Findings{
            "own.xml:2:21 error [value] the times column takes 60 mm of a text area 112 mm wide; half of "
            "that is the limit"});
}

TEST(Geometry, FurnitureAndLeadingAreSane) {
    const SheetFolder folder;
    EXPECT_EQ(
        folder
            .read("<style extends=\"classic\"><page folio-baseline=\"211mm\" "
                  "running-head-baseline=\"300mm\"/><cover head=\"200mm\"/>"
                  "<grid first-baseline=\"26pt\"/></style>")
            .findings,
        (Findings{
            "own.xml:1:129 error [value] the first baseline is more than two lines below the head margin",
            "own.xml:1:78 error [value] the running head is below the page",
            "own.xml:1:48 error [value] the page number is above the page",
            "own.xml:1:99 error [value] the cover's margins leave nothing of the page"}));
    EXPECT_EQ(
        folder.read("<style extends=\"classic\">\n<paragraph name=\"body\" size=\"14pt\"/></style>").findings,
        Findings{"own.xml:2:30 error [value] the lines of \"body\" are 12.5pt apart, which is too little for "
                 "type of 14pt"});
}

// A value that others inherit is named once, where it is stated; so is a grid that is too tight for many.
TEST(Geometry, TightLinesAreNamedWhereTheyComeFrom) {
    const SheetFolder folder;
    EXPECT_EQ(folder.set({{"grid.leading", "10pt"}}).findings,
              Findings{"--set:0:0 error [value] the grid's lines are 10pt apart, which is too little for "
                       "\"cover-subtitle\" in type of 13pt"});
    EXPECT_EQ(
        folder
            .read("<style extends=\"classic\">\n<paragraph name=\"session-title\" leading=\"14pt\"/></style>")
            .findings,
        Findings{"own.xml:2:42 error [value] the lines of \"session-title\" are 14pt apart, which is too "
                 "little for type of 16pt"});
}

TEST(Papers, FurnitureKeepsItsDistanceFromTheEdges) {
    const SheetFolder folder;
    StyleRequest request;
    const PageGeometry a5 = folder.read(request).sheet->page;
    request.paper = "A6";
    const Outcome small = folder.read(request);
    EXPECT_EQ(small.findings, Findings());
    ASSERT_TRUE(small.sheet);
    EXPECT_EQ(small.sheet->page.running_head_baseline, a5.running_head_baseline);
    EXPECT_DOUBLE_EQ((small.sheet->page.height - small.sheet->page.folio_baseline).pt(),
                     (a5.height - a5.folio_baseline).pt());
}

TEST(Papers, OptionGoesOverTheStyleSheet) {
    const SheetFolder folder;
    folder.write("own.xml", "<style extends=\"classic\"><page width=\"150mm\" height=\"200mm\"/></style>");
    StyleRequest request;
    request.style = folder.file("own.xml");
    EXPECT_EQ(folder.read(request).sheet->page.width, Length::from_mm(150));
    request.paper = "half-letter";
    const Outcome outcome = folder.read(request);
    EXPECT_EQ(outcome.findings, Findings());
    EXPECT_EQ(outcome.sheet->page.width, Length::from_in(5.5));
    EXPECT_EQ(outcome.sheet->page.height, Length::from_in(8.5));
    request.settings = {{"page.height", "220mm"}};
    const Outcome with_setting = folder.read(request);
    EXPECT_EQ(with_setting.sheet->page.width, Length::from_in(5.5));
    EXPECT_EQ(with_setting.sheet->page.height, Length::from_mm(220));
}

TEST(Papers, ProblemsNameTheOption) {
    const SheetFolder folder;
    StyleRequest request;
    request.paper = "A55";
    const Outcome unknown = folder.read(request);
    EXPECT_FALSE(unknown.sheet);
    EXPECT_EQ(unknown.findings, Findings{"--paper:0:0 error [value] unknown paper size \"A55\""});
    request.paper = "70mm x 100mm";
    EXPECT_EQ(
        folder.read(request).findings,
        Findings{
            "--paper:0:0 error [value] the margins leave 34 mm of the page's width of 70 mm for text; 40 mm "
            "are needed"});
}

TEST(Papers, LinesTooLongToReadAreAWarning) {
    const SheetFolder folder;
    folder.write("own.xml", "<style extends=\"classic\"/>");
    StyleRequest request;
    request.style = folder.file("own.xml");
    request.paper = "A4";
    const Outcome wide = folder.read(request);
    EXPECT_TRUE(wide.sheet);
    EXPECT_EQ(wide.findings, Findings{"own.xml:0:0 warning [layout] a line of an abstract holds some 109 "
                                      "characters; 45 to 75 read well"});
    request.settings = {{"page.outer", "50mm"}};
    EXPECT_EQ(folder.read(request).findings, Findings());
    const std::string stated = "<style extends=\"classic\">\n<page paper=\"A4\"/></style>";
    EXPECT_EQ(folder.read(stated).findings,
              Findings{"own.xml:2:14 warning [layout] a line of an abstract holds some "
                       "109 characters; 45 to 75 read well"});
}

TEST(Reading, IsTheSameEachTime) {
    const SheetFolder folder;
    const Outcome first = folder.set({});
    const Outcome second = folder.set({});
    ASSERT_TRUE(first.sheet && second.sheet);
    EXPECT_EQ(first.sheet->paragraphs, second.sheet->paragraphs);
    EXPECT_EQ(first.sheet->characters, second.sheet->characters);
    EXPECT_EQ(first.sheet->colors, second.sheet->colors);
}

}  // namespace
}  // namespace bifolio::styles
