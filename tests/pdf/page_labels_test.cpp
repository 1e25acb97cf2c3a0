#include "pdf/page_labels.h"

#include <gtest/gtest.h>

#include <vector>

namespace bifolio::pdf {
namespace {

std::string labels(const std::vector<std::string>& pages) {
    return page_labels(pages);
}

TEST(PageLabelsTest, NumbersThatCountOnShareAnEntry) {
    EXPECT_EQ(labels({"1", "2", "3", "4"}), "<</Nums [0 <</S /D>> ]>>");
    EXPECT_EQ(labels({"3", "4", "5"}), "<</Nums [0 <</S /D/St 3>> ]>>");
}

TEST(PageLabelsTest, RomanPagesComeBeforeDecimalOnes) {
    EXPECT_EQ(labels({"i", "ii", "iii", "iv", "v", "1", "2"}), "<</Nums [0 <</S /r>> 5 <</S /D>> ]>>");
    EXPECT_EQ(labels({"XII", "XIII", "XIV"}), "<</Nums [0 <</S /R/St 12>> ]>>");
}

TEST(PageLabelsTest, AGapBeginsANewEntry) {
    EXPECT_EQ(labels({"1", "2", "4", "5"}), "<</Nums [0 <</S /D>> 2 <</S /D/St 4>> ]>>");
    EXPECT_EQ(labels({"2", "1"}), "<</Nums [0 <</S /D/St 2>> 1 <</S /D>> ]>>");
}

TEST(PageLabelsTest, PagesWithoutLabelHaveAnEmptyOne) {
    EXPECT_EQ(labels({"", "", "3", "4", ""}), "<</Nums [0 <<>> 2 <</S /D/St 3>> 4 <<>> ]>>");
}

TEST(PageLabelsTest, OtherTextIsAPrefix) {
    EXPECT_EQ(labels({"Cover", "A-1", "A-2", "B-1"}),
              "<</Nums [0 <</P (Cover)>> 1 <</S /D/P (A-)>> 3 <</S /D/P (B-)>> ]>>");
    EXPECT_EQ(labels({"é1"}), std::string("<</Nums [0 <</S /D/P (\xFE\xFF\x00\xE9)>> ]>>", 33));
}

TEST(PageLabelsTest, WhatIsNoProperNumeralStaysText) {
    EXPECT_EQ(labels({"iiii"}), "<</Nums [0 <</P (iiii)>> ]>>");
    EXPECT_EQ(labels({"Iv"}), "<</Nums [0 <</P (Iv)>> ]>>");
    EXPECT_EQ(labels({"0"}), "<</Nums [0 <</P (0)>> ]>>");
    EXPECT_EQ(labels({"007"}), "<</Nums [0 <</S /D/P (00)/St 7>> ]>>");
    EXPECT_EQ(labels({"12345678901"}), "<</Nums [0 <</S /D/P (12)/St 345678901>> ]>>");
}

TEST(PageLabelsTest, TheSameTextTwiceSharesAnEntry) {
    EXPECT_EQ(labels({"Notes", "Notes"}), "<</Nums [0 <</P (Notes)>> ]>>");
}

}  // namespace
}  // namespace bifolio::pdf
