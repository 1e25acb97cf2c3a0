#include "layout/fonts/hyphenation_patterns.h"

#include <gtest/gtest.h>

namespace bifolio::layout {
namespace {

// The word with a bar at each place; where the spelling changes, as it is written there: "Schi(ff|f)ahrt".
std::string divided(std::string_view file, std::string_view word, HyphenDistances at_least = {1, 1, 0, 0}) {
    const auto patterns = HyphenationPatterns::read(file);
    if (!patterns) return "no patterns";
    std::string text;
    std::size_t done = 0;
    for (const WordDivision& division : patterns->divisions(word, at_least)) {
        std::size_t at = 0;
        for (std::size_t letters = division.letter; letters > 0; --letters) do
                ++at;
            while (at < word.size() && (static_cast<unsigned char>(word[at]) & 0xC0U) == 0x80U);
        if (division.respelling) {
            const Respelling& change = *division.respelling;
            text += std::string(word.substr(done, change.begin - done)) + "(" + std::string(change.before) +
                    "|" + std::string(change.after) + ")";
            done = change.end;
        } else {
            text += std::string(word.substr(done, at - done)) + "|";
            done = at;
        }
    }
    return text + std::string(word.substr(done));
}

TEST(HyphenationPatterns, AnOddDigitDividesAndTheGreatestCounts) {
    EXPECT_EQ(divided("UTF-8\nb1c\n", "abcd"), "ab|cd");
    EXPECT_EQ(divided("UTF-8\nb1c\nab2cd\n", "abcd"), "abcd");
    EXPECT_EQ(divided("UTF-8\nb1c\nab2cd\nab3cde\n", "abcde"), "ab|cde");
}

TEST(HyphenationPatterns, ADotIsTheEndOfTheWord) {
    EXPECT_EQ(divided("UTF-8\n.ab1\n", "abab"), "ab|ab");
    EXPECT_EQ(divided("UTF-8\n1ab.\n", "ababab"), "abab|ab");
}

TEST(HyphenationPatterns, ALongerPatternCountsInPlaceOfThoseThatItEndsWith) {
    EXPECT_EQ(divided("UTF-8\nc1d\n", "abcd"), "abc|d");
    EXPECT_EQ(divided("UTF-8\nc1d\na1bcd\n", "abcd"), "a|bcd");
    // Also while it is only being begun.
    EXPECT_EQ(divided("UTF-8\n1cd\na1bcdefg\n", "abcdx"), "abcdx");
}

TEST(HyphenationPatterns, OfTwoPatternsWithTheSameLettersTheLastCounts) {
    EXPECT_EQ(divided("UTF-8\na1bcde\nab1cde\n", "abcde"), "ab|cde");
    EXPECT_EQ(divided("UTF-8\na1b\na2b\n", "ab"), "ab");
}

TEST(HyphenationPatterns, LinesMayEndAsOnWindowsAndTheLastNeedNotEnd) {
    EXPECT_EQ(divided("UTF-8\r\nb1c\r\n", "abcd"), "ab|cd");
    EXPECT_EQ(divided("UTF-8\nb1c", "abcd"), "ab|cd");
}

TEST(HyphenationPatterns, CommentsAndWhatFollowsABlankMeanNothing) {
    EXPECT_EQ(divided("UTF-8\n%b1c\n", "abcd"), "abcd");
    EXPECT_EQ(divided("UTF-8\nb1c c1d\n", "abcd"), "ab|cd");
}

TEST(HyphenationPatterns, LettersStayTogetherAtTheEndsOfAWord) {
    const std::string each = "1a\n1b\n1c\n1d\n1e\n1f\n";
    EXPECT_EQ(divided("UTF-8\n" + each, "abcdef"), "a|b|c|d|e|f");
    EXPECT_EQ(divided("UTF-8\nLEFTHYPHENMIN 3\n" + each, "abcdef"), "abc|d|e|f");
    EXPECT_EQ(divided("UTF-8\nRIGHTHYPHENMIN 4\n" + each, "abcdef"), "a|b|cdef");
    EXPECT_EQ(divided("UTF-8\nLEFTHYPHENMIN 1\n" + each, "abcdef", {3, 2, 0, 0}), "abc|d|ef");
    EXPECT_EQ(divided("UTF-8\n" + each, "abcdef", {}), "ab|c|d|ef") << "two, where nobody says anything";
}

TEST(HyphenationPatterns, LettersAreCharactersAndDigitsAreNone) {
    EXPECT_EQ(divided("UTF-8\n1ö\n", "äöööü", {2, 3, 0, 0}), "äö|ööü");
    EXPECT_EQ(divided("UTF-8\na1b\n", "1ab", {2, 1, 0, 0}), "1ab");
    EXPECT_EQ(divided("UTF-8\na1b\n", "1ab", {1, 1, 0, 0}), "1a|b");
}

TEST(HyphenationPatterns, PatternsBeforeNextLevelDivideCompounds) {
    const std::string file = "UTF-8\nbcd1efg\nNEXTLEVEL\na1b\ne1f\n.b1\n";
    EXPECT_EQ(divided(file, "abcdefgh"), "a|bcd|e|fgh");
    EXPECT_EQ(divided(file, "xabxef"), "xa|bxe|f") << "no compound";
    EXPECT_EQ(divided("UTF-8\na1b\nNEXTLEVEL\n.b1c\n", "abcd"), "a|b|cd") << "a part begins like a word";
}

TEST(HyphenationPatterns, PartsOfCompoundsAreDividedAsCompoundsToo) {
    EXPECT_EQ(divided("UTF-8\nabcd1\nab1cd.\nNEXTLEVEL\n", "abcdefg"), "ab|cd|efg");
}

TEST(HyphenationPatterns, LettersStayTogetherAtTheEndsOfAPart) {
    const std::string each = "NEXTLEVEL\n1b\n1c\n1d\n1f\n1g\n1h\n";
    const std::string compound = "d1e\n" + each;
    EXPECT_EQ(divided("UTF-8\n" + compound, "abcdefgh"), "a|b|cd|e|f|gh");
    EXPECT_EQ(divided("UTF-8\nCOMPOUNDLEFTHYPHENMIN 3\n" + compound, "abcdefgh"), "a|b|cd|efgh");
    EXPECT_EQ(divided("UTF-8\nCOMPOUNDRIGHTHYPHENMIN 3\n" + compound, "abcdefgh"), "a|bcd|e|f|gh");
    EXPECT_EQ(divided("UTF-8\n" + compound, "abcdefgh", {1, 1, 3, 3}), "a|bcd|efgh");
}

TEST(HyphenationPatterns, AFileWithoutLevelsDividesCompoundsAtApostrophesAndDashesOnly) {
    const std::string file = "UTF-8\nLEFTHYPHENMIN 2\nRIGHTHYPHENMIN 2\na1b\n1'\n";
    EXPECT_EQ(divided(file, "aabb'aabb"), "aa|bb'aa|bb") << "2 letters, and no hyphen at the apostrophe";
    EXPECT_EQ(divided(file, "aab’aabb"), "aab’aa|bb");
    EXPECT_EQ(divided(file, "cabb–cabb"), "ca|bb–ca|bb");
}

TEST(HyphenationPatterns, NoHyphenStandsBesideTheStringsOfNoHyphen) {
    const std::string patterns = "1x1\n1-1\nNEXTLEVEL\n";
    EXPECT_EQ(divided("UTF-8\n" + patterns, "abxcd-ef"), "ab|x|cd|-|ef");
    EXPECT_EQ(divided("UTF-8\nNOHYPHEN -,x\n" + patterns, "abxcd-ef"), "abxcd-ef");
    EXPECT_EQ(divided("UTF-8\nNOHYPHEN -,,\n" + patterns, "abxcd-ef"), "ab|x|cd-ef");
}

TEST(HyphenationPatterns, AChangeOfSpellingNamesItsLetters) {
    EXPECT_EQ(divided("UTF-8\nf1f/ff=f,1,2\n", "schiffahrt"), "schi(ff|f)ahrt");
    EXPECT_EQ(divided("UTF-8\n.schif1fahrt/ff=f,5,2\n", "schiffahrt"), "schi(ff|f)ahrt");
    EXPECT_EQ(divided("UTF-8\n.schif1fahrt/ff=,5,1\n", "schiffahrt"), "schi(ff|)fahrt");
    EXPECT_EQ(divided("UTF-8\nc1k/k=k\n", "bakken backen"), "bakken ba(k|k)en")
        << "all letters of the pattern";
    EXPECT_EQ(divided("UTF-8\nös1sze/sz=sz,2,3\n", "össze"), "ö(sz|sz)e") << "letters, not bytes";
}

TEST(HyphenationPatterns, AHyphenOutsideTheChangedLettersChangesNothing) {
    EXPECT_EQ(divided("UTF-8\na1bcd1ef/x=y,5,2\n", "abcdef"), "a|bcd(x|y)");
}

TEST(HyphenationPatterns, TheWinningPatternDecidesOnTheSpelling) {
    EXPECT_EQ(divided("UTF-8\nf1f/ff=f,1,2\nif3fa\n", "schiffahrt"), "schif|fahrt");
    EXPECT_EQ(divided("UTF-8\nf1f\nif3fa/ff=f,2,2\n", "schiffahrt"), "schi(ff|f)ahrt");
}

TEST(HyphenationPatterns, LettersOfTheChangedSpellingCountAtTheEnds) {
    EXPECT_EQ(divided("UTF-8\nf1fe/ff=f,1,2\n", "affe", {3, 2, 0, 0}), "a(ff|f)e");
    EXPECT_EQ(divided("UTF-8\nf1fe/ff=f,1,2\n", "affe", {4, 2, 0, 0}), "affe");
}

TEST(HyphenationPatterns, APartOfACompoundIsReadInItsChangedSpelling) {
    EXPECT_EQ(divided("UTF-8\nif1fa/ff=f,2,2\nNEXTLEVEL\nh1iff.\n", "schiffahrt"), "sch|i(ff|f)ahrt");
}

TEST(HyphenationPatterns, ReadsTheEncodingThatTheFileNames) {
    EXPECT_EQ(divided("ISO8859-1\n\xE4"
                      "1\xF6\n",
                      "xäöx"),
              "xä|öx");
    EXPECT_EQ(divided("ISO8859-2\n\xB1"
                      "1\xE6\n",
                      "xąćx"),
              "xą|ćx");
    EXPECT_EQ(divided("KOI8-R\n\xC1"
                      "1\xC2\n",
                      "сабс"),
              "са|бс");
    EXPECT_EQ(divided("microsoft-cp1251\n\xE0"
                      "1\xE1\n",
                      "сабс"),
              "са|бс");
    EXPECT_EQ(divided("utf8\nä1ö\n", "xäöx"), "xä|öx");
}

TEST(HyphenationPatterns, PatternsInLatin1SayNothingOfWordsWithOtherLetters) {
    EXPECT_EQ(divided("ISO8859-1\na1b\n", "abab"), "a|ba|b");
    EXPECT_EQ(divided("ISO8859-1\na1b\n", "šabab"), "šabab");
}

TEST(HyphenationPatterns, AFileWithoutAnEncodingIsRefused) {
    EXPECT_EQ(HyphenationPatterns::read(""), nullptr);
    EXPECT_EQ(HyphenationPatterns::read("\nab1c\n"), nullptr);
    EXPECT_EQ(HyphenationPatterns::read("PNG\r\n\x1A\n"), nullptr);
    EXPECT_EQ(HyphenationPatterns::read(std::string(HyphenationPatterns::kLargestFile + 1, '\n')), nullptr);
    EXPECT_NE(HyphenationPatterns::read("UTF-8"), nullptr) << "no patterns are none that is wrong";
}

TEST(HyphenationPatterns, DamagedLinesArePassedOver) {
    for (const char* line : {"/", "1", "12", "/x=y", "LEFTHYPHENMIN", "LEFTHYPHENMIN x", "NOHYPHEN",
                             "NOHYPHEN ,", "\xC3", "1\xA4", "COMPOUNDLEFTHYPHENMIN -9999999999999"})
        EXPECT_EQ(divided("UTF-8\nNEXTLEVEL\n" + std::string(line) + "\nb1c\n", "äbcd"), "äb|cd") << line;
    for (const char* change :
         {"x", "=", "=,,", "x=y,0,0", "x=y,-5,-5", "x=y,99,99", "x=y,9999999999,2", "x=y,1,999"})
        EXPECT_NE(divided("UTF-8\nb1c/" + std::string(change) + "\n", "abcd").find("|"), std::string::npos)
            << change;
}

TEST(HyphenationPatterns, ACharacterIsNeverDivided) {
    EXPECT_EQ(divided("UTF-8\n\xC3"
                      "1\xA4\n",
                      "xäx"),
              "xäx");
    EXPECT_EQ(divided("UTF-8\n\xC3"
                      "1\xA4\nNEXTLEVEL\n1\xA4\n",
                      "xäx"),
              "xäx");
}

TEST(HyphenationPatterns, PartsWithinPartsEndSomewhere) {
    const std::string word(300, 'a');
    const auto patterns = HyphenationPatterns::read("UTF-8\n1a.\na1a/aaaa=aaaa,1,2\nNEXTLEVEL\n1a\n");
    ASSERT_NE(patterns, nullptr);
    EXPECT_LT(patterns->divisions(word, {}).size(), word.size());
}

}  // namespace
}  // namespace bifolio::layout
