// The main job, from a user's file to a PDF, read back by other people's tools.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>

#include "tests/end_to_end/reading.h"
#include "tests/end_to_end/word_boxes.h"
#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

using ::testing::AnyOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

constexpr std::size_t kMostBytes = 200'000;

// The lines of a pasted table that carry text: without bars, times and blank lines.
std::vector<std::string> text_lines(const std::string& table) {
    static const std::regex kTime(R"(\s*\d{1,2}:\d{2}\s*)");
    std::vector<std::string> result;
    for (std::string line : lines_of(table)) {
        std::erase(line, '|');
        if (squeezed(line).empty() || std::regex_match(line, kTime)) continue;
        result.push_back(line);
    }
    return result;
}

// A session's line is printed in parts: its label and title, and its note. So is a line of presenters: names
// with what the booklet's own style puts between them, and where they belong.
std::vector<std::string> parts_of(const std::string& line) {
    static const std::regex kSession(R"(^\s*(Session \d+|Keynote): (.*?)(?: - \((.*)\))?\s*$)");
    static const std::regex kPresenters(R"(^[^.:]{1,100}\([^()]*\)\s*$)");
    static const std::regex kBetween(R"( and | & |, |\()");
    std::smatch match;
    if (std::regex_match(line, match, kSession)) {
        std::vector<std::string> parts;
        for (std::size_t n = 1; n < match.size(); ++n) {
            if (match[n].matched) parts.push_back(match[n]);
        }
        return parts;
    }
    if (!std::regex_match(line, kPresenters)) return {line};
    return {std::sregex_token_iterator(line.begin(), line.end(), kBetween, -1), {}};
}

TEST(Booklet, EveryWordOfAPastedTableIsOnPaperAndAbstractsOnce) {
    const TemporaryFolder folder;
    const Outcome import =
        bifolio({"import", (kSamples / "pasted-table.txt").string(), "--title", "A Workshop on Trying",
                 "--short-title", "Try 2026", "--date", "2026-09-14", "--place", "Porto, Portugal",
                 "--time-zone", "Europe/Lisbon", "-o", "programme.xml"},
                folder.path());
    ASSERT_EQ(import.status, 0) << import.err;
    const Outcome booklet = bifolio({"booklet", "programme.xml"}, folder.path());
    ASSERT_EQ(booklet.status, 0) << booklet.err;

    const std::string paper = squeezed(text_area_of(folder / "programme.pdf"));
    std::size_t abstract_lines = 0, last = 0;
    for (const std::string& line : text_lines(read_file(kSamples / "pasted-table.txt"))) {
        for (const std::string& part : parts_of(line))
            EXPECT_THAT(paper, HasSubstr(squeezed(part))) << "lost: " << part;
        constexpr std::size_t kLongerThanAnyTitle = 120;
        if (line.size() < kLongerThanAnyTitle) continue;
        ++abstract_lines;
        const std::string words = squeezed(line);
        EXPECT_EQ(occurrences(paper, words), 1U) << line;
        const std::size_t at = paper.find(words);
        EXPECT_GT(at, last) << "out of order: " << line;
        last = at;
    }
    EXPECT_GE(abstract_lines, 8U);
}

class Sample : public ::testing::TestWithParam<const char*> {
  protected:
    void SetUp() override {
        const Outcome outcome =
            bifolio({"booklet", (kSamples / (std::string(GetParam()) + ".xml")).string(), "-o", "out.pdf"},
                    folder_.path());
        ASSERT_EQ(outcome.status, 0) << outcome.err;
        pdf_ = folder_ / "out.pdf";
    }

    [[nodiscard]] nlohmann::json objects() const {
        const Outcome outcome = run({.arguments = {"qpdf", "--json=2", pdf_.string()}});
        return nlohmann::json::parse(outcome.out);
    }

    TemporaryFolder folder_;
    std::filesystem::path pdf_;
};

TEST_P(Sample, IsCleanToEveryReader) {
    const Outcome qpdf = run({.arguments = {"qpdf", "--check", pdf_.string()}});
    EXPECT_EQ(qpdf.status, 0) << qpdf.out << qpdf.err;
    EXPECT_THAT(qpdf.out + qpdf.err, Not(HasSubstr("WARNING")));
    for (const std::vector<std::string>& reader :
         {std::vector<std::string>{"pdftotext", pdf_.string(), "/dev/null"},
          std::vector<std::string>{"pdftoppm", "-r", "20", pdf_.string(), (folder_ / "page").string()},
          std::vector<std::string>{"mutool", "draw", "-q", "-r", "20", "-o", (folder_ / "m%d.png").string(),
                                   pdf_.string()}}) {
        const Outcome outcome = run({.arguments = reader});
        EXPECT_EQ(outcome.status, 0) << reader[0];
        // Debian's mutool says of itself that it was built without ICC.
        EXPECT_THAT(outcome.err, AnyOf(IsEmpty(), "warning: ICC support is not available\n")) << reader[0];
    }
    const Outcome gs = run(
        {.arguments = {"gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage", pdf_.string()}});
    EXPECT_EQ(gs.status, 0);
    EXPECT_THAT(gs.out + gs.err, IsEmpty());
}

TEST_P(Sample, EmbedsSubsetsOfAllFontsWithUnicode) {
    const Outcome outcome = run({.arguments = {"pdffonts", pdf_.string()}});
    const std::vector<std::string> lines = lines_of(outcome.out);
    ASSERT_GT(lines.size(), 4U) << outcome.out;
    for (std::size_t n = 2; n < lines.size(); ++n) EXPECT_THAT(lines[n], HasSubstr("yes yes yes"));
}

TEST_P(Sample, IsTheSameFileWithAnyNumberOfThreads) {
    const std::string xml = (kSamples / (std::string(GetParam()) + ".xml")).string();
    const std::string first = read_file(pdf_);
    for (const char* threads : {"1", "2", "3"}) {
        const Outcome outcome =
            bifolio({"booklet", xml, "-o", "again.pdf", "--threads", threads}, folder_.path());
        ASSERT_EQ(outcome.status, 0);
        EXPECT_TRUE(read_file(folder_ / "again.pdf") == first) << threads << " threads";
    }
}

TEST_P(Sample, LabelsPagesAsTheirFoliosAndLinksStayInside) {
    const nlohmann::json json = objects();
    const auto& pages = json.at("pages");
    // The cover has none.
    for (std::size_t n = 1; n < pages.size(); ++n) {
        const Outcome outcome =
            run({.arguments = {"pdftotext", "-f", std::to_string(n + 1), "-l", std::to_string(n + 1), "-r",
                               "72", "-x", "0", "-y", "540", "-W", "420", "-H", "40", pdf_.string(), "-"}});
        const std::string folio = squeezed(outcome.out);
        EXPECT_EQ(folio, std::to_string(n + 1));
    }
    const auto& labels = json.at("pagelabels");
    ASSERT_FALSE(labels.empty());
    EXPECT_EQ(labels[0].at("index"), 0);
    EXPECT_EQ(labels[0].at("label").at("/S"), "/D");
}

TEST_P(Sample, HasBookmarksForDaysSessionsAndTalks) {
    const nlohmann::json json = objects();
    const auto& outlines = json.at("outlines");
    ASSERT_FALSE(outlines.empty());
    std::size_t depth = 0;
    const std::function<void(const nlohmann::json&, std::size_t)> walk = [&](const nlohmann::json& entries,
                                                                             std::size_t level) {
        for (const auto& entry : entries) {
            depth = std::max(depth, level);
            EXPECT_FALSE(entry.at("title").get<std::string>().empty());
            EXPECT_GE(entry.at("destpageposfrom1").get<int>(), 1);
            walk(entry.at("kids"), level + 1);
        }
    };
    walk(outlines, 1);
    const bool has_headings_in_texts = std::string(GetParam()) == "every-element";
    EXPECT_EQ(depth, has_headings_in_texts ? 4U : 3U);
}

TEST_P(Sample, IsSmall) {
    EXPECT_LT(std::filesystem::file_size(pdf_), kMostBytes);
}

INSTANTIATE_TEST_SUITE_P(Samples, Sample, ::testing::Values("euromlsys-2023", "every-element"),
                         [](const auto& test) {
                             std::string name = test.param;
                             std::erase_if(name, [](char c) { return c == '-'; });
                             return name;
                         });

TEST(Booklet, SaysItsTitleLanguageAndDate) {
    const TemporaryFolder folder;
    ASSERT_EQ(bifolio({"booklet", (kSamples / "euromlsys-2023.xml").string(), "-o", "out.pdf"}, folder.path())
                  .status,
              0);
    const Outcome info = run({.arguments = {"pdfinfo", "-isodates", (folder / "out.pdf").string()}});
    EXPECT_THAT(info.out, HasSubstr("3rd Workshop on Machine Learning and Systems"));
    EXPECT_THAT(info.out, HasSubstr("CreationDate:    2023-05-08"));
    EXPECT_THAT(info.out, HasSubstr("419.528 x 595.276"));
}

TEST(Booklet, TakesItsDateFromTheEnvironmentFirst) {
    const TemporaryFolder folder;
    Command command = bifolio_command(
        {"booklet", (kSamples / "euromlsys-2023.xml").string(), "-o", "out.pdf"}, folder.path());
    command.environment["SOURCE_DATE_EPOCH"] = "86400";
    ASSERT_EQ(run(command).status, 0);
    const Outcome info = run({.arguments = {"pdfinfo", "-isodates", (folder / "out.pdf").string()}});
    EXPECT_THAT(info.out, HasSubstr("CreationDate:    1970-01-02"));
}

TEST(Booklet, ShowsParallelSessionsSideBySideAtAGlance) {
    const TemporaryFolder folder;
    ASSERT_EQ(bifolio({"booklet", (kSamples / "every-element.xml").string(), "-o", "out.pdf"}, folder.path())
                  .status,
              0);
    const std::vector<ReadPage> pages = pages_of(folder / "out.pdf");
    const auto place_of = [&](const ReadPage& page, const std::string& word) {
        const auto found = std::ranges::find(page.words, word, &WordBox::word);
        if (found == page.words.end()) throw std::runtime_error("no \"" + word + "\" there");
        return *found;
    };
    const auto glance = std::ranges::find_if(
        pages, [](const ReadPage& page) { return page.words.size() > 3 && page.words[3].word == "glance"; });
    ASSERT_NE(glance, pages.end());
    const WordBox left = place_of(*glance, "Blades"), right = place_of(*glance, "Tutorial:");
    EXPECT_NEAR(left.bottom, right.bottom, 0.01);
    EXPECT_LT(left.right, right.left);
    EXPECT_LT(place_of(*glance, "10:30").right, place_of(*glance, "Blades").left);
    EXPECT_GT(place_of(*glance, "11:30").top, place_of(*glance, "Yıldırım").bottom);
}

TEST(Booklet, TellsWhatTheRealProgrammesTimesLack) {
    const TemporaryFolder folder;
    const Outcome check = bifolio({"check", (kSamples / "euromlsys-2023.xml").string()}, folder.path());
    EXPECT_EQ(check.status, 0);
    EXPECT_THAT(check.out, HasSubstr("[session-overrun]"));
    EXPECT_THAT(check.out, HasSubstr("75 minutes, but it has 45"));
    EXPECT_THAT(check.out, HasSubstr("[session-underrun]"));
    EXPECT_THAT(check.out, HasSubstr("75 minutes, but it has 105"));

    ASSERT_EQ(bifolio({"booklet", (kSamples / "euromlsys-2023.xml").string(), "-o", "out.pdf"}, folder.path())
                  .status,
              0);
    const std::string paper = text_area_of(folder / "out.pdf");
    for (const char* time : {"14:30", "14:45", "15:00", "15:15"}) EXPECT_THAT(paper, HasSubstr(time));
    for (const char* time : {"9:30", "9:45", "10:45"}) EXPECT_THAT(paper, Not(HasSubstr(time)));
}

}  // namespace
}  // namespace bifolio::testing
