#include "layout/text/word.h"

#include <gtest/gtest.h>

#include <string>

#include "tests/layout/support/fixed_width.h"

namespace bifolio::layout {
namespace {

// In a font whose characters are all 10 points wide.
class WordTest : public ::testing::Test {
  protected:
    const Word& word(const std::string& text, bool hyphenate = false) {
        return setting_.words.get(style_, text, hyphenate);
    }

    // The word with a mark at each place where a line may end: "-" with a hyphen that is added, "|" after one
    // that is there, "_" as at a space, "!" anywhere.
    static std::string shown(const Word& word, const std::vector<WordBreak>& breaks) {
        std::string text;
        std::size_t from = 0;
        for (const WordBreak& at : breaks) {
            text += word.text.substr(from, at.offset - from);
            text += at.kind == BreakKind::Hyphen     ? '-'
                    : at.kind == BreakKind::Explicit ? '|'
                    : at.kind == BreakKind::Space    ? '_'
                                                     : '!';
            from = at.offset;
        }
        return text + word.text.substr(from);
    }
    std::string shown(const std::string& text, bool hyphenate = false) {
        const Word& found = word(text, hyphenate);
        return shown(found, found.breaks);
    }

    testing::FixedWidth setting_{testing::FixedWidth::kTenPointsWide};
    StyleIndex style_ = setting_.styles.intern(setting_.style.character, "en-US");
};

TEST_F(WordTest, BreaksByTheLanguagesPatternsWhereAsked) {
    EXPECT_EQ(shown("hyphenation", true), "hy-phen-ation");
    EXPECT_EQ(shown("hyphenation", false), "hyphenation");
    EXPECT_EQ(shown("(hyphenation),", true), "(hy-phen-ation),");
}

TEST_F(WordTest, BreaksAfterHyphensAndDashesOfTheText) {
    EXPECT_EQ(shown("state-of-the-art"), "state-|of-|the-|art");
    EXPECT_EQ(shown("Oslo–Porto"), "Oslo–|Porto");
}

TEST_F(WordTest, SignsInARowAreNotParted) {
    EXPECT_EQ(shown("C/C++"), "C/|C++");
    EXPECT_EQ(shown("x->y"), "x->y");
    EXPECT_EQ(shown("Apple][+"), "Apple][+");
    EXPECT_EQ(shown("and-(or)"), "and-|(or)");
}

TEST_F(WordTest, AHyphenBesideOneOfTheTextIsLessWelcome) {
    const Word& compound = word("hyphenation-free", true);
    ASSERT_EQ(shown(compound, compound.breaks), "hy-phen-ation-|free");
    EXPECT_EQ(compound.breaks[0].penalty, word("hyphenation", true).breaks[0].penalty + 100);
    EXPECT_EQ(compound.breaks[2].penalty, 0);
}

TEST_F(WordTest, ASoftHyphenIsThePlaceToBreakAndNoOtherIs) {
    const Word& marked = word("hyphen\u00ADation", true);
    EXPECT_EQ(shown(marked, marked.breaks), "hyphen\u00AD-ation");
}

TEST_F(WordTest, AddressesBreakAsTheChicagoManualSays) {
    EXPECT_EQ(shown("https://example.org/a-b?c=def", true), "https://|example|.org/|a-|b|?c|=def");
    EXPECT_EQ(shown("someone@example.org", true), "someone|@example|.org");
}

TEST_F(WordTest, ScriptsWithoutSpacesBreakAsAtSpaces) {
    EXPECT_EQ(shown("日本語"), "日_本_語");
}

TEST_F(WordTest, RightToLeftWordsStayWhole) {
    EXPECT_EQ(shown("\u05D0-\u05D1"), "\u05D0-\u05D1");
}

TEST_F(WordTest, PartsMeasureWhatTheyAreWideWithTheHyphen) {
    const Word& whole = word("hyphenation", true);
    ASSERT_EQ(whole.breaks.size(), 2U);
    EXPECT_NEAR(whole.breaks[0].before.width, 30, 1e-3);  // hy-
    EXPECT_EQ(whole.breaks[0].before.letter_spaces, 3);
    EXPECT_NEAR(whole.breaks[0].after.width, 90, 1e-3);  // phenation
    EXPECT_EQ(whole.breaks[0].after.letter_spaces, 9);
    for (const WordBreak& at : whole.breaks) {
        EXPECT_NEAR(setting_.words.part(whole, 0, at.offset, true).width, at.before.width, 1e-3);
        EXPECT_NEAR(setting_.words.part(whole, at.offset, whole.text.size(), false).width, at.after.width,
                    1e-3);
    }
}

TEST_F(WordTest, PartsAreCutAndHyphened) {
    const Word& whole = word("hyphen\u00ADation");
    EXPECT_EQ(setting_.words.part(whole, 0, 2, true).pieces[0].run->text, "hy\u00AD");
    EXPECT_EQ(setting_.words.part(whole, 0, 8, true).pieces[0].run->text, "hyphen\u00AD");
    EXPECT_EQ(setting_.words.part(whole, 8, 13, false).pieces[0].run->text, "ation");
}

TEST_F(WordTest, AnOverlongWordBreaksBetweenAnyGraphemes) {
    const Word& accented = word("ae\u0301o");
    EXPECT_EQ(shown(accented, setting_.words.breaks_of_overlong(accented)), "a!e\u0301!o");
}

TEST_F(WordTest, AnOverlongWordIsDividedByThePatternsWhereverItStands) {
    const Word& name = word("hyphenation", false);
    EXPECT_EQ(shown(name, setting_.words.breaks_of_overlong(name)), "h!y-p!h!e!n-a!t!i!o!n");
}

TEST_F(WordTest, AnOverlongWordIsCutWithAHyphenBetweenLettersAndRatherInItsMiddle) {
    const Word& name = word("ABCDe-fx");  // no patterns divide it
    const std::vector<WordBreak> breaks = setting_.words.breaks_of_overlong(name);
    ASSERT_EQ(shown(name, breaks), "A!B!C!D!e!-|f!x");
    std::string hyphens, is_welcome;
    for (const WordBreak& at : breaks) {
        hyphens += at.hyphen ? 'h' : '.';
        is_welcome += at.penalty < 3000 ? 'w' : '.';
    }
    EXPECT_EQ(hyphens, "hhhh..h");
    EXPECT_EQ(is_welcome, "..wwww.");
}

TEST_F(WordTest, AnOverlongWordIsCutAfterAMarkRatherThanElsewhere) {
    const Word& number = word("LBR-2026");
    for (const WordBreak& at : setting_.words.breaks_of_overlong(number))
        EXPECT_EQ(at.penalty == 0, at.offset == 4) << at.offset;
}

TEST_F(WordTest, NothingIsAddedToAnOverlongAddress) {
    const Word& address = word("www.example.org");
    for (const WordBreak& at : setting_.words.breaks_of_overlong(address)) EXPECT_FALSE(at.hyphen);
}

TEST_F(WordTest, EachWordIsMadeOnceWithAndOnceWithoutHyphens) {
    EXPECT_EQ(&word("hyphenation", true), &word("hyphenation", true));
    EXPECT_NE(&word("hyphenation", true), &word("hyphenation", false));
}

}  // namespace
}  // namespace bifolio::layout
