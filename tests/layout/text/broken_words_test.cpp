// What a reader of a file is told where lines break words: each word whole, once.
#include "layout/text/broken_words.h"

#include <gtest/gtest.h>

#include "layout/text/paragraph.h"
#include "tests/layout/support/fixed_width.h"

namespace bifolio::layout {
namespace {

class BrokenWords : public ::testing::Test {
  protected:
    // The lines of the text in a column of so many characters, as they are told, each behind a bar.
    std::string told(const RichText& text, double characters,
                     styles::Alignment alignment = styles::Alignment::Left) {
        const Column column{.width = characters * 10, .alignment = alignment};
        std::string all;
        for (const SetLine& line : set_paragraph(text, column, setting_.sheet.lines, setting_.words).lines)
            all += '|' + told(line);
        return all;
    }
    std::string told(const std::string& text, double characters) {
        return told(setting_.text(text), characters);
    }

    testing::FixedWidth setting_{testing::FixedWidth::kTenPointsWide};

  private:
    static std::string told(const SetLine& line) {
        std::string text;
        auto next = line.told.begin();
        for (std::size_t n = 0; n < line.pieces.size();) {
            if (next != line.told.end() && n == next->first) {
                text += next->text;
                n = next->end;
                ++next;
                continue;
            }
            text += line.pieces[n].run->text + (line.pieces[n].space_after ? " " : "");
            ++n;
        }
        EXPECT_EQ(next, line.told.end());
        return text;
    }
};

TEST_F(BrokenWords, AHyphenatedWordIsToldWholeWhereItBegins) {
    EXPECT_EQ(told("a bottle\u00ADneck here", 10), "|a bottleneck| here");
    setting_.style.hyphenate = true;
    EXPECT_EQ(told("a bottleneck", 20), "|a bottleneck");
}

TEST_F(BrokenWords, AHyphenOfTheWordsOwnStaysInIt) {
    EXPECT_EQ(told("a well-known fact", 8), "|a well-known| |fact");
    EXPECT_EQ(told("see 1000–2000", 6), "|see |1000–2000| ");
    EXPECT_EQ(told("a well-known", 20), "|a well-known");
}

TEST_F(BrokenWords, AnAddressIsWhole) {
    EXPECT_EQ(told("at https://a.example/one-two now", 14), "|at https://a.example/one-two| | now");
}

TEST_F(BrokenWords, AWordOverManyLinesIsToldInTheFirst) {
    EXPECT_EQ(told("abcd\u00ADefgh\u00ADijkl mn", 5), "|abcdefghijkl| | |mn");
    EXPECT_EQ(told("abcdefghij", 4), "|abcdefghij| | ");
}

TEST_F(BrokenWords, TwoBrokenWordsCanMeetInALine) {
    setting_.sheet.lines.word_space = 1;
    const RichText text = setting_.text("aaaaaa\u00ADbbb cc\u00ADdddd");
    EXPECT_EQ(told(text, 7, styles::Alignment::Justified), "|aaaaaabbb| ccdddd| ");
}

TEST_F(BrokenWords, WhatIsAttachedInAnotherSpanIsOfTheWord) {
    EXPECT_EQ(told(setting_.text({"(", "bottle\u00ADneck", ")", " here"}), 8), "|(bottleneck)| |here");
    EXPECT_EQ(told(setting_.text({"a E-", "graph", " b"}), 6), "|a E-graph| |b");
}

TEST_F(BrokenWords, AHyphenThatEndsAWordIsToldWithItsSpace) {
    EXPECT_EQ(told("all pre- and post-war", 9), "|all pre- |and post-war| ");
    EXPECT_EQ(told("self-\nmade", 9), "|self- |made");
}

TEST_F(BrokenWords, ScriptsWithoutSpacesTellWhatTheyAre) {
    EXPECT_EQ(told("機械学習", 2), "|機械|学習");
}

}  // namespace
}  // namespace bifolio::layout
