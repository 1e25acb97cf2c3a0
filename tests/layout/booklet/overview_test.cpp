// The days at a glance: what stands beside and below what.
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

// One day, alone on the booklet's first page.
BookletPages overview(const std::string& rooms, const std::string& items, const std::string& style,
                      std::vector<styles::Setting> settings = {}) {
    settings.insert(settings.end(), {{"contents.cover", "no"}, {"contents.contents", "no"}});
    return booklet_of(
        "<event><title>Waves</title></event>" + rooms + "<day date=\"2026-09-14\">" + items + "</day>",
        std::move(settings), style);
}

class OverviewIn : public ::testing::TestWithParam<const char*> {};

const std::string kLong = "Qanats Carry Water Below the Desert for Many Days Without Any Pump at All";

// What follows a title on a line of its own begins further in, so that no presenter looks like a talk.
TEST_P(OverviewIn, IndentsWhatTurnsOver) {
    const std::string presenter = "<presenter>Ann Qaradaghlaroghluyan-Thermohydrodynamicsen</presenter>";
    for (const std::string& item :
         {"<session start=\"9:00\"><title>All</title><talk><title>" + kLong + "</title>" + presenter +
              "</talk></session>",
          "<talk start=\"9:00\"><title>" + kLong + "</title>" + presenter + "</talk>",
          "<keynote start=\"9:00\"><title>" + kLong + "</title>" + presenter + "</keynote>",
          "<session start=\"9:00\"><title>" + kLong + " " + kLong + "</title></session>"}) {
        const BookletPages set = overview("", item, GetParam());
        double first = 0;
        std::size_t turned = 0;
        for (const PageLine& line : set.lines()) {
            if (line.page != 1 || line.furniture) continue;
            if (first == 0 && line.text.find("Qanats") != std::string::npos) {
                first = line.left;
            } else if (first > 0 && line.text.find("Qanats") == std::string::npos && line.text.size() > 3) {
                EXPECT_GT(line.left, first + 4) << line.text;
                ++turned;
            }
        }
        EXPECT_GE(turned, 1U) << item;
    }
}

// Their column is as wide as they are.
TEST_P(OverviewIn, HasRoomForTimesOfTwelveHours) {
    const BookletPages set = overview("",
                                      "<lunch start=\"12:00\" end=\"13:00\">Lunch</lunch><session "
                                      "start=\"22:30\" end=\"23:30\"><title>Quarries</title></session>",
                                      GetParam(), {{"text.clock", "12"}});
    std::size_t told = 0;
    for (const PageLine& time : set.lines_with("10:30 p.m."))
        for (const PageLine& title : set.lines_with("Quarries")) {
            if (time.furniture || title.furniture || time.page != 1 || title.page != 1) continue;
            EXPECT_LT(time.right + 2, title.left);
            EXPECT_NEAR(time.baseline, title.baseline, 0.5);
            EXPECT_GT(time.text.size(), 9U) << "on one line";
            ++told;
        }
    EXPECT_EQ(told, 1U);
    EXPECT_EQ(set.lines_with("12:00").size(), 0U);
    EXPECT_GE(set.lines_with("noon").size(), 2U);
}

// In cells of a grid, of talks alone and in sessions; a list has room for the whole.
TEST_P(OverviewIn, HasShortTitlesInGrids) {
    const std::string titles = "<title>Qanats in Full</title><short-title>Qanats</short-title>";
    const std::string rooms = "<room id=\"a\">Hall</room><room id=\"b\">Attic</room>";
    const std::string inside =
        "<session room=\"a\" start=\"9:00\" end=\"10:00\"><title>Quays in Full</title>"
        "<short-title>Quays</short-title><talk>" +
        titles + "</talk></session>";
    const std::string alone = "<talk room=\"b\" start=\"9:00\" end=\"10:00\">" + titles + "</talk>";
    const auto whole_on_the_first_page = [](const BookletPages& set) {
        return std::ranges::count_if(set.lines_with("in Full"),
                                     [](const PageLine& line) { return line.page == 1; });
    };
    const BookletPages grid = overview(rooms, inside + alone, GetParam());
    EXPECT_EQ(whole_on_the_first_page(grid), 0);
    EXPECT_EQ(grid.lines_with("Qanats").front().page, 1U);
    EXPECT_EQ(whole_on_the_first_page(overview(rooms, inside, GetParam())), 2);
    EXPECT_GE(grid.lines_with("in Full").size(), 3U) << "where the abstracts stand";
}

// Two rooms beside each other, with sessions of as many talks as there is room for their count alone.
TEST_P(OverviewIn, KeepsThePageClearOfTheCount) {
    const std::string rooms = "<room id=\"a\">Hall</room><room id=\"b\">Attic</room>";
    for (const std::size_t talks : {std::size_t{1}, std::size_t{7}, std::size_t{14}}) {
        std::string inside;
        for (std::size_t n = 0; n < talks; ++n) inside += "<talk><title>" + kLong + "</title></talk>";
        std::string items;
        for (int hour = 9; hour < 19; ++hour)
            for (const char* room : {"a", "b"})
                items += "<session room=\"" + std::string(room) + "\" start=\"" + std::to_string(hour) +
                         ":00\" end=\"" + std::to_string(hour + 1) + ":00\"><title>Water</title>" + inside +
                         "</session>";
        const BookletPages set =
            overview(rooms, items, GetParam(), {{"contents.abstracts", "no"}, {"overview.hang-share", "0"}});
        const std::string count = std::to_string(talks) + (talks == 1 ? " talk" : " talks");
        std::size_t found = 0;
        for (const PageLine& line : set.lines_with(count))
            if (line.text.find(count + "\u2003") != std::string::npos) ++found;
        const bool counts = !set.lines_with(count).empty();
        EXPECT_TRUE(!counts || found > 0) << talks;
        if (talks == 14) {
            EXPECT_GT(found, 10U);
        }
        // Number and noun are never parted.
        const std::vector<PageLine> lines = set.lines();
        for (std::size_t n = 1; n < lines.size(); ++n)
            EXPECT_FALSE(lines[n].text.starts_with("talk") &&
                         lines[n - 1].text.ends_with(std::to_string(talks) + " "))
                << talks;
    }
}

// In a room that is wide enough for it, a number stands at the right, on the title's first line.
TEST_P(OverviewIn, HasPageNumbersOfRoomsAtTheirRight) {
    const std::string rooms = "<room id=\"a\">Hall</room><room id=\"b\">Attic</room>";
    const std::string session =
        "<session start=\"9:00\" end=\"10:00\" room=\"a\"><title>Qanats</title><talk start=\"9:00\" "
        "end=\"10:00\"><title>" +
        kLong +
        "</title></talk></session>"
        "<talk start=\"9:00\" end=\"10:00\" room=\"b\"><title>Kites</title></talk>";
    const BookletPages set = overview(rooms, session, GetParam());
    const auto line = [&](const std::string& text) {
        for (const PageLine& each : set.lines())
            if (each.page == 1 && !each.furniture && each.text.starts_with(text)) return each;
        ADD_FAILURE() << text;
        return PageLine{};
    };
    const double end = set.sheet.page.text_width().pt() + line("09:00").left;
    std::vector<double> numbers;
    for (const PageLine& each : set.lines())
        if (each.page == 1 && !each.furniture && each.text == "2") numbers.push_back(each.right);
    ASSERT_EQ(numbers.size(), 2U);
    EXPECT_NEAR(numbers[1], end, 1);
    EXPECT_LT(numbers[0], line("Kites").left);
    // What turns over hangs below the talk's title, not below its time.
    const double title = line("Qanats Carry").left;
    EXPECT_GT(title, line("Qanats").left + 15);
    std::size_t turned = 0;
    for (const PageLine& each : set.lines_with("Pump")) {
        if (each.page != 1) continue;
        EXPECT_GE(each.left, title);
        ++turned;
    }
    EXPECT_EQ(turned, 1U);
}

// Of items at one time, of which only the first tells it.
TEST(Overview, LeavesTheSpaceAboveWhatBeginsWhenTheOneAboveItDoes) {
    const auto step = [](const char* space) {
        const BookletPages set =
            overview("<room id=\"a\">Hall</room><room id=\"b\">Attic</room>",
                     "<talk start=\"9:00\" room=\"a\"><title>Kites</title></talk>"
                     "<talk start=\"9:00\" room=\"b\"><title>Sails</title></talk>",
                     "classic", {{"overview.least-column", "500mm"}, {"overview.same-time-space", space}});
        double kites = 0, sails = 0;
        for (const PageLine& line : set.lines()) {
            if (line.page != 1) continue;
            if (line.text.starts_with("Kites")) kites = line.baseline;
            if (line.text.starts_with("Sails")) sails = line.baseline;
        }
        return sails - kites;
    };
    EXPECT_NEAR(step("2") - step("0"), 2 * 12.5, 0.01);
}

std::string rooms_of(std::size_t count) {
    std::string rooms;
    for (std::size_t n = 0; n < count; ++n)
        rooms += "<room id=\"r" + std::to_string(n) + "\">Room " + std::to_string(n) + "</room>";
    return rooms;
}

// At each hour from 9:00 a talk in each room.
std::string parallel_talks(std::size_t rooms, int hours) {
    std::string items;
    for (int hour = 9; hour < 9 + hours; ++hour)
        for (std::size_t n = 0; n < rooms; ++n)
            items += "<talk room=\"r" + std::to_string(n) + "\" start=\"" + std::to_string(hour) +
                     ":00\" end=\"" + std::to_string(hour + 1) + ":00\"><title>Qanats at " +
                     std::to_string(hour) + " Hours</title><presenter>Ann Qaradagh</presenter></talk>";
    return items;
}

// Where rooms would be narrower than the style allows, a list takes the grid's place: no talk is only
// counted, each tells its room, and each time stands once.
TEST_P(OverviewIn, ListsWhatHasNoRoomAsAGrid) {
    for (const std::size_t rooms : {5U, 6U, 7U}) {
        const BookletPages set = overview(rooms_of(rooms), parallel_talks(rooms, 3), GetParam());
        std::size_t talks = 0, times = 0;
        for (const PageLine& line : set.lines()) {
            if (line.page != 1 || line.furniture) continue;
            talks += line.text.find("Qanats") != std::string::npos;
            times += line.text.find(":00") != std::string::npos && line.text.size() < 7;
            EXPECT_EQ(line.text.find("talks"), std::string::npos) << line.text;
        }
        EXPECT_EQ(talks, 3 * rooms);
        EXPECT_EQ(times, 3U) << rooms;
        EXPECT_GE(set.lines_with("Room 0").size(), 3U);
    }
    // Three rooms have room beside one another, but not where they must be wider.
    const auto places = [&](std::vector<styles::Setting> settings) {
        const BookletPages set = overview(rooms_of(3), parallel_talks(3, 3), GetParam(), std::move(settings));
        std::set<int> lefts;
        for (const PageLine& line : set.lines_with("Qanats at 9"))
            if (line.page == 1) lefts.insert(static_cast<int>(line.left));
        return lefts.size();
    };
    EXPECT_EQ(places({}), 3U);
    EXPECT_EQ(places({{"overview.least-column", "120pt"}}), 1U);
}

// Where only counts have room, what happens alone at its time is told all the same.
TEST_P(OverviewIn, CountsNothingThatIsAlone) {
    std::string items = "<talk room=\"r0\" start=\"8:00\"><title>Dawn</title></talk>" +
                        parallel_talks(12, 12) +
                        "<talk room=\"r0\" start=\"22:00\"><title>Dusk</title></talk>";
    const BookletPages set = overview(rooms_of(12), items, GetParam());
    EXPECT_FALSE(set.lines_with("12 talks").empty());
    for (const char* title : {"Dawn", "Dusk"})
        EXPECT_TRUE(std::ranges::any_of(set.lines_with(title), [](const PageLine& line) {
            return line.page == 1;
        })) << title;
    EXPECT_TRUE(set.lines_with("1 talk").empty());
}

// By their times, as the minutes say; and breaks across.
std::vector<PageLine> times_on(const BookletPages& set, std::size_t page) {
    std::vector<PageLine> times = set.lines();
    std::erase_if(times, [&](const PageLine& line) {
        return line.page != page || line.furniture || line.text.size() > 6 ||
               line.text.find(":") == std::string::npos;
    });
    return times;
}

const std::vector<styles::Setting> kTrue = {{"overview.minute", "0.8pt"}};

// "A talk of an hour in each of these rooms, for so many hours, then lunch, then one more."
std::string day_with_lunch(std::size_t rooms, int hours) {
    const std::string lunch = std::to_string(9 + hours), after = std::to_string(10 + hours);
    return parallel_talks(rooms, hours) + "<lunch start=\"" + lunch + ":00\" end=\"" + after +
           ":00\">Lunch</lunch>" + "<talk room=\"r0\" start=\"" + after + ":00\" end=\"" + after +
           ":30\"><title>Dusk</title></talk>";
}

TEST_P(OverviewIn, MayBeTrueToTime) {
    for (const std::size_t rooms : {2U, 3U, 4U}) {
        const BookletPages set = overview(rooms_of(rooms), day_with_lunch(rooms, 3), GetParam(), kTrue);
        const std::vector<PageLine> times = times_on(set, 1);
        ASSERT_EQ(times.size(), 5U) << rooms;
        for (std::size_t n = 1; n < times.size(); ++n)
            EXPECT_NEAR(times[n].baseline - times[n - 1].baseline, 48, 1.5) << rooms;
        EXPECT_EQ(set.lines_with("Lunch").front().page, 1U);
    }
}

// Rooms that one page has no room for stand on the facing one, by the same times at the same heights.
TEST_P(OverviewIn, StandsOnFacingPages) {
    for (const std::size_t rooms : {5U, 6U, 7U}) {
        const BookletPages set = overview(rooms_of(rooms), day_with_lunch(rooms, 6), GetParam(), kTrue);
        const std::vector<PageLine> left = times_on(set, 2), right = times_on(set, 3);
        ASSERT_EQ(left.size(), 8U);
        ASSERT_EQ(right.size(), 6U) << "what is there after lunch is in the first room";
        for (std::size_t n = 0; n < right.size(); ++n)
            EXPECT_NEAR(left[n].baseline, right[n].baseline, 0.1) << rooms;
        EXPECT_EQ(set.lines_with("Room 0").front().page, 2U);
        EXPECT_EQ(set.lines_with("Room " + std::to_string(rooms - 1)).front().page, 3U);
        std::size_t told = 0;
        for (const PageLine& line : set.lines_with("Qanats")) told += line.page < 4 && !line.furniture;
        EXPECT_EQ(told, 6 * rooms);
    }
}

// Where words take more than their time, the day is too long, or a time is not known, rows are as high as
// they must be.
TEST_P(OverviewIn, IsTrueToTimeOnlyWhereThatFits) {
    const std::string name = "<title>" + kLong + " " + kLong + "</title></talk>";
    for (const std::string& items :
         {"<talk room=\"r0\" start=\"9:00\" end=\"9:10\">" + name +
              "<talk room=\"r1\" start=\"9:00\" end=\"9:10\">" + name,
          parallel_talks(2, 2) + "<social start=\"23:00\" end=\"24:00\">Night</social>",
          parallel_talks(2, 1) + "<talk room=\"r0\" start=\"12:00\"><title>Noon</title></talk>"}) {
        const auto pages = [&](const char* minute) {
            const BookletPages set =
                overview(rooms_of(2), items, GetParam(),
                         {{"overview.minute", minute}, {"overview.least-minute", "0.6pt"}});
            std::string text;
            for (const PageLine& line : set.lines())
                if (line.page == 1) text += line.text + std::to_string(line.baseline) + "\n";
            return text;
        };
        EXPECT_EQ(pages("0.8pt"), pages("0pt")) << items;
    }
}

TEST_P(OverviewIn, TakesItsMinutesAndTintsFromTheStyle) {
    const std::string rooms = rooms_of(2) + "<track id=\"x\" color=\"#cc3300\">Red</track>";
    std::string items = day_with_lunch(2, 3);
    items.replace(items.find("<talk"), 5, "<talk track=\"x\"");
    const auto shown = [&](std::vector<styles::Setting> more) {
        more.insert(more.begin(), kTrue.begin(), kTrue.end());
        const BookletPages set = overview(rooms, items, GetParam(), std::move(more));
        std::string text = std::to_string(times_on(set, 1)[1].baseline);
        for (const Fill& fill : set.pages.pages.front().fills)
            text += " " + std::to_string(fill.area.x) + " " +
                    std::to_string(set.pages.colors[fill.color].magenta);
        return text;
    };
    const std::string plain = shown({});
    EXPECT_NE(plain, shown({{"overview.minute", "1pt"}}));
    EXPECT_NE(plain, shown({{"overview.track-tint", "30"}}));
    EXPECT_NE(plain, shown({{"overview.tint-padding", "1pt"}}));
    EXPECT_NE(plain, shown({{"overview.least-minute", "2pt"}}));
}

// So many days in a row, each of so many talks one after another.
BookletPages days_of(const std::vector<int>& talks, const std::string& style) {
    std::string days;
    int date = 10;
    for (const int count : talks) {
        days += "<day date=\"2026-09-" + std::to_string(date++) + "\">";
        for (int n = 0; n < count; ++n)
            days += "<talk start=\"" + std::to_string(8 + n / 6) + ":" + std::to_string(n % 6) +
                    "0\"><title>Qanats</title></talk>";
        days += "</day>";
    }
    return booklet_of("<event><title>Waves</title></event>" + days,
                      {{"contents.cover", "no"}, {"contents.contents", "no"}}, style);
}

// By the days of September, and their pages.
std::vector<std::size_t> overview_pages(const BookletPages& set, std::size_t days) {
    std::vector<std::size_t> pages;
    for (std::size_t n = 0; n < days; ++n)
        for (const PageLine& line : set.lines_with(std::to_string(10 + n) + " September 2026"))
            if (!line.furniture && pages.size() == n) pages.push_back(line.page);
    return pages;
}

TEST_P(OverviewIn, ShortDaysShareAPage) {
    EXPECT_THAT(overview_pages(days_of({2, 3}, GetParam()), 2), ::testing::ElementsAre(1, 1));
    EXPECT_THAT(overview_pages(days_of({2, 3, 4}, GetParam()), 3), ::testing::ElementsAre(1, 1, 1));
    EXPECT_THAT(overview_pages(days_of({20, 20}, GetParam()), 2), ::testing::ElementsAre(1, 2));
    EXPECT_THAT(overview_pages(days_of({2, 3, 20, 1}, GetParam()), 4), ::testing::ElementsAre(1, 1, 2, 2));
}

// Facing the day's own heading, that of its overview is smaller, and stands as high.
TEST_P(OverviewIn, TheHeadIsQuietAndAsHighAsTheDaysHeading) {
    for (const int talks : {1, 5, 20}) {
        const BookletPages set = days_of({talks}, GetParam());
        std::vector<PageLine> dates = set.lines_with("10 September 2026");
        std::erase_if(dates, [](const PageLine& line) { return line.furniture; });
        ASSERT_EQ(dates.size(), 2U);
        EXPECT_NEAR(dates[0].baseline, dates[1].baseline, 0.01);
        EXPECT_LT(dates[0].right - dates[0].left, 0.7 * (dates[1].right - dates[1].left));
    }
}

INSTANTIATE_TEST_SUITE_P(Styles, OverviewIn, ::testing::Values("classic", "modern"));

}  // namespace
}  // namespace bifolio::layout
