// Texts that stand on one line never meet, whatever is long: in booklets, handouts and signs, in both styles.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <vector>

#include "layout/booklet/booklet.h"
#include "layout/handout/handout.h"
#include "source/reader.h"
#include "styles/reader.h"

namespace bifolio::layout {
namespace {

// Long rooms, labels, titles and numbers of posters; parallel sessions, two of them in one room.
constexpr const char* kProgramme = R"(<program xml:lang="en"><event><title>Pairs</title></event>
<room id="a">The Grand Assembly Auditorium of the Northern Conference Centre, Ground Floor</room>
<room id="b">Veranstaltungsmehrzwecksaal</room><room id="c">C</room><room id="d">D</room>
<day date="2026-05-24">
<session start="8:00" end="8:45" room="a"><label>Plenary Session on Everything That There Is to Know</label>
<title>A Session Title That Is Long Enough to Reach the Other End of Its Line</title>
<talk><title>One</title><presenter>Al Ash</presenter></talk></session>
<session start="9:00" end="9:45" room="b"><label>ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ</label>
<title>Last</title><talk room="a"><title>Two</title></talk></session>
<session start="10:00" end="10:45" room="b" kind="posters"><title>Posters</title>
<poster number="LBR-2026-117"><title>One About Something That Is Long Enough</title></poster>
<poster number="WWWWWWWWWWWWW"><title>Three</title></poster></session>
<talk start="12:00" end="13:00" room="a"><title>Thermohydrodynamic Instabilities</title></talk>
<talk start="12:00" end="13:00" room="b"><title>HTTP2Counterrotating_stratified_flows</title></talk>
<talk start="12:00" end="12:30" room="c"><title>Magnetoelectrochemical Interfaces</title></talk>
<talk start="12:00" end="13:00" room="c"><title>Donaudampfschifffahrt</title></talk>
<talk start="12:00" end="13:00" room="d"><title>https://example.org/a-very-long-address/of-a-talk</title></talk>
<talk start="12:15" end="12:30" room="c"><title>Antidisestablishmentarianism</title></talk>
</day></program>)";

HandoutOptions on_a4() {
    HandoutOptions options;
    options.paper = {595.28, 841.89};
    return options;
}

class TextsSideBySide : public ::testing::TestWithParam<std::pair<const char*, const char*>> {
  protected:
    TextsSideBySide() {
        styles::StyleRequest request;
        request.style = GetParam().first;
        request.folders = {std::string(BIFOLIO_PROJECT) + "/styles"};
        request.settings = {{"page.paper", GetParam().second}};
        sheet_ = styles::read_style_sheet(request, diagnostics_);
        program_ = source::read_program_text(kProgramme, "test.xml", "", diagnostics_);
        EXPECT_TRUE(program_ && sheet_);
    }

    // Each run begins where the one before it on its line has ended.
    static void expect_apart(const Pages& pages) {
        ASSERT_FALSE(pages.pages.empty());
        for (const Page& page : pages.pages) {
            std::map<double, std::vector<const PlacedRun*>> lines;  // by baseline, to a tenth of a point
            for (const PlacedRun& run : page.runs) lines[std::round(run.baseline * 10) / 10].push_back(&run);
            for (auto& [baseline, runs] : lines) {
                std::ranges::sort(runs, {}, &PlacedRun::x);
                for (std::size_t n = 1; n < runs.size(); ++n) {
                    const PlacedRun& left = *runs[n - 1];
                    const double em = pages.faces[left.shaped->face]->metrics().units_per_em;
                    const double right = left.x + left.shaped->width * static_cast<double>(left.size) / em;
                    EXPECT_GT(runs[n]->x, right - 1) << left.shaped->text << '/' << runs[n]->shaped->text;
                }
            }
        }
    }

    source::Diagnostics diagnostics_;
    std::optional<styles::StyleSheet> sheet_;
    std::optional<source::Program> program_;
    FontLibrary fonts_;
    HandoutOptions on_a4_ = on_a4();
};

TEST_P(TextsSideBySide, KeepApartInBooklets) {
    expect_apart(typeset_booklet(*program_, *sheet_, fonts_, diagnostics_));
}

TEST_P(TextsSideBySide, KeepApartInHandouts) {
    expect_apart(typeset_handout(*program_, *sheet_, fonts_, diagnostics_, on_a4_).pages);
}

TEST_P(TextsSideBySide, KeepApartOnSigns) {
    const std::vector<std::size_t> days{0}, rooms{0, 1, 2, 3};
    const std::vector<Sign> signs = signs_of(*program_, days, rooms);
    expect_apart(typeset_signs(*program_, signs, *sheet_, fonts_, diagnostics_, on_a4_));
}

INSTANTIATE_TEST_SUITE_P(Styles, TextsSideBySide,
                         ::testing::Values(std::pair("classic", "A5"), std::pair("modern", "A5"),
                                           std::pair("classic", "A6"), std::pair("modern", "A6")),
                         [](const auto& test) { return std::string(test.param.first) + test.param.second; });

TEST(HandoutTitle, OfManyLinesIsSmallerThanItsStyleAndLargerThanSessions) {
    source::Diagnostics diagnostics;
    styles::StyleRequest request;
    request.folders = {std::string(BIFOLIO_PROJECT) + "/styles"};
    const auto sheet = styles::read_style_sheet(request, diagnostics);
    const auto title_and_session = [&](const std::string& title) {
        const auto program = source::read_program_text(
            "<program><event><title>" + title +
                "</title></event><day date=\"2026-05-24\"><session start=\"9:00\" end=\"10:00\">"
                "<title>Waves</title></session></day></program>",
            "test.xml", "", diagnostics);
        FontLibrary fonts;
        const Handout made = typeset_handout(*program, *sheet, fonts, diagnostics, on_a4());
        float session = 0;
        for (const PlacedRun& run : made.pages.pages.front().runs)
            if (run.shaped->text == "Waves") session = run.size;
        return std::pair(made.pages.pages.front().runs.front().size, session);
    };
    std::string many;
    for (int n = 0; n < 40; ++n) many += "Symposium ";
    const auto [usual, session] = title_and_session("Tides");
    const auto [smaller, same] = title_and_session(many);
    EXPECT_EQ(session, same);
    EXPECT_LT(smaller, usual);
    EXPECT_GT(smaller, session * 1.2F);
}

}  // namespace
}  // namespace bifolio::layout
