// The documents tell of every code, and their examples hold.
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>

#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::contents;
using testing::kRoot;
using testing::read;

TEST(DiagnosticsDocument, TellsOfEveryCode) {
    const std::string document = contents(kRoot / "docs" / "diagnostics.md");
    const std::regex use(R"re((?:error|warning|note)\(\s*"([a-z-]+)",)re");
    std::set<std::string> codes;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kRoot / "source")) {
        if (entry.path().extension() != ".cpp") continue;
        const std::string text = contents(entry.path());
        for (std::sregex_iterator found(text.begin(), text.end(), use), end; found != end; ++found)
            codes.insert((*found)[1].str());
    }
    EXPECT_GE(codes.size(), 12U);
    for (const std::string& code : codes) {
        EXPECT_NE(document.find("\n## " + code + "\n"), std::string::npos) << code;
        EXPECT_NE(document.find("[`" + code + "`](#" + code + ")"), std::string::npos) << code;
    }
}

// Every block of XML, put where it belongs by its first element.
TEST(FormatDocument, HasExamplesThatHold) {
    const std::string document = contents(kRoot / "docs" / "programme-format.md");
    const std::regex block("```xml\n([^`]+)```");
    std::size_t examples = 0;
    for (std::sregex_iterator found(document.begin(), document.end(), block), end; found != end; ++found) {
        std::string example = (*found)[1].str();
        if (example.starts_with("<?xml-model")) continue;
        // What an example leaves out, and what it refers to.
        example = std::regex_replace(example, std::regex("<talk>\\.\\.\\.</talk>"),
                                     "<talk><title>T</title></talk>");
        example = std::regex_replace(example, std::regex("\\.\\.\\."), "");
        const std::string rooms = example.find("<room") == std::string::npos
                                      ? "<room id=\"grande\">R</room><track id=\"machines\">T</track>"
                                      : "";
        const std::string affiliations =
            "<affiliation id=\"kyoto\">K</affiliation><affiliation id=\"bergen\">B</affiliation>";
        const std::string posters = "<session id=\"posters\"><title>P</title></session>";
        if (example.starts_with("<event"))
            example = "<program>" + example + "</program>";
        else if (example.starts_with("<practical-note") || example.starts_with("<page"))
            example = "<program><event><title>E</title>" + example + "</event></program>";
        else if (example.starts_with("<affiliation") || example.starts_with("<kind"))
            example = "<program>" + example + "</program>";
        else if (example.starts_with("<room") || example.starts_with("<day"))
            example = "<program>" + rooms + example + "</program>";
        else if (example.starts_with("<presenter")) {
            example = "<program><day date=\"2026-09-14\"><talk><title>T</title>" + example +
                      "</talk></day></program>";
        } else if (!example.starts_with("<?xml")) {
            example = "<program>" + rooms + affiliations + "<day date=\"2026-09-14\">" + posters + example +
                      "</day></program>";
        }
        ++examples;
        const auto reading = read(example, (kRoot / "samples").string());
        for (const Diagnostic& each : reading.diagnostics.all())
            EXPECT_NE(each.severity, Severity::Error) << example << "\n"
                                                      << each.place.line << ": " << each.message;
    }
    EXPECT_GE(examples, 8U);
}

}  // namespace
}  // namespace bifolio::source
