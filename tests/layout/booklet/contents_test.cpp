// The contents of a booklet: where their parts stand, and what they list.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "tests/layout/support/booklet_pages.h"

namespace bifolio::layout {
namespace {

using testing::booklet_of;
using testing::BookletPages;
using ::testing::IsEmpty;
using testing::PageLine;
using ::testing::SizeIs;

std::string session(const std::string& start, const std::string& label, const std::string& title) {
    return "<session start=\"" + start + "\">" + (label.empty() ? "" : "<label>" + label + "</label>") +
           "<title>" + title + "</title></session>";
}

std::string day(const std::string& date, const std::string& items) {
    return "<day date=\"" + date + "\">" + items + "</day>";
}

const std::string kEvent = "<event><title>Waves</title></event>";
const std::string kLongTitle =
    "Qanats Carry Water Below the Desert for Many Days Without Any Pump, Which Is Remarkable";

// Of the contents, which stand on the page after the cover.
std::vector<PageLine> contents_with(const BookletPages& set, const std::string& words) {
    std::vector<PageLine> lines = set.lines_with(words);
    std::erase_if(lines, [](const PageLine& line) { return line.page != 2; });
    return lines;
}

class ContentsIn : public ::testing::TestWithParam<const char*> {};

TEST_P(ContentsIn, HaveTitlesAtOnePlace) {
    const BookletPages set = booklet_of(
        kEvent + day("2026-09-14", session("9:00", "Session 1", "Qanats") + session("10:00", "", "Quarries") +
                                       session("11:00", "Demos", "Quays") +
                                       "<keynote start=\"12:00\"><title>Quills</title></keynote>"),
        {}, GetParam());
    std::vector<double> places;
    for (const char* title : {"Qanats", "Quarries", "Quays", "Quills"}) {
        const std::vector<PageLine> lines = contents_with(set, title);
        ASSERT_THAT(lines, SizeIs(1)) << title;
        // A label may be painted with it, as a part of its line.
        places.push_back(lines.front().text.starts_with(title) ? lines.front().left : -1);
    }
    for (const double place : places) EXPECT_NEAR(place, places.front(), 1);
}

TEST_P(ContentsIn, HaveNoColumnForLabelsWhereThereAreNone) {
    const std::string items = session("10:00", "", "Quarries");
    const BookletPages without = booklet_of(kEvent + day("2026-09-14", items), {}, GetParam());
    const BookletPages with =
        booklet_of(kEvent + day("2026-09-14", items + session("11:00", "Demo", "Quays")), {}, GetParam());
    const double column = with.sheet.booklet.contents_label_column.pt();
    EXPECT_NEAR(
        contents_with(with, "Quarries").front().left - contents_with(without, "Quarries").front().left,
        column, 1);
}

TEST_P(ContentsIn, WidenTheColumnOfLabelsForALongOne) {
    for (const char* label : {"Demonstrations", "Poster Session A", "Session 12345678"}) {
        const BookletPages set =
            booklet_of(kEvent + day("2026-09-14", session("11:00", label, "Quays")), {}, GetParam());
        const PageLine title = contents_with(set, "Quays").front();
        const PageLine named = contents_with(set, label).front();
        EXPECT_GT(title.left, named.right + 2) << label;
        EXPECT_NEAR(title.baseline, named.baseline, 0.01) << label;
    }
}

TEST_P(ContentsIn, TurnLinesOverBelowTheTitle) {
    const BookletPages set =
        booklet_of(kEvent + day("2026-09-14", session("9:00", "Session 1", kLongTitle)), {}, GetParam());
    const PageLine first = contents_with(set, "Qanats").front();
    const PageLine last = contents_with(set, "Remarkable").front();
    EXPECT_GT(last.baseline, first.baseline);
    EXPECT_NEAR(last.left, first.left, 1.5);
}

TEST_P(ContentsIn, HaveNumbersBehindTitlesOrInAColumn) {
    const std::string programme = kEvent + day("2026-09-14", session("9:00", "", "Quays"));
    const BookletPages follow =
        booklet_of(programme, {{"booklet.contents-numbers-follow", "yes"}}, GetParam());
    const BookletPages apart = booklet_of(programme, {{"booklet.contents-numbers-follow", "no"}}, GetParam());
    EXPECT_THAT(contents_with(follow, "Quays").front().text, ::testing::MatchesRegex("Quays\u2003 ?[0-9]+"));
    EXPECT_EQ(contents_with(apart, "Quays").front().text, "Quays");
    const auto numbers = apart.lines();
    const double right = apart.sheet.page.width.pt() - apart.sheet.page.inner.pt();
    EXPECT_TRUE(std::ranges::any_of(numbers, [&](const PageLine& line) {
        return line.page == 2 && !line.furniture && std::abs(line.right - right) < 1 && line.text.size() == 1;
    }));
}

TEST_P(ContentsIn, ListTheOverview) {
    const std::string one = day("2026-09-14", session("9:00", "", "Quays"));
    const std::string three = one + day("2026-09-15", session("9:00", "", "Quarries")) +
                              day("2026-09-16", session("9:00", "", "Quills"));
    const BookletPages single = booklet_of(kEvent + one, {}, GetParam());
    ASSERT_THAT(contents_with(single, "Programme at a glance"), SizeIs(1));
    EXPECT_THAT(contents_with(single, "Programme at a glance").front().text, ::testing::EndsWith("3"));
    EXPECT_THAT(contents_with(single, "Mon 14 Sep"), IsEmpty());
    const BookletPages several = booklet_of(kEvent + three, {}, GetParam());
    EXPECT_THAT(contents_with(several, "Programme at a glance"), SizeIs(1));
    EXPECT_THAT(contents_with(several, "Mon 14 Sep").front().text, ::testing::EndsWith("3"));
    EXPECT_THAT(contents_with(several, "Tue 15 Sep").front().text, ::testing::EndsWith("3"));
    EXPECT_THAT(contents_with(several, "Wed 16 Sep").front().text, ::testing::EndsWith("3"));
    const BookletPages none = booklet_of(kEvent + three, {{"contents.overview", "no"}}, GetParam());
    EXPECT_THAT(contents_with(none, "at a glance"), IsEmpty());
}

TEST_P(ContentsIn, StandInColumnsWhereThereAreMany) {
    std::string items;
    for (int n = 10; n < 40; ++n) items += session("9:00", "", "Quay " + std::to_string(n));
    const auto places = [&](const char* over) {
        const BookletPages set = booklet_of(kEvent + day("2026-09-14", items),
                                            {{"booklet.contents-columns-over", over}}, GetParam());
        std::vector<long> all;
        for (const PageLine& line : contents_with(set, "Quay ")) all.push_back(std::lround(line.left));
        std::ranges::sort(all);
        all.erase(std::ranges::unique(all).begin(), all.end());
        return all.size();
    };
    EXPECT_EQ(places("60"), 1U);
    EXPECT_EQ(places("31"), 1U);
    EXPECT_EQ(places("30"), 2U);
}

// Columns are narrow; where there is one, titles have room.
TEST_P(ContentsIn, HaveShortTitlesInColumns) {
    const std::string items =
        "<session start=\"9:00\"><title>Qanats in Full</title>"
        "<short-title>Qanats</short-title></session>" +
        session("10:00", "", "Quays");
    const auto listed = [&](const char* over) {
        return contents_with(booklet_of(kEvent + day("2026-09-14", items),
                                        {{"booklet.contents-columns-over", over}}, GetParam()),
                             "Qanats")
            .front()
            .text;
    };
    EXPECT_THAT(listed("60"), ::testing::HasSubstr("in Full"));
    EXPECT_THAT(listed("1"), ::testing::Not(::testing::HasSubstr("in Full")));
}

INSTANTIATE_TEST_SUITE_P(Styles, ContentsIn, ::testing::Values("classic", "modern"));

}  // namespace
}  // namespace bifolio::layout
