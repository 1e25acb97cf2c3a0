#include "layout/fonts/hyphenator.h"

#include <gtest/gtest.h>

namespace bifolio::layout {
namespace {

// The word with a bar at each place.
std::string hyphenated(std::string_view word, const std::string& language) {
    Hyphenator hyphenator;
    std::string text;
    std::size_t done = 0;
    for (const HyphenPoint& point : hyphenator.points(word, language)) {
        text += std::string(word.substr(done, point.offset - done)) + "|";
        done = point.offset;
    }
    return text + std::string(word.substr(done));
}

TEST(Hyphenator, FollowsTheLanguagesPatterns) {
    EXPECT_EQ(hyphenated("typography", "en-US"), "ty|pog|ra|phy");
    EXPECT_EQ(hyphenated("Silbentrennung", "de"), "Sil|ben|tren|nung");
}

TEST(Hyphenator, SeesThroughPunctuation) {
    EXPECT_EQ(hyphenated("“typography”,", "en-US"), "“ty|pog|ra|phy”,");
}

TEST(Hyphenator, CountsCharactersNotBytes) {
    const std::string word = hyphenated("Übertragungsprotokoll", "de");
    EXPECT_EQ(word, "Über|tra|gungs|pro|to|koll");
}

TEST(Hyphenator, LeavesNamesOfSystemsAndShortWordsWhole) {
    EXPECT_EQ(hyphenated("DecentralizePy", "en-US"), "DecentralizePy");
    EXPECT_EQ(hyphenated("IWSLT17", "en-US"), "IWSLT17");
    EXPECT_EQ(hyphenated("only", "en-US"), "only");
}

TEST(Hyphenator, KeepsTwoLettersBeforeAndThreeAfter) {
    Hyphenator hyphenator;
    for (const char* word : {"already", "unable", "oratory", "areas", "idealistically", "nobody"})
        for (const HyphenPoint& point : hyphenator.points(word, "en-US")) {
            EXPECT_GE(point.offset, 2U) << word;
            EXPECT_LE(point.offset + 3, std::string_view(word).size()) << word;
        }
}

TEST(Hyphenator, WouldRatherNotBreakNames) {
    Hyphenator hyphenator;
    const auto name = hyphenator.points("Konstantinos", "en-US");
    const auto word = hyphenator.points("computation", "en-US");
    ASSERT_FALSE(name.empty());
    ASSERT_FALSE(word.empty());
    EXPECT_GT(name.front().penalty, word.front().penalty);
}

TEST(Hyphenator, ALanguageWithoutPatternsIsRememberedAndNotBroken) {
    Hyphenator hyphenator;
    EXPECT_TRUE(hyphenator.points("qapla'batlhmaj", "tlh").empty());
    EXPECT_TRUE(hyphenator.missing_languages().contains("tlh"));
}

}  // namespace
}  // namespace bifolio::layout
