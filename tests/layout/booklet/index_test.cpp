// The index of a booklet: columns, letters, numbers of pages.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "tests/layout/support/booklet_pages.h"

namespace bifolio::layout {
namespace {

using testing::booklet_of;
using testing::BookletPages;
using testing::PageLine;

// As many people as there are family names, each with a talk; many of them under one letter.
std::string programme(std::size_t count, const std::string& place = "Porto") {
    std::string talks;
    for (std::size_t n = 0; n < count; ++n) {
        const std::string name = std::string("Ann ") + (n < count / 2 ? "Carrez" : "Dupont") +
                                 std::string(1, static_cast<char>('a' + n % 26)) +
                                 std::string(1, static_cast<char>('a' + n / 26));
        talks += "<talk><title>Waves</title><presenter affiliation=\"" + place + "\">" + name +
                 "</presenter></talk>";
    }
    return "<event><title>Waves</title></event><day date=\"2026-09-14\"><session><title>All</title>" + talks +
           "</session></day>";
}

std::vector<PageLine> entries(const BookletPages& set) {
    std::vector<PageLine> lines = set.lines_with(", Ann");
    std::erase_if(lines, [](const PageLine& line) { return line.furniture; });
    return lines;
}

std::size_t different_places(const std::vector<PageLine>& lines, std::size_t page) {
    std::set<long> places;
    for (const PageLine& line : lines)
        if (line.page == page) places.insert(std::lround(line.left));
    return places.size();
}

class IndexIn : public ::testing::TestWithParam<const char*> {};

TEST_P(IndexIn, StandsInTwoColumnsThatEndAlike) {
    const BookletPages set = booklet_of(programme(60), {}, GetParam());
    const std::vector<PageLine> lines = entries(set);
    ASSERT_EQ(lines.size(), 60U);
    EXPECT_EQ(different_places(lines, lines.front().page), 2U);
    double left_foot = 0, right_foot = 0;
    for (const PageLine& line : lines)
        if (line.page == lines.back().page)
            (line.left < set.sheet.page.width.pt() / 2 ? left_foot : right_foot) = line.baseline;
    EXPECT_NEAR(left_foot, right_foot, 2 * set.sheet.grid.leading.pt());
}

TEST_P(IndexIn, HasNumbersAnEmBehindTheNames) {
    for (const char* gap : {"1", "3"}) {
        const BookletPages set = booklet_of(programme(3), {{"booklet.page-number-gap", gap}}, GetParam());
        const double em = set.sheet.paragraph("index-page").character.size.pt();
        std::size_t numbers = 0;
        for (const Page& page : set.pages.pages)
            for (std::size_t n = 1; n + 1 < page.runs.size(); ++n) {
                if (page.runs[n].shaped->text != "\u2003" || page.runs[n - 1].shaped->text != "Porto")
                    continue;
                const PlacedRun& name = page.runs[n - 1];
                const double name_ends = name.x + width_of(name, *set.pages.faces[name.shaped->face]);
                EXPECT_NEAR(page.runs[n + 1].x - name_ends, std::stod(gap) * em, 0.25 * em);
                ++numbers;
            }
        EXPECT_EQ(numbers, 3U);
    }
}

TEST_P(IndexIn, RepeatsTheLetterWhereAColumnGoesOnWithIt) {
    const BookletPages set = booklet_of(programme(200), {}, GetParam());
    const std::vector<PageLine> lines = set.lines();
    std::size_t again = 0;
    for (const PageLine& line : lines)
        if (line.furniture && (line.text == "C" || line.text == "D")) ++again;
    // 200 entries take three pages or more, of two columns each; C and D begin in two of these.
    EXPECT_GE(again, 4U);
    for (const PageLine& line : lines) {
        if (!line.furniture || (line.text != "C" && line.text != "D")) continue;
        const bool beside_its_own = std::ranges::any_of(lines, [&](const PageLine& entry) {
            return entry.page == line.page && std::abs(entry.baseline - line.baseline) < 0.01 &&
                   entry.left > line.left && entry.left < line.left + 40 && entry.text.starts_with(line.text);
        });
        EXPECT_TRUE(beside_its_own) << "page " << line.page;
    }
}

TEST_P(IndexIn, NamesFirstAndLastInItsRunningHead) {
    const BookletPages set = booklet_of(programme(200), {}, GetParam());
    const std::vector<PageLine> lines = entries(set);
    std::size_t heads = 0;
    for (std::size_t page = lines.front().page + 1; page <= lines.back().page; ++page) {
        std::string first, last;
        for (const PageLine& line : lines)
            if (line.page == page) (first.empty() ? first : last) = line.text.substr(0, line.text.find(','));
        for (const PageLine& head : set.lines_with(first + "–" + last))
            heads += head.page == page && head.furniture ? 1 : 0;
    }
    EXPECT_EQ(heads, lines.back().page - lines.front().page);
}

TEST_P(IndexIn, IndentsTurnOvers) {
    const std::string place = "University of Thermohydrodynamics and Everything Else";
    const BookletPages set = booklet_of(programme(3, place), {}, GetParam());
    const std::vector<PageLine> lines = entries(set);
    ASSERT_EQ(lines.size(), 3U);
    const double indent = set.sheet.paragraph("index-entry").hanging_indent.pt();
    std::size_t turned = 0;
    for (const PageLine& line : set.lines())
        if (line.page == lines.front().page && !line.furniture &&
            line.text.find(", Ann") == std::string::npos &&
            std::abs(line.left - lines.front().left - indent) < 1)
            ++turned;
    EXPECT_GE(turned, 2U);
}

TEST_P(IndexIn, HasFewerColumnsWhereTheyWouldBeNarrow) {
    const BookletPages set = booklet_of(programme(60), {{"booklet.least-column", "80mm"}}, GetParam());
    const std::vector<PageLine> lines = entries(set);
    EXPECT_EQ(different_places(lines, lines.front().page), 1U);
}

INSTANTIATE_TEST_SUITE_P(Styles, IndexIn, ::testing::Values("classic", "modern"));

// Stated in one place, as an attribute or in the name, they are not missing or told twice in another.
TEST(Index, TellsPronounsOnceForAPerson) {
    const std::string with = "<presenter pronouns=\"she/her\">Ann Carrez</presenter>",
                      without = "<presenter>Ann Carrez</presenter>",
                      inside = "<presenter>Ann Carrez (she/her)</presenter>";
    for (const std::string& first : {with, without, inside})
        for (const std::string& second : {with, without, inside}) {
            if (second != with && first != with) continue;
            const BookletPages set = booklet_of(
                "<event><title>Waves</title></event><day date=\"2026-09-14\"><session><title>All</title>"
                "<talk><title>One</title>" +
                    first + "</talk><talk><title>Two</title>" + second + "</talk></session></day>",
                {}, "classic");
            const std::vector<PageLine> lines = entries(set);
            ASSERT_EQ(lines.size(), 1U) << first << second;
            EXPECT_THAT(lines.front().text, ::testing::StartsWith("Carrez, Ann (she/her)"));
            EXPECT_EQ(lines.front().text.find("she", lines.front().text.find("she") + 1), std::string::npos);
        }
}

TEST(Index, HasAsManyColumnsAsTheStyleAsksFor) {
    for (const int columns : {1, 2, 3}) {
        const BookletPages set =
            booklet_of(programme(60), {{"booklet.index-columns", std::to_string(columns)},
                                       {"booklet.least-column", "25mm"},
                                       {"page.inner", "12mm"},
                                       {"page.outer", "14mm"}});
        const std::vector<PageLine> lines = entries(set);
        EXPECT_EQ(different_places(lines, lines.front().page), static_cast<std::size_t>(columns));
    }
}

TEST(Index, LeavesSpaceBeforeALetter) {
    std::vector<double> gaps;
    for (const char* space : {"0", "0.5", "2"}) {
        const BookletPages set =
            booklet_of(programme(6), {{"booklet.index-columns", "1"}, {"booklet.index-letter-space", space}});
        const std::vector<PageLine> lines = entries(set);
        ASSERT_EQ(lines.size(), 6U);
        gaps.push_back(lines[3].baseline - lines[2].baseline);
    }
    EXPECT_NEAR(gaps[1] - gaps[0], 6.25, 0.01);
    EXPECT_NEAR(gaps[2] - gaps[0], 25, 0.01);
}

}  // namespace
}  // namespace bifolio::layout
