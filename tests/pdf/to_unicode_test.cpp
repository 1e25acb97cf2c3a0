#include "pdf/to_unicode.h"

#include <gtest/gtest.h>

#include <vector>

namespace bifolio::pdf {
namespace {

// The blocks of the map, between its head and its foot.
std::string blocks(const std::vector<CodeText>& codes) {
    const std::string map = to_unicode_map(codes);
    const std::string head = "endcodespacerange\n";
    const std::size_t begin = map.find(head) + head.size();
    return map.substr(begin, map.find("endcmap") - begin);
}

TEST(ToUnicodeTest, SingleCodesHaveTheirLetters) {
    EXPECT_EQ(blocks({{3, "A"}, {7, "ffi"}, {9, "😀"}}),
              "3 beginbfchar\n<0003><0041>\n<0007><006600660069>\n<0009><D83DDE00>\nendbfchar\n");
}

TEST(ToUnicodeTest, CodesAndLettersThatCountOnAreARange) {
    EXPECT_EQ(blocks({{1, "a"}, {2, "b"}, {3, "c"}, {4, "x"}}),
              "1 beginbfchar\n<0004><0078>\nendbfchar\n1 beginbfrange\n<0001><0003><0061>\nendbfrange\n");
}

TEST(ToUnicodeTest, RangesEndWhereAByteCarriesOver) {
    EXPECT_EQ(blocks({{0xFF, "a"}, {0x100, "b"}}), "2 beginbfchar\n<00FF><0061>\n<0100><0062>\nendbfchar\n");
    EXPECT_EQ(blocks({{1, "ÿ"}, {2, "Ā"}}), "2 beginbfchar\n<0001><00FF>\n<0002><0100>\nendbfchar\n");
}

TEST(ToUnicodeTest, BlocksHaveAtMostAHundredLines) {
    std::vector<CodeText> codes;
    for (std::uint16_t n = 0; n < 250; ++n) codes.push_back({static_cast<std::uint16_t>(2 * n), "x"});
    const std::string text = blocks(codes);
    EXPECT_EQ(text.find("100 beginbfchar"), 0U);
    EXPECT_NE(text.find("endbfchar\n100 beginbfchar"), std::string::npos);
    EXPECT_NE(text.find("endbfchar\n50 beginbfchar"), std::string::npos);
}

TEST(ToUnicodeTest, AnEmptyMapIsValid) {
    EXPECT_EQ(blocks({}), "");
}

}  // namespace
}  // namespace bifolio::pdf
