#include "layout/fonts/emoji.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace bifolio::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// The emoji of a text; one that prefers to be text with a "t" before it.
std::vector<std::string> emoji_of(const std::string& text) {
    std::vector<std::string> found;
    for (const EmojiSequence& emoji : find_emoji(text))
        found.push_back((emoji.prefers_text ? "t" : "") + text.substr(emoji.begin, emoji.end - emoji.begin));
    return found;
}

TEST(Emoji, AreFoundAmongLetters) {
    EXPECT_THAT(emoji_of("Launch 🚀 Days🎉!"), ElementsAre("🚀", "🎉"));
    EXPECT_THAT(emoji_of("Größe 10 #1 * Ω … „x“ → €"), IsEmpty());
    EXPECT_THAT(emoji_of(""), IsEmpty());
}

TEST(Emoji, OfSeveralCharactersAreOne) {
    for (const std::string emoji :
         {"👩‍🚀", "👨‍👩‍👧‍👦", "🏳️‍🌈", "🏃🏽‍♀️",  // joined
          "🇩🇪", "🇵🇹",                                                                         // flags
          "1️⃣", "#️⃣", "*⃣",                                                                      // keycaps
          "👍🏽", "🤝🏿", "☝🏻",                                                              // skin tones
          "❤️", "☎️", "©️",  // with a selector
          "🏴󠁧󠁢󠁥󠁮󠁧󠁿", "🏴󠁧󠁢󠁳󠁣󠁴󠁿",
          "🏴󠁵󠁳󠁴󠁸󠁿"})  // tags
        EXPECT_THAT(emoji_of("a" + emoji + "b"), ElementsAre(emoji));
    EXPECT_THAT(emoji_of("🇩🇪🇵🇹🇩"), ElementsAre("🇩🇪", "🇵🇹", "🇩"));
    EXPECT_THAT(emoji_of("🚀🚀👍🏽"), ElementsAre("🚀", "🚀", "👍🏽"));
}

TEST(Emoji, IsReadWholeFromWhereItBegins) {
    const std::string text = "a\U0001F1E9\U0001F1EAb";
    EXPECT_EQ(emoji_at(text, 1).begin, 1U);
    EXPECT_EQ(emoji_at(text, 1).end, 9U);
    EXPECT_EQ(emoji_at(text, 0).end, 0U);
}

TEST(Emoji, SignsThatAreTextUnlessAskedOtherwisePreferText) {
    EXPECT_THAT(emoji_of("☎ ✔ ❤ 🌡 ©"), ElementsAre("t☎", "t✔", "t❤", "t🌡", "t©"));
    EXPECT_THAT(emoji_of("☎️ 😀︎"), ElementsAre("☎️", "t😀︎"));
}

TEST(Emoji, ThatAreNewerThanIcuAreKnownByTheirPlace) {
    EXPECT_THAT(emoji_of("\U0001FAFF \U0001F8FE"), ElementsAre("\U0001FAFF", "\U0001F8FE"));
    EXPECT_THAT(emoji_of("\U000F0000 \U0001F0A1"), IsEmpty());  // a private character, a playing card
}

TEST(Emoji, AreLookedForOnlyWhereTheyMayBe) {
    for (const std::string none : {"Launch", "Größe", "„quoted“ – or… not", ""})
        EXPECT_FALSE(may_hold_emoji(none)) << none;
    for (const std::string some : {"a🚀", "1️⃣", "☎", "©️"}) EXPECT_TRUE(may_hold_emoji(some)) << some;
}

TEST(EmojiName, IsTheNameOfTheCharacter) {
    EXPECT_EQ(emoji_name("🚀"), "rocket");
    EXPECT_EQ(emoji_name("😀"), "grinning face");
    EXPECT_EQ(emoji_name("❤️"), "heavy black heart");
    EXPECT_EQ(emoji_name("\U0001FAFF"), "emoji U+1FAFF");
}

TEST(EmojiName, TellsAllPartsOfASequence) {
    EXPECT_EQ(emoji_name("👩‍🚀"), "woman, rocket");
    EXPECT_EQ(emoji_name("👨‍👩‍👧‍👦"), "man, woman, girl, boy");
    EXPECT_EQ(emoji_name("👍🏽"), "thumbs up sign: medium skin tone");
    EXPECT_EQ(emoji_name("🏃🏿‍♀️"), "runner: dark skin tone, woman");
    EXPECT_EQ(emoji_name("🇩🇪"), "flag: Germany");
    EXPECT_EQ(emoji_name("🇩"), "flag: D");
    EXPECT_EQ(emoji_name("🏴󠁧󠁢󠁥󠁮󠁧󠁿"), "flag: England");
    EXPECT_EQ(emoji_name("🏴󠁵󠁳󠁴󠁸󠁿"), "flag: ustx");
    EXPECT_EQ(emoji_name("1️⃣"), "keycap: 1");
    EXPECT_EQ(emoji_name("#️⃣"), "keycap: #");
}

}  // namespace
}  // namespace bifolio::layout
