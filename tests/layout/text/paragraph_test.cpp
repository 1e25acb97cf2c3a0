// Paragraphs set in real fonts: what must hold whatever the fonts' widths are.
#include "layout/text/paragraph.h"

#include <gtest/gtest.h>

#include <cmath>

namespace bifolio::layout {
namespace {

class Paragraph : public ::testing::Test {
  protected:
    Paragraph() {
        sheet_.fonts["text"].families = {"DejaVu Serif", "DejaVu Sans"};
        sheet_.colors["text"] = styles::Color{};
        look_.size = styles::Length::from_pt(10);
    }

    RichText text(const std::string& words, const std::string& language = "en-US") {
        RichText rich;
        Span span;
        span.text = words;
        span.style = styles_.intern(look_, language);
        rich.spans.push_back(span);
        return rich;
    }

    SetParagraph set(const RichText& rich, double width,
                     styles::Alignment alignment = styles::Alignment::Justified, bool hyphenate = true,
                     double indent = 0) {
        return set_paragraph(rich, {width, indent, alignment, hyphenate}, sheet_.lines, words_);
    }

    // What a reader who copies the lines gets; added hyphens as |.
    static std::string copied(const SetParagraph& paragraph) {
        std::string text;
        for (const SetLine& line : paragraph.lines)
            for (const SetPiece& piece : line.pieces) {
                std::string run = piece.run->text;
                if (run.ends_with("\u00AD")) run.replace(run.size() - 2, 2, "|");
                text += run;
                if (piece.space_after) text += ' ';
            }
        return text;
    }

    static double right_edge(const SetLine& line) { return line.pieces.back().x + line.pieces.back().width; }

    styles::StyleSheet sheet_;
    FontLibrary fonts_;
    source::Diagnostics diagnostics_;
    styles::CharacterStyle look_;
    TextStyles styles_{sheet_, fonts_, diagnostics_};
    Shaper shaper_{styles_};
    Hyphenator hyphenator_;
    Words words_{shaper_, hyphenator_};
};

constexpr const char* kProse =
    "Typesetting a programme overnight is an undertaking that most organisers remember: the times change, a "
    "speaker "
    "cancels, the printer telephones, and the author-supplied abstracts arrive in seventeen different "
    "encodings. "
    "A careful compositor would nevertheless deliver state-of-the-art pages, evenly spaced, without rivers.";

TEST_F(Paragraph, KeepsEveryCharacterInOrder) {
    for (const double width : {60.0, 90.0, 140.0, 220.0, 400.0}) {
        std::string got = copied(set(text(kProse), width));
        std::erase(got, '|');
        EXPECT_EQ(got, kProse) << "measure " << width;
    }
}

TEST_F(Paragraph, JustifiedLinesEndAtTheMeasureButForWhatHangs) {
    sheet_.lines.protrusion = false;
    const SetParagraph paragraph = set(text(kProse), 220);
    ASSERT_GT(paragraph.lines.size(), 4U);
    for (std::size_t n = 0; n + 1 < paragraph.lines.size(); ++n) {
        EXPECT_NEAR(paragraph.lines[n].pieces.front().x, 0, 0.001);
        EXPECT_NEAR(right_edge(paragraph.lines[n]), 220, 0.001) << "line " << n;
    }
    EXPECT_LT(right_edge(paragraph.lines.back()), 220);
}

TEST_F(Paragraph, PunctuationHangs) {
    bool hung = false;
    for (const double width : {180.0, 200.0, 220.0, 240.0, 260.0})
        for (const SetLine& line : set(text(kProse), width).lines)
            hung = hung || right_edge(line) > width + 1;
    EXPECT_TRUE(hung);
}

TEST_F(Paragraph, RaggedLinesKeepTheirNaturalSpaces) {
    const SetParagraph paragraph = set(text(kProse), 220, styles::Alignment::Left, false);
    for (const SetLine& line : paragraph.lines) {
        EXPECT_EQ(line.ratio, 0);
        EXPECT_FALSE(line.hyphenated);
        EXPECT_LE(right_edge(line), 220.001);
    }
}

TEST_F(Paragraph, RightAndCentredLinesStandWhereTheyShould) {
    const SetParagraph right = set(text("Two words"), 200, styles::Alignment::Right);
    ASSERT_EQ(right.lines.size(), 1U);
    EXPECT_NEAR(right_edge(right.lines[0]), 200, 0.001);
    const SetParagraph centred = set(text("Two words"), 200, styles::Alignment::Centered);
    EXPECT_NEAR(centred.lines[0].pieces.front().x, 200 - right_edge(centred.lines[0]), 0.001);
}

TEST_F(Paragraph, AnIndentMovesTheFirstLineOnly) {
    const SetParagraph paragraph = set(text(kProse), 220, styles::Alignment::Justified, true, 12);
    ASSERT_GT(paragraph.lines.size(), 1U);
    EXPECT_NEAR(paragraph.lines[0].pieces.front().x, 12, 0.001);
    EXPECT_LT(paragraph.lines[1].pieces.front().x, 0.001);
}

TEST_F(Paragraph, ALineBreakOfTheAuthorsIsKept) {
    const SetParagraph paragraph = set(text("One\nTwo"), 200);
    ASSERT_EQ(paragraph.lines.size(), 2U);
    EXPECT_EQ(paragraph.lines[0].ratio, 0);
}

TEST_F(Paragraph, ANoBreakSpaceHoldsItsWordsTogether) {
    for (double width = 60; width < 120; width += 5)
        for (const SetLine& line :
             set(text("an odd Session\u00A01 here"), width, styles::Alignment::Left, false).lines) {
            std::string words;
            for (const SetPiece& piece : line.pieces)
                words += piece.run->text + (piece.space_after ? " " : "");
            EXPECT_EQ(words.find("Session") != std::string::npos, words.find('1') != std::string::npos)
                << words;
        }
}

TEST_F(Paragraph, AWordWiderThanTheMeasureIsCutAndNothingIsLost) {
    const std::string word(3000, 'w');
    const SetParagraph paragraph = set(text(word), 100);
    EXPECT_GT(paragraph.lines.size(), 100U);
    std::string got = copied(paragraph);
    std::erase(got, '|');
    EXPECT_EQ(got, word);
    for (const SetLine& line : paragraph.lines) EXPECT_LE(right_edge(line), 106);  // a hyphen hangs
}

TEST_F(Paragraph, WhereAWordIsCutAHyphenSaysSo) {
    const SetParagraph paragraph = set(text(std::string(30, 'w')), 100);
    ASSERT_GT(paragraph.lines.size(), 1U);
    for (const SetLine& line : paragraph.lines) {
        const bool is_last = &line == &paragraph.lines.back();
        EXPECT_EQ(line.cuts_word, !is_last);
        EXPECT_EQ(line.hyphenated, !is_last);
    }
}

TEST_F(Paragraph, AWordWiderThanTheMeasureIsDividedByThePatternsWhateverTheStyleSays) {
    for (const auto& [language, word] : {std::pair("en-US", "Counterrevolutionaries"),
                                         {"de", "Donaudampfschifffahrt"},
                                         {"fr", "D\u00E9veloppements"}}) {
        const SetParagraph paragraph = set(text(word, language), 75, styles::Alignment::Left, false);
        ASSERT_GT(paragraph.lines.size(), 1U) << word;
        for (const SetLine& line : paragraph.lines) {
            EXPECT_FALSE(line.cuts_word) << word;
            EXPECT_EQ(line.hyphenated, &line != &paragraph.lines.back()) << word;
            EXPECT_LE(right_edge(line), 75) << word;
        }
    }
}

TEST_F(Paragraph, NoLetterIsCutOffAloneFromAWordThatHasNoPatterns) {
    for (const std::size_t letters : {9U, 10U, 11U, 12U}) {
        const SetParagraph paragraph =
            set(text(std::string(letters, 'W')), 91, styles::Alignment::Left, false);
        ASSERT_EQ(paragraph.lines.size(), 2U);
        EXPECT_GE(paragraph.lines[1].pieces.front().run->glyphs.size(), 3U) << letters;
        EXPECT_TRUE(paragraph.lines[0].hyphenated);
    }
}

TEST_F(Paragraph, WhatANoBreakSpaceHoldsTogetherIsPartedRatherThanThatItSticksOut) {
    const SetParagraph paragraph =
        set(text("Professor\u00A0Featherstone"), 80, styles::Alignment::Left, false);
    ASSERT_EQ(paragraph.lines.size(), 2U);
    EXPECT_FALSE(paragraph.lines[0].overfull);
    EXPECT_FALSE(paragraph.lines[0].cuts_word);
    EXPECT_EQ(copied(paragraph), "Professor Featherstone");
}

TEST_F(Paragraph, TouchingWordsOfTwoStylesArePartedRatherThanThatTheyStickOut) {
    RichText rich = text("hyphenation");
    rich.spans.push_back(text("breakpoint").spans.front());
    const SetParagraph paragraph = set(rich, 80, styles::Alignment::Left, false);
    ASSERT_EQ(paragraph.lines.size(), 2U);
    EXPECT_FALSE(paragraph.lines[0].overfull);
}

TEST_F(Paragraph, AddressesBreakWithoutAHyphen) {
    const std::string url = "https://example.org/programme/2023/workshop/abstracts?session=1&talk=2";
    const SetParagraph paragraph = set(text(url), 120);
    EXPECT_GT(paragraph.lines.size(), 1U);
    EXPECT_EQ(copied(paragraph), url);
    for (const SetLine& line : paragraph.lines) EXPECT_FALSE(line.hyphenated);
}

TEST_F(Paragraph, ASoftHyphenOfTheAuthorsIsAPlaceToBreak) {
    const SetParagraph paragraph = set(text("xxxxxxxxx\u00ADyyyyyyyyy"), 90);
    ASSERT_EQ(paragraph.lines.size(), 2U);
    EXPECT_TRUE(paragraph.lines[0].hyphenated);
    EXPECT_EQ(copied(paragraph), "xxxxxxxxx|yyyyyyyyy");
}

TEST_F(Paragraph, LigaturesAreOneGlyphAndAllTheirLetters) {
    // The italic joins f, f and i in one glyph; the roman has letters that touch instead.
    look_.italic = true;
    sheet_.fonts["text"].families = {"EB Garamond 12"};
    TextStyles styles(sheet_, fonts_, diagnostics_);
    Shaper shaper(styles);
    const ShapedText& shaped = shaper.shape(styles.intern(look_, "en"), "efficient");
    ASSERT_EQ(shaped.pieces.size(), 1U);
    const ShapedRun& run = *shaped.pieces[0].run;
    EXPECT_LT(run.glyphs.size(), 9U);
    std::string letters;
    for (const Glyph& glyph : run.glyphs)
        letters += run.text.substr(glyph.text_begin, glyph.text_end - glyph.text_begin);
    EXPECT_EQ(letters, "efficient");
}

TEST_F(Paragraph, CapitalsAreForTheEyeOnly) {
    look_.caps = styles::Caps::Upper;
    const StyleIndex style = styles_.intern(look_, "de");
    const ShapedText& shaped = shaper_.shape(style, "Straße");
    ASSERT_EQ(shaped.pieces.size(), 1U);
    EXPECT_EQ(shaped.pieces[0].run->text, "Straße");
    EXPECT_EQ(shaped.pieces[0].run->glyphs.size(), 7U);
    std::string letters;
    for (const Glyph& glyph : shaped.pieces[0].run->glyphs)
        letters += shaped.pieces[0].run->text.substr(glyph.text_begin, glyph.text_end - glyph.text_begin);
    EXPECT_EQ(letters, "Straße");
}

TEST_F(Paragraph, ACharacterThatNoFontHasIsToldWithItsPlace) {
    const SetParagraph paragraph = set(text("ab \U0010FFFDc"), 200);
    ASSERT_EQ(paragraph.troubles.size(), 1U);
    EXPECT_TRUE(paragraph.troubles[0].missing);
    EXPECT_EQ(paragraph.troubles[0].offset, 3U);
}

TEST_F(Paragraph, HebrewWordsRunFromRightToLeft) {
    const SetParagraph paragraph = set(text("one שלום עולם two"), 400, styles::Alignment::Left);
    ASSERT_EQ(paragraph.lines.size(), 1U);
    const auto& pieces = paragraph.lines[0].pieces;
    ASSERT_EQ(pieces.size(), 4U);
    EXPECT_LT(pieces[0].x, pieces[2].x);
    EXPECT_LT(pieces[2].x, pieces[1].x);
    EXPECT_LT(pieces[1].x, pieces[3].x);
    EXPECT_EQ(copied(paragraph), "one שלום עולם two");
}

TEST_F(Paragraph, ParagraphAlternativesHaveTheLinesTheyPromiseAndNoLonelyWordInTheLast) {
    sheet_.lines.tolerance = 600;
    sheet_.lines.expansion = 0.02;
    sheet_.lines.space_stretch = 0.8;
    std::string prose = kProse;
    for (int n = 0; n < 4; ++n) prose += std::string(" ") + kProse;
    const RichText rich = text(prose);
    int others = 0;
    for (double width = 150; width < 330; width += 1) {
        Column column;
        column.width = width;
        column.alignment = styles::Alignment::Justified;
        column.hyphenate = true;
        column.wants_alternatives = true;
        const SetParagraph best = set_paragraph(rich, column, sheet_.lines, words_);
        column.wants_alternatives = false;
        for (const ParagraphAlternative& other : best.alternatives) {
            column.extra_lines = other.extra_lines;
            const SetParagraph set = set_paragraph(rich, column, sheet_.lines, words_);
            ASSERT_EQ(set.lines.size(), best.lines.size() + static_cast<std::size_t>(other.extra_lines));
            ASSERT_EQ(other.hyphenated.size(), set.lines.size());
            for (std::size_t n = 0; n < set.lines.size(); ++n)
                EXPECT_EQ(other.hyphenated[n], set.lines[n].hyphenated);
            EXPECT_GE(set.lines.back().natural_width, 0.3 * width - 0.001) << width;
            EXPECT_GT(other.cost, 0);
            ++others;
        }
    }
    EXPECT_GT(others, 10);
}

TEST_F(Paragraph, EmptyTextHasNoLines) {
    EXPECT_TRUE(set(text(""), 100).lines.empty());
}

}  // namespace
}  // namespace bifolio::layout
