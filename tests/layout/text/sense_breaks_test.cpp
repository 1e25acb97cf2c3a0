#include "layout/text/sense_breaks.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "layout/text/paragraph.h"
#include "tests/layout/support/fixed_width.h"

namespace bifolio::layout {
namespace {

constexpr double kShort = 1000, kSense = 100, kCapitals = 50;

double penalty(const std::string& before, const std::string& after, const std::string& language = "en",
               double sense = 1) {
    styles::LineBreaking rules;
    rules.short_word_penalty = kShort;
    rules.sense_penalty = kSense;
    rules.capitals_penalty = kCapitals;
    return sense_penalty(before, after, language, sense, rules);
}

TEST(SensePenalty, IsThatOfShortWordsAfterArticlesAndShortPrepositions) {
    for (const char* word : {"a", "The", "of", "(for", "To", "and", "Or"})
        EXPECT_EQ(penalty(word, "graph"), kShort) << word;
    for (const char* word : {"der", "im", "eine"}) EXPECT_EQ(penalty(word, "Haus", "de"), kShort) << word;
    for (const char* word : {"le", "de", "à"}) EXPECT_EQ(penalty(word, "mer", "fr"), kShort) << word;
    for (const char* dash : {"–", "—"}) EXPECT_EQ(penalty("2026", dash), kShort);
    EXPECT_EQ(penalty("between", "us"), kSense);
    EXPECT_EQ(penalty("because", "us"), kSense);
    EXPECT_EQ(penalty("of", "graph", "en", 0.25), kShort);
}

TEST(SensePenalty, IsNoneBeforePrepositionsConjunctionsAndBrackets) {
    for (const char* word : {"of", "and", "Without", "between", "(a", "·"})
        EXPECT_EQ(penalty("Learning", word), 0) << word;
    EXPECT_EQ(penalty("Lernen", "und", "de"), 0);
}

TEST(SensePenalty, IsNoneAfterAMark) {
    for (const char* word : {"Bifolio:", "fast,", "(so)", "why?", "–"})
        EXPECT_EQ(penalty(word, "Books"), 0) << word;
}

TEST(SensePenalty, CountsBetweenOtherWordsAndMoreBetweenCapitals) {
    EXPECT_EQ(penalty("machine", "learning"), kSense);
    EXPECT_EQ(penalty("Machine", "learning"), kSense);
    EXPECT_EQ(penalty("Machine", "Learning"), kSense + kCapitals);
    EXPECT_EQ(penalty("Émile", "Östlund"), kSense + kCapitals);
    EXPECT_EQ(penalty("Machine", "Learning", "en", 2), 2 * (kSense + kCapitals));
    EXPECT_EQ(penalty("of", "IT"), kShort);
    EXPECT_EQ(penalty("IT", "graph"), kSense);
}

// Titles set in letters that are 10 points wide.
class TitleBreaks : public ::testing::Test {
  protected:
    std::vector<std::string> lines(const std::string& title, double letters, double sense = 1) {
        Column column;
        column.width = 10 * letters;
        column.sense = sense;
        std::vector<std::string> result;
        const RichText text = setting_.text(title);
        for (const SetLine& line : set_paragraph(text, column, setting_.sheet.lines, setting_.words).lines) {
            result.push_back(text_of(line));
            while (result.back().ends_with(' ')) result.back().pop_back();
        }
        return result;
    }

    testing::FixedWidth setting_{testing::FixedWidth::kTenPointsWide};
};

using Lines = std::vector<std::string>;

TEST_F(TitleBreaks, AreMadeByTheSense) {
    EXPECT_EQ(lines("3rd Workshop on Machine Learning and Systems", 27),
              (Lines{"3rd Workshop", "on Machine Learning", "and Systems"}));
    EXPECT_EQ(lines("Search is a Good E-graph", 15), (Lines{"Search is", "a Good E-graph"}));
    EXPECT_EQ(lines("Towards Efficient Serving of Large Language Models", 30),
              (Lines{"Towards Efficient Serving", "of Large Language Models"}));
}

TEST_F(TitleBreaks, AreAsTheWidthHasItWhereTheStyleSaysNothing) {
    EXPECT_EQ(lines("Search is a Good E-graph", 15, 0), (Lines{"Search is a", "Good E-graph"}));
}

TEST_F(TitleBreaks, OfTheAuthorStand) {
    EXPECT_EQ(lines("Search is a\\nGood E-graph", 40).size(), 1U);
    EXPECT_EQ(lines("Search is a\nGood E-graph of\nLines", 40),
              (Lines{"Search is a", "Good E-graph of", "Lines"}));
}

TEST_F(TitleBreaks, LeaveNoShortLastLine) {
    for (const std::string title :
         {"aaaa bbbb cccc dddd: eee", "aaaaa bbbbb ccccc ddd: ee", "aaa bbb ccc ddd eee: f"}) {
        const Lines set = lines(title, 20);
        ASSERT_EQ(set.size(), 2U) << title;
        EXPECT_GE(static_cast<double>(set[1].size()), 0.4 * static_cast<double>(set[0].size())) << title;
    }
}

// What it costs is the style's: the colon is a good place for a line to end.
TEST_F(TitleBreaks, MayLeaveAShortLastLineWhereItCostsNothing) {
    setting_.sheet.lines.short_last_demerits = 0;
    EXPECT_EQ(lines("aaaa bbbb cccc dddd: eeee eee", 20), (Lines{"aaaa bbbb cccc dddd:", "eeee eee"}));
    setting_.sheet.lines.short_last_demerits = 1000000;
    setting_.sheet.lines.short_last_share = 0.7;
    EXPECT_EQ(lines("aaaa bbbb cccc dddd: eeee eee", 20), (Lines{"aaaa bbbb cccc", "dddd: eeee eee"}));
}

}  // namespace
}  // namespace bifolio::layout
