// What is searched for in a finished booklet is found, and its links say where they lead.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <regex>
#include <set>
#include <sstream>

#include "tests/end_to_end/reading.h"
#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

using nlohmann::json;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

// Letters, digits and hyphens, whatever the quotes and brackets around them.
std::string bare(std::string_view word) {
    std::string result;
    for (std::size_t at = 0; at < word.size();) {
        const auto [character, length] = source::code_point_at(word, at);
        if (character == U'-' || u_isalnum(static_cast<UChar32>(character)) != 0)
            source::append_utf8(result, character);
        at += length;
    }
    return result;
}

std::set<std::string> words_of(const std::string& text) {
    std::set<std::string> words;
    std::istringstream stream(text);
    for (std::string word; stream >> word;) words.insert(bare(word));
    return words;
}

std::set<std::string> words_of_abstracts(const std::string& file) {
    pugi::xml_document document;
    EXPECT_TRUE(document.load_file(file.c_str()));
    std::set<std::string> words;
    for (const pugi::xpath_node text : document.select_nodes("//abstract//text()"))
        words.merge(words_of(text.node().value()));
    return words;
}

class Search : public ::testing::Test {
  protected:
    // Makes the booklet. How many of its lines end in a hyphen that was added.
    std::size_t make(std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), "booklet");
        arguments.insert(arguments.end(), {"-o", "booklet.pdf", "--report", "--format", "json"});
        const Outcome outcome = bifolio(arguments, folder_.path());
        EXPECT_EQ(outcome.status, 0) << outcome.err;
        return json::parse(outcome.out).at("hyphenated_lines");
    }

    [[nodiscard]] std::string text(const std::vector<std::string>& options = {}) const {
        std::vector<std::string> arguments{"pdftotext"};
        arguments.insert(arguments.end(), options.begin(), options.end());
        arguments.insert(arguments.end(), {(folder_ / "booklet.pdf").string(), "-"});
        return run({.arguments = arguments}).out;
    }

    // In every order in which poppler gives text.
    void expect_words_whole(const std::string& programme) const {
        const std::set<std::string> wanted = words_of_abstracts((folder_ / programme).string());
        ASSERT_GT(wanted.size(), 300U);
        for (const char* order : {"-raw", "-layout", "-nopgbrk"}) {
            const std::string all = text({order});
            EXPECT_THAT(all, Not(HasSubstr("\u00AD")));
            const std::set<std::string> found = words_of(all);
            for (const std::string& word : wanted) EXPECT_TRUE(found.contains(word)) << word << ' ' << order;
        }
    }

    [[nodiscard]] std::vector<json> links() const {
        const Outcome outcome =
            run({.arguments = {"qpdf", "--json", "--json-key=qpdf", (folder_ / "booklet.pdf").string()}});
        const json objects = json::parse(outcome.out).at("qpdf").at(1);
        std::vector<json> links;
        for (const json& object : objects)
            if (object.contains("value") && object["value"].is_object() &&
                object["value"].value("/Subtype", json()) == "/Link")
                links.push_back(object["value"]);
        return links;
    }

    TemporaryFolder folder_;
};

TEST_F(Search, FindsEachWordOfAPastedTableWhole) {
    const Outcome import = bifolio({"import", (kSamples / "pasted-table.txt").string(), "--title",
                                    "A Workshop on Trying", "--date", "2026-09-14", "-o", "programme.xml"},
                                   folder_.path());
    ASSERT_EQ(import.status, 0) << import.err;
    EXPECT_GT(make({"programme.xml", "--set", "paragraph.abstract.columns=2"}), 10U);
    expect_words_whole("programme.xml");
}

TEST_F(Search, FindsEachWordOfNarrowColumnsWhole) {
    std::filesystem::copy_file(kSamples / "euromlsys-2023.xml", folder_ / "programme.xml");
    EXPECT_GT(make({"programme.xml", "--set", "paragraph.abstract.columns=2"}), 50U);
    expect_words_whole("programme.xml");
    EXPECT_GT(make({"programme.xml", "--style", "modern", "--set", "paragraph.abstract.align=justified",
                    "--set", "lines.hyphen-penalty=40"}),
              20U);
    expect_words_whole("programme.xml");
}

TEST_F(Search, KeepsHyphensOfWordsAtLinesEnds) {
    std::string abstract;
    for (int n = 0; n < 60; ++n) abstract += "well-known pre- and post-war ";
    write_file(folder_ / "programme.xml",
               "<program xml:lang=\"en\"><event><title>T</title></event><day date=\"2026-09-14\"><session "
               "start=\"9:00\"><title>S</title><talk><title>A</title><abstract><p>" +
                   abstract + ".</p></abstract></talk></session></day></program>");
    make({"programme.xml", "--set", "paragraph.abstract.columns=3"});
    for (const char* order : {"-raw", "-layout", "-nopgbrk"}) {
        const std::string all = text({order});
        EXPECT_EQ(occurrences(all, "well-known"), 60U) << order;
        EXPECT_EQ(occurrences(all, "pre- "), 60U) << order;
        EXPECT_EQ(occurrences(all, "post-war"), 60U) << order;
    }
}

TEST_F(Search, LinksSayWhereTheyLead) {
    make({(kSamples / "every-element.xml").string()});
    std::size_t to_pages = 0, with_quads = 0;
    for (const json& link : links()) {
        const std::string words = link.at("/Contents").get<std::string>().substr(2);  // "u:"
        if (link.contains("/Dest")) {
            ++to_pages;
            EXPECT_THAT(words, ContainsRegex("^Page [0-9]+: .*[A-Za-z]"));
            EXPECT_EQ(words.find("00"), std::string::npos) << words;
        } else {
            EXPECT_FALSE(bare(words).empty());
        }
        if (link.contains("/QuadPoints")) ++with_quads;
    }
    EXPECT_GT(to_pages, 50U);
    EXPECT_GT(with_quads, 10U);
}

TEST_F(Search, LinksSpeakTheProgrammesLanguage) {
    std::string programme = read_file(kSamples / "every-element.xml");
    programme.replace(programme.find("xml:lang=\"en"), std::string("xml:lang=\"en").size(), "xml:lang=\"fr");
    std::filesystem::copy(kSamples / "pictures", folder_ / "pictures");
    write_file(folder_ / "programme.xml", programme);
    make({"programme.xml"});
    ASSERT_GT(links().size(), 50U);
    for (const json& link : links()) {
        if (!link.contains("/Dest")) continue;
        EXPECT_THAT(link.at("/Contents").get<std::string>(), ContainsRegex("^u:Page [0-9]+\u00A0: "));
    }
}

}  // namespace
}  // namespace bifolio::testing
