// Faces that lack letters: Debian's EB Garamond has only the letters of ASCII in bold, and no ɗ or Ǝ in
// italics.
#include "layout/fonts/text_style.h"

#include <gtest/gtest.h>

#include <string>

#include "layout/text/tokens.h"

namespace bifolio::layout {
namespace {

class StandIns : public ::testing::Test {
  protected:
    StandIns() {
        sheet_.fonts["text"].families = {"EB Garamond 12"};
        sheet_.colors["text"] = styles::Color{};
        bold_.weight = 700;
        italic_.italic = true;
    }
    StyleIndex style(const styles::CharacterStyle& look) { return styles_.intern(look, "fr"); }
    std::string face_of(StyleIndex index) { return fonts_.face(styles_[index].face).postscript_name(); }
    static void add(RichText& text, const std::string& content, StyleIndex style) {
        Span span;
        span.text = content;
        span.style = style;
        text.spans.push_back(std::move(span));
    }
    // All tokens of a paragraph are in the style that is returned.
    StyleIndex style_of_all(const RichText& text) {
        const TokenisedText tokenised = tokenise(text, false, sheet_.lines, words_);
        for (const Token& token : tokenised.tokens)
            EXPECT_EQ(token.word->style, tokenised.tokens.front().word->style) << token.word->text;
        return tokenised.tokens.front().word->style;
    }

    styles::StyleSheet sheet_;
    styles::CharacterStyle regular_, bold_, italic_;
    FontLibrary fonts_;
    source::Diagnostics diagnostics_;
    TextStyles styles_{sheet_, fonts_, diagnostics_};
    Shaper shaper_{styles_};
    Hyphenator hyphenator_;
    Words words_{shaper_, hyphenator_};
};

TEST_F(StandIns, AreNotNeededWhereTheFaceHasTheLetters) {
    EXPECT_EQ(styles_.style_for(style(bold_), "Elephants"), style(bold_));
    EXPECT_EQ(styles_.style_for(style(italic_), "Été à Łódź"), style(italic_));
    EXPECT_EQ(styles_.style_for(style(regular_), "Été 🚀"), style(regular_));
}

TEST_F(StandIns, MakeTheRegularBoldWithAStroke) {
    for (const std::string text : {"été", "Grüße", "5 €", "Łódź", "Ελλάδα", "Привет"}) {
        const StyleIndex found = styles_.style_for(style(bold_), text);
        ASSERT_NE(found, style(bold_)) << text;
        EXPECT_EQ(face_of(found), "EBGaramond12-Regular");
        EXPECT_GT(styles_[found].stroke, 0);
        EXPECT_EQ(styles_[found].slant, 0);
        // Room for the stroke.
        EXPECT_GT(styles_[found].tracking, styles_[found].stroke * bold_.size.pt() / 2);
        EXPECT_EQ(styles_[found].look, bold_);
    }
}

TEST_F(StandIns, SlantTheUpright) {
    for (const std::string text : {"ɗ", "ɗan", "Ǝ"}) {
        const StyleIndex found = styles_.style_for(style(italic_), text);
        ASSERT_NE(found, style(italic_)) << text;
        EXPECT_EQ(face_of(found), "EBGaramond12-Regular");
        EXPECT_EQ(styles_[found].stroke, 0);
        EXPECT_GT(styles_[found].slant, 0);
    }
}

TEST_F(StandIns, AreNotTakenForLettersThatTheyLackToo) {
    EXPECT_EQ(styles_.style_for(style(bold_), "\u2C00"), style(bold_));
    EXPECT_EQ(styles_.style_for(style(italic_), "🚀"), style(italic_));
}

TEST_F(StandIns, AreNoStyleThatAnybodyAsksFor) {
    const StyleIndex bold = style(bold_);
    ASSERT_NE(styles_.style_for(bold, "é"), bold);
    EXPECT_EQ(style(bold_), bold);
}

TEST_F(StandIns, TakeTheWholeText) {
    for (const std::string content : {"Les éléphants arrivent", "Größe und Maß", "Preis: 5 €"}) {
        RichText text;
        add(text, content, style(bold_));
        const StyleIndex all = style_of_all(text);
        EXPECT_EQ(face_of(all), "EBGaramond12-Regular");
        EXPECT_GT(styles_[all].stroke, 0);
        const auto troubles = tokenise(text, false, sheet_.lines, words_).troubles;
        ASSERT_EQ(troubles.size(), 1U) << "told once, and no letter is lent";
        EXPECT_EQ(troubles[0].stand_in, all);
    }
}

TEST_F(StandIns, TakeAllSpansOfTheStyleInAParagraphAndNoOthers) {
    RichText text;
    add(text, "One ", style(bold_));
    add(text, "two ", style(regular_));
    add(text, "été", style(bold_));
    const auto tokens = tokenise(text, false, sheet_.lines, words_).tokens;
    ASSERT_EQ(tokens.size(), 3U);
    EXPECT_EQ(tokens[0].word->style, tokens[2].word->style);
    EXPECT_NE(tokens[0].word->style, style(bold_));
    EXPECT_EQ(tokens[1].word->style, style(regular_));
}

// Letters that EB Garamond lacks are lent, and their words with them.
TEST_F(StandIns, AWordIsLentWhole) {
    for (const std::string text : {"aꜳb", "Ꜿon", "naꝀ"}) {
        const ShapedText& word = shaper_.shape(style(regular_), text);
        ASSERT_EQ(word.pieces.size(), 1U) << text;
        EXPECT_NE(word.pieces[0].run->face, styles_[style(regular_)].face);
        EXPECT_EQ(word.fallbacks.size(), 1U);
        EXPECT_TRUE(word.lent_whole);
    }
    // Words beside it, and other scripts, stay.
    EXPECT_EQ(shaper_.shape(style(regular_), "ab-aꜳb").pieces.size(), 2U);
    EXPECT_EQ(shaper_.shape(style(regular_), "ab\u2C00").pieces.size(), 2U);
    EXPECT_FALSE(shaper_.shape(style(regular_), "ab\u2C00").lent_whole);
    EXPECT_FALSE(shaper_.shape(style(regular_), "abc").lent_whole);
}

}  // namespace
}  // namespace bifolio::layout
