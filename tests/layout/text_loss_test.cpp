// What is never lost in silence, however odd the text: it stands on the page, or a finding says that it does
// not.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

#include "layout/booklet/booklet.h"
#include "layout/handout/handout.h"
#include "source/base/utf8.h"
#include "source/reader.h"
#include "styles/reader.h"

namespace bifolio::layout {
namespace {

using ::testing::HasSubstr;
using ::testing::IsEmpty;

struct Made {
    source::Diagnostics diagnostics;
    Pages pages;

    [[nodiscard]] std::string text() const {
        std::string all;
        for (const Page& page : pages.pages)
            for (const PlacedRun& run : page.runs) all += run.shaped->text + (run.space_after ? " " : "");
        return all;
    }
    // The messages of this severity and code.
    [[nodiscard]] std::vector<std::string> told(source::Severity severity, const std::string& code) const {
        std::vector<std::string> messages;
        for (const source::Diagnostic& each : diagnostics.all())
            if (each.severity == severity && each.code == code) messages.push_back(each.message);
        return messages;
    }
    // The rightmost that any letter comes to, as a share of the page's width.
    [[nodiscard]] double reach() const {
        double reach = 0;
        for (const Page& page : pages.pages)
            for (const PlacedRun& run : page.runs) {
                const Face& face = *pages.faces[run.shaped->face];
                double advance = 0;
                for (const Glyph& glyph : run.shaped->glyphs) {
                    advance += glyph.advance * static_cast<double>(run.size) / face.metrics().units_per_em +
                               static_cast<double>(run.tracking);
                    if (glyph.advance > 0)
                        reach = std::max(
                            reach, (run.x + advance * static_cast<double>(run.stretch)) / page.trim.width);
                }
            }
        return reach;
    }
};

std::string repeated(const std::string& text, std::size_t times) {
    std::string all;
    for (std::size_t n = 0; n < times; ++n) all += text;
    return all;
}

Made made_of(const std::string& xml,
             const std::function<Pages(const source::Program&, const styles::StyleSheet&, FontLibrary&,
                                       source::Diagnostics&)>& make) {
    Made made;
    styles::StyleRequest request;
    request.folders = {std::string(BIFOLIO_PROJECT) + "/styles"};
    const auto sheet = styles::read_style_sheet(request, made.diagnostics);
    const auto program = source::read_program_text(xml, "test.xml", "", made.diagnostics);
    EXPECT_TRUE(sheet && program);
    FontLibrary fonts;
    made.pages = make(*program, *sheet, fonts, made.diagnostics);
    return made;
}

Made booklet_of(const std::string& xml) {
    return made_of(xml, [](const auto& program, const auto& sheet, auto& fonts, auto& diagnostics) {
        return typeset_booklet(program, sheet, fonts, diagnostics);
    });
}

constexpr Size kA4{595.28, 841.89};

Made handout_of(const std::string& xml) {
    return made_of(xml, [](const auto& program, const auto& sheet, auto& fonts, auto& diagnostics) {
        HandoutOptions options;
        options.paper = kA4;
        return typeset_handout(program, sheet, fonts, diagnostics, options).pages;
    });
}

// `event` and `parts` are what stands in the event and before the day.
std::string programme(const std::string& day, const std::string& event = {}, const std::string& parts = {}) {
    return "<program xml:lang=\"en\"><event><title>An Event</title>" + event + "</event>" + parts +
           "<day date=\"2026-09-14\">" + day + "</day></program>";
}

std::string with_abstract(const std::string& text) {
    return programme(
        "<session start=\"9:00\" end=\"10:00\"><title>S</title><talk><title>T</title><abstract><p>" + text +
        "</p></abstract></talk></session>");
}

// What stands between paragraphs, however wide, deep or long.
TEST(BlocksOfAText, LoseNoWord) {
    const auto abstract = [](const std::string& blocks) {
        return programme("<talk start=\"9:00\"><title>T</title><abstract>" + blocks + "</abstract></talk>");
    };
    std::string row, lists, end, code;
    for (int n = 0; n < 500; ++n) row += "<td>w" + std::to_string(n) + "q</td>";
    for (int n = 0; n < 100; ++n) {
        lists += "<ol><li><p>w" + std::to_string(n) + "q</p>";
        end += "</li></ol>";
    }
    for (int n = 0; n < 150; ++n) code += "w" + std::to_string(n) + "q";
    const auto expect_words = [](const Made& made, int count) {
        const std::string text = made.text();
        for (int n = 0; n < count; ++n) EXPECT_THAT(text, HasSubstr("w" + std::to_string(n) + "q"));
        EXPECT_LT(made.reach(), 0.95);
        EXPECT_FALSE(made.diagnostics.has_errors());
    };
    const Made table = booklet_of(abstract("<table><tr>" + row + "</tr></table>"));
    expect_words(table, 500);
    EXPECT_THAT(table.told(source::Severity::Note, "layout"),
                ::testing::Contains("a table of 500 columns is too wide, and is told row by row"));
    expect_words(booklet_of(abstract(lists + end)), 100);
    const Made turned = booklet_of(abstract("<pre>a(" + code + ")</pre>"));
    EXPECT_LT(turned.reach(), 0.95);
    EXPECT_THAT(turned.told(source::Severity::Note, "layout"),
                ::testing::Contains("a line of program text is too long, and goes on below"));
    std::string whole = turned.text();
    std::erase(whole, ' ');
    EXPECT_THAT(whole, HasSubstr(code)) << "nothing is added where a line is broken";
    const std::string word = repeated("Donaudampfschifffahrt", 10);
    const Made words =
        booklet_of(abstract("<table><tr><td>" + word + "</td><td>" + word + "</td></tr></table>"));
    EXPECT_LT(words.reach(), 0.95);
}

// A table that goes on over pages has its heads on each, which are told once.
TEST(BlocksOfAText, RepeatTheHeadsOfTables) {
    std::string rows;
    for (int n = 0; n < 100; ++n) rows += "<tr><td>w" + std::to_string(n) + "q</td><td>b</td></tr>";
    const Made made = booklet_of(programme(
        "<talk start=\"9:00\"><title>T</title><abstract><table><tr><th>Headword</th><th>H</th></tr>" + rows +
        "</table></abstract></talk>"));
    std::size_t tables = 0, told = 0;
    for (const Page& page : made.pages.pages) {
        bool has_rows = false, has_head = false;
        double head = 0, first_row = 1e9;
        for (const PlacedRun& run : page.runs) {
            if (run.shaped->text == "Headword") {
                has_head = true;
                head = run.baseline;
                told += run.node == kArtifact ? 0 : 1;
            }
            if (run.shaped->text.starts_with("w") && run.shaped->text.ends_with("q")) {
                has_rows = true;
                first_row = std::min(first_row, run.baseline);
            }
        }
        if (!has_rows) continue;
        ++tables;
        EXPECT_TRUE(has_head);
        EXPECT_LT(head, first_row);
    }
    EXPECT_GT(tables, 1U);
    EXPECT_EQ(told, 1U);
}

// Whatever is not seen behind words makes no room on their lines.
class Unseen : public ::testing::TestWithParam<const char*> {};

TEST_P(Unseen, CharactersPushNoWordOffThePage) {
    const Made made = booklet_of(with_abstract(repeated("word ", 300) + repeated(GetParam(), 10'000)));
    EXPECT_LT(made.reach(), 0.95);
    const std::string text = made.text();
    std::size_t words = 0;
    for (std::size_t at = text.find("word"); at != std::string::npos; at = text.find("word", at + 1)) ++words;
    EXPECT_EQ(words, 300U);
    EXPECT_FALSE(made.diagnostics.has_errors());
}

INSTANTIATE_TEST_SUITE_P(Characters, Unseen,
                         ::testing::Values("\u00AD", "\u200B", "\u2060", "\u00AD\u200B", "\u0301"));

// Twenty talks at one time.
std::string parallel(const std::function<std::string(int)>& attributes, const std::string& title = "Talk") {
    std::string day;
    for (int n = 0; n < 20; ++n)
        day += "<talk start=\"9:00\" end=\"10:00\"" + attributes(n) + "><title>" + title + std::to_string(n) +
               "</title></talk>";
    return day;
}

std::string tracks(const std::string& name) {
    std::string all;
    for (int n = 0; n < 20; ++n)
        all += "<track id=\"t" + std::to_string(n) + "\">" + name + std::to_string(n) + "</track>";
    return all;
}

std::string of_track(int n) {
    return " track=\"t" + std::to_string(n) + "\"";
}

TEST(ParallelItems, ThatTracksTellApartAreLegibleInAHandout) {
    const Made made = handout_of(programme(parallel(of_track), {}, tracks("Track")));
    ASSERT_FALSE(made.pages.pages.empty());
    for (int n = 0; n < 20; ++n) {
        EXPECT_THAT(made.text(), HasSubstr("Talk" + std::to_string(n)));
        EXPECT_THAT(made.text(), HasSubstr("Track" + std::to_string(n)));
    }
    EXPECT_THAT(made.told(source::Severity::Warning, "handout"), IsEmpty());
}

TEST(ParallelItems, ThatNothingTellsApartAreLegibleInHandoutAndBooklet) {
    const std::string xml = programme(parallel([](int) { return std::string(); }));
    for (const Made& made : {handout_of(xml), booklet_of(xml)}) {
        ASSERT_FALSE(made.pages.pages.empty());
        for (int n = 0; n < 20; ++n) EXPECT_THAT(made.text(), HasSubstr("Talk" + std::to_string(n)));
        EXPECT_THAT(made.told(source::Severity::Warning, "handout"), IsEmpty());
    }
}

TEST(ParallelItems, HaveALegendThatIsBrokenBetweenTracks) {
    const Made made = handout_of(programme(parallel(of_track), {}, tracks("Hydrodynamics")));
    ASSERT_FALSE(made.pages.pages.empty());
    EXPECT_LT(made.reach(), 0.97);
    // A line that began with the space between two tracks would be indented.
    double left = kA4.width;
    const std::vector<PlacedRun>& runs = made.pages.pages.front().runs;
    for (const PlacedRun& run : runs) left = std::min(left, run.x);
    std::size_t lines = 0;
    for (std::size_t n = 1; n < runs.size(); ++n)
        if (runs[n].baseline > runs[n - 1].baseline + 1 && runs[n].shaped->text == "\u2003") ++lines;
    EXPECT_EQ(lines, 0U);
}

TEST(Handout, SaysThatWordsAreBrokenForWantOfRoom) {
    const Made made =
        handout_of(programme("<talk start=\"9:00\"><title>" + repeated("x", 2000) + "</title></talk>"));
    ASSERT_FALSE(made.pages.pages.empty());
    ASSERT_EQ(made.told(source::Severity::Warning, "handout").size(), 1U);
    EXPECT_THAT(made.told(source::Severity::Warning, "handout").front(), HasSubstr("for want of room"));
}

// An address on the cover goes over as many lines as it needs, without hyphens that would be taken for its
// own.
class LongAddress : public ::testing::TestWithParam<std::size_t> {};

TEST_P(LongAddress, IsWholeOnTheCover) {
    const std::string url = "https://example.org/" + repeated("a", GetParam());
    const Made made =
        booklet_of(programme("<talk start=\"9:00\"><title>T</title></talk>", "<url>" + url + "</url>"));
    EXPECT_FALSE(made.diagnostics.has_errors());
    std::string cover;
    for (const PlacedRun& run : made.pages.pages.front().runs) cover += run.shaped->text;
    EXPECT_THAT(cover, HasSubstr(url));
}

INSTANTIATE_TEST_SUITE_P(Lengths, LongAddress, ::testing::Values(500, 1500, 3000));

// What no line can hold and no line's end can break.
TEST(TextOffThePage, IsAnError) {
    const std::string hebrew = repeated("\u05D0", 300);
    for (const std::string& xml :
         {with_abstract(hebrew), programme("<talk start=\"9:00\"><title>" + hebrew + "</title></talk>"),
          programme("<talk start=\"9:00\"><title>T</title></talk>", "<venue>" + hebrew + "</venue>")}) {
        const Made made = booklet_of(xml);
        EXPECT_TRUE(made.diagnostics.has_errors());
        for (const source::Diagnostic& each : made.diagnostics.all()) EXPECT_LT(each.message.size(), 400U);
    }
    const Made made = booklet_of(with_abstract(hebrew));
    ASSERT_EQ(made.told(source::Severity::Error, "layout").size(), 1U);
    EXPECT_THAT(made.told(source::Severity::Error, "layout").front(),
                HasSubstr("past the edge of the paper"));
}

TEST(TextOffThePage, IsNoneInAHandoutForItDoesNotFit) {
    const Made made =
        handout_of(programme("<talk start=\"9:00\"><title>" + repeated("\u05D0", 3000) + "</title></talk>"));
    EXPECT_TRUE(made.pages.pages.empty());
}

// One finding a kind and place.
TEST(Findings, AreOneForAParagraphThatCannotBeSetWell) {
    for (const std::string& word :
         {repeated("x", 20'000), repeated("AV", 10'000), repeated("x", 999) + "-"}) {
        const Made made = booklet_of(with_abstract(word));
        EXPECT_LE(made.told(source::Severity::Warning, "layout").size(), 2U);
        for (const source::Diagnostic& each : made.diagnostics.all()) EXPECT_LT(each.message.size(), 400U);
    }
}

TEST(Findings, AreNoMoreThanTwentyOfAKind) {
    std::string day;
    for (int n = 0; n < 60; ++n)
        day += "<session><title>S" + std::to_string(n) + "</title><description>" + repeated("x", 3000) +
               "</description></session>";
    EXPECT_LE(booklet_of(programme(day)).told(source::Severity::Warning, "layout").size(), 2 * 21U);
}

TEST(Findings, OfCharactersAreOneAScript) {
    std::string glagolitic, unknown;
    for (char32_t c = 0; c < 40; ++c) {
        source::append_utf8(glagolitic, 0x2C00 + c);
        source::append_utf8(unknown, 0xF0000 + c);
    }
    const Made made =
        booklet_of(with_abstract(glagolitic + " " + glagolitic + " " + unknown + " \u0531\u0532"));
    const auto lent = made.told(source::Severity::Warning, "missing-glyph");
    ASSERT_EQ(lent.size(), 2U);
    EXPECT_THAT(lent, ::testing::Contains(HasSubstr("Glagolitic: 40 characters are not in EBGaramond")));
    EXPECT_THAT(lent, ::testing::Contains(HasSubstr("Armenian: 2 characters")));
    const auto missing = made.told(source::Severity::Error, "missing-glyph");
    ASSERT_EQ(missing.size(), 1U);
    EXPECT_THAT(missing.front(), HasSubstr("no installed font has 40 of the characters"));
}

}  // namespace
}  // namespace bifolio::layout
