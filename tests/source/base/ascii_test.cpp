// White space at the ends, and the case of letters.
#include "source/base/ascii.h"

#include <gtest/gtest.h>

namespace bifolio::source {
namespace {

TEST(Ascii, TrimsBothEndsAndNothingBetween) {
    EXPECT_EQ(trimmed(" \t\r\na b\n"), "a b");
    EXPECT_EQ(trimmed("a"), "a");
    EXPECT_EQ(trimmed(" \n"), "");
    EXPECT_EQ(trimmed(""), "");
    EXPECT_EQ(trimmed("\u00A0a\v"), "\u00A0a\v");  // no white space of XML
}

TEST(Ascii, LowersTheLettersOfAsciiAlone) {
    EXPECT_EQ(lower_ascii("@AZ[ az09"), "@az[ az09");
    EXPECT_EQ(lower_ascii("ÀÉ"), "ÀÉ");
}

TEST(Ascii, ComparesWithoutTheCaseOfLetters) {
    EXPECT_TRUE(same_letters("de-CH", "DE-ch"));
    EXPECT_FALSE(same_letters("de", "de-CH"));
    EXPECT_FALSE(same_letters("@", "`"));  // as far apart as "A" and "a"
    EXPECT_FALSE(same_letters("É", "é"));
}

}  // namespace
}  // namespace bifolio::source
