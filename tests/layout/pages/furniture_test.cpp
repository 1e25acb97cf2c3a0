// Running heads and folios of whole booklets: none meets another, whatever is long.
#include "layout/pages/furniture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "layout/booklet/booklet.h"
#include "source/reader.h"
#include "styles/reader.h"

namespace bifolio::layout {
namespace {

using ::testing::Contains;
using ::testing::HasSubstr;

struct Furnished {
    std::optional<styles::StyleSheet> sheet;
    Pages pages;
};

struct Case {
    std::string name, style, paper;
    bool folio_in_head = false, bound_right = false;
};

void PrintTo(const Case& each, std::ostream* out) {
    *out << each.name;
}

// A day of two sessions, each of several pages, so that both sides have running heads.
Furnished booklet(const Case& look, const std::string& short_title, const std::string& town,
                  const std::string& session) {
    std::string abstract;
    for (int n = 0; n < 60; ++n) abstract += "Water moves, and what it carries moves with it. ";
    std::string talks;
    for (int n = 0; n < 3; ++n)
        talks += "<talk><title>Small Waves</title><abstract>" + abstract + "</abstract></talk>";
    const std::string xml = "<program xml:lang=\"en\"><event><title>Waves</title><short-title>" +
                            short_title + "</short-title><town>" + town +
                            "</town></event><day date=\"2026-09-14\"><session start=\"9:00\" end=\"10:00\">" +
                            session + talks + "</session></day></program>";
    source::Diagnostics diagnostics;
    const auto program = source::read_program_text(xml, "test.xml", "", diagnostics);
    styles::StyleRequest request;
    request.style = look.style;
    request.folders = {std::string(BIFOLIO_PROJECT) + "/styles"};
    request.settings = {{"page.paper", look.paper}, {"contents.cover", "no"}};
    if (look.bound_right) request.settings.push_back({"page.bound-right", "yes"});
    Furnished result;
    if (look.folio_in_head) {
        const auto plain = styles::read_style_sheet(request, diagnostics);
        const double baseline = (plain->page.height - plain->page.running_head_baseline).pt();
        request.settings.push_back({"page.folio-baseline", std::to_string(baseline) + "pt"});
    }
    result.sheet = styles::read_style_sheet(request, diagnostics);
    EXPECT_TRUE(program && result.sheet) << look.name;
    FontLibrary fonts;
    result.pages = typeset_booklet(*program, *result.sheet, fonts, diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
    return result;
}

// A text of the page's furniture: runs that stand side by side.
struct Text {
    double left = 0, right = 0;
    std::string words;
};

double rounded(double baseline) {
    return std::round(baseline * 10) / 10;
}

// By baseline, to a tenth of a point, from left to right.
std::map<double, std::vector<Text>> furniture_of(const Pages& pages, const Page& page) {
    std::map<double, std::vector<Text>> lines;
    std::vector<const PlacedRun*> runs;
    for (const PlacedRun& run : page.runs)
        if (run.node == kArtifact) runs.push_back(&run);
    std::ranges::stable_sort(runs, {}, &PlacedRun::x);
    for (const PlacedRun* run : runs) {
        const double em = pages.faces[run->shaped->face]->metrics().units_per_em;
        const double width = run->shaped->width * static_cast<double>(run->size) / em +
                             run->tracking * static_cast<double>(run->shaped->glyphs.size());
        std::vector<Text>& line = lines[rounded(run->baseline)];
        constexpr double kWordSpace = 4;
        if (line.empty() || run->x > line.back().right + kWordSpace) line.push_back({run->x, run->x, {}});
        EXPECT_GT(run->x, line.back().right - 1) << run->shaped->text;
        line.back().right = run->x + width;
        line.back().words += run->shaped->text + (run->space_after ? " " : "");
    }
    return lines;
}

const std::string kLong =
    "Thermohydrodynamic Instabilities and the Numerical Treatment of Counterrotating Flows";
const std::string kHebrew =
    "סימפוזיון בינלאומי על אי יציבות תרמו הידרודינמית וזרימות מנוגדות בתעשייה ובמעבדה ובים";

class RunningHeads : public ::testing::TestWithParam<Case> {};

TEST_P(RunningHeads, MeetNeitherOneAnotherNorTheFolio) {
    for (const std::string& text : {kLong, kHebrew, std::string(90, 'W')})
        for (const std::string& session :
             {"<title>" + text + "</title>", "<label>" + text + "</label><title>" + text + "</title>"}) {
            const Furnished set = booklet(GetParam(), text, text, session);
            std::size_t heads = 0;
            for (const Page& page : set.pages.pages) {
                const auto lines = furniture_of(set.pages, page);
                const auto head = lines.find(rounded(set.sheet->page.running_head_baseline.pt()));
                if (head == lines.end() || head->second.size() < 2) continue;
                ++heads;
                EXPECT_EQ(head->second.size(), GetParam().folio_in_head ? 3U : 2U) << text;
                for (const Text& each : head->second) {
                    EXPECT_GT(each.left, std::min(set.sheet->page.inner, set.sheet->page.outer).pt() - 1);
                    EXPECT_LT(each.right, set.sheet->page.width.pt() -
                                              std::min(set.sheet->page.inner, set.sheet->page.outer).pt() +
                                              1);
                }
            }
            EXPECT_GT(heads, 1U) << text;
        }
}

INSTANTIATE_TEST_SUITE_P(Styles, RunningHeads,
                         ::testing::Values(Case{"classic", "classic", "A5"}, Case{"modern", "modern", "A5"},
                                           Case{"classicA6", "classic", "A6"},
                                           Case{"modernA6", "modern", "A6"},
                                           Case{"folioInHead", "classic", "A5", true},
                                           Case{"modernFolioInHead", "modern", "A6", true},
                                           Case{"boundRight", "classic", "A5", false, true},
                                           Case{"boundRightFolioInHead", "classic", "A5", true, true}),
                         [](const auto& test) { return test.param.name; });

std::vector<std::string> heads_of(const std::string& short_title, const std::string& session) {
    const Furnished set = booklet({"", "classic", "A5"}, short_title, short_title, session);
    std::vector<std::string> heads;
    for (const Page& page : set.pages.pages)
        for (const auto& [baseline, texts] : furniture_of(set.pages, page))
            for (const Text& text : texts) heads.push_back(text.words);
    return heads;
}

TEST(RunningHead, IsTheLabelWhereTheTitleIsTooLong) {
    const auto heads = heads_of("Waves", "<label>Session 1</label><title>" + kLong + " and More</title>");
    EXPECT_THAT(heads, Contains("Mon 09:00 · Session 1"));
}

TEST(RunningHead, IsTheShortTitleWhereThereIsOne) {
    const auto heads = heads_of("Waves", "<title>Waves and Tides</title><short-title>Tides</short-title>");
    EXPECT_THAT(heads, Contains("Mon 09:00 · Tides"));
}

TEST(RunningHead, IsShortenedAtAWordWhereThereIsNothingShorter) {
    const auto heads = heads_of(kLong, "<title>" + kLong + ", Together</title>");
    EXPECT_THAT(heads, Contains("Thermohydrodynamic…"));
    EXPECT_THAT(heads, Contains("Mon 09:00 · Thermohydrodynamic Instabilities and the Numerical…"));
}

TEST(RunningHead, LeavesNoCommaBeforeTheEllipsis) {
    const auto heads = heads_of("Thermodynamics, Instabilities, Waves", "<title>Waves</title>");
    EXPECT_THAT(heads, Contains("Thermodynamics…"));
}

TEST(RunningHead, IsCutInsideAWordThatIsTooLong) {
    const auto heads = heads_of(std::string(60, 'x'), "<title>Waves</title>");
    EXPECT_THAT(heads, Contains(::testing::MatchesRegex("xxxxx+…")));
}

}  // namespace
}  // namespace bifolio::layout
