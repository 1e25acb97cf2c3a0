// Pages and advertisements in the finished booklet: where each stands, read back by other people's tools.
#include <gmock/gmock.h>

#include <algorithm>
#include <string>
#include <vector>

#include "tests/end_to_end/reading.h"
#include "tests/press/raw_pdf.h"
#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

// A page that says a word.
std::string saying(const std::string& word) {
    press::testing::RawPage page;
    page.content = press::testing::stream_object("", "BT /F 30 Tf 40 100 Td (" + word + ") Tj ET");
    page.resources = "/Font << /F << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >>";
    return page.bytes();
}

class PlatesInABooklet : public ::testing::Test {
  protected:
    void SetUp() override {
        for (const char* word : {"alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel"})
            write_file(folder_ / (std::string(word) + ".pdf"), saying(word));
        write_file(folder_ / "drawing.pdf", press::testing::RawPage{.content = press::testing::stream_object(
                                                                        "", "1 0 0 rg 0 0 200 200 re f")}
                                                .bytes());
    }

    [[nodiscard]] Outcome made(const std::string& plates, std::vector<std::string> arguments) const {
        write_file(folder_ / "p.xml",
                   "<program xml:lang='en'><event><title>Machines</title><dates first='2026-05-08'/>"
                   "<welcome><title>Greeting</title><p>Goodmorning</p></welcome>" +
                       plates +
                       "<sponsor>Sponsoria</sponsor></event><day date='2026-05-08'><talk start='9:00'>"
                       "<title>Quiet</title><presenter>Ada Byron</presenter><abstract>Abstraction</abstract>"
                       "</talk></day></program>");
        return bifolio(std::move(arguments), folder_.path());
    }

    // The pages' texts.
    [[nodiscard]] std::vector<std::string> pages_of(const std::string& file) const {
        const Outcome outcome =
            run({.arguments = {"pdftotext", "-raw", file, "-"}, .folder = folder_.path()});
        std::vector<std::string> pages(1);
        for (const char letter : outcome.out) {
            if (letter == '\f')
                pages.emplace_back();
            else
                pages.back() += letter;
        }
        pages.pop_back();
        return pages;
    }
    // On which page, from 0.
    [[nodiscard]] static std::size_t page_with(const std::vector<std::string>& pages, std::string_view word) {
        const auto found = std::ranges::find_if(
            pages, [&](const std::string& page) { return page.find(word) != page.npos; });
        return static_cast<std::size_t>(found - pages.begin());
    }

    TemporaryFolder folder_;
};

TEST_F(PlatesInABooklet, StandWhereTheyAreAskedFor) {
    const Outcome outcome = made(
        "<advertisement file='alpha.pdf' position='inside-front'><name>A</name></advertisement>"
        "<page file='bravo.pdf' position='before-programme' description='b'><title>Plan B</title></page>"
        "<page file='charlie.pdf' position='after-overview' description='c'/>"
        "<page file='delta.pdf' position='after-programme' description='d' bleed='yes'/>"
        "<advertisement file='echo.pdf' position='end'><name>E</name></advertisement>"
        "<advertisement file='foxtrot.pdf'><name>F</name></advertisement>"
        "<advertisement file='golf.pdf' position='inside-back'><name>G</name></advertisement>"
        "<advertisement file='hotel.pdf' position='back' bleed='yes'><name>H</name></advertisement>",
        {"booklet", "p.xml", "-o", "p.pdf"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.err, AllOf(HasSubstr("is not marked as PDF/UA-1"), HasSubstr("\"alpha.pdf\"")));
    const std::vector<std::string> pages = pages_of("p.pdf");
    EXPECT_EQ(page_with(pages, "alpha"), 1U);
    const std::size_t greeting = page_with(pages, "Goodmorning"), plan = page_with(pages, "bravo"),
                      glance = page_with(pages, "charlie"), talk = page_with(pages, "Abstraction");
    EXPECT_EQ(plan, greeting + 1);
    EXPECT_THAT(pages.at(plan), HasSubstr("Plan B"));
    EXPECT_THAT(pages.at(page_with(pages, "Contents")), HasSubstr("Plan B"));
    EXPECT_EQ(glance, plan + 2);
    EXPECT_EQ(talk, glance + 1);
    EXPECT_EQ(page_with(pages, "delta"), talk + 1);
    EXPECT_GT(page_with(pages, "echo"), page_with(pages, "Sponsoria"));
    EXPECT_GT(page_with(pages, "foxtrot"), page_with(pages, "echo"));
    EXPECT_EQ(page_with(pages, "golf"), pages.size() - 2);
    EXPECT_EQ(page_with(pages, "hotel"), pages.size() - 1);
    EXPECT_EQ(pages.size() % 2, 0U);
    const Outcome checked = run({.arguments = {"qpdf", "--check", "p.pdf"}, .folder = folder_.path()});
    EXPECT_EQ(checked.status, 0) << checked.out << checked.err;
}

TEST_F(PlatesInABooklet, FillWhatPagesHaveFree) {
    const std::string plates =
        "<advertisement file='alpha.pdf' size='half'><name>A</name></advertisement>"
        "<advertisement file='bravo.pdf' size='quarter'><name>B</name></advertisement>"
        "<advertisement file='charlie.pdf' size='quarter'><name>C</name></advertisement>";
    ASSERT_EQ(made("", {"booklet", "p.xml", "-o", "without.pdf"}).status, 0);
    ASSERT_EQ(made(plates, {"booklet", "p.xml", "-o", "p.pdf"}).status, 0);
    const std::vector<std::string> pages = pages_of("p.pdf");
    EXPECT_EQ(pages.size(), pages_of("without.pdf").size());
    EXPECT_EQ(page_with(pages, "bravo"), page_with(pages, "charlie"));
    EXPECT_NE(page_with(pages, "alpha"), page_with(pages, "bravo"));
}

// A side of the cover is one page.
TEST_F(PlatesInABooklet, AreToldOfWhereACoverIsFull) {
    const Outcome outcome = made(
        "<advertisement file='alpha.pdf' position='inside-front'><name>A</name></advertisement>"
        "<advertisement file='bravo.pdf' position='inside-front'><name>B</name></advertisement>",
        {"booklet", "p.xml", "-o", "p.pdf"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.err, HasSubstr("this side of the cover is full"));
    const std::vector<std::string> pages = pages_of("p.pdf");
    EXPECT_LT(page_with(pages, "bravo"), pages.size());
    const Outcome uncovered = made("<page file='alpha.pdf' position='back' description='a'/>",
                                   {"booklet", "p.xml", "-o", "p.pdf", "--set", "contents.cover=no"});
    EXPECT_THAT(uncovered.err, HasSubstr("the style has no cover"));
    EXPECT_LT(page_with(pages_of("p.pdf"), "alpha"), pages_of("p.pdf").size());
}

TEST_F(PlatesInABooklet, KeepTheirStandardsAndTheirLinks) {
    const Outcome outcome = made(
        "<advertisement file='drawing.pdf' size='half'><name>Acme</name><url>https://acme.example/x</url>"
        "</advertisement>",
        {"booklet", "p.xml", "-o", "p.pdf"});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.err, Not(HasSubstr("not marked")));
    const std::string structure =
        run({.arguments = {"pdfinfo", "-struct-text", "p.pdf"}, .folder = folder_.path()}).out;
    EXPECT_THAT(structure, HasSubstr("Figure"));
    const std::string links = run({.arguments = {"pdfinfo", "-url", "p.pdf"}, .folder = folder_.path()}).out;
    EXPECT_THAT(links, HasSubstr("https://acme.example/x"));
    EXPECT_THAT(read_file(folder_ / "p.pdf"), HasSubstr("pdfuaid:part"));
}

TEST_F(PlatesInABooklet, GoToThePress) {
    ASSERT_EQ(
        made("<advertisement file='alpha.pdf' position='back' bleed='yes'><name>A</name></advertisement>",
             {"press", "p.xml", "--scheme", "pages", "-o", "p.pdf"})
            .status,
        0);
    const std::vector<std::string> pages = pages_of("p.pdf");
    EXPECT_EQ(page_with(pages, "alpha"), pages.size() - 1);
}

TEST_F(PlatesInABooklet, MustBeThere) {
    const Outcome missing =
        made("<page file='alpha.pdf' pages='2' description='a'/>", {"booklet", "p.xml", "-o", "p.pdf"});
    EXPECT_EQ(missing.status, 1);
    EXPECT_THAT(missing.err,
                AllOf(HasSubstr("p.xml:1:"), HasSubstr("has no page 2"), HasSubstr("it has one page")));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "p.pdf"));
    const Outcome checked = bifolio({"check", "p.xml"}, folder_.path());
    EXPECT_EQ(checked.status, 1);
    EXPECT_THAT(checked.out, HasSubstr("has no page 2"));
}

}  // namespace
}  // namespace bifolio::testing
