// Covers whose texts are longer than their places, in both styles and on small paper.
#include "layout/booklet/cover.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "layout/booklet/booklet.h"
#include "layout/pages/dump.h"
#include "source/reader.h"
#include "styles/reader.h"

namespace bifolio::layout {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::UnorderedElementsAre;

const std::string kProject = BIFOLIO_PROJECT;

std::string repeated(const std::string& words, int times) {
    std::string text;
    for (int n = 0; n < times; ++n) text += (n > 0 ? " " : "") + words;
    return text;
}

const std::string kLong =
    "Symposium on Thermohydrodynamic Instabilities and Magnetoelectrochemical Interfaces";

struct Cover {
    source::Diagnostics diagnostics;
    std::optional<styles::StyleSheet> sheet;
    Pages pages;

    [[nodiscard]] const Page& page() const { return pages.pages.front(); }
    [[nodiscard]] std::string text() const {
        std::string all;
        for (const PlacedRun& run : page().runs) all += run.shaped->text + (run.space_after ? " " : "");
        return all;
    }
    [[nodiscard]] double largest() const { return std::ranges::max(page().runs, {}, &PlacedRun::size).size; }
    // Whether each line stands between the margins, below the one before it.
    [[nodiscard]] bool is_sound() const {
        const styles::PageGeometry& geometry = sheet->page;
        double baseline = 0;
        for (const PlacedRun& run : page().runs) {
            const double em = pages.faces[run.shaped->face]->metrics().units_per_em;
            const double right = run.x + run.shaped->width * static_cast<double>(run.size) / em;
            if (run.x < geometry.inner.pt() - 1) return false;
            if (right > (geometry.width - geometry.outer).pt() + run.size / 2)
                return false;  // a hyphen hangs
            if (run.baseline > (geometry.height - sheet->cover.foot).pt()) return false;
            if (run.baseline > baseline && run.baseline - baseline < 0.85 * static_cast<double>(run.size))
                return false;
            if (run.baseline < baseline) return false;
            baseline = run.baseline;
        }
        return true;
    }
};

// `event` is what stands in it before the place.
Cover cover_of(const std::string& event, const std::string& style = "classic",
               const std::string& paper = "A5", std::vector<styles::Setting> settings = {}) {
    Cover cover;
    styles::StyleRequest request;
    request.style = style;
    request.folders = {kProject + "/styles"};
    request.settings = std::move(settings);
    request.settings.push_back({"page.paper", paper});
    cover.sheet = styles::read_style_sheet(request, cover.diagnostics);
    const auto program = source::read_program_text(
        "<program xml:lang=\"en\"><event>" + event +
            "<town>Example Town</town></event><day date=\"2026-09-14\"><session start=\"9:00\" end=\"10:00\">"
            "<title>Waves</title></session></day></program>",
        "test.xml", kProject + "/samples", cover.diagnostics);
    EXPECT_TRUE(program && cover.sheet);
    FontLibrary fonts;
    cover.pages = typeset_booklet(*program, *cover.sheet, fonts, cover.diagnostics);
    return cover;
}

std::string title(const std::string& words) {
    return "<title>" + words + "</title>";
}

class CoverOf : public ::testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(CoverOf, HoldsTitlesOfAnyLength) {
    const auto [style, paper] = GetParam();
    for (const int times : {1, 2, 4, 8, 16}) {
        const Cover cover = cover_of(title(repeated(kLong, times)), style, paper);
        EXPECT_FALSE(cover.diagnostics.has_errors()) << times;
        EXPECT_TRUE(cover.is_sound()) << times;
        EXPECT_THAT(cover.text(), HasSubstr(repeated(kLong, times)));
        EXPECT_THAT(cover.text(), HasSubstr("14 September 2026"));
        EXPECT_THAT(cover.text(), HasSubstr("Example Town"));
    }
}

TEST_P(CoverOf, HoldsOtherTextsThatAreLong) {
    const auto [style, paper] = GetParam();
    const std::string organiser =
        "<organiser affiliation=\"University of Somewhere\">Bartholomew Featherstonehaugh</organiser>";
    for (const std::string& event : {title("Waves") + "<short-title>" + repeated(kLong, 4) + "</short-title>",
                                     title("Waves") + "<edition>" + repeated(kLong, 4) + "</edition>",
                                     title("Waves") + "<venue>" + repeated(kLong, 4) + "</venue>",
                                     title("Waves") + repeated(organiser, 16)}) {
        const Cover cover = cover_of(event, style, paper);
        EXPECT_FALSE(cover.diagnostics.has_errors()) << event;
        EXPECT_TRUE(cover.is_sound()) << event;
    }
}

INSTANTIATE_TEST_SUITE_P(Styles, CoverOf,
                         ::testing::Values(std::pair("classic", "A5"), std::pair("modern", "A5"),
                                           std::pair("classic", "A6"), std::pair("modern", "A6")),
                         [](const auto& test) { return std::string(test.param.first) + test.param.second; });

TEST(FittedCover, KeepsItsSizesWhereAllTextsHaveRoom) {
    EXPECT_FLOAT_EQ(static_cast<float>(cover_of(title("Waves and Tides")).largest()), 34);
}

TEST(FittedCover, MakesTheLargestTypeSmallerFirst) {
    const Cover cover = cover_of(title(repeated(kLong, 4)));
    EXPECT_LT(cover.largest(), 34);
    bool has_date = false;
    for (const PlacedRun& run : cover.page().runs)
        if (run.shaped->text == "September") {
            has_date = true;
            EXPECT_FLOAT_EQ(run.size, 11.5F);
        }
    EXPECT_TRUE(has_date);
}

TEST(FittedCover, AWordThatIsTooWideIsSetSmallerRatherThanDivided) {
    const Cover cover = cover_of(title("Counterrevolutionary Thermohydrodynamics"), "classic", "A6");
    EXPECT_THAT(cover.text(), HasSubstr("Thermohydrodynamics"));
    EXPECT_TRUE(cover.is_sound());
    EXPECT_LT(cover.largest(), 27);
    EXPECT_GT(cover.largest(), 0.6 * 27);
}

TEST(FittedCover, AWordThatWouldHaveToBeMuchSmallerIsDivided) {
    const Cover cover = cover_of(title(std::string(90, 'X')));
    EXPECT_TRUE(cover.is_sound());
    EXPECT_THAT(cover.text(), HasSubstr("X\u00ADX"));
    EXPECT_GE(cover.largest(), 0.6 * 27);
}

TEST(FittedCover, WhatFitsInNoTypeIsAnErrorThatSaysWhatToDo) {
    const Cover cover = cover_of(title(repeated(kLong, 100)));
    ASSERT_TRUE(cover.diagnostics.has_errors());
    const auto all = cover.diagnostics.sorted();
    const auto error = std::ranges::find(all, source::Severity::Error, &source::Diagnostic::severity);
    EXPECT_EQ(error->code, "layout");
    EXPECT_THAT(error->message, HasSubstr("7 pt"));
    EXPECT_THAT(error->hint, HasSubstr("cover.least-size"));
    EXPECT_EQ(error->place.line, 1U);
}

TEST(FittedCover, TheLeastSizeIsTheStyles) {
    const std::string event = title(repeated(kLong, 8));
    EXPECT_FALSE(cover_of(event, "classic", "A6").diagnostics.has_errors());
    EXPECT_TRUE(cover_of(event, "classic", "A6", {{"cover.least-size", "20pt"}}).diagnostics.has_errors());
}

TEST(CoverTexts, SayNoNameTwiceAndCountNothing) {
    for (const char* short_title : {"Waves", "waves-2026", "Waves and Tides 2026"}) {
        const Cover cover =
            cover_of(title("Waves and Tides") + "<short-title>" + short_title + "</short-title>");
        EXPECT_EQ(cover.text().find("aves"), cover.text().rfind("aves")) << cover.text();
        EXPECT_THAT(cover.text(), Not(HasSubstr("1 session")));
    }
    EXPECT_THAT(cover_of(title("Waves") + "<short-title>WTS 26</short-title>").text(), HasSubstr("WTS 26"));
    EXPECT_THAT(cover_of(title("Waves"), "classic", "A5", {{"cover.counts", "yes"}}).text(),
                HasSubstr("1 session"));
    EXPECT_THAT(cover_of(title("Programme of Waves")).text(), Not(HasSubstr("programmePr")));
}

// Of a cover that wraps around the booklet: the back is the last page, on the back of a leaf, in the colour
// of the front; without text, without a number.
TEST(WrappingCover, HasTheLastPageForItsBack) {
    for (const char* multiple : {"1", "3", "4"}) {
        const Cover cover = cover_of(title("Waves"), "classic", "A5",
                                     {{"cover.wraparound", "yes"}, {"pages.multiple-of", multiple}});
        const Page &front = cover.page(), &back = cover.pages.pages.back();
        EXPECT_EQ(cover.pages.pages.size() % 2, 0U) << multiple;
        EXPECT_EQ(cover.pages.pages.size() % static_cast<std::size_t>(std::stoi(multiple)), 0U);
        EXPECT_TRUE(back.runs.empty());
        EXPECT_TRUE(back.label.empty());
        ASSERT_FALSE(back.fills.empty());
        EXPECT_EQ(back.fills[0].area, front.fills[0].area);
        EXPECT_EQ(back.fills[0].color, front.fills[0].color);
        EXPECT_FALSE(cover.pages.pages[cover.pages.pages.size() - 2].label.empty());
    }
}

// The figure goes on over the fold: what is cut there on one page begins there on the other.
TEST(WrappingCover, HasItsFigureOnBothSidesOfTheFold) {
    source::Diagnostics diagnostics;
    styles::StyleRequest request;
    request.folders = {kProject + "/styles"};
    for (const bool bound_right : {false, true}) {
        request.settings = {{"cover.wraparound", "yes"}, {"page.bound-right", bound_right ? "yes" : "no"}};
        const auto sheet = styles::read_style_sheet(request, diagnostics);
        const auto program = source::read_program(kProject + "/samples/every-element.xml", diagnostics);
        FontLibrary fonts;
        const Pages pages = typeset_booklet(*program, *sheet, fonts, diagnostics);
        const double width = sheet->page.width.pt();
        const auto touching = [&](const Page& page, double x) {
            return std::ranges::count_if(page.fills, [&](const Fill& fill) {
                return fill.area.width < width && (fill.area.x == x || fill.area.x + fill.area.width == x);
            });
        };
        const double fold_of_front = bound_right ? width : 0, fold_of_back = width - fold_of_front;
        EXPECT_GT(touching(pages.pages.front(), fold_of_front), 0);
        EXPECT_EQ(touching(pages.pages.front(), fold_of_front), touching(pages.pages.back(), fold_of_back));
        EXPECT_EQ(touching(pages.pages.front(), fold_of_back), 0);
    }
}

// Each page's place in a booklet whose insides are left blank: the first right-hand page of text is 3, and
// what fills up a multiple stands before the inside of the back.
TEST(BackCover, HasBlankInsidesWhereAsked) {
    for (const char* multiple : {"1", "8"}) {
        const Cover cover = cover_of(title("Waves"), "classic", "A5",
                                     {{"cover.back", "yes"},
                                      {"cover.blank-inside-front", "yes"},
                                      {"cover.blank-inside-back", "yes"},
                                      {"pages.multiple-of", multiple}});
        const std::vector<Page>& pages = cover.pages.pages;
        EXPECT_EQ(pages.size() % 2, 0U);
        EXPECT_EQ(pages.size() % static_cast<std::size_t>(std::stoi(multiple)), 0U);
        for (const Page* blank : {&pages[1], &pages[pages.size() - 2]}) {
            EXPECT_TRUE(blank->runs.empty() && blank->fills.empty() && blank->pictures.empty());
            EXPECT_TRUE(blank->label.empty());
        }
        EXPECT_EQ(pages[2].label, "3");
        EXPECT_FALSE(pages[2].runs.empty());
        EXPECT_EQ(pages[pages.size() - 3].label, std::to_string(pages.size() - 2));
        EXPECT_EQ(pages.back().fills.front().color, pages.front().fills.front().color);
        EXPECT_TRUE(pages.back().runs.empty());
    }
}

// What a style asks of a back that is not there, or of a code that cannot be, is told.
TEST(BackCover, TellsWhatItCannotHold) {
    const auto told = [](const std::string& event, std::vector<styles::Setting> settings) {
        std::vector<std::string> messages;
        for (const source::Diagnostic& each :
             cover_of(title("Waves") + event, "classic", "A5", std::move(settings)).diagnostics.sorted())
            messages.push_back(each.message);
        return messages;
    };
    EXPECT_THAT(told("", {{"cover.blank-inside-back", "yes"}, {"cover.back-code", "yes"}}),
                UnorderedElementsAre("cover.blank-inside-back does nothing, since there is no back cover",
                                     "cover.back-code does nothing, since there is no back cover"));
    const std::string address = "https://waves.example/" + std::string(3000, 'a');
    EXPECT_THAT(told("<url>" + address + "</url>", {{"cover.back", "yes"}, {"cover.back-code", "yes"}}),
                ElementsAre("the event's address has 3022 characters, too many for a QR code on the back "
                            "cover"));
    EXPECT_THAT(
        told("", {{"cover.back", "yes"}, {"cover.blank-inside-back", "yes"}, {"cover.back-code", "yes"}}),
        IsEmpty());
    EXPECT_THAT(told("", {}), IsEmpty());
}

// What the back holds is told, and stands between its margins; the code on white.
TEST(BackCover, HoldsLogoAddressAndCode) {
    const std::string event = title("Waves") +
                              "<url>https://waves.example</url>"
                              "<logo file=\"pictures/logo.png\" description=\"W\"/>";
    for (const auto& [style, side] :
         {std::pair("classic", "24mm"), {"modern", "24mm"}, {"classic", "200mm"}}) {
        const Cover cover = cover_of(event, style, "A5",
                                     {{"cover.back", "yes"},
                                      {"cover.back-logo", "yes"},
                                      {"cover.back-address", "yes"},
                                      {"cover.back-code", "yes"},
                                      {"cover.back-code-side", side}});
        EXPECT_FALSE(cover.diagnostics.has_errors());
        const Page& back = cover.pages.pages.back();
        std::string text;
        for (const PlacedRun& run : back.runs) text += run.shaped->text + (run.space_after ? " " : "");
        EXPECT_THAT(text, HasSubstr("Waves"));
        EXPECT_THAT(text, HasSubstr("Example Town"));
        ASSERT_EQ(back.pictures.size(), 1U);
        EXPECT_NE(back.pictures.front().node, kArtifact);
        const double foot = (cover.sheet->page.height - cover.sheet->cover.foot).pt();
        EXPECT_LT(back.pictures.front().area.y + back.pictures.front().area.height, foot);
        ASSERT_EQ(back.links.size(), 2U);  // the address and the code
        EXPECT_NEAR(back.links.back().areas.front().y + back.links.back().areas.front().height, foot, 0.01);
        EXPECT_EQ(std::get<std::string>(back.links.back().target), "https://waves.example");
        const std::uint32_t white = back.fills[1].color;
        EXPECT_EQ(cover.pages.colors[white], (styles::Color{0, 0, 0, 0}));
    }
}

// A screen reader says what a picture shows in the language that it is said in.
TEST(CoverLogos, AreDescribedInTheirLanguage) {
    const auto language = [](const std::string& attribute) {
        const Cover cover = cover_of(title("Waves") + "<logo" + attribute +
                                     " file=\"pictures/logo.png\" description=\"Vagues\"/>");
        for (const StructureNode& node : cover.pages.structure)
            if (node.description == "Vagues") return node.language;
        return std::string("no figure");
    };
    EXPECT_EQ(language(" xml:lang=\"fr\""), "fr");
    EXPECT_EQ(language(" xml:lang=\"en\""), "");
    EXPECT_EQ(language(""), "");
}

// Logos are as high as the style says, the event's at the left and the house's at the right.
TEST(CoverLogos, OfEventAndHouseStandSideBySide) {
    const std::string event = title("Waves") + "<logo file=\"pictures/logo.png\" description=\"W\"/>";
    const std::vector<styles::Setting> house = {
        {"cover.house-logo", kProject + "/samples/pictures/sponsor.png"}};
    const Cover both = cover_of(event, "classic", "A5", house),
                alone = cover_of(title("Waves"), "classic", "A5", house), none = cover_of(title("Waves"));
    ASSERT_EQ(both.page().pictures.size(), 2U);
    const Rect left = both.page().pictures[0].area, right = both.page().pictures[1].area;
    const styles::PageGeometry& geometry = both.sheet->page;
    EXPECT_NEAR(left.x, geometry.inner.pt(), 0.01);
    EXPECT_NEAR(right.x + right.width, (geometry.width - geometry.outer).pt(), 0.01);
    EXPECT_DOUBLE_EQ(left.y, right.y);
    ASSERT_EQ(alone.page().pictures.size(), 1U);
    EXPECT_NEAR(alone.page().pictures[0].area.x, geometry.inner.pt(), 0.01);
    EXPECT_TRUE(none.page().pictures.empty());
    EXPECT_NE(dump(both.pages).find("Logo: classic"), std::string::npos) << dump(both.pages);
}

}  // namespace
}  // namespace bifolio::layout
