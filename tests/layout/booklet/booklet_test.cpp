// What must hold on every page of a booklet, judged on Pages, before any PDF.
#include "layout/booklet/booklet.h"

#include <fmt/core.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>

#include "layout/pages/dump.h"
#include "source/reader.h"
#include "styles/reader.h"

namespace bifolio::layout {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::string kProject = BIFOLIO_PROJECT;

struct Typeset {
    source::Diagnostics diagnostics;
    std::optional<styles::StyleSheet> sheet;
    Pages pages;
};

Typeset typeset_program(const source::Program& program, std::vector<styles::Setting> settings = {}) {
    Typeset result;
    styles::StyleRequest request;
    request.folders = {kProject + "/styles"};
    request.settings = std::move(settings);
    result.sheet = styles::read_style_sheet(request, result.diagnostics);
    FontLibrary fonts;
    result.pages = typeset_booklet(program, *result.sheet, fonts, result.diagnostics);
    return result;
}

source::Program read(const std::string& sample) {
    source::Diagnostics diagnostics;
    auto program = source::read_program(kProject + "/samples/" + sample + ".xml", diagnostics);
    EXPECT_FALSE(diagnostics.has_errors());
    return *program;
}

source::Program parse(const std::string& xml) {
    source::Diagnostics diagnostics;
    auto program = source::read_program_text(xml, "test.xml", "", diagnostics);
    EXPECT_TRUE(program.has_value());
    return *program;
}

// A line of text on a page: runs with one baseline.
struct Line {
    double baseline = 0, left = 0, right = 0;
    float size = 0;
    std::string text;
    bool furniture = false;
};

std::vector<Line> lines_of(const Pages& pages, const Page& page) {
    std::vector<Line> lines;
    for (const PlacedRun& run : page.runs) {
        const double em = pages.faces[run.shaped->face]->metrics().units_per_em;
        const double width = run.shaped->width * static_cast<double>(run.size) / em;
        const bool goes_on = !lines.empty() && lines.back().baseline == run.baseline &&
                             lines.back().left < run.x && lines.back().furniture == (run.node == kArtifact);
        if (!goes_on) lines.push_back({run.baseline, run.x, run.x, run.size, {}, run.node == kArtifact});
        lines.back().right = run.x + width;
        lines.back().text += run.shaped->text + (run.space_after ? " " : "");
    }
    return lines;
}

class BookletOf : public ::testing::TestWithParam<const char*> {};

TEST_P(BookletOf, StandsOnTheBaselineGrid) {
    const Typeset set = typeset_program(read(GetParam()));
    const styles::ParagraphStyle& abstract = set.sheet->paragraph("abstract");
    const double first = (set.sheet->page.head + set.sheet->grid.first_baseline).pt();
    const double leading = set.sheet->grid.leading.pt();
    std::size_t judged = 0;
    for (const Page& page : set.pages.pages)
        for (const Line& line : lines_of(set.pages, page)) {
            // Long lines of the abstracts' size: running text. (The overview is set tighter, and in other
            // words.)
            const bool running =
                std::abs(line.size - abstract.character.size.pt()) < 0.01 && line.right - line.left > 250;
            if (!running || line.furniture) continue;
            const double lines_down = (line.baseline - first) / leading;
            EXPECT_NEAR(lines_down, std::round(lines_down), 0.01) << line.text;
            ++judged;
        }
    EXPECT_GT(judged, 20U);
}

TEST_P(BookletOf, KeepsInsideThePage) {
    const Typeset set = typeset_program(read(GetParam()));
    const styles::PageGeometry& geometry = set.sheet->page;
    for (const Page& page : set.pages.pages)
        for (const Line& line : lines_of(set.pages, page)) {
            const double margin = std::min(geometry.inner, geometry.outer).pt() - 8;  // what may hang
            EXPECT_GT(line.left, margin) << line.text;
            EXPECT_LT(line.right, geometry.width.pt() - margin) << line.text;
            EXPECT_GT(line.baseline, 20) << line.text;
            EXPECT_LT(line.baseline, geometry.height.pt() - 20) << line.text;
        }
}

TEST_P(BookletOf, NeverLeavesATitleLastOnAPage) {
    const Typeset set = typeset_program(read(GetParam()));
    const float title_size = static_cast<float>(set.sheet->paragraph("talk-title").character.size.pt());
    const float session_size = static_cast<float>(set.sheet->paragraph("session-title").character.size.pt());
    for (std::size_t n = 1; n < set.pages.pages.size(); ++n) {
        const Line* last = nullptr;
        const std::vector<Line> lines = lines_of(set.pages, set.pages.pages[n]);
        for (const Line& line : lines)
            if (!line.furniture && (last == nullptr || line.baseline > last->baseline)) last = &line;
        if (!set.pages.pages[n].pictures.empty()) continue;  // a plate stands below its title
        ASSERT_NE(last, nullptr);
        EXPECT_NE(last->size, session_size) << "page " << n + 1 << ": " << last->text;
        EXPECT_NE(last->size, title_size) << "page " << n + 1 << ": " << last->text;
    }
}

INSTANTIATE_TEST_SUITE_P(Samples, BookletOf, ::testing::Values("euromlsys-2023", "every-element"),
                         [](const auto& test) {
                             std::string name = test.param;
                             std::erase(name, '-');
                             return name;
                         });

bool is_number(const std::string& text) {
    return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

TEST(BookletPages, EveryPageReferenceIsRight) {
    const Typeset set = typeset_program(read("euromlsys-2023"));
    // The contents, the overview and the index lead with links; each link's page is the one printed beside
    // it.
    std::size_t judged = 0;
    for (const Page& page : set.pages.pages)
        for (const LinkArea& link : page.links) {
            const auto* to = std::get_if<Destination>(&link.target);
            if (to == nullptr) continue;
            const std::string& label = set.pages.pages[to->page].label;
            EXPECT_THAT(link.description, StartsWith("Page " + label + ": "));
            for (const Rect& area : link.areas)
                for (const PlacedRun& run : page.runs)
                    if (is_number(run.shaped->text) && std::abs(run.x - area.x) < 0.01 &&
                        run.baseline > area.y && run.baseline < area.y + area.height) {
                        EXPECT_EQ(run.shaped->text, label);
                        ++judged;
                    }
        }
    EXPECT_GT(judged, 20U);
}

std::string with_abstract(const std::string& text) {
    return "<program xml:lang=\"en\"><event><title>T</title></event><day date=\"2026-09-14\"><session "
           "start=\"9:00\">"
           "<title>S</title><talk><title>A</title><abstract><p>" +
           text + "</p></abstract></talk></session></day></program>";
}

TEST(BookletPages, ACharacterNoFontHasIsAnErrorAtItsPlace) {
    const Typeset set = typeset_program(parse(with_abstract("a \U000F0000 b")));
    const auto all = set.diagnostics.all();
    const auto found = std::ranges::find(all, "missing-glyph", &source::Diagnostic::code);
    ASSERT_NE(found, all.end());
    EXPECT_EQ(found->severity, source::Severity::Error);
    EXPECT_EQ(found->place.line, 1U);
    EXPECT_EQ(found->place.column, with_abstract("").find("<p>") + 3 + 2 + 1);
    EXPECT_THAT(found->message, HasSubstr("U+F0000"));
}

TEST(BookletPages, ALentCharacterIsToldOnce) {
    const Typeset set = typeset_program(parse(with_abstract("one \u2C00 two \u2C00 three \u2C00")));
    std::size_t told = 0;
    for (const source::Diagnostic& diagnostic : set.diagnostics.all())
        if (diagnostic.code == "missing-glyph") {
            ++told;
            EXPECT_EQ(diagnostic.severity, source::Severity::Warning);
        }
    EXPECT_EQ(told, 1U);
    EXPECT_THAT(dump_text(set.pages), HasSubstr("one \u2C00 two \u2C00 three \u2C00"));
}

std::vector<source::Diagnostic> glyphs_of(const source::Diagnostics& diagnostics) {
    std::vector<source::Diagnostic> found = diagnostics.sorted();
    std::erase_if(found, [](const source::Diagnostic& each) { return each.code != "missing-glyph"; });
    return found;
}

TEST(BookletPages, EmojiThatNoFontHasArePrintedByNameAndToldOnce) {
    const Typeset set = typeset_program(parse(
        "<program><event><title>T 🚀</title></event><day date=\"2026-09-14\"><session start=\"9:00\">"
        "<title>S 👩‍🚀</title><talk><title>A 🇩🇪</title></talk></session></day></program>"));
    const std::vector<source::Diagnostic> told = glyphs_of(set.diagnostics);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].severity, source::Severity::Warning);
    EXPECT_EQ(told[0].place.column, 26U);
    EXPECT_THAT(told[0].message, HasSubstr("3 emoji"));
    EXPECT_THAT(told[0].message, HasSubstr("\"[rocket]\" for \"🚀\""));
    const std::string text = dump_text(set.pages);
    for (const std::string name : {"T [rocket]", "S [woman, rocket]", "A [flag: Germany]"})
        EXPECT_THAT(text, HasSubstr(name));
}

TEST(BookletPages, EmojiThatAFontHasAreANote) {
    const Typeset set = typeset_program(parse(with_abstract("one 😀 two 😃 three 😀")));  // in DejaVu Sans
    const std::vector<source::Diagnostic> told = glyphs_of(set.diagnostics);
    ASSERT_EQ(told.size(), 1U);
    EXPECT_EQ(told[0].severity, source::Severity::Note);
    EXPECT_THAT(told[0].message, HasSubstr("3 emoji"));
    EXPECT_THAT(dump_text(set.pages), HasSubstr("one 😀 two 😃 three 😀"));
}

TEST(CheckTexts, FindsWhatTypesettingFinds) {
    const source::Program program =
        parse(with_abstract("one \u2C00 two \u2C00 <strong>\u2C01</strong> \U000F0000 b"));
    const Typeset set = typeset_program(program);
    FontLibrary fonts;
    source::Diagnostics diagnostics;
    check_texts(program, *set.sheet, fonts, diagnostics);
    EXPECT_EQ(diagnostics.all().size(), 2U);
    EXPECT_EQ(glyphs_of(diagnostics), glyphs_of(set.diagnostics));
}

TEST(BookletPages, AProgrammeOfNothingStillMakesABooklet) {
    const Typeset set = typeset_program(parse("<program><event><title>T</title></event></program>"));
    EXPECT_GE(set.pages.pages.size(), 1U);
    EXPECT_THAT(dump_text(set.pages), HasSubstr("T"));
}

TEST(BookletPages, ATitleHigherThanAPageIsSplitAndTold) {
    std::string title;
    for (int n = 0; n < 2500; ++n) title += "title ";
    const Typeset set = typeset_program(
        parse("<program xml:lang=\"en\"><event><title>T</title></event><day date=\"2026-09-14\">"
              "<session start=\"9:00\"><title>S</title><talk><title>" +
              title + "</title></talk></session></day></program>"));
    bool told = false;
    for (const source::Diagnostic& diagnostic : set.diagnostics.all())
        told = told || diagnostic.code == "layout";
    EXPECT_TRUE(told);
    for (const Page& page : set.pages.pages)
        for (const PlacedRun& run : page.runs) EXPECT_LT(run.baseline, page.trim.height);
    const std::string text = dump_text(set.pages);
    std::size_t count = 0;
    for (std::size_t at = text.find("title"); at != std::string::npos; at = text.find("title", at + 1))
        ++count;
    EXPECT_GE(count, 2500U);
}

// As a number of five digits would be: wider than the column of page numbers.
TEST(BookletPages, AcronymsAreSmallerInRunningTextAlone) {
    const Typeset set =
        typeset_program(parse("<program><event><title>T</title></event><day date=\"2026-09-01\"><session "
                              "start=\"9:00\"><title>S</title>"
                              "<talk><title>What NASA Says</title><presenter>Ada of "
                              "ESA</presenter><abstract>By NASA, of EU.</abstract>"
                              "</talk></session></day></program>"));
    std::map<std::string, float> sizes;  // by word, of the page of the talk
    for (const PlacedRun& run : set.pages.pages[3].runs) sizes[run.shaped->text] = run.size;
    EXPECT_FLOAT_EQ(sizes.at("NASA"), 12);
    EXPECT_FLOAT_EQ(sizes.at("NASA,"), 10.5F * 0.93F);
    EXPECT_FLOAT_EQ(sizes.at("By"), 10.5);
    EXPECT_FLOAT_EQ(sizes.at("EU."), 10.5);
}

TEST(BookletPages, ABiographyIsInOneColumnBesideAPortraitOnly) {
    const std::vector<styles::Setting> two_columns = {{"paragraph.biography.columns", "2"},
                                                      {"paragraph.biography.columns-from", "0"}};
    const source::Program with_portrait = read("every-element");
    EXPECT_EQ(dump(typeset_program(with_portrait, two_columns).pages),
              dump(typeset_program(with_portrait).pages));
    const source::Program without_portrait = parse(
        "<program><event><title>T</title></event><day date=\"2026-09-01\"><keynote start=\"9:00\">"
        "<title>K</title><presenter><name>Ada</name><biography>She built the first of all engines that "
        "could be told what to do, and wrote down how.</biography></presenter></keynote></day></program>");
    EXPECT_NE(dump(typeset_program(without_portrait, two_columns).pages),
              dump(typeset_program(without_portrait).pages));
}

TEST(BookletPages, RoomsOfAnOverviewAreWiderWhereWordsWouldBeCut) {
    std::string xml = "<program><event><title>Words</title></event>";
    for (const char* room : {"a", "b", "c", "d"}) xml += fmt::format("<room id=\"{0}\">{0}</room>", room);
    xml += "<day date=\"2026-05-04\">";
    for (const char* room : {"a", "b", "c", "d"})
        xml += fmt::format(
            "<talk start=\"9:00\" end=\"10:00\" room=\"{}\"><title>ABCDEFGHIJKLMNOP</title></talk>", room);
    const Typeset set = typeset_program(parse(xml + "</day></program>"));
    const auto size = static_cast<float>(set.sheet->paragraph("overview-cell-title").character.size.pt());
    std::size_t whole = 0;
    for (const Page& page : set.pages.pages)
        for (const PlacedRun& run : page.runs)
            whole += run.size == size && run.shaped->text == "ABCDEFGHIJKLMNOP" ? 1 : 0;
    EXPECT_EQ(whole, 4U);
}

TEST(Booklet, WidePageNumbersAreNotCutInTwo) {
    const Typeset typeset = typeset_program(
        read("euromlsys-2023"),
        {{"paragraph.contents-page.tracking", "1000"}, {"paragraph.overview-page.tracking", "1000"}});
    std::vector<std::string> texts;
    for (std::size_t page = 1; page < 4; ++page)
        for (const PlacedRun& run : typeset.pages.pages[page].runs)
            if (run.tracking > 6) texts.push_back(run.shaped->text);
    EXPECT_GE(std::ranges::count_if(texts,
                                    [](const std::string& text) {
                                        return text.size() == 2 && text[0] == '1' && text[1] >= '0' &&
                                               text[1] <= '9';
                                    }),
              3);
}

TEST(BookletPages, APageForNotesHasLinesToWriteOn) {
    const source::Program program = parse(
        "<program><event><title>T</title></event><day date=\"2026-09-14\"><talk "
        "start=\"9:00\"><title>A</title>"
        "</talk></day></program>");
    const styles::Setting sixteen{"pages.multiple-of", "16"};
    const Typeset ruled = typeset_program(program, {sixteen});
    const std::vector<Fill>& rules = ruled.pages.pages.back().fills;
    ASSERT_GT(rules.size(), 10U);
    const styles::PageGeometry& page = ruled.sheet->page;
    for (std::size_t n = 1; n < rules.size(); ++n)
        EXPECT_NEAR(rules[n].area.y - rules[n - 1].area.y, 2 * ruled.sheet->grid.leading.pt(), 1e-9);
    EXPECT_GT(rules.front().area.y, page.head.pt());
    EXPECT_LE(rules.back().area.y, page.height.pt() - page.foot.pt());
    const Typeset blank = typeset_program(program, {sixteen, {"rule.notes.weight", "0pt"}});
    EXPECT_TRUE(blank.pages.pages.back().fills.empty());
}

}  // namespace
}  // namespace bifolio::layout
