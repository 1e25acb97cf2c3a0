#include "layout/text/visual_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

namespace bifolio::layout {
namespace {

// The letters of `text` from left to right; `levels` has a digit for each.
std::string ordered(const std::string& text, const std::string& levels) {
    std::vector<std::uint8_t> numbers;
    for (const char level : levels) numbers.push_back(static_cast<std::uint8_t>(level - '0'));
    std::string result;
    for (const std::size_t n : visual_order(numbers)) result += text[n];
    return result;
}

TEST(VisualOrder, StaysAsReadWhereAllRunsFromLeftToRight) {
    EXPECT_EQ(ordered("abcd", "0000"), "abcd");
    EXPECT_EQ(ordered("", ""), "");
}

TEST(VisualOrder, ReversesWhatRunsFromRightToLeft) {
    EXPECT_EQ(ordered("abCDEfg", "0011100"), "abEDCfg");
    EXPECT_EQ(ordered("ABC", "111"), "CBA");
    EXPECT_EQ(ordered("ABcDE", "11011"), "BAcED");
}

// The examples of UAX #9, section 3.4, rule L2: a quotation within a quotation, and numbers in Hebrew.
TEST(VisualOrder, TurnsNestedLevelsBack) {
    EXPECT_EQ(ordered("AB12CD", "112211"), "DC12BA");
    EXPECT_EQ(ordered("xABcdEFy", "01122110"), "xFEcdBAy");
    EXPECT_EQ(ordered("aBcDe", "01210"), "aDcBe");
}

// The rule as it is written, applied to every line of up to five items and four levels.
TEST(VisualOrder, IsTheRuleAsWritten) {
    for (std::size_t length = 1; length <= 5; ++length) {
        for (unsigned code = 0; code < 1U << (2 * length); ++code) {
            std::vector<std::uint8_t> levels;
            for (std::size_t n = 0; n < length; ++n)
                levels.push_back(static_cast<std::uint8_t>(code >> (2 * n) & 3U));
            std::vector<std::size_t> expected(length);
            for (std::size_t n = 0; n < length; ++n) expected[n] = n;
            for (int level = 3; level >= 1; --level) {
                std::vector<std::vector<std::size_t>> stretches;
                for (const std::size_t item : expected) {
                    const bool high = levels[item] >= level;
                    if (stretches.empty() || !high || levels[stretches.back().back()] < level)
                        stretches.emplace_back();
                    stretches.back().push_back(item);
                }
                expected.clear();
                for (auto& stretch : stretches) {
                    std::ranges::reverse(stretch);
                    expected.insert(expected.end(), stretch.begin(), stretch.end());
                }
            }
            EXPECT_EQ(visual_order(levels), expected) << "length " << length << ", code " << code;
        }
    }
}

}  // namespace
}  // namespace bifolio::layout
