#include "pdf/syntax.h"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

namespace bifolio::pdf {
namespace {

template <typename Append, typename... Values>
std::string written(const Append& append, const Values&... values) {
    std::string out;
    append(out, values...);
    return out;
}

TEST(SyntaxTest, NumbersTakeTheirShortestForm) {
    EXPECT_EQ(written(append_milli, 0), "0");
    EXPECT_EQ(written(append_milli, 12000), "12");
    EXPECT_EQ(written(append_milli, 12500), "12.5");
    EXPECT_EQ(written(append_milli, 419528), "419.528");
    EXPECT_EQ(written(append_milli, 40), "0.04");
    EXPECT_EQ(written(append_milli, 1), "0.001");
    EXPECT_EQ(written(append_milli, 1010), "1.01");
    EXPECT_EQ(written(append_milli, 1001), "1.001");
    EXPECT_EQ(written(append_milli, -40), "-0.04");
    EXPECT_EQ(written(append_milli, -1000), "-1");
}

TEST(SyntaxTest, PlacesAreRoundedToThousandths) {
    EXPECT_EQ(to_milli(419.52755905511811), 419528);
    EXPECT_EQ(to_milli(-0.0001), 0);
    EXPECT_EQ(to_milli(-1.2345), -1235);
}

TEST(SyntaxTest, PlacesThatAreNoneAreRefused) {
    EXPECT_THROW((void)to_milli(std::numeric_limits<double>::quiet_NaN()), std::invalid_argument);
    EXPECT_THROW((void)to_milli(std::numeric_limits<double>::infinity()), std::invalid_argument);
    EXPECT_THROW((void)to_milli(1e9), std::invalid_argument);
}

TEST(SyntaxTest, AsciiTextIsLiteralAndEscaped) {
    EXPECT_EQ(written(append_text, "Day 1"), "(Day 1)");
    EXPECT_EQ(written(append_text, R"(a (b) \c)"), R"((a \(b\) \\c))");
    EXPECT_EQ(written(append_text, ""), "()");
}

TEST(SyntaxTest, OtherTextIsUtf16WithAMark) {
    EXPECT_EQ(written(append_text, "é"), std::string("(\xFE\xFF\x00\xE9)", 6));
    EXPECT_EQ(written(append_text, "a\n"), std::string("(\xFE\xFF\x00\x61\x00\x0A)", 8));
    EXPECT_EQ(written(append_text, "\u0128"),
              std::string("(\xFE\xFF\x01\\\x28)", 7));  // its low byte is a bracket
    EXPECT_EQ(written(append_utf16_hex, "€😀"), "20ACD83DDE00");
}

TEST(SyntaxTest, LiteralsKeepEveryByte) {
    EXPECT_EQ(written(append_literal, std::string_view("\r\n\0\xFF", 4)), std::string("(\\r\n\0\xFF)", 7));
}

TEST(SyntaxTest, NamesEscapeWhatIsSpecial) {
    EXPECT_EQ(written(append_name, "ABCDEF+DejaVuSans-Bold"), "/ABCDEF+DejaVuSans-Bold");
    EXPECT_EQ(written(append_name, "a b#c/é"), "/a#20b#23c#2F#C3#A9");
}

TEST(SyntaxTest, DatesAreInUniversalTime) {
    EXPECT_EQ(pdf_date(1683504000), "D:20230508000000Z");
    EXPECT_EQ(pdf_date(0), "D:19700101000000Z");
    EXPECT_EQ(pdf_date(951782399), "D:20000228235959Z");
    EXPECT_EQ(pdf_date(951782400), "D:20000229000000Z");
    EXPECT_EQ(pdf_date(-1), "D:19691231235959Z");
    EXPECT_EQ(xmp_date(1683504000 + 9 * 3600 + 15 * 60 + 7), "2023-05-08T09:15:07Z");
}

TEST(SyntaxTest, RectanglesAreFourNumbers) {
    EXPECT_EQ(written(append_rectangle, 0, -500, 419528, 595276), "[0 -0.5 419.528 595.276]");
}

}  // namespace
}  // namespace bifolio::pdf
