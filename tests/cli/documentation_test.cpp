// Help, man page and completions tell of the same verbs and options.
#include <gmock/gmock.h>

#include <filesystem>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "cli/verbs.h"
#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

using ::testing::AnyOfArray;
using ::testing::Contains;
using ::testing::Each;
using ::testing::HasSubstr;

std::string help_of(const std::string& verb) {
    const Outcome outcome = bifolio({verb, "--help"}, {});
    EXPECT_EQ(outcome.status, 0);
    return outcome.out;
}

// The options with two dashes that stand in a text.
std::set<std::string> options_in(const std::string& text) {
    static const std::regex kOption("--[a-z][a-z-]*");
    return {std::sregex_token_iterator(text.begin(), text.end(), kOption), std::sregex_token_iterator()};
}

// Those that a verb's help lists: each stands at the start of a line.
std::set<std::string> options_of(const std::string& verb) {
    static const std::regex kListed("\n  (?:-[a-z], )?(--[a-z][a-z-]*)");
    const std::string help = help_of(verb);
    std::set<std::string> options;
    for (std::sregex_iterator each(help.begin(), help.end(), kListed), end; each != end; ++each) {
        options.insert((*each)[1]);
    }
    EXPECT_GE(options.size(), 6U) << help;
    return options;
}

std::set<std::string> options_of_all_verbs() {
    std::set<std::string> options;
    for (const cli::Verb& verb : cli::verbs()) options.merge(options_of(std::string(verb.name)));
    options.insert("--version");
    return options;
}

// "\-\-strict" of the man page, back as it is typed.
std::string without_backslashes(std::string text) {
    std::erase(text, '\\');
    return text;
}

class Documentation : public ::testing::TestWithParam<std::string> {};

TEST_P(Documentation, TellsOfAllVerbsAndOptionsAndNoOthers) {
    const std::string text = without_backslashes(read_file(kProject / GetParam()));
    for (const cli::Verb& verb : cli::verbs()) EXPECT_THAT(text, HasSubstr(std::string(verb.name)));
    std::set<std::string> told = options_in(text);
    if (GetParam().ends_with(".fish")) {
        // fish writes "-l strict".
        static const std::regex kLong("-l ([a-z][a-z-]*)");
        told.clear();
        for (std::sregex_iterator each(text.begin(), text.end(), kLong), end; each != end; ++each) {
            told.insert("--" + (*each)[1].str());
        }
    }
    EXPECT_EQ(told, options_of_all_verbs());
}

INSTANTIATE_TEST_SUITE_P(Files, Documentation,
                         ::testing::Values("docs/bifolio.1", "completion/bifolio.bash", "completion/_bifolio",
                                           "completion/bifolio.fish"));

// The words that each match of `list` has as its first group: "pdfx4|other" or "pdfx4 other".
std::vector<std::set<std::string>> words_in(const std::string& text, const char* list) {
    static const std::regex kWord("[a-z0-9]+");
    const std::regex pattern(list);
    std::vector<std::set<std::string>> all;
    for (std::sregex_iterator each(text.begin(), text.end(), pattern), end; each != end; ++each) {
        const std::string words = (*each)[1];
        all.emplace_back(std::sregex_token_iterator(words.begin(), words.end(), kWord),
                         std::sregex_token_iterator());
    }
    return all;
}

// Where a file lists the words that --standard takes.
struct StandardList {
    const char* file;
    const char* pattern;
};

class StandardWords : public ::testing::TestWithParam<StandardList> {};

TEST_P(StandardWords, AreThoseOfTheHelp) {
    std::vector<std::set<std::string>> in_help;
    for (const char* verb : {"booklet", "handout", "press", "preflight"})
        for (const auto& words : words_in(help_of(verb), "\n  --standard ([a-z0-9|]+)"))
            in_help.push_back(words);
    ASSERT_EQ(in_help.size(), 4U);
    const std::string text = without_backslashes(read_file(kProject / GetParam().file));
    const auto told = words_in(text, GetParam().pattern);
    EXPECT_THAT(told, Each(AnyOfArray(in_help)));
    for (const auto& words : in_help) EXPECT_THAT(told, Contains(words));
}

INSTANTIATE_TEST_SUITE_P(
    Files, StandardWords,
    ::testing::Values(StandardList{"docs/bifolio.1", "BI --standard \" (.*)\""},
                      StandardList{"completion/bifolio.bash", "standards='(.*?)'"},
                      StandardList{"completion/_bifolio", "--standard\\[.*?:\\((.*?)\\)"},
                      StandardList{"completion/bifolio.fish", "-l standard -x -a '?([a-z0-9 ]+)"}),
    [](const auto& test) {
        std::string name = test.param.file;
        std::erase_if(name, [](char c) { return c == '/' || c == '.' || c == '_'; });
        return name;
    });

// Each verb's own list in the completions, not only the sum of them.
TEST(BashCompletion, OffersEachVerbItsOptions) {
    for (const cli::Verb& verb : cli::verbs()) {
        const std::string name(verb.name);
        const std::string script = ". '" + (kProject / "completion/bifolio.bash").string() +
                                   "'; COMP_WORDS=(bifolio " + name +
                                   " --); COMP_CWORD=2; _bifolio; printf '%s\\n' \"${COMPREPLY[@]}\"";
        const Outcome outcome = run({.arguments = {"bash", "-c", script}});
        EXPECT_EQ(outcome.err, "");
        EXPECT_EQ(options_in(outcome.out), options_of(name)) << name;
    }
}

TEST(BashCompletion, OffersVerbsChoicesAndFiles) {
    const TemporaryFolder folder;
    write_file(folder / "p.xml", "");
    write_file(folder / "p.txt", "");
    const auto completed = [&](const std::string& words) {
        const std::string script = ". '" + (kProject / "completion/bifolio.bash").string() +
                                   "'; COMP_WORDS=(" + words +
                                   "); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); _bifolio; "
                                   "printf '%s\\n' \"${COMPREPLY[@]}\"";
        const Outcome outcome = run({.arguments = {"bash", "-c", script}, .folder = folder.path()});
        EXPECT_EQ(outcome.err, "");
        return outcome.out;
    };
    EXPECT_EQ(completed("bifolio b"), "booklet\n");
    EXPECT_EQ(completed("bifolio check --color a"), "auto\nalways\n");
    EXPECT_EQ(completed("bifolio check --format j"), "json\n");
    EXPECT_EQ(completed("bifolio check p"), "p.xml\n");
    EXPECT_EQ(completed("bifolio import p.t"), "p.txt\n");
}

TEST(ManPage, IsCleanGroff) {
    const std::string page = read_file(kProject / "docs/bifolio.1");
    EXPECT_TRUE(page.starts_with(".\\\"") || page.starts_with(".TH")) << page.substr(0, 40);
    for (const char* section :
         {"NAME", "SYNOPSIS", "DESCRIPTION", "EXIT STATUS", "ENVIRONMENT", "FILES", "EXAMPLES"}) {
        EXPECT_THAT(page, HasSubstr(std::string(".SH ") + section + "\n"));
    }
}

TEST(ManPage, NamesTheVersion) {
    const std::string version = bifolio({"--version"}, {}).out;
    EXPECT_THAT(read_file(kProject / "docs/bifolio.1"),
                HasSubstr("\"" + version.substr(0, version.size() - 1) + "\""));
}

// The first programme, exactly as the README says, with the program that was built.
TEST(Readme, LeadsToAFirstProgramme) {
    std::istringstream readme(read_file(kProject / "README.md"));
    std::string script = "set -e\n";
    bool goes_on = false;
    for (std::string line; std::getline(readme, line);) {
        const bool is_step = line.starts_with("    ./bifolio import") ||
                             line.starts_with("    ./bifolio check") ||
                             line.starts_with("    ./bifolio booklet trying");
        if (!is_step && !goes_on) continue;
        goes_on = line.ends_with('\\');
        if (is_step) line.replace(line.find("./bifolio"), 9, "\"$PROGRAM\"");
        script += line + "\n";
    }
    const TemporaryFolder folder;
    std::filesystem::create_directory_symlink(kSamples, folder / "samples");
    const Outcome outcome = run({.arguments = {"sh", "-c", script},
                                 .folder = folder.path(),
                                 .environment = {{"PROGRAM", kProgram.string()}}});
    EXPECT_EQ(outcome.status, 0) << script << outcome.err;
    EXPECT_EQ(files_in(folder.path()),
              (std::vector<std::string>{"samples", "trying.pdf", "trying.xml", "trying.xml.import"}))
        << script;
}

// Every file that a page of documentation names is there.
TEST(Readme, NamesFilesThatAreThere) {
    static const std::regex kPath(
        "`((?:docs|samples|tests|source|styles|cmake|cli|completion)/[A-Za-z0-9_./-]*)`");
    std::size_t named = 0;
    for (const char* page : {"README.md", "CONTRIBUTING.md"}) {
        const std::string text = read_file(kProject / page);
        for (std::sregex_iterator each(text.begin(), text.end(), kPath), end; each != end; ++each) {
            EXPECT_TRUE(std::filesystem::exists(kProject / (*each)[1].str())) << page << ": " << (*each)[1];
            ++named;
        }
    }
    EXPECT_GT(named, 10U);
}

}  // namespace
}  // namespace bifolio::testing
