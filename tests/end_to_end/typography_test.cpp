// How well the samples are set, in each style on each paper: as the program's own report says, and, without
// trusting it, as the finished PDF shows when poppler reads it back.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <sstream>

#include "tests/end_to_end/reading.h"
#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

using ::testing::Combine;
using ::testing::Values;

// The abstracts' letters and digits in a row; after which of them a word, or a paragraph, ends.
struct RunningText {
    std::string letters;
    std::vector<bool> ends_word;
    std::vector<std::size_t> paragraph_ends;

    [[nodiscard]] bool parts_paragraphs(std::size_t at) const {
        return at == 0 || std::ranges::binary_search(paragraph_ends, at);
    }
};

void collect_text(const pugi::xml_node& node, std::string& text) {
    if (node.type() == pugi::node_pcdata) text += node.value();
    if (std::string_view(node.name()) == "br") text += ' ';
    for (const pugi::xml_node& child : node.children()) collect_text(child, text);
}

RunningText abstracts_of(const std::filesystem::path& programme) {
    pugi::xml_document document;
    EXPECT_TRUE(document.load_file(programme.c_str()));
    RunningText result;
    for (const pugi::xpath_node& found : document.select_nodes("//abstract/p")) {
        std::string text;
        collect_text(found.node(), text);
        std::istringstream words(text);
        for (std::string word; words >> word;) {
            const std::string letters = squeezed(word);
            if (letters.empty()) continue;
            result.letters += letters;
            result.ends_word.resize(result.letters.size(), false);
            result.ends_word.back() = true;
        }
        result.paragraph_ends.push_back(result.letters.size());
    }
    return result;
}

// A line of running text on paper.
struct PaperLine {
    std::size_t page = 0;
    double right = 0, foot = 0;
    std::size_t begin = 0, end = 0;  // its letters, in the running text
};

std::vector<PaperLine> lines_on_paper(const std::filesystem::path& pdf, const RunningText& text) {
    const Outcome outcome = run({.arguments = {"pdftotext", "-bbox-layout", pdf.string(), "-"}});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    pugi::xml_document document;
    EXPECT_TRUE(document.load_string(outcome.out.c_str()));
    std::vector<PaperLine> lines;
    std::size_t at = 0, page = 0;
    for (const pugi::xpath_node& sheet : document.select_nodes("//page")) {
        ++page;
        for (const pugi::xpath_node& found : sheet.node().select_nodes(".//line")) {
            std::string letters;
            for (const pugi::xml_node& word : found.node().children("word"))
                letters += squeezed(word.child_value());
            constexpr std::size_t kSurely = 18;  // letters that no heading shares with the text
            std::size_t begin = std::string::npos;
            if (!letters.empty() && text.letters.compare(at, letters.size(), letters) == 0 && at > 0)
                begin = at;
            if (begin == std::string::npos && letters.size() >= kSurely) begin = text.letters.find(letters);
            if (begin == std::string::npos) continue;
            at = begin + letters.size();
            lines.push_back({page, found.node().attribute("xMax").as_double(),
                             found.node().attribute("yMax").as_double(), begin, at});
        }
    }
    return lines;
}

class Setting : public ::testing::TestWithParam<std::tuple<std::string, std::string, std::string>> {
  protected:
    void SetUp() override {
        const auto& [sample, style, paper] = GetParam();
        programme_ = kSamples / (sample + ".xml");
        const Outcome outcome = bifolio({"booklet", programme_.string(), "--style", style, "--paper", paper,
                                         "-o", "out.pdf", "--report", "--quiet", "--format", "json"},
                                        folder_.path());
        ASSERT_EQ(outcome.status, 0) << outcome.err;
        report_ = nlohmann::json::parse(outcome.out);
    }

    TemporaryFolder folder_;
    std::filesystem::path programme_;
    nlohmann::json report_;
};

TEST_P(Setting, ReportsNothingThatATypesetterWouldNotSign) {
    const nlohmann::json& counts = report_.at("counts");
    std::vector<std::string> kinds{"overfull",     "ladder",     "widow",     "orphan",    "heading-at-foot",
                                   "final-hyphen", "stale-head", "cut-facts", "split-name"};
    // Two paragraphs of two lines each have no other way on half-letter paper.
    if (std::get<2>(GetParam()) == "A5") kinds.emplace_back("runt");
    for (const std::string& kind : kinds)
        EXPECT_EQ(counts.at(kind), 0) << kind << '\n' << report_.at("remarks").dump(1);
    // Abstracts of the style modern are ragged.
    if (std::get<1>(GetParam()) == "classic") {
        EXPECT_GT(report_.at("justified_lines"), 20);
    }
}

TEST_P(Setting, ShowsNoWidowOrphanOrLadderOnPaper) {
    const RunningText text = abstracts_of(programme_);
    const std::vector<PaperLine> lines = lines_on_paper(folder_.path() / "out.pdf", text);
    ASSERT_GT(lines.size(), 10U);
    std::size_t hyphens = 0;
    for (std::size_t n = 0; n < lines.size(); ++n) {
        const PaperLine& line = lines[n];
        const bool ends_paragraph = text.parts_paragraphs(line.end);
        const bool opens = text.parts_paragraphs(line.begin);
        const bool divided = !text.ends_word[line.end - 1];
        hyphens = divided ? hyphens + 1 : 0;
        EXPECT_LT(hyphens, 3U) << "a ladder on page " << line.page;
        if (ends_paragraph || n + 1 == lines.size()) continue;
        const PaperLine& next = lines[n + 1];
        if (next.begin != line.end) continue;
        // The head of another column or page.
        if (next.page == line.page && next.foot > line.foot) continue;
        EXPECT_FALSE(opens) << "an orphan on page " << line.page;
        EXPECT_FALSE(text.parts_paragraphs(next.end)) << "a widow on page " << next.page;
    }
}

TEST_P(Setting, EndsNoLineInTheDotBetweenFacts) {
    const Outcome outcome =
        run({.arguments = {"pdftotext", "-layout", (folder_.path() / "out.pdf").string(), "-"}});
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    std::size_t dots = 0;
    for (const std::string& line : lines_of(outcome.out)) {
        EXPECT_FALSE(line.substr(0, line.find_last_not_of(' ') + 1).ends_with("·")) << line;
        dots += occurrences(line, "·");
    }
    EXPECT_GT(dots, 5U);
}

TEST_P(Setting, KeepsRunningTextWithinItsMargins) {
    const std::vector<PaperLine> lines = lines_on_paper(folder_.path() / "out.pdf", abstracts_of(programme_));
    constexpr double kHang = 6;  // what a mark may hang out at the most, points
    constexpr double kMillimetre = 72 / 25.4, kRagged = 40;
    const bool is_modern = std::get<1>(GetParam()) == "modern";
    const double width = std::get<2>(GetParam()) == "A5" ? 148 * kMillimetre : 396;
    const double inner = is_modern ? 12 : 15.15, outer = is_modern ? 14 : 21.21;
    std::map<std::size_t, double> rights;
    for (const PaperLine& line : lines) {
        double& right = rights[line.page % 2];
        right = std::max(right, line.right);
    }
    for (const auto& [side, right] : rights) {
        const double edge = width - (side == 0 ? inner : outer) * kMillimetre;
        EXPECT_LT(right, edge + kHang) << (side == 0 ? "versos" : "rectos");
        EXPECT_GT(right, edge - kRagged) << (side == 0 ? "versos" : "rectos");
    }
}

INSTANTIATE_TEST_SUITE_P(Samples, Setting,
                         Combine(Values("euromlsys-2023", "every-element"), Values("classic", "modern"),
                                 Values("A5", "half-letter")),
                         [](const auto& setting) {
                             std::string name = std::get<0>(setting.param) + std::get<1>(setting.param) +
                                                std::get<2>(setting.param);
                             std::erase(name, '-');
                             return name;
                         });

// One long session: the sample's abstracts as one talk's text after another, so that most pages break off
// within a paragraph.
void write_long_session(const std::filesystem::path& file) {
    pugi::xml_document sample;
    ASSERT_TRUE(sample.load_file((kSamples / "euromlsys-2023.xml").c_str()));
    pugi::xml_document long_one;
    const std::string head =
        "<program xml:lang='en-GB'><event><title>A Long Day</title><dates first='2026-05-04'/></event>"
        "<day date='2026-05-04'><session start='9:00'><title>All of It</title></session></day></program>";
    ASSERT_TRUE(long_one.load_string(head.c_str()));
    pugi::xml_node session = long_one.select_node("//session").node();
    int number = 0;
    for (int round = 0; round < 4; ++round)
        for (const pugi::xpath_node& abstract : sample.select_nodes("//abstract")) {
            pugi::xml_node talk = session.append_child("talk");
            talk.append_child("title").text().set(("Talk " + std::to_string(++number)).c_str());
            talk.append_copy(abstract.node());
        }
    ASSERT_TRUE(long_one.save_file(file.c_str()));
}

class LongSession : public ::testing::TestWithParam<std::tuple<std::string, std::string>> {};

TEST_P(LongSession, EndsFacingPagesOfRunningTextAlike) {
    const TemporaryFolder folder;
    const std::filesystem::path programme = folder.path() / "long.xml";
    write_long_session(programme);
    const auto& [style, paper] = GetParam();
    const Outcome outcome =
        bifolio({"booklet", "long.xml", "--style", style, "--paper", paper, "--quiet"}, folder.path());
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const RunningText text = abstracts_of(programme);
    const std::vector<PaperLine> lines = lines_on_paper(folder.path() / "long.pdf", text);
    // The feet of pages that break off within a paragraph: such pages are full.
    std::map<std::size_t, double> feet;
    for (std::size_t n = 0; n + 1 < lines.size(); ++n) {
        if (lines[n + 1].page != lines[n].page + 1 || lines[n + 1].begin != lines[n].end) continue;
        if (text.parts_paragraphs(lines[n].end)) continue;
        feet[lines[n].page] = lines[n].foot;
    }
    // Columns that keep some lines before they go on overleaf may leave a page a line shorter.
    const double tolerance = style == "modern" ? 11.5 + 0.5 : 0.5;
    std::size_t spreads = 0;
    for (const auto& [page, foot] : feet) {
        if (page % 2 == 1 || !feet.contains(page + 1)) continue;
        ++spreads;
        EXPECT_NEAR(foot, feet[page + 1], tolerance) << "pages " << page << " and " << page + 1;
    }
    EXPECT_GE(spreads, 1U);
}

INSTANTIATE_TEST_SUITE_P(Styles, LongSession,
                         Combine(Values("classic", "modern"), Values("A5", "half-letter")),
                         [](const auto& setting) {
                             std::string name = std::get<0>(setting.param) + std::get<1>(setting.param);
                             std::erase(name, '-');
                             return name;
                         });

}  // namespace
}  // namespace bifolio::testing
