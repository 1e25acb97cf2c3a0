// Which packages hints name: such as exist.
#include "layout/fonts/pattern_packages.h"

#include <gtest/gtest.h>

namespace bifolio::layout {
namespace {

TEST(PatternPackage, IsNamedByLanguageAndRegion) {
    EXPECT_EQ(pattern_package("de-CH"), "hyphen-de");
    EXPECT_EQ(pattern_package("pt"), "hyphen-pt-pt");
    EXPECT_EQ(pattern_package("pt-BR"), "hyphen-pt-br");
    EXPECT_EQ(pattern_package("en"), "hyphen-en-us");
    EXPECT_EQ(pattern_package("en-GB"), "hyphen-en-gb");
    EXPECT_EQ(pattern_package("nn"), "hyphen-no");
    EXPECT_EQ(pattern_package("sr-Latn"), "hyphen-sr");
}

TEST(PatternPackage, IsNoneWhereNoneExists) {
    for (const char* language : {"tr", "fi", "ga", "eu", "la", "et", "cy", "ka", "hy"}) {
        EXPECT_EQ(pattern_package(language), "") << language;
        EXPECT_TRUE(is_hyphenated(language)) << language;
    }
}

TEST(PatternPackage, IsNotMissedWhereWordsAreNotDivided) {
    for (const char* language :
         {"ja", "zh-Hans", "zh-TW", "ko", "ar", "fa", "ur", "he", "th", "km", "vi", "am"})
        EXPECT_FALSE(is_hyphenated(language)) << language;
    for (const char* language : {"en", "hi", "ru", "el", "sr-Cyrl", "az"})
        EXPECT_TRUE(is_hyphenated(language)) << language;
}

}  // namespace
}  // namespace bifolio::layout
