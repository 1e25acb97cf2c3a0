#include "layout/text/line_breaker.h"

#include <gtest/gtest.h>

#include <limits>
#include <random>

#include "tests/layout/text/line_breaker_text.h"

namespace bifolio::layout {
namespace {

using Lines = std::vector<std::string>;

Lines lines_of(const std::string& text, double measure, const BreakingWeights& weights = {}) {
    const TestParagraph paragraph(text);
    return paragraph.lines(break_lines(paragraph.breakpoints(), {measure, measure}, weights));
}

double demerits_of(const std::string& text, double measure, const BreakingWeights& weights = {}) {
    return break_lines(TestParagraph(text).breakpoints(), {measure, measure}, weights).demerits;
}

// TeX's formulas, worked by hand. A line with n spaces has stretch n and shrink n/2.

TEST(LineBreakerFacts, ALoneLineCostsTheLinePenaltySquared) {
    EXPECT_EQ(demerits_of("ab cd", 10), 100);
}

TEST(LineBreakerFacts, BadnessIsAHundredTimesTheCubeOfTheRatio) {
    // "aa bb cc" is 8 wide: stretched by 1 of 2 at measure 9, so badness 12.5; (10 + 12.5)^2, then 10^2.
    EXPECT_EQ(demerits_of("aa bb cc|d", 9), 200);
    EXPECT_EQ(demerits_of("aa bb cc ddd", 9), 506.25 + 100);
    // Shrunk by 1 of 1 at measure 7: badness 100.
    EXPECT_EQ(demerits_of("aa bb cc dddd", 7), 110.0 * 110 + 100);
}

TEST(LineBreakerFacts, ClassesMoreThanOneApartCostAdjacentDemerits) {
    // "aaaa bbbb" at measure 10: ratio 1, badness 100, very loose; it stands between decent and decent.
    EXPECT_EQ(demerits_of("aaaa bbbb cccc", 10), 110.0 * 110 + 10000 + 100 + 10000);
    // Badness 12.5 is loose, one from decent.
    EXPECT_EQ(demerits_of("aa bb cc ddd", 9), 506.25 + 100);
}

TEST(LineBreakerFacts, HyphensCostTheirPenaltySquared) {
    BreakingWeights weights;
    weights.final_hyphen_demerits = 7;
    EXPECT_EQ(lines_of("aaa bbb-ccc", 8, weights), (Lines{"aaa bbb-", "ccc"}));
    EXPECT_EQ(demerits_of("aaa bbb-ccc", 8, weights), 100 + 2500 + 100 + 7);
    EXPECT_EQ(demerits_of("aaa bbb=ccc", 8, weights), 100 + 2500 + 100 + 7);
    weights.explicit_hyphen_penalty = 30;
    EXPECT_EQ(demerits_of("aaa bbb=ccc", 8, weights), 100 + 900 + 100 + 7);
}

TEST(LineBreakerFacts, ABreaksOwnPenaltyAddsToItsKinds) {
    TestParagraph paragraph("aaa bbb-ccc");
    paragraph.breakpoints()[2].penalty = 10;
    EXPECT_EQ(break_lines(paragraph.breakpoints(), {8, 8}, {}).demerits, 100 + 60 * 60 + 100 + 5000);
}

TEST(LineBreakerFacts, ALastLineThatIsShortBesideTheFirstCosts) {
    BreakingWeights weights;
    weights.short_last_share = 0.5;
    weights.short_last_demerits = 7;
    // Badness 0 each: "aaaa" and then 1, 2 and 4 wide.
    EXPECT_EQ(demerits_of("aaaa b", 4, weights), 100 + 100 + 7);
    EXPECT_EQ(demerits_of("aaaa bb", 4, weights), 100 + 100);
    EXPECT_EQ(demerits_of("aaaa bbbb", 4, weights), 100 + 100);
    // Its stretch's first line counts, and no other.
    EXPECT_EQ(demerits_of("aaaa b|cc d", 4, weights), 100 + 100 + 7 + 100);
    EXPECT_EQ(demerits_of("bb|aaaa b", 4, weights), 100 + 100 + 100 + 7);
}

TEST(LineBreakerFacts, HyphensInARowCostLadderDemerits) {
    EXPECT_EQ(lines_of("aaa-bbb-ccc", 4), (Lines{"aaa-", "bbb-", "ccc"}));
    EXPECT_EQ(demerits_of("aaa-bbb-ccc", 4), (100 + 2500) + (100 + 2500 + 10000) + (100 + 5000));
}

TEST(LineBreaker, TakesTheWholeParagraphIntoAccount) {
    // First fit would set "aa bb cc d" and leave "eeeeee" alone on a line that gapes.
    BreakingWeights weights;
    weights.pretolerance = 1000;
    EXPECT_EQ(lines_of("aa bb cc d eeeeee ffff", 10, weights), (Lines{"aa bb cc", "d eeeeee", "ffff"}));
}

TEST(LineBreaker, HyphenatesOnlyWhereItMust) {
    EXPECT_EQ(lines_of("the qui-ck fox jumps off", 9), (Lines{"the quick", "fox jumps", "off"}));
    EXPECT_EQ(lines_of("the qui-ck fox", 8), (Lines{"the qui-", "ck fox"}));
}

TEST(LineBreaker, KeepsToTheLadderLimitWhileThereIsAnotherWay) {
    BreakingWeights weights;
    weights.ladder_demerits = 0;
    weights.ladder_limit = 3;
    const std::string text = "aa bb-cc dd-ee ff-gg hh ii";
    EXPECT_EQ(lines_of(text, 6, weights), (Lines{"aa bb-", "cc dd-", "ee ff-", "gg hh", "ii"}));
    weights.ladder_limit = 2;
    EXPECT_EQ(lines_of(text, 6, weights), (Lines{"aa bb-", "cc dd-", "ee", "ffgg", "hh ii"}));
    // There is no other way here.
    EXPECT_EQ(lines_of("aa-bb-cc-dd", 3, weights), (Lines{"aa-", "bb-", "cc-", "dd"}));
}

TEST(LineBreaker, ADashBetweenHyphensDoesNotEndTheirRow) {
    BreakingWeights weights;
    weights.ladder_limit = 1;
    EXPECT_EQ(lines_of("aa-bb=cc-dd ee", 4, weights), (Lines{"aa-", "bb=", "ccdd", "ee"}));
}

TEST(LineBreaker, AvoidsAHyphenBeforeTheLastLine) {
    BreakingWeights weights;
    weights.pretolerance = -1;
    weights.hyphen_penalty = 0;
    EXPECT_EQ(lines_of("a b c d e f gg-hhhh", 14, weights), (Lines{"a b c d e f", "gghhhh"}));
    weights.final_hyphen_demerits = 0;
    EXPECT_EQ(lines_of("a b c d e f gg-hhhh", 14, weights), (Lines{"a b c d e f gg-", "hhhh"}));
}

TEST(LineBreaker, AvoidsARunt) {
    BreakingWeights weights;
    EXPECT_EQ(lines_of("a b c d e f g h iii", 15, weights), (Lines{"a b c d e f g h", "iii"}));
    EXPECT_EQ(demerits_of("a b c d e f g h iii", 15, weights), 200);
    weights.runt_width = 4;
    EXPECT_EQ(lines_of("a b c d e f g h iii", 15, weights), (Lines{"a b c d e f g", "h iii"}));
    EXPECT_EQ(demerits_of("iii", 15, weights), 100) << "a line by itself is no runt";
}

TEST(LineBreaker, SetsForcedBreaksFreely) {
    EXPECT_EQ(lines_of("a|bb ccc|d", 9), (Lines{"a", "bb ccc", "d"}));
    EXPECT_EQ(demerits_of("a|bb ccc|d", 9), 300);
    const BrokenParagraph broken = break_lines(TestParagraph("a b|c").breakpoints(), {9, 9}, {});
    EXPECT_EQ(broken.lines[0].ratio, 0);
}

TEST(LineBreaker, KeepsAnEmptyLineBetweenTwoForcedBreaks) {
    TestParagraph paragraph("a|b");
    paragraph.breakpoints().insert(paragraph.breakpoints().begin() + 2, paragraph.breakpoints()[1]);
    EXPECT_EQ(break_lines(paragraph.breakpoints(), {5, 5}, {}).lines.size(), 3U);
}

TEST(LineBreaker, KnowsAFirstLineOfItsOwn) {
    const TestParagraph paragraph("aa bb cc dd ee ff");
    const auto lines = [&](Measure measure) {
        return paragraph.lines(break_lines(paragraph.breakpoints(), measure, {}));
    };
    EXPECT_EQ(lines({5, 8}), (Lines{"aa bb", "cc dd ee", "ff"}));
    EXPECT_EQ(lines({11, 5}), (Lines{"aa bb cc dd", "ee ff"}));
}

TEST(LineBreaker, StretchesFurtherInAnEmergencyButCountsWhatItLooksLike) {
    // "aaaa bbbb" has one space and lacks 3: ratio 3, badness 2700. With 2 points more it is within the
    // tolerance.
    BreakingWeights weights;
    const TestParagraph paragraph("aaaa bbbb cccc dd");
    const BrokenParagraph loose = break_lines(paragraph.breakpoints(), {12, 12}, weights);
    EXPECT_EQ(break_variants(paragraph.breakpoints(), {12, 12}, weights).size(), 1U) << "no tolerable way";
    EXPECT_TRUE(loose.lines[0].loose);
    EXPECT_EQ(loose.lines[0].ratio, 3);
    EXPECT_EQ(loose.demerits, 2710.0 * 2710 + 10000 + 100 + 10000);
    weights.emergency_stretch = 2;
    EXPECT_EQ(demerits_of("aaaa bbbb cccc dd", 12, weights), loose.demerits);
}

TEST(LineBreaker, CutsAWordAnywhereOnlyWhenNothingElseHelps) {
    EXPECT_EQ(lines_of("aa b^b^b^b^b^b cc", 4), (Lines{"aa b", "bbbb", "b cc"}));
    EXPECT_EQ(lines_of("aa bb=b^b^b=b cc", 7), (Lines{"aa bb=", "bbb=b", "cc"}));
    EXPECT_EQ(lines_of("aa bbb^bb cc", 6), (Lines{"aa", "bbbbb", "cc"}))
        << "a loose line is better than a cut";
}

TEST(LineBreaker, MarksWhatSticksOutAndLosesNothing) {
    EXPECT_EQ(lines_of("aa bbbbbbbb cc dd", 5), (Lines{"aa", "bbbbbbbb!", "cc dd"}));
    const BrokenParagraph broken = break_lines(TestParagraph("aa bbbbbbbb cc dd").breakpoints(), {5, 5}, {});
    EXPECT_TRUE(broken.lines[0].loose);
    EXPECT_FALSE(broken.lines[0].overfull);
    EXPECT_EQ(broken.lines[1].ratio, 0);  // it has no space to shrink
    EXPECT_TRUE(broken.lines[1].overfull);
    EXPECT_EQ(lines_of("aaaa", 0), (Lines{"aaaa!"}));
    EXPECT_EQ(lines_of("", 10), (Lines{""}));
}

TEST(LineBreaker, TellsTheRatioOfEachLine) {
    const BrokenParagraph broken =
        break_lines(TestParagraph("aa bb cc dd ee ff gg").breakpoints(), {9, 7}, {});
    ASSERT_EQ(broken.lines.size(), 3U);
    EXPECT_EQ(broken.lines[0].ratio, 0.5);
    EXPECT_EQ(broken.lines[1].ratio, -1);
    EXPECT_EQ(broken.lines[2].ratio, 0);
    EXPECT_FALSE(broken.lines[0].loose);
}

TEST(LineBreaker, FitsALineThatProtrudes) {
    TestParagraph paragraph("aaa bbb. ccc");
    EXPECT_EQ(paragraph.lines(break_lines(paragraph.breakpoints(), {7, 7}, {})),
              (Lines{"aaa", "bbb.", "ccc"}));
    paragraph.breakpoints()[2].end -= 1;  // the full stop hangs in the margin
    EXPECT_EQ(paragraph.lines(break_lines(paragraph.breakpoints(), {7, 7}, {})), (Lines{"aaa bbb.", "ccc"}));
}

TEST(LineBreaker, FindsTheLineThatFitsBehindAHyphenThatDoesNot) {
    // With the hyphen the line is too wide, without it and with the last letter it fits.
    BreakingWeights weights;
    weights.pretolerance = -1;
    TestParagraph paragraph("aaa bbb-c ddddddd");
    paragraph.breakpoints()[2].end += 3;
    EXPECT_EQ(paragraph.lines(break_lines(paragraph.breakpoints(), {8, 8}, weights)),
              (Lines{"aaa bbbc", "ddddddd"}));
}

TEST(LineBreaker, FindsTheLineThatIsLongEnoughAfterOneThatStartsTooFarOn) {
    std::vector<Breakpoint> points(6);
    points[0].kind = BreakKind::Start;
    points[1].kind = BreakKind::Hyphen;  // what would have to be taken else
    points[1].end = points[2].end = points[3].end = 10;
    points[1].start = points[3].start = 11;
    points[2].start = 20;
    points[4].end = points[4].start = 21;
    points[5].end = 31;
    points[5].kind = BreakKind::End;
    const BrokenParagraph broken = break_lines(points, {10, 10}, {});
    EXPECT_EQ(broken.demerits, 300);
    ASSERT_EQ(broken.lines.size(), 3U);
    EXPECT_EQ(broken.lines[1].from, 3U);
}

TEST(LineBreaker, BalancesRaggedLines) {
    BreakingWeights weights;
    weights.ragged_stretch = 8;
    EXPECT_EQ(lines_of("one two three four five six", 20, weights),
              (Lines{"one two three", "four five six"}));
    EXPECT_EQ(lines_of("one two three", 20, weights), (Lines{"one two three"}));
    weights.last_line_stretch = std::numeric_limits<double>::infinity();
    EXPECT_EQ(lines_of("one two three four five six", 20, weights),
              (Lines{"one two three four", "five six"}));
}

TEST(LineBreaker, FillsTheLastLineWhereItCounts) {
    BreakingWeights weights;
    weights.pretolerance = weights.tolerance = 1000;
    weights.adjacent_demerits = 0;
    EXPECT_EQ(lines_of("aa bb cc dd ee ff gg", 15, weights), (Lines{"aa bb cc dd ee", "ff gg"}));
    weights.last_line_stretch = 4;
    EXPECT_EQ(lines_of("aa bb cc dd ee ff gg", 15, weights), (Lines{"aa bb cc dd", "ee ff gg"}));
}

TEST(LineBreaker, GivesTiesToTheEarlierBreak) {
    // With "bb" on either line one of them is perfect and the other is free.
    BreakingWeights weights;
    weights.ragged_stretch = 5;
    weights.last_line_stretch = 5;
    weights.adjacent_demerits = 0;
    EXPECT_EQ(lines_of("aa bb cc", 5, weights), (Lines{"aa", "bb cc"}));
}

TEST(LineBreaker, PrefersTheFullerOfLinesThatCannotBeGood) {
    EXPECT_EQ(lines_of("aaaaaaa b-bbbbbbb", 9), (Lines{"aaaaaaa", "bbbbbbbb"}));
    EXPECT_EQ(lines_of("a-aaaaaa-bbbbbbbb cc", 9), (Lines{"aaaaaaa-", "bbbbbbbb", "cc"}));
}

TEST(LineBreaker, OffersALongerAndAShorterVariant) {
    BreakingWeights weights;
    weights.tolerance = 1000;
    const TestParagraph paragraph("a b c d e f g h i j k l m n o p q r s t");
    const std::vector<ParagraphVariant> variants = break_variants(paragraph.breakpoints(), {17, 17}, weights);
    ASSERT_EQ(variants.size(), 3U);
    EXPECT_EQ(variants[0].extra_lines, 0);
    EXPECT_EQ(paragraph.lines(variants[0].paragraph),
              (Lines{"a b c d e f g h i", "j k l m n o p q r", "s t"}));
    EXPECT_EQ(variants[0].paragraph.demerits, 300);
    EXPECT_EQ(variants[1].extra_lines, 1);
    EXPECT_EQ(paragraph.lines(variants[1].paragraph),
              (Lines{"a b c d e f", "g h i j k l", "m n o p q r s", "t"}));
    EXPECT_EQ(variants[2].extra_lines, -1);
    EXPECT_EQ(paragraph.lines(variants[2].paragraph), (Lines{"a b c d e f g h i j", "k l m n o p q r s t"}));

    EXPECT_EQ(break_variants(TestParagraph("aaa bbb").breakpoints(), {9, 9}, {}).size(), 1U);
    EXPECT_EQ(break_variants(TestParagraph("aaaaaaaaaa bbb").breakpoints(), {9, 9}, {}).size(), 1U);
}

// Every piece of text on exactly one line, in order.
void expect_whole(const BrokenParagraph& broken, std::size_t breakpoints) {
    ASSERT_FALSE(broken.lines.empty());
    EXPECT_EQ(broken.lines.front().from, 0U);
    EXPECT_EQ(broken.lines.back().to, breakpoints - 1);
    for (std::size_t n = 1; n < broken.lines.size(); ++n)
        ASSERT_EQ(broken.lines[n].from, broken.lines[n - 1].to);
}

TEST(LineBreaker, BreaksAVeryLongParagraph) {
    std::string text;
    for (int n = 0; n < 20000; ++n) text += n % 3 == 0 ? "fo-ur " : n % 7 == 0 ? "se-ve-nth " : "a ";
    const TestParagraph paragraph(text + "end");
    const BrokenParagraph broken = break_lines(paragraph.breakpoints(), {40, 40}, {});
    expect_whole(broken, paragraph.breakpoints().size());
    EXPECT_GT(broken.lines.size(), 1000U);
}

TEST(LineBreaker, SurvivesThousandsOfBreaksWithoutTextBetween) {
    for (const std::string mark : {"^", "^-"}) {
        std::string marks;
        for (int n = 0; n < 4000; ++n) marks += mark;
        std::string text(60, 'x');
        text += ' ';
        text += marks;
        text += "yy zz";
        const TestParagraph paragraph(text);
        const BrokenParagraph broken = break_lines(paragraph.breakpoints(), {20, 20}, {});
        expect_whole(broken, paragraph.breakpoints().size());
        EXPECT_TRUE(broken.lines.front().overfull);
    }
}

TEST(LineBreaker, LosesNothingHoweverOddTheNumbers) {
    std::mt19937 random(7);
    const auto draw = [&] { return static_cast<double>(random() % 2000) / 10 - 100; };
    for (int round = 0; round < 300; ++round) {
        std::vector<Breakpoint> points(2 + random() % 40);
        for (Breakpoint& at : points) {
            at = {draw(), draw(), draw(), draw(), draw(), draw(), draw() + 100, BreakKind::Space};
            at.kind = static_cast<BreakKind>(1 + random() % 5);
        }
        points.front().kind = BreakKind::Start;
        points.back().kind = BreakKind::End;
        BreakingWeights weights;
        weights.ladder_limit = static_cast<int>(random() % 5) - 1;
        weights.ragged_stretch = random() % 2 == 0 ? 0 : draw();
        weights.emergency_stretch = draw();
        expect_whole(break_lines(points, {draw(), draw()}, weights), points.size());
    }
}

}  // namespace
}  // namespace bifolio::layout
