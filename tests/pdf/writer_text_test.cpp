// Text in the file, as other people's tools read and render it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string>

#include "pdf/writer.h"
#include "tests/pdf/read_back.h"
#include "tests/pdf/sample_pages.h"

namespace bifolio::pdf {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;
using testing::ink;
using testing::InkBox;
using ::testing::Not;
using testing::PagesMaker;
using testing::ReadBack;
using testing::Renderer;
using testing::Sample;

constexpr const char* kSample =
    "An efficient office affirms flying fjords: Übergänge, façade, naïve, Łódź, œuvre";

class EachFace : public ::testing::TestWithParam<Sample> {};

std::string name_of(const ::testing::TestParamInfo<Sample>& info) {
    switch (info.param) {
        case Sample::SerifCff:
            return "SerifCff";
        case Sample::SansTrueType:
            return "SansTrueType";
        case Sample::SansCff:
            return "SansCff";
    }
    return "None";
}

INSTANTIATE_TEST_SUITE_P(Faces, EachFace,
                         ::testing::Values(Sample::SerifCff, Sample::SansTrueType, Sample::SansCff), name_of);

TEST_P(EachFace, LigaturesAndDiacriticsReadBackAsLetters) {
    PagesMaker maker;
    maker.add_page();
    maker.set_line(maker.face(GetParam()), kSample, 20, 50, 8);
    const ReadBack read(write_pdf(maker.take()));
    EXPECT_EQ(read.complaints(), "");
    EXPECT_EQ(read.poppler_text(), std::string(kSample) + '\n');
    EXPECT_EQ(read.mupdf_text(), std::string(kSample) + '\n');
}

TEST_P(EachFace, FontsAreEmbeddedAsSubsetsWithUnicode) {
    PagesMaker maker;
    maker.add_page();
    maker.set_line(maker.face(GetParam()), kSample, 20, 50, 8);
    const ReadBack read(write_pdf(maker.take()));
    const std::string fonts = read.pdffonts();
    EXPECT_THAT(fonts, HasSubstr(GetParam() == Sample::SansTrueType ? "CID TrueType" : "CID Type 0C"));
    EXPECT_THAT(fonts, HasSubstr("Identity-H       yes yes yes"));
    EXPECT_EQ(std::ranges::count(fonts, '\n'), 3);  // a head of two lines, and one font
}

// Each glyph's origin is where shaping put it, kerning and all, from the line's first to its last.
TEST_P(EachFace, EveryGlyphStandsWhereItShould) {
    const double size = 11;
    for (const double tracking : {0.0, 0.7})
        for (const double stretch : {1.0, 0.97}) {
            PagesMaker maker;
            const std::uint32_t face = maker.face(GetParam());
            maker.add_page({800, 600});
            std::vector<double> expected;
            double x = 20.123;
            for (const char* word :
                 {"AVATAR", "Tokyo,", "WAVE.", "LTAY", "Typography", "To", "be", "Paraguayan"}) {
                const layout::ShapedRun* run = maker.shape(face, word, {"-liga", "-clig", "-calt"});
                layout::PlacedRun& placed = maker.place(run, x, 50, static_cast<float>(size));
                placed.tracking = static_cast<float>(tracking);
                placed.stretch = static_cast<float>(stretch);
                placed.space_after = true;
                double origin = 0;
                for (const layout::Glyph& glyph : run->glyphs) {
                    const double em = maker.pages().faces[face]->metrics().units_per_em;
                    expected.push_back(x + (origin + glyph.x_offset * size / em) * stretch);
                    origin += glyph.advance * size / em + tracking;
                }
                x += origin * stretch + 3.217;
            }
            const ReadBack read(write_pdf(maker.take()));
            std::vector<double> found;
            for (const testing::Character& character : read.characters())
                if (character.text != " ") found.push_back(character.x);
            ASSERT_EQ(found.size(), expected.size());
            for (std::size_t n = 0; n < found.size(); ++n)
                EXPECT_NEAR(found[n], expected[n], 0.02)
                    << n << " tracking " << tracking << " stretch " << stretch;
        }
}

TEST_P(EachFace, WordsStandWhereTheyShould) {
    PagesMaker maker;
    const std::uint32_t face = maker.face(GetParam());
    maker.add_page({2000, 600});
    std::vector<double> lefts;
    std::vector<double> rights;
    double x = 15;
    for (int n = 0; n < 40; ++n) {
        const layout::ShapedRun* run = maker.shape(face, "Word" + std::to_string(n));
        maker.place(run, x, 50, 10).space_after = true;
        lefts.push_back(x);
        rights.push_back(x + maker.width(run, 10));
        x = rights.back() + 2.3 + 0.037 * n;
    }
    const ReadBack read(write_pdf(maker.take()));
    const std::vector<testing::Word> words = read.words();
    ASSERT_EQ(words.size(), lefts.size());
    for (std::size_t n = 0; n < words.size(); ++n) {
        EXPECT_EQ(words[n].text, "Word" + std::to_string(n));
        EXPECT_NEAR(words[n].left, lefts[n], 0.02);
        EXPECT_NEAR(words[n].right, rights[n], 0.05);
    }
}

// The outline of a letter falls on the same pixels in three renderers, the right way up.
TEST_P(EachFace, EveryRendererPaintsTheOutlineInPlace) {
    PagesMaker maker;
    const std::uint32_t face = maker.face(GetParam());
    maker.add_page({400, 600});
    const layout::ShapedRun* run = maker.shape(face, "L");
    maker.place(run, 100, 300, 200);
    const layout::Face& font = *maker.pages().faces[face];
    hb_glyph_extents_t extents{};
    ASSERT_TRUE(hb_font_get_glyph_extents(font.hb_font(), run->glyphs[0].id, &extents));
    const double scale = 200.0 / font.metrics().units_per_em;
    const double left = 100 + extents.x_bearing * scale;
    const double top = 300 - extents.y_bearing * scale;
    const ReadBack read(write_pdf(maker.take()));
    for (const Renderer renderer : {Renderer::Poppler, Renderer::Mupdf, Renderer::Ghostscript}) {
        const testing::InkBox box = ink(read.render(renderer));
        EXPECT_NEAR(box.left, left, 1.6);
        EXPECT_NEAR(box.top, top, 1.6);
        EXPECT_NEAR(box.right + 1, left + extents.width * scale, 1.6);
        EXPECT_NEAR(box.bottom + 1, top - extents.height * scale, 1.6);
    }
}

// MuPDF 1.21 does not know ActualText: it shows what readers get that do not.
TEST(WriterTextTest, AWordThatALinesEndBreaksIsToldWholeInItsFirstPart) {
    PagesMaker maker;
    const std::uint32_t face = maker.face(Sample::SerifCff);
    maker.add_page().told = {"Garamond", " "};
    layout::ShapedRun broken = *maker.shape(face, "Gara-");
    broken.text = "Gara\u00AD";
    broken.glyphs.back().text_end = static_cast<std::uint16_t>(broken.text.size());
    maker.place(maker.keep(broken), 20, 50, 10).told = 0;
    layout::PlacedRun& rest = maker.place(maker.shape(face, "mond"), 20, 62, 10);
    rest.told = 1;
    rest.space_after = true;
    maker.place(maker.shape(face, "well-known"), 50, 62, 10);
    const ReadBack read(write_pdf(maker.take()));
    EXPECT_EQ(read.complaints(), "");
    // MuPDF uses ActualText from 1.25 on, which Debian 13 has.
    EXPECT_THAT(read.mupdf_text(), ::testing::AnyOf("Gara-\nmond well-known\n", "Garamond\nwell-known\n"));
    EXPECT_EQ(read.poppler_text(), "Garamond\nwell-known\n");
    // The hyphen that was added and the other one are letters of one font.
    EXPECT_EQ(read.object(read.page(0).at("/Resources").at("/Font")).size(), 1U);
}

TEST(WriterTextTest, RunsThatTellSomethingTogetherTellItOnce) {
    PagesMaker maker;
    const std::uint32_t face = maker.face(Sample::SerifCff);
    maker.add_page().told = {"caf\u00E9s", "one"};
    maker.place(maker.shape(face, "ca"), 20, 50, 10).told = 0;
    maker.place(maker.shape(face, "fe\u0301s"), 30, 50, 10).told = 0;
    maker.place(maker.shape(face, "two"), 80, 50, 10).told = 1;
    maker.place(maker.shape(face, "three"), 120, 50, 10);
    const ReadBack read(write_pdf(maker.take()));
    EXPECT_EQ(read.complaints(), "");
    std::string text = read.poppler_text();
    std::erase(text, '\n');
    EXPECT_EQ(text, "caf\u00E9sonethree");
}

TEST(WriterTextTest, SmallCapitalsReadBackInTheCaseThatWasWritten) {
    PagesMaker maker;
    const std::uint32_t face = maker.face(Sample::SerifCff);
    maker.add_page();
    maker.place(maker.shape(face, "Programme", {"smcp"}), 20, 50, 10).space_after = true;
    maker.place(maker.shape(face, "PROGRAMME", {"smcp", "c2sc"}), 75, 50, 10);
    const ReadBack read(write_pdf(maker.take()));
    EXPECT_EQ(read.poppler_text(), "Programme PROGRAMME\n");
    EXPECT_EQ(read.mupdf_text(), "Programme PROGRAMME\n");
    EXPECT_EQ(read.complaints(), "");
}

std::string without_spaces(std::string text) {
    std::erase(text, ' ');
    return text;
}

// mupdf 1.21 sees a gap behind an accent that stands over the letter before it; poppler knows better.
TEST(WriterTextTest, LettersOfSeveralGlyphsReadBackAsWritten) {
    PagesMaker maker;
    const std::uint32_t face = maker.face(Sample::SerifCff);
    maker.add_page();
    const std::string text = "aq\u0308x\u0323\u0307b";
    ASSERT_GT(maker.shape(face, text)->glyphs.size(), 4U);
    maker.place(maker.shape(face, text), 20, 50, 10);
    const ReadBack read(write_pdf(maker.take()));
    EXPECT_EQ(read.poppler_text(), text + '\n');
    EXPECT_EQ(without_spaces(read.mupdf_text()), text + '\n');
}

// "cafqbs" shaped, with its 4th and 5th glyphs made one cluster.
layout::ShapedRun run_with_a_pair(PagesMaker& maker, std::uint32_t face, const std::string& pair) {
    layout::ShapedRun run = *maker.shape(face, "cafqbs");
    run.text = "caf" + pair + "s";
    const auto end = static_cast<std::uint16_t>(3 + pair.size());
    run.glyphs.at(3).text_end = end;
    run.glyphs.at(4).text_begin = run.glyphs.at(4).text_end = end;
    run.glyphs.at(5).text_begin = end;
    run.glyphs.at(5).text_end = static_cast<std::uint16_t>(end + 1);
    return run;
}

TEST(WriterTextTest, AComposedLetterOfTwoGlyphsReadsBackAsItsEquivalent) {
    PagesMaker maker;
    const std::uint32_t face = maker.face(Sample::SerifCff);
    maker.add_page();
    maker.place(maker.keep(run_with_a_pair(maker, face, "\u00EB")), 20, 50, 10);
    const ReadBack read(write_pdf(maker.take()));
    EXPECT_EQ(read.complaints(), "");
    EXPECT_EQ(read.poppler_text(), "cafe\u0308s\n");
    EXPECT_EQ(read.mupdf_text(), "cafe\u0308s\n");
}

// A letter that has no parts, in two glyphs: where the tool knows ActualText, it gets the letter alone.
TEST(WriterTextTest, ALetterOfTwoGlyphsReadsBackAsOne) {
    PagesMaker maker;
    const std::uint32_t face = maker.face(Sample::SerifCff);
    maker.add_page();
    maker.place(maker.keep(run_with_a_pair(maker, face, "k")), 20, 50, 10);
    const ReadBack read(write_pdf(maker.take()));
    EXPECT_EQ(read.complaints(), "");
    EXPECT_THAT(read.stream(read.page(0).at("/Contents")), HasSubstr("/Span <</ActualText (k)>> BDC\n"));
    EXPECT_EQ(read.poppler_text(), "cafks\n");
    // MuPDF 1.21 knows no ActualText, and 1.25 makes a space of the joiner.
    EXPECT_THAT(read.mupdf_text(), AnyOf("cafk\u2060s\n", "cafk s\n"));
}

TEST(WriterTextTest, CharactersBeyondTheBasicPlaneReadBack) {
    PagesMaker maker;
    const std::uint32_t face = maker.face(Sample::SansTrueType);
    ASSERT_TRUE(maker.pages().faces[face]->has_glyph(U'\U0001D538'));
    maker.add_page();
    maker.place(maker.shape(face, "\U0001D538\U0001F600"), 20, 50, 10);
    const ReadBack read(write_pdf(maker.take()));
    EXPECT_EQ(read.poppler_text(), "\U0001D538\U0001F600\n");
}

TEST(WriterTextTest, WordsHaveSpacesEvenWhereTheGapIsNarrow) {
    PagesMaker maker;
    const std::uint32_t face = maker.face(Sample::SerifCff);
    maker.add_page();
    maker.set_line(face, "so many words on one line", 20, 50, 10, 0.3);
    maker.set_line(face, "and more on the next", 20, 62, 10, 9);
    const ReadBack read(write_pdf(maker.take()));
    EXPECT_EQ(read.mupdf_text(), "so many words on one line\nand more on the next\n");
}

// A space follows at a line's end too: joined lines need it between their words.
TEST(WriterTextTest, ASpaceAtALinesEndIsWritten) {
    PagesMaker maker;
    const std::uint32_t face = maker.face(Sample::SerifCff);
    maker.add_page();
    maker.place(maker.shape(face, "end"), 20, 50, 10).space_after = true;
    const ReadBack read(write_pdf(maker.take()));
    const std::vector<testing::Character> characters = read.characters();
    ASSERT_EQ(characters.size(), 4U);
    EXPECT_EQ(characters.back().text, " ");
}

TEST(WriterTextTest, RaisedGlyphsAndOthersShareALine) {
    PagesMaker maker;
    const std::uint32_t face = maker.face(Sample::SansTrueType);
    maker.add_page();
    layout::ShapedRun run = *maker.shape(face, "abc");
    run.glyphs[1].y_offset = 512;  // a quarter of an em
    maker.place(maker.keep(run), 20, 50, 20);
    const ReadBack read(write_pdf(maker.take()));
    const std::vector<testing::Character> characters = read.characters();
    ASSERT_EQ(characters.size(), 3U);
    EXPECT_NEAR(characters[0].y, 50, 0.01);
    EXPECT_NEAR(characters[1].y, 45, 0.01);
    EXPECT_NEAR(characters[2].y, 50, 0.01);
    EXPECT_EQ(read.complaints(), "");
}

TEST(WriterTextTest, WidthsInTheFileAreThoseOfTheFont) {
    PagesMaker maker;
    const std::uint32_t face = maker.face(Sample::SansTrueType);
    maker.add_page();
    const layout::ShapedRun* run = maker.shape(face, "iW");
    maker.place(run, 20, 50, 10);
    const layout::Face& font = *maker.pages().faces[face];
    const auto width_of = [&font](std::uint16_t glyph) {
        return std::lround(hb_font_get_glyph_h_advance(font.hb_font(), glyph) / 2.048);
    };
    std::vector<std::uint16_t> glyphs = {0, run->glyphs[0].id, run->glyphs[1].id};
    std::ranges::sort(glyphs);
    nlohmann::json expected;
    for (const std::uint16_t glyph : glyphs) expected.push_back(width_of(glyph));

    const ReadBack read(write_pdf(maker.take()));
    const auto type0 = read.object(read.page(0).at("/Resources").at("/Font").at("/F0"));
    const auto descendant = read.object(type0.at("/DescendantFonts").at(0));
    EXPECT_EQ(descendant.at("/W"), (nlohmann::json{0, expected}));
    EXPECT_EQ(descendant.at("/CIDToGIDMap"), "/Identity");
    const auto descriptor = read.object(descendant.at("/FontDescriptor"));
    EXPECT_EQ(descriptor.at("/CapHeight"), 729);
    EXPECT_EQ(descriptor.at("/Ascent"), 928);
    EXPECT_EQ(descriptor.at("/Descent"), -236);
    EXPECT_EQ(descriptor.at("/FontName"), descendant.at("/BaseFont"));
    EXPECT_THAT(descriptor.at("/FontName").get<std::string>(),
                ::testing::MatchesRegex("/[A-Z]{6}\\+DejaVuSans"));
}

TEST(WriterTextTest, FacesWithoutTextAreNotEmbedded) {
    PagesMaker maker;
    maker.add_page();
    maker.face(Sample::SansCff);
    maker.set_line(maker.face(Sample::SerifCff), "Text", 20, 50, 10);
    const ReadBack read(write_pdf(maker.take()));
    EXPECT_THAT(read.pdffonts(), HasSubstr("EBGaramond"));
    EXPECT_THAT(read.pdffonts(), Not(HasSubstr("Inter")));
}

TEST(WriterTextTest, GlyphsOfAWholeFaceAreRight) {
    // Every glyph of Latin-1 that the face has, in a subset of many: codes, widths and letters stay together.
    PagesMaker maker;
    const std::uint32_t face = maker.face(Sample::SansCff);
    maker.add_page();
    std::string all;
    double baseline = 40;
    for (unsigned c = 0xA1; c < 0x180; c += 16) {
        std::string line;
        for (unsigned n = c; n < c + 16 && n < 0x180; ++n)
            if (n != 0xAD && n != 0xB7 && n != 0xA8 && n != 0xAF && n != 0xB4 && n != 0xB8)
                line += {static_cast<char>(0xC0 | n >> 6U), static_cast<char>(0x80 | (n & 0x3FU))};
        maker.place(maker.shape(face, line, {"-liga", "-calt", "-kern"}), 20, baseline, 10);
        all += line + '\n';
        baseline += 20;
    }
    const ReadBack read(write_pdf(maker.take()));
    EXPECT_EQ(read.mupdf_text(), all);
}

TEST(WriterTextTest, ColoursAreTheScreensColours) {
    PagesMaker maker;
    const std::uint32_t face = maker.face(Sample::SansCff);
    maker.add_page();
    maker.pages().colors.push_back({.cyan = 1, .magenta = 0.5, .yellow = 0, .black = 0.2});
    maker.place(maker.shape(face, "\u2588"), 50, 100, 60);
    maker.place(maker.shape(face, "L"), 50, 200, 60).color = 1;
    const ReadBack read(write_pdf(maker.take()));
    const std::string operators = read.stream(read.page(0).at("/Contents"));
    EXPECT_THAT(operators, HasSubstr("0 0.4 0.8 rg\n"));
    EXPECT_THAT(operators, Not(HasSubstr(" k\n")));
    EXPECT_THAT(operators, Not(HasSubstr("0 g\n")));  // black is what it starts with
}

// A letter of 60 points, made bold or slanted by `change`, as it is rendered.
InkBox ink_of_letter(Renderer renderer, const std::function<void(layout::PlacedRun&)>& change) {
    PagesMaker maker;
    const std::uint32_t face = maker.face(Sample::SansCff);
    maker.add_page();
    change(maker.place(maker.shape(face, "I"), 100, 200, 60));
    const ReadBack read(write_pdf(maker.take()));
    EXPECT_EQ(read.complaints(), "");
    return ink(read.render(renderer));
}

TEST(WriterTextTest, AStrokeMakesOutlinesThickerOnAllSides) {
    for (const Renderer renderer : {Renderer::Poppler, Renderer::Mupdf, Renderer::Ghostscript}) {
        const InkBox plain = ink_of_letter(renderer, [](layout::PlacedRun&) {});
        const InkBox bold = ink_of_letter(renderer, [](layout::PlacedRun& run) { run.stroke = 6; });
        EXPECT_NEAR(plain.left - bold.left, 3, 1);
        EXPECT_NEAR(bold.right - plain.right, 3, 1);
        EXPECT_NEAR(plain.top - bold.top, 3, 1);
    }
}

TEST(WriterTextTest, SlantedTextLeansToTheRightAboutItsBaseline) {
    for (const Renderer renderer : {Renderer::Poppler, Renderer::Mupdf, Renderer::Ghostscript}) {
        const InkBox plain = ink_of_letter(renderer, [](layout::PlacedRun&) {});
        const InkBox slanted = ink_of_letter(renderer, [](layout::PlacedRun& run) { run.slant = 0.5; });
        EXPECT_NEAR(slanted.left, plain.left, 1);
        EXPECT_NEAR(slanted.right - plain.right, (plain.bottom - plain.top) / 2.0, 2);
    }
}

TEST(WriterTextTest, TextAfterSlantedAndStrokedTextIsAsAlways) {
    PagesMaker maker;
    const std::uint32_t face = maker.face(Sample::SerifCff);
    maker.add_page();
    const auto place = [&](const char* text, double x, double y) -> layout::PlacedRun& {
        return maker.place(maker.shape(face, text), x, y, 12);
    };
    place("one", 20, 50);
    place("two", 60, 50).slant = 0.2F;
    place("three", 100, 50).slant = 0.2F;
    place("four", 140, 50).stroke = 0.4F;
    place("five", 30, 80);
    const ReadBack read(write_pdf(maker.take()));
    std::map<std::string, double> places;
    for (const testing::Character& each : read.characters()) places.try_emplace(each.text, each.x);
    EXPECT_NEAR(places["o"], 20, 0.01);
    EXPECT_NEAR(places["t"], 60, 0.01);
    EXPECT_NEAR(places["f"], 140, 0.01);
    EXPECT_GT(places["v"], 30);
    EXPECT_LT(places["v"], 50);
    const std::string operators = read.stream(read.page(0).at("/Contents"));
    EXPECT_THAT(operators, HasSubstr("0.4 w\n2 Tr\n"));
    EXPECT_THAT(operators, HasSubstr("0 Tr\n"));
}

TEST(WriterTextTest, AStrokeHasTheColourOfItsText) {
    for (const Purpose purpose : {Purpose::Screen, Purpose::Press}) {
        PagesMaker maker;
        const std::uint32_t face = maker.face(Sample::SerifCff);
        maker.add_page();
        maker.pages().colors.push_back({.cyan = 1, .magenta = 0.5, .yellow = 0, .black = 0.2});
        maker.place(maker.shape(face, "red"), 20, 50, 12).color = 1;
        layout::PlacedRun& bold = maker.place(maker.shape(face, "bold"), 20, 80, 12);
        bold.color = 1;
        bold.stroke = 0.4F;
        const ReadBack read(write_pdf(maker.take(), {.purpose = purpose}));
        EXPECT_THAT(read.stream(read.page(0).at("/Contents")),
                    HasSubstr(purpose == Purpose::Screen ? "0 0.4 0.8 RG\n" : "1 0.5 0 0.2 K\n"));
    }
}

}  // namespace
}  // namespace bifolio::pdf
