#include "layout/pages/page_breaker.h"

#include <gtest/gtest.h>

#include <string>

namespace bifolio::layout {
namespace {

// A list written as letters: each item is one line high, a capital two. Before an item stand its marks: "." a
// space of one line, "," one that may be shrunk away, "~" no break, "!" a forced one, ">" to a recto, "<" to
// a verso, "^" a penalty of 50 if the reader must turn the leaf, a digit n a penalty of n * 100.
struct TestList {
    std::vector<VerticalItem> items;
    std::string letters;

    explicit TestList(const std::string& text) {
        VerticalItem next;
        for (const char c : text) {
            if (c == '.' || c == ',') next.space += 1;
            if (c == ',') next.shrink += 1;
            if (c == '~') next.penalty = kNeverBreak;
            if (c == '^') next.turn_penalty = 50;
            if (c == '!') next.force = PageForce::Any;
            if (c == '>') next.force = PageForce::Recto;
            if (c == '<') next.force = PageForce::Verso;
            if (c >= '0' && c <= '9') next.penalty = 100 * (c - '0');
            if ((c < 'a' || c > 'z') && (c < 'A' || c > 'Z')) continue;
            next.height = c < 'a' ? 2 : 1;
            items.push_back(next);
            letters += c;
            next = {};
        }
    }

    // Pages as the letters that stand on them, "-" for an empty line, "()" for a blank page.
    [[nodiscard]] std::string read(const BrokenPages& broken) const {
        std::string out;
        for (const BrokenPage& page : broken.pages) {
            if (&page != &broken.pages.front()) out += '|';
            if (page.begin == page.end) out += "()";
            int line = 0;
            for (std::uint32_t n = page.begin; n < page.end; ++n) {
                const PlacedItem& placed = broken.items[n];
                out.append(static_cast<std::size_t>(placed.top - line), '-');
                out += letters[placed.item];
                line = placed.top + items[placed.item].height;
            }
        }
        return out;
    }
};

// Pages of a few lines are not to be held short here, but where that is the question.
PageWeights small_pages() {
    PageWeights weights;
    weights.short_page = 0;
    return weights;
}

std::string pages_of(const std::string& text, int height, const PageWeights& weights = small_pages()) {
    const TestList list(text);
    return list.read(break_pages(list.items, {}, {height, height}, weights));
}

double cost_of(const std::string& text, int height, const PageWeights& weights = small_pages()) {
    return break_pages(TestList(text).items, {}, {height, height}, weights).cost;
}

TEST(PageBreaker, FillsPages) {
    EXPECT_EQ(pages_of("abcdefgh", 3), "abc|def|gh");
    EXPECT_EQ(pages_of("abc", 3), "abc");
    EXPECT_EQ(cost_of("abcdefgh", 3), 3) << "three pages";
    EXPECT_TRUE(break_pages({}, {}, {3, 3}, small_pages()).pages.empty());
}

TEST(PageBreaker, DropsTheSpaceAtAPagesHead) {
    EXPECT_EQ(pages_of(".abc.def.g", 3), "abc|def|g");
    EXPECT_EQ(pages_of("ab.cd.ef", 5), "ab-cd|ef");
}

TEST(PageBreaker, KeepsWhatIsForThePagesHead) {
    TestList list("abcdef");
    list.items[0].head_space = list.items[3].head_space = 1;
    EXPECT_EQ(list.read(break_pages(list.items, {}, {4, 4}, small_pages())), "-abc|-def");
    EXPECT_EQ(list.read(break_pages(list.items, {}, {3, 3}, small_pages())), "-ab|cde|f");
}

TEST(PageBreaker, CountsTheEmptyLinesOfAllButClosingPages) {
    PageWeights weights = small_pages();
    weights.page = 0;
    EXPECT_EQ(cost_of("aB~C", 4, weights), 90);
    EXPECT_EQ(cost_of("aBC", 4, weights), 10);
    EXPECT_EQ(cost_of("a!BC", 4, weights), 0);
    weights.closing_share = 0.5;
    EXPECT_EQ(cost_of("a!BC", 4, weights), 0.5 * 90);
}

TEST(PageBreaker, KeepsTogetherWhatBelongsTogether) {
    EXPECT_EQ(pages_of("abcdE~fghij", 5), "abcd|Efgh|ij");
    EXPECT_EQ(pages_of("abcdEf~ghij", 7), "abcdE|fghij") << "the paragraph's first line is not left behind";
}

TEST(PageBreaker, WeighsPenaltiesEmptyLinesAndPages) {
    EXPECT_EQ(pages_of("abcd1efgh", 4), "abc|defg|h");
    PageWeights weights = small_pages();
    weights.page = 200;
    EXPECT_EQ(pages_of("abcd1efgh", 4, weights), "abcd|efgh");
    TestList list("abcdefgh");
    list.items[2].penalty = -50;
    EXPECT_EQ(list.read(break_pages(list.items, {}, {4, 4}, small_pages())), "ab|cdef|gh")
        << "a welcome break";
}

TEST(PageBreaker, TakesTheWholeDocumentIntoAccount) {
    // Filling the first page would leave the second three lines short, for the sake of "F~g~h~i".
    EXPECT_EQ(pages_of("abcdeF~g~h~ijklmnop", 5), "abcde|Fghi|jklmn|op");
}

TEST(PageBreaker, LetsFacingPagesEndAlike) {
    // "E" does not fit below "abcd". Where that page is a verso, the recto facing it is left a line short
    // too.
    PageWeights weights = small_pages();
    weights.spread_line = 20;
    EXPECT_EQ(pages_of("x!abcdEfghijkl", 5, weights), "x|abcd|Efg|hijkl");
    EXPECT_EQ(pages_of("abcdEfghijkl", 5, weights), "abcd|Efgh|ijkl");
    weights.spread_line = 5;
    EXPECT_EQ(pages_of("x!abcdEfghijkl", 5, weights), "x|abcd|Efgh|ijkl");
}

TEST(PageBreaker, StartsOnTheSideAskedForAndTellsOfBlankPages) {
    EXPECT_EQ(pages_of("ab>c", 4), "ab|()|c");
    EXPECT_EQ(pages_of("ab<c", 4), "ab|c");
    EXPECT_EQ(pages_of("ab!c!d", 4), "ab|c|d");
    EXPECT_EQ(pages_of("<ab", 4), "()|ab");
    const BrokenPages broken = break_pages(TestList("ab>c").items, {}, {4, 4}, small_pages());
    EXPECT_TRUE(broken.pages[0].recto);
    EXPECT_FALSE(broken.pages[1].recto);
    EXPECT_TRUE(broken.pages[2].recto);
    EXPECT_EQ(broken.pages[1].unused, 4);
    EXPECT_EQ(break_pages(TestList(">ab").items, {}, {4, 4}, small_pages(), false).pages.size(), 2U);
}

TEST(PageBreaker, SparesTheReaderATurnOfTheLeaf) {
    EXPECT_EQ(pages_of("abc^defgh", 3), "ab|cde|fgh");
    const TestList list("abc^defgh");
    EXPECT_EQ(list.read(break_pages(list.items, {}, {3, 3}, small_pages(), false)), "abc|def|gh");
}

TEST(PageBreaker, ShrinksSpacesOnlyAsFarAsNeeded) {
    EXPECT_EQ(pages_of("a,b,c,d~e", 7), "ab-c-de");
    EXPECT_EQ(pages_of("a,,~b,,~c~d", 8), "a--b--cd");
    EXPECT_EQ(pages_of("a,,~b,,~c~d", 7), "a-b--cd");
    EXPECT_EQ(pages_of("a,,~b,,~c~d", 6), "a-b-cd");
    EXPECT_EQ(pages_of("a,,~b,,~c~d", 4), "abcd");
    PageWeights weights = small_pages();
    weights.steps_per_line = 2;
    std::vector<VerticalItem> items(3, VerticalItem{.height = 2, .space = 3, .shrink = 3});
    const BrokenPages broken = break_pages(items, {}, {10, 10}, weights);
    EXPECT_EQ(broken.items[1].top, 3) << "a line is taken out, not a step";
    EXPECT_EQ(broken.items[2].top, 8);
    EXPECT_EQ(broken.pages[0].unused, 0);
}

TEST(PageBreaker, GivesTheFirstPageItsOwnHeight) {
    const TestList list("abcdefg");
    EXPECT_EQ(list.read(break_pages(list.items, {}, {2, 4}, small_pages())), "ab|cdef|g");
}

TEST(PageBreaker, AvoidsALastPageWithHardlyAnythingOnIt) {
    PageWeights weights = small_pages();
    EXPECT_EQ(pages_of("abcdefghi", 4, weights), "abcd|efgh|i");
    weights.short_page = 100;
    weights.short_page_lines = 3;
    EXPECT_EQ(pages_of("abcdefghi", 4, weights), "abc|def|ghi");
    EXPECT_EQ(cost_of("i", 4, weights), 1) << "a document of one line is no short page";
    EXPECT_EQ(cost_of("i!k", 4, weights), 2);
}

TEST(PageBreaker, PlacesWhatCannotFitAndSaysSo) {
    const TestList tall("aBc");
    const BrokenPages broken = break_pages(tall.items, {}, {1, 1}, small_pages());
    EXPECT_EQ(tall.read(broken), "a|B|c");
    ASSERT_EQ(broken.violations.size(), 1U);
    EXPECT_EQ(broken.violations[0].item, 1U);
    EXPECT_EQ(broken.violations[0].kind, PageViolation::Kind::TooHigh);
    EXPECT_EQ(broken.pages[1].unused, -1);

    const TestList keep("a~b~c~d2~e");
    const BrokenPages split = break_pages(keep.items, {}, {3, 3}, small_pages());
    EXPECT_EQ(keep.read(split), "abc|de");
    ASSERT_EQ(split.violations.size(), 1U);
    EXPECT_EQ(split.violations[0].item, 3U);
    EXPECT_EQ(split.violations[0].kind, PageViolation::Kind::KeepBroken);
    EXPECT_GT(split.cost, 1e10);
}

TEST(PageBreaker, TakesAParagraphALineShorterToMendAPage) {
    // The second paragraph, "defg", has a last line that would stand alone on the next page; it can be set as
    // "uvw".
    TestList list("abcd1e2fguvw");
    VariantGroup group{.first = 3, .ways = {{.items = 4, .cost = 0}, {.items = 3, .cost = 30}}};
    list.items[6].penalty = list.items[8].penalty = list.items[9].penalty = 150;
    BrokenPages broken = break_pages(list.items, std::span(&group, 1), {6, 6}, small_pages());
    EXPECT_EQ(list.read(broken), "abcuvw");
    EXPECT_EQ(broken.ways, std::vector<std::uint32_t>{1});
    EXPECT_EQ(broken.cost, 31);
    group.ways[1].cost = 500;
    broken = break_pages(list.items, std::span(&group, 1), {6, 6}, small_pages());
    EXPECT_EQ(broken.ways, std::vector<std::uint32_t>{0});
    EXPECT_EQ(broken.pages.size(), 2U);
}

TEST(PageBreaker, TakesTheCheapestOfSeveralWaysToTheSameHeight) {
    // One line is too many. "a" or "c" can be left shorter, "c" at less cost.
    TestList list("abXcdYe");
    list.items[2].height = list.items[5].height = 1;
    for (VerticalItem& item : list.items) item.penalty = kNeverBreak;
    const std::vector<VariantGroup> groups{{0, {{2, 0}, {1, 20}}}, {3, {{2, 0}, {1, 10}}}};
    const BrokenPages broken = break_pages(list.items, groups, {4, 4}, small_pages());
    EXPECT_EQ(list.read(broken), "abYe");
    EXPECT_EQ(broken.cost, 11);
    const std::vector<VariantGroup> reversed{{0, {{2, 0}, {1, 10}}}, {3, {{2, 0}, {1, 20}}}};
    EXPECT_EQ(list.read(break_pages(list.items, reversed, {4, 4}, small_pages())), "Xcde");
}

TEST(PageBreaker, GivesTiesToTheEarlierBreak) {
    PageWeights weights = small_pages();
    weights.unused_line = 0;
    weights.spread_line = 0;
    EXPECT_EQ(pages_of("abc", 2, weights), "a|bc");
    EXPECT_EQ(pages_of("abcde", 2, weights), "a|bc|de");
    EXPECT_EQ(pages_of("abcdef", 4, weights), "ab|cdef");
}

TEST(PageBreaker, BreaksALongDocument) {
    std::string text;
    for (int n = 0; n < 3000; ++n) text += n % 11 == 0 ? ".A~b~c" : n % 5 == 0 ? ".d1ef1g" : "h";
    const TestList list(text);
    const BrokenPages broken = break_pages(list.items, {}, {40, 40}, {});
    EXPECT_EQ(broken.items.size(), list.items.size());
    EXPECT_TRUE(broken.violations.empty());
    for (const BrokenPage& page : broken.pages)
        EXPECT_LT(page.unused, page.end == list.items.size() ? 40 : 4);
}

}  // namespace
}  // namespace bifolio::layout
