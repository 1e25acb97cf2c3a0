// Lists, program text and tables within abstracts: what stays on one page, and the style's keys of them.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "tests/layout/support/booklet_pages.h"

namespace bifolio::layout {
namespace {

using testing::booklet_of;
using testing::BookletPages;
using ::testing::IsEmpty;
using ::testing::Not;
using testing::PageLine;
using ::testing::SizeIs;

BookletPages abstract_of(const std::string& blocks, std::vector<styles::Setting> settings = {},
                         const std::string& style = "classic") {
    for (const char* part :
         {"contents.cover", "contents.contents", "contents.presenter-index", "contents.overview"})
        settings.push_back({part, "no"});
    return booklet_of(
        "<event><title>Waves</title></event><day date=\"2026-09-14\"><talk start=\"9:00\">"
        "<title>Quays</title><abstract>" +
            blocks + "</abstract></talk></day>",
        std::move(settings), style);
}

// So many paragraphs of one line.
std::string lines(int count) {
    std::string text;
    for (int n = 0; n < count; ++n) text += "<p>Water stands.</p>";
    return text;
}

std::size_t page_of(const BookletPages& set, const std::string& words) {
    const std::vector<PageLine> found = set.lines_with(words);
    EXPECT_THAT(found, SizeIs(1)) << words;
    return found.empty() ? 0 : found.front().page;
}

// Wherever the page ends.
TEST(TextBlocks, ALineThatEndsInAColonStandsWithTheListBelowIt) {
    bool parts_others = false;
    for (int above = 15; above < 45; ++above) {
        const auto together = [&](const std::string& intro, const std::string& inner) {
            const BookletPages set =
                abstract_of(lines(above) + fmt::format(fmt::runtime(inner),
                                                       "<p>" + intro +
                                                           "</p>"
                                                           "<ul><li>One thing.</li><li>Two.</li></ul>"));
            return page_of(set, intro) == page_of(set, "One thing.");
        };
        EXPECT_TRUE(together("It is about:", "{}")) << above;
        EXPECT_TRUE(together("It is about:", "<ol><li>{}</li></ol>")) << above;
        parts_others = parts_others || !together("It is about.", "{}");
    }
    EXPECT_TRUE(parts_others);
}

TEST(TextBlocks, ALongLineOfProgramTextTurnsOverAsFarAsTheStyleSays) {
    std::string code = "first";
    for (int n = 0; n < 30; ++n) code += " word";
    const auto indent = [&](const char* turn) {
        const BookletPages set = abstract_of("<pre>" + code + " last</pre>", {{"blocks.code-turn", turn}});
        return set.lines_with("last").at(0).left - set.lines_with("first").at(0).left;
    };
    EXPECT_NEAR(indent("10pt"), 10, 0.1);
    EXPECT_NEAR(indent("40pt"), 40, 0.1);
}

// Two columns of a text that has lists and quotations: nothing reaches over the gap.
TEST(TextBlocks, ListsAndQuotationsStandInTheColumnsOfTheirText) {
    std::string text;
    for (int n = 0; n < 6; ++n)
        text +=
            "<p>Water stands in all of the quays, and what is in them stands, too.</p>"
            "<ul><li>One item of a list that is longer than a line of its column is.</li><li><p>Inner</p>"
            "<ol><li>numbered</li></ol></li></ul><quote>A quotation that takes some lines, too.</quote>";
    const BookletPages set = abstract_of(text, {}, "modern");
    const styles::ParagraphStyle& look = set.sheet.paragraph("abstract");
    ASSERT_EQ(look.columns, 2);
    const double measure = set.sheet.page.text_width().pt();
    std::size_t in_first = 0, in_second = 0;
    for (const char* words : {"Water stands", "One item", "Inner", "numbered", "A quotation"})
        for (const PageLine& line : set.lines_with(words)) {
            const double left = line.left - set.sheet.page.inner.pt();
            const bool is_first = left < measure / 2 - 1;
            ++(is_first ? in_first : in_second);
            EXPECT_LT(line.right, line.left + measure / 2) << line.text;
            if (is_first) {
                EXPECT_LT(line.right - set.sheet.page.inner.pt(), (measure - look.column_gap.pt()) / 2 + 3)
                    << line.text;
            }
        }
    EXPECT_GT(in_first, 10U);
    EXPECT_GT(in_second, 10U);
}

std::string table(int rows, int columns, const std::string& cell) {
    std::string text = "<table><tr>";
    for (int n = 0; n < columns; ++n) text += fmt::format("<th>Head{}</th>", n);
    text += "</tr>";
    for (int row = 0; row < rows; ++row) {
        text += "<tr>";
        for (int n = 0; n < columns; ++n) text += fmt::format("<td>{}{}</td>", cell, row);
        text += "</tr>";
    }
    return text + "</table>";
}

TEST(TextBlocks, ATableOfNoMoreRowsThanTheStyleSaysIsNotSplit) {
    const auto is_split = [](int above, const char* rows) {
        const BookletPages set =
            abstract_of(lines(above) + table(8, 1, "cell"), {{"blocks.table-rows", rows}});
        std::set<std::size_t> pages;
        for (const PageLine& line : set.lines_with("cell")) pages.insert(line.page);
        return pages.size() > 1;
    };
    bool splits = false;
    for (int above = 15; above < 45; ++above) {
        splits = splits || is_split(above, "7");
        EXPECT_FALSE(is_split(above, "8")) << above;
    }
    EXPECT_TRUE(splits);
}

// Figures, which cannot be divided.
TEST(TextBlocks, ATableIsMadeSmallerOnlyAsFarAsTheStyleSays) {
    const std::string wide = table(2, 7, "1234567890");
    const BookletPages small = abstract_of(wide, {{"blocks.table-least", "0.3"}}),
                       large = abstract_of(wide, {{"blocks.table-least", "0.9"}});
    EXPECT_THAT(small.lines_with("Head0: "), IsEmpty());
    EXPECT_THAT(large.lines_with("Head0: "), Not(IsEmpty()));
}

}  // namespace
}  // namespace bifolio::layout
