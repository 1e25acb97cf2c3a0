#include "layout/text/tokens.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/layout/support/fixed_width.h"

namespace bifolio::layout {
namespace {

class Tokens : public ::testing::Test {
  protected:
    // A token a word; what stands before it: "_" a space, "~" one that does not break, "/" a forced line
    // break.
    std::string shown(std::initializer_list<std::string> spans) {
        const RichText text = setting_.text(spans);
        std::string result;
        for (const Token& token : tokenise(text, false, setting_.sheet.lines, setting_.words).tokens) {
            if (token.forced) result += '/';
            if (token.gap == Gap::Space) result += '_';
            if (token.gap == Gap::NoBreakSpace) result += '~';
            result += '[' + token.word->text + ']';
        }
        return result;
    }

    testing::FixedWidth setting_{testing::FixedWidth::kTenPointsWide};
};

TEST_F(Tokens, AreWordsAndWhatStandsBetweenThem) {
    EXPECT_EQ(shown({"One two\u00A0three\nfour"}), "[One]_[two]~[three]/[four]");
    EXPECT_EQ(shown({""}), "");
    EXPECT_EQ(shown({" \u00A0\n "}), "");
}

TEST_F(Tokens, OfSeveralSpacesInARowOneIsLeftAndALineMayEndThere) {
    EXPECT_EQ(shown({"a  b"}), "[a]_[b]");
    EXPECT_EQ(shown({"a\u00A0 b"}), "[a]_[b]");
    EXPECT_EQ(shown({"a ", " b"}), "[a]_[b]");
    EXPECT_EQ(shown({" a "}), "[a]");
}

TEST_F(Tokens, FiguresAgainstAWordFromRightToLeftStandAtItsEnd) {
    const auto levels = [&](std::initializer_list<std::string> spans) {
        const RichText text = setting_.text(spans);
        std::string result;
        for (const Token& token : tokenise(text, false, setting_.sheet.lines, setting_.words).tokens)
            result += std::to_string(token.level);
        return result;
    };
    EXPECT_EQ(levels({"שלום", "¹", ",", "²", ", Ann", "¹"}),
              "122200"
              "0");
    EXPECT_EQ(levels({"שלום", "*"}), "12");
    EXPECT_EQ(levels({"שלום ", "1"}), "10");
    EXPECT_EQ(levels({"Ann", "1"}), "00");
}

TEST_F(Tokens, AWordWhoseStyleChangesInsideIsInTwo) {
    EXPECT_EQ(shown({"Bi", "folio"}), "[Bi][folio]");
}

TEST_F(Tokens, AWordThatIsTooLongIsCutBetweenCharacters) {
    std::string word(kLongestWord - 1, 'a');
    word += "é!";
    EXPECT_EQ(shown({word}), "[" + std::string(kLongestWord - 1, 'a') + "][é!]");
}

TEST_F(Tokens, KnowTheirPlaceInTheirSpan) {
    const RichText text = setting_.text({"Ünder way", "now"});
    const auto tokens = tokenise(text, false, setting_.sheet.lines, setting_.words).tokens;
    ASSERT_EQ(tokens.size(), 3U);
    EXPECT_EQ(tokens[1].span, 0U);
    EXPECT_EQ(tokens[1].offset, 7U);
    EXPECT_EQ(tokens[2].span, 1U);
    EXPECT_EQ(tokens[2].offset, 0U);
}

TEST_F(Tokens, HaveTheWidthOfTheirGap) {
    const RichText text = setting_.text({"a b"});
    EXPECT_NEAR(tokenise(text, false, setting_.sheet.lines, setting_.words).tokens[1].space, 10, 1e-9);
    setting_.sheet.lines.word_space = 0.5;
    EXPECT_NEAR(tokenise(text, false, setting_.sheet.lines, setting_.words).tokens[1].space, 5, 1e-9);
}

// Letters of 10 points in a font of 16.61: an em is 16.61.
TEST_F(Tokens, HaveNarrowerGapsInItalicsWhereTheStyleSaysSo) {
    setting_.style.character.italic = true;
    const RichText italic = setting_.text({"a b", "c d"});
    setting_.style.character.italic = false;
    const RichText upright = setting_.text({"a b"});
    const auto space = [&](const RichText& text) {
        return tokenise(text, false, setting_.sheet.lines, setting_.words).tokens[1].space;
    };
    EXPECT_NEAR(space(italic), 10, 1e-9);
    setting_.sheet.lines.italic_word_space = 0.25;
    EXPECT_NEAR(space(italic), 0.25 * testing::FixedWidth::kTenPointsWide, 1e-9);
    EXPECT_NEAR(space(upright), 10, 1e-9);
}

TEST_F(Tokens, StandFurtherFromASeparatorBehindItalics) {
    setting_.style.character.italic = true;
    const RichText name = setting_.text({"Ann"});
    setting_.style.character.italic = false;
    setting_.sheet.lines.italic_separator_space = 0.1;
    const auto space = [&](const RichText& first, const std::string& rest) {
        RichText text = first;
        text.spans.push_back(setting_.text({rest}).spans.front());
        return tokenise(text, false, setting_.sheet.lines, setting_.words).tokens[1].space;
    };
    const double more = 0.1 * testing::FixedWidth::kTenPointsWide;
    EXPECT_NEAR(space(name, " · Porto"), 10 + more, 1e-9);
    EXPECT_NEAR(space(name, "\u00A0· Porto"), 10 + more, 1e-9);
    EXPECT_NEAR(space(name, " of Porto"), 10, 1e-9);
    EXPECT_NEAR(space(setting_.text({"Ann"}), " · Porto"), 10, 1e-9);
}

// EB Garamond has both kinds of figures.
TEST_F(Tokens, HaveLiningFiguresBesideCapitalsInAnotherStyle) {
    setting_.sheet.fonts["text"].families = {"EB Garamond 12"};
    setting_.style.character.figures = styles::Figures::OldStyle;
    const auto last_is_lining = [&](std::initializer_list<std::string> spans) {
        const RichText text = setting_.text(spans);
        for (const Span& span : text.spans) setting_.styles.add_lining(span.style);
        const Token last = tokenise(text, false, setting_.sheet.lines, setting_.words).tokens.back();
        return setting_.styles[last.word->style].look.figures == styles::Figures::Lining;
    };
    EXPECT_TRUE(last_is_lining({"P", "1"}));
    EXPECT_TRUE(last_is_lining({"(COVID-", "19)"}));
    EXPECT_TRUE(last_is_lining({"Session ", "1"}));
    EXPECT_FALSE(last_is_lining({"in ", "1"}));
    EXPECT_FALSE(last_is_lining({"COVID in ", "2019"}));
    EXPECT_FALSE(last_is_lining({"mid-", "19"}));
}

TEST_F(Tokens, OfANameHaveSpacesThatDoNotBreak) {
    RichText text = setting_.text({"in ", "Sala Grande 2", " at"});
    text.spans[1].whole = true;
    const auto tokens = tokenise(text, false, setting_.sheet.lines, setting_.words).tokens;
    ASSERT_EQ(tokens.size(), 5U);
    const std::vector<Gap> gaps{Gap::None, Gap::Space, Gap::NoBreakSpace, Gap::NoBreakSpace, Gap::Space};
    for (std::size_t n = 0; n < tokens.size(); ++n) {
        EXPECT_EQ(tokens[n].gap, gaps[n]) << n;
        EXPECT_EQ(tokens[n].whole, n > 0 && n < 4) << n;
    }
}

TEST_F(Tokens, KnowWhichWayTheyRun) {
    const RichText text = setting_.text({"a \u05D0\u05D1 b"});
    const auto tokens = tokenise(text, false, setting_.sheet.lines, setting_.words).tokens;
    ASSERT_EQ(tokens.size(), 3U);
    EXPECT_EQ(tokens[0].level, 0);
    EXPECT_EQ(tokens[1].level, 1);
}

TEST_F(Tokens, TellOfCharactersThatNoFontHas) {
    const RichText text = setting_.text({"a \U0010FFFDb"});
    const auto troubles = tokenise(text, false, setting_.sheet.lines, setting_.words).troubles;
    ASSERT_EQ(troubles.size(), 1U);
    EXPECT_EQ(troubles[0].offset, 2U);
    EXPECT_TRUE(troubles[0].missing);
}

TEST_F(Tokens, NameAnEmojiThatNoFontHas) {
    EXPECT_EQ(shown({"Go 🚀 now"}), "[Go]_[[rocket]]_[now]");
    EXPECT_EQ(shown({"(👩‍🚀)!"}), "[([woman,]_[rocket])!]");
    EXPECT_EQ(shown({"🚀🚀"}), "[[rocket][rocket]]");
}

TEST_F(Tokens, KnowTheirPlaceBehindAnEmojiThatIsNamed) {
    const RichText text = setting_.text({"🚀 a👍🏽b \U0010FFFD"});
    const TokenisedText tokenised = tokenise(text, false, setting_.sheet.lines, setting_.words);
    ASSERT_EQ(tokenised.tokens.size(), 8U);  // "[rocket]", "a[thumbs", "up", "sign:", "medium", ...
    EXPECT_EQ(tokenised.tokens[0].offset, 0U);
    EXPECT_EQ(tokenised.tokens[1].offset, 5U);  // "a[thumbs"
    EXPECT_EQ(tokenised.tokens[2].offset, 6U);  // "up"
    EXPECT_EQ(tokenised.tokens[7].offset, 16U);
    ASSERT_EQ(tokenised.troubles.size(), 3U);
    EXPECT_EQ(tokenised.troubles[1].offset, 6U);
    EXPECT_TRUE(tokenised.troubles[1].emoji);
    EXPECT_EQ(tokenised.troubles[2].offset, 16U);
    EXPECT_FALSE(tokenised.troubles[2].emoji);
}

TEST_F(Tokens, AnEmojiIsNeverCut) {
    // DejaVu Sans has this one; it lies across the place where the word is cut.
    const std::string letters(kLongestWord - 2, 'a');
    EXPECT_EQ(shown({letters + "😀b"}), "[" + letters + "][😀b]");
}

}  // namespace
}  // namespace bifolio::layout
