// The days of a booklet: what stands over and below the title of an item.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>

#include "tests/layout/support/booklet_pages.h"

namespace bifolio::layout {
namespace {

using testing::booklet_of;
using testing::BookletPages;
using testing::PageLine;

const std::string kRooms =
    "<room id=\"a\">Aula Magna</room><room id=\"b\">Lab</room>"
    "<track id=\"x\">Engines</track>";

// One day: its overview on the first page, all of it on the second.
BookletPages day_of(const std::string& items, const std::string& style) {
    return booklet_of(
        "<event><title>Waves</title></event>" + kRooms + "<day date=\"2026-09-14\">" + items + "</day>",
        {{"contents.cover", "no"}, {"contents.contents", "no"}, {"contents.presenter-index", "no"}}, style);
}

// How often the words are printed on a page, running heads aside, in whatever case.
std::size_t times_on(const BookletPages& set, std::size_t page, std::string words) {
    const auto small = [](std::string text) {
        std::ranges::transform(text, text.begin(),
                               [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
        return text;
    };
    words = small(words);
    std::size_t found = 0;
    for (const PageLine& line : set.lines()) {
        if (line.page != page || line.furniture) continue;
        const std::string text = small(line.text);
        for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1))
            ++found;
    }
    return found;
}

class DaysIn : public ::testing::TestWithParam<const char*> {};

const std::string kPeople =
    "<presenter affiliation=\"CERN\">Ann Qaradagh</presenter><author>Bo Zhou</author>"
    "<abstract>Qanats carry water.</abstract>";

// A session and its only talk are one entry: each fact of both is told, once, in the overview and on the day.
TEST_P(DaysIn, ASessionThatIsOneTalkIsOneEntry) {
    for (const std::string& item :
         {"<session start=\"9:00\" end=\"10:00\" room=\"a\" track=\"x\"><title>Quays</title><talk>"
          "<title>Quays</title>" +
              kPeople + "</talk></session>",
          "<session start=\"9:00\" end=\"10:00\" kind=\"panel\"><title>Quays</title><chair>Cy Young</chair>"
          "<description>On ports.</description><talk room=\"a\" track=\"x\"><title>QUAYS</title>" +
              kPeople + "</talk></session>",
          "<session start=\"9:00\" end=\"10:00\" room=\"a\"><label>Session 7</label><talk track=\"x\">"
          "<title>Quays</title>" +
              kPeople + "</talk></session>"}) {
        const BookletPages set = day_of(item, GetParam());
        for (const char* told : {"Quays", "Qaradagh", "Aula Magna", "Engines"}) {
            EXPECT_EQ(times_on(set, 1, told), 1U) << told << " in " << item;
            EXPECT_EQ(times_on(set, 2, told), 1U) << told << " in " << item;
        }
        for (const char* told : {"CERN", "Zhou", "Qanats", "9:00"})
            EXPECT_EQ(times_on(set, 2, told), 1U) << told << " in " << item;
        for (const char* told : {"Cy Young", "On ports", "Panel", "Session 7"})
            EXPECT_EQ(times_on(set, 2, told), item.find(std::string(told).substr(1)) != std::string::npos)
                << told << " in " << item;
    }
}

// What runs have a line through them.
std::string struck_text(const Pages& pages, std::size_t page) {
    std::string text;
    for (const PlacedRun& run : pages.pages[page - 1].runs)
        for (const Fill& fill : pages.pages[page - 1].fills) {
            const double above = run.baseline - fill.area.y, middle = run.x + 1;
            if (above > 0 && above < 0.4 * static_cast<double>(run.size) && fill.area.height < 2 &&
                fill.area.x <= middle && middle < fill.area.x + fill.area.width)
                text += run.shaped->text;
        }
    return text;
}

// A word says what a line through the title shows; neither stands where all is as planned. Overview and day.
TEST_P(DaysIn, WhatIsCancelledIsStruckThroughAndLabelled) {
    for (const std::string& item :
         {std::string(
              "<session start=\"9:00\" end=\"10:00\" status=\"cancelled\"><title>Quays</title></session>"),
          std::string("<talk start=\"9:00\" end=\"10:00\" status=\"cancelled\"><title>Quays</title></talk>"),
          std::string(
              "<keynote start=\"9:00\" end=\"10:00\" status=\"cancelled\"><title>Quays</title></keynote>"),
          std::string("<social start=\"9:00\" end=\"10:00\" status=\"cancelled\">Quays</social>"),
          std::string(
              "<session start=\"9:00\" end=\"10:00\"><title>All</title><talk><title>Held</title></talk>"
              "<talk status=\"cancelled\"><title>Quays</title></talk></session>")}) {
        const BookletPages set = day_of(item, GetParam());
        for (const std::size_t page : {1U, 2U}) {
            EXPECT_EQ(times_on(set, page, "Cancelled:"), 1U) << item;
            EXPECT_EQ(struck_text(set.pages, page), "Quays") << item;
        }
    }
    for (const auto& [status, word] : {std::pair("moved", "Moved:"), std::pair("new", "New:"),
                                       std::pair("tentative", "To be confirmed:")}) {
        const BookletPages set =
            day_of("<talk start=\"9:00\" status=\"" + std::string(status) + "\"><title>Quays</title></talk>",
                   GetParam());
        for (const std::size_t page : {1U, 2U}) {
            EXPECT_EQ(times_on(set, page, word), 1U);
            EXPECT_EQ(struck_text(set.pages, page), "");
        }
    }
}

// It is said of the session; the line is drawn through each of its talks.
TEST_P(DaysIn, ASessionThatIsCancelledSaysItForItsTalks) {
    const BookletPages set = day_of(
        "<session start=\"9:00\" end=\"10:00\" status=\"cancelled\"><title>Quays</title>"
        "<talk><title>Qanats</title></talk><talk><title>Quarries</title></talk></session>",
        GetParam());
    EXPECT_EQ(times_on(set, 2, "Cancelled"), 1U);
    EXPECT_EQ(struck_text(set.pages, 2), "QuaysQanatsQuarries");
}

TEST_P(DaysIn, BookmarksAndRunningHeadsSayWhatIsCancelled) {
    const BookletPages set =
        day_of("<talk start=\"9:00\" status=\"cancelled\"><title>Quays</title></talk>", GetParam());
    EXPECT_TRUE(std::ranges::any_of(set.pages.bookmarks,
                                    [](const Bookmark& each) { return each.title == "Cancelled: Quays"; }));
}

// A line from the first word's begin to the last one's end, spaces included; the style may draw none.
TEST_P(DaysIn, TheLineGoesOverTheSpaces) {
    const std::string item =
        "<talk start=\"9:00\" status=\"cancelled\"><title>Quays and Qanats</title></talk>";
    const auto lines_on = [&](std::vector<styles::Setting> settings) {
        settings.insert(settings.end(), {{"contents.cover", "no"}, {"contents.contents", "no"}});
        const BookletPages set =
            booklet_of("<event><title>Waves</title></event><day date=\"2026-09-14\">" + item + "</day>",
                       std::move(settings), GetParam());
        const PageLine title = set.lines_with("Quays and").back();
        return std::ranges::count_if(set.pages.pages[1].fills, [&](const Fill& fill) {
            const double above = title.baseline - fill.area.y;
            return above > 1 && above < 6 && fill.area.height < 2 &&
                   std::abs(fill.area.x + fill.area.width - title.right) < 1;
        });
    };
    EXPECT_EQ(lines_on({}), 1);
    EXPECT_EQ(lines_on({{"character.cancelled.struck", "0"}}), 0);
}

// What is only a word for what most items are is not printed; the room stands in its place.
TEST_P(DaysIn, TheRoomStandsWhereALabelWouldSayNothing) {
    for (const std::string& item :
         {std::string("<session start=\"9:00\" end=\"10:00\" room=\"a\"><title>Quays</title></session>"),
          std::string("<talk start=\"9:00\" end=\"10:00\" room=\"a\"><title>Quays</title></talk>"),
          std::string(
              "<session start=\"9:00\" room=\"a\" kind=\"panel\"><title>Panel on Quays</title></session>"),
          std::string("<keynote start=\"9:00\" room=\"a\"><title>Keynote: Quays</title></keynote>")}) {
        const BookletPages set = day_of(item, GetParam());
        for (const char* kind : {"Session", "Talk", "Panel", "Keynote"}) {
            const bool in_title = item.find(std::string(">") + kind) != std::string::npos;
            EXPECT_EQ(times_on(set, 1, kind), in_title) << kind << " in " << item;
            EXPECT_EQ(times_on(set, 2, kind), in_title) << kind << " in " << item;
        }
        EXPECT_EQ(times_on(set, 2, "Aula Magna"), 1U) << item;
        const std::vector<PageLine> room = set.lines_with("Aula Magna"), title = set.lines_with("Quays");
        ASSERT_FALSE(room.empty() || title.empty()) << item;
        EXPECT_LT(room.back().baseline, title.back().baseline) << item;
    }
}

// Neither label, room nor times: the title has the rule above it, and the place that links lead to.
TEST_P(DaysIn, ATitleMayStandAlone) {
    for (const std::string& item :
         {std::string("<session><title>Quays</title></session>"),
          std::string("<talk><title>Quays</title></talk>"),
          std::string(
              "<session><title>Quays</title><talk><title>Quays</title><presenter>Ann Qaradagh</presenter>"
              "</talk></session>")}) {
        const BookletPages set = day_of(item, GetParam());
        EXPECT_EQ(times_on(set, 2, "Quays"), 1U) << item;
        EXPECT_EQ(times_on(set, 1, "2"), 3U) << "the page, and 2026: " << item;
    }
}

// A label, a note, a track and a room that say what the title says are told once.
// Presenters beside the abstract, titles and abstracts at one edge.
TEST_P(DaysIn, PeopleMayStandBesideTheAbstract) {
    const BookletPages set = booklet_of(
        "<event><title>Waves</title></event><day date=\"2026-09-14\"><session start=\"9:00\">"
        "<title>All</title><talk><title>Kites</title><presenter affiliation=\"CERN\">Ann</presenter>"
        "<abstract>Qanats carry water.</abstract></talk></session></day>",
        {{"contents.cover", "no"},
         {"contents.contents", "no"},
         {"contents.overview", "no"},
         {"booklet.facts-column", "2step"}},
        GetParam());
    std::map<std::string, PageLine> lines;
    for (const PageLine& line : set.lines())
        if (line.page == 1) lines[line.text] = line;
    ASSERT_TRUE(lines.contains("Ann") && lines.contains("CERN") && lines.contains("Kites") &&
                lines.contains("Qanats carry water."));
    EXPECT_DOUBLE_EQ(lines["Ann"].baseline, lines["Qanats carry water."].baseline);
    EXPECT_GT(lines["CERN"].baseline, lines["Ann"].baseline);
    EXPECT_NEAR(lines["Kites"].left, lines["Qanats carry water."].left, 1);
    EXPECT_GT(lines["Kites"].left, lines["Ann"].left + 50);
}

TEST_P(DaysIn, FactsThatRepeatTheTitleAreToldOnce) {
    for (const std::string& item :
         {std::string("<session start=\"9:00\" track=\"x\"><title>Engines</title></session>"),
          std::string(
              "<session start=\"9:00\"><label>Engines</label><title>Engines: Quays</title></session>"),
          std::string("<session start=\"9:00\"><title>Engines</title><note>engines</note></session>"),
          std::string("<break start=\"9:00\"><title>Engines</title><note>Engines</note></break>"),
          std::string("<talk start=\"9:00\" track=\"x\"><title>Engines</title></talk>")}) {
        const BookletPages set = day_of(item, GetParam());
        EXPECT_EQ(times_on(set, 1, "Engines"), 1U) << item;
        EXPECT_EQ(times_on(set, 2, "Engines"), 1U) << item;
    }
}

INSTANTIATE_TEST_SUITE_P(Styles, DaysIn, ::testing::Values("classic", "modern"));

}  // namespace
}  // namespace bifolio::layout
