// What marks the days of a booklet: pages that open them, tabs at the edge.
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "layout/booklet/booklet.h"
#include "layout/booklet/thumb_tabs.h"
#include "source/reader.h"
#include "styles/reader.h"

namespace bifolio::layout {
namespace {

styles::StyleSheet sheet_with(std::vector<styles::Setting> settings) {
    source::Diagnostics diagnostics;
    styles::StyleRequest request;
    request.folders = {std::string(BIFOLIO_PROJECT) + "/styles"};
    request.settings = std::move(settings);
    return styles::read_style_sheet(request, diagnostics).value();
}

Pages booklet_of(int days, const styles::StyleSheet& sheet) {
    std::string text = "<program xml:lang=\"en\"><event><title>E</title></event>";
    for (int day = 1; day <= days; ++day)
        text += "<day date=\"2026-09-0" + std::to_string(day) +
                "\"><session start=\"9:00\" end=\"10:00\"><title>Waves</title><talk><title>Tides</title>"
                "<abstract>Of the sea.</abstract></talk></session></day>";
    source::Diagnostics diagnostics;
    const auto program = source::read_program_text(text + "</program>", "e.xml", "", diagnostics);
    FontLibrary fonts;
    return typeset_booklet(program.value(), sheet, fonts, diagnostics);
}

// By page: how many fills of a tab's size, and where the first stands.
std::vector<std::vector<Rect>> tabs_of(const Pages& pages, const styles::StyleSheet& sheet) {
    std::vector<std::vector<Rect>> tabs;
    for (const Page& page : pages.pages) {
        tabs.emplace_back();
        for (const Fill& fill : page.fills)
            if (fill.area.width == sheet.days.tab_width.pt()) tabs.back().push_back(fill.area);
    }
    return tabs;
}

TEST(ThumbTabs, StandAtTheOuterEdgeOfADaysPagesAStepLowerADay) {
    const styles::StyleSheet sheet = sheet_with({{"days.tabs", "yes"}});
    for (const int days : {2, 3, 9}) {
        const Pages pages = booklet_of(days, sheet);
        const auto tabs = tabs_of(pages, sheet);
        std::vector<double> tops;
        for (std::size_t n = 0; n < tabs.size(); ++n)
            for (const Rect& tab : tabs[n]) {
                const bool is_recto = n % 2 == 0;
                EXPECT_EQ(tab.x, is_recto ? sheet.page.width.pt() - tab.width : 0) << n;
                EXPECT_LE(tab.y + tab.height, (sheet.page.height - sheet.page.foot).pt() + 0.01);
                tops.push_back(tab.y);
            }
        EXPECT_TRUE(tabs.front().empty()) << "the cover has none";
        std::ranges::sort(tops);
        const auto doubles = std::ranges::unique(tops);
        tops.erase(doubles.begin(), doubles.end());
        EXPECT_EQ(tops.size(), static_cast<std::size_t>(days));
    }
}

TEST(ThumbTabs, AreNotForOneDayNorWhereTheStyleHasNone) {
    const styles::StyleSheet with = sheet_with({{"days.tabs", "yes"}}), without = sheet_with({});
    for (const auto& tabs : {tabs_of(booklet_of(1, with), with), tabs_of(booklet_of(3, without), without)})
        EXPECT_TRUE(std::ranges::all_of(tabs, [](const auto& page) { return page.empty(); }));
}

TEST(ThumbTabs, GoNoFurtherThanTheMargin) {
    styles::StyleSheet sheet = sheet_with({});
    sheet.days.tab_width = sheet.page.outer * 2;
    EXPECT_DOUBLE_EQ(tab_of(0, 2, true, sheet).width, sheet.page.outer.pt());
}

// The pages that open days, by their ground, with what they say.
std::vector<std::pair<std::size_t, std::string>> openers_of(const Pages& pages) {
    std::vector<std::pair<std::size_t, std::string>> openers;
    for (std::size_t n = 1; n < pages.pages.size(); ++n) {
        const Page& page = pages.pages[n];
        if (page.fills.empty() || !(page.fills[0].area == Rect{0, 0, page.trim.width, page.trim.height}))
            continue;
        std::string text;
        for (const PlacedRun& run : page.runs)
            if (run.node != kArtifact) text += run.shaped->text + " ";
        openers.emplace_back(n + 1, text);
    }
    return openers;
}

TEST(DayOpeners, AreLeftHandPagesThatFaceTheOverview) {
    const styles::StyleSheet sheet = sheet_with({{"days.openers", "yes"}});
    for (const int days : {2, 3, 4}) {
        const Pages pages = booklet_of(days, sheet);
        const auto openers = openers_of(pages);
        ASSERT_EQ(openers.size(), static_cast<std::size_t>(days));
        EXPECT_EQ(openers[0].second, "1 Tuesday ");
        EXPECT_EQ(openers[1].second, "2 Wednesday ");
        for (const auto& [number, text] : openers) {
            EXPECT_EQ(number % 2, 0U) << text;
            ASSERT_LT(number, pages.pages.size());
            const auto& runs = pages.pages[number].runs;
            EXPECT_TRUE(
                std::ranges::any_of(runs, [](const PlacedRun& run) { return run.shaped->text == "Waves"; }));
        }
    }
}

TEST(DayOpeners, AreNotForOneDayNorWhereTheStyleHasNone) {
    EXPECT_TRUE(openers_of(booklet_of(1, sheet_with({{"days.openers", "yes"}}))).empty());
    EXPECT_TRUE(openers_of(booklet_of(3, sheet_with({}))).empty());
}

}  // namespace
}  // namespace bifolio::layout
