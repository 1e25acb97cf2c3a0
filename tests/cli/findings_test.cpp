#include "cli/findings.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/support/subprocess.h"

namespace bifolio::cli {
namespace {

using source::Diagnostic;
using source::Severity;

Diagnostic finding(Severity severity, std::string code, source::Place place = {1, 1}) {
    return {severity, std::move(code), "p.xml", place, "message", ""};
}

source::Diagnostics one_of_each() {
    source::Diagnostics all;
    all.add(finding(Severity::Note, "inferred", {3, 1}));
    all.add(finding(Severity::Note, "session-underrun", {2, 1}));
    all.add(finding(Severity::Warning, "overlap", {4, 1}));
    all.add(finding(Severity::Error, "value", {1, 1}));
    return all;
}

std::vector<std::string> codes(const std::vector<Diagnostic>& findings) {
    std::vector<std::string> result;
    for (const Diagnostic& each : findings) result.push_back(each.code);
    return result;
}

using Codes = std::vector<std::string>;

TEST(ShownFindings, AreThoseThatTheOptionsAskFor) {
    EXPECT_EQ(codes(shown_findings(one_of_each(), {})), (Codes{"value", "session-underrun", "overlap"}));
    EXPECT_EQ(codes(shown_findings(one_of_each(), {.verbose = true})),
              (Codes{"value", "session-underrun", "inferred", "overlap"}));
    EXPECT_EQ(codes(shown_findings(one_of_each(), {.quiet = true})), Codes{"value"});
}

TEST(Summary, CountsEachKindThatThereIs) {
    EXPECT_EQ(summary({}), "no errors, no warnings");
    EXPECT_EQ(summary({.errors = 2, .warnings = 1}), "2 errors, 1 warning");
    EXPECT_EQ(summary({.warnings = 3, .notes = 1}), "3 warnings, 1 note");
}

TEST(FindingsAsText, QuoteTheLineAndShowTheHint) {
    const bifolio::testing::TemporaryFolder folder;
    const std::string file = folder / "p.xml";
    bifolio::testing::write_file(file, "<a>\n <b c=\"x\"/>\n</a>\n");
    const Diagnostic error{Severity::Error, "value", file, {2, 8}, "\"x\" is not a valid time", "write 9:15"};
    EXPECT_EQ(findings_as_text({{error}}, {}), file +
                                                   ":2:8: error: \"x\" is not a valid time [value]\n"
                                                   "    2 |  <b c=\"x\"/>\n"
                                                   "      |        ^\n"
                                                   "       hint: write 9:15\n");
}

TEST(FindingsAsText, DoWithoutTheLineWhereThereIsNone) {
    const Diagnostic gone{Severity::Warning, "overlap", "/nowhere/p.xml", {2, 8}, "message", ""};
    EXPECT_EQ(findings_as_text({{gone}}, {}), "/nowhere/p.xml:2:8: warning: message [overlap]\n");
    const Diagnostic whole{Severity::Warning, "missing-event", "p.xml", {}, "no title", ""};
    EXPECT_EQ(findings_as_text({{whole}}, {}), "p.xml: warning: no title [missing-event]\n");
}

TEST(FindingsAsText, KeepToOneLineWhateverIsQuoted) {
    const Diagnostic hostile{Severity::Error, "value", "p\n.xml", {}, "a\nb\x1b[2J", "c\nd"};
    EXPECT_EQ(findings_as_text({{hostile}}, {}), "p .xml: error: a b\uFFFD[2J [value]\n       hint: c d\n");
}

TEST(FindingsAsText, AreColouredOnlyWhenAsked) {
    const Diagnostic error{Severity::Error, "value", "p.xml", {}, "message", "hint"};
    EXPECT_EQ(findings_as_text({{error}}, {.colors = false}).find('\x1b'), std::string::npos);
    EXPECT_NE(findings_as_text({{error}}, {.colors = true}).find("\x1b[1;31merror:\x1b[0m"),
              std::string::npos);
}

TEST(FindingsAsJson, AreOneDocument) {
    const Diagnostic error{Severity::Error, "value", "p.xml", {2, 8}, "\"x\" is not a valid time",
                           "write 9:15"};
    const Diagnostic whole{Severity::Warning, "missing-event", "p.xml", {}, "no title", ""};
    const auto document = nlohmann::json::parse(
        findings_as_json({{error, whole}}, {ExitStatus::Wrong, "cannot", std::nullopt}));
    EXPECT_EQ(document.at("status"), 1);
    EXPECT_EQ(document.at("errors"), 1);
    EXPECT_EQ(document.at("warnings"), 1);
    EXPECT_EQ(document.at("notes"), 0);
    EXPECT_EQ(document.at("failure"), "cannot");
    EXPECT_TRUE(document.at("written").is_null());
    const auto& first = document.at("diagnostics").at(0);
    EXPECT_EQ(first.at("severity"), "error");
    EXPECT_EQ(first.at("code"), "value");
    EXPECT_EQ(first.at("file"), "p.xml");
    EXPECT_EQ(first.at("line"), 2);
    EXPECT_EQ(first.at("column"), 8);
    EXPECT_EQ(first.at("message"), "\"x\" is not a valid time");
    EXPECT_EQ(first.at("hint"), "write 9:15");
    const auto& second = document.at("diagnostics").at(1);
    EXPECT_TRUE(second.at("line").is_null());
    EXPECT_TRUE(second.at("hint").is_null());
}

TEST(FindingsAsJson, TakeAFileNameThatIsNotUtf8) {
    const Diagnostic error{Severity::Error, "value", "p\xFF.xml", {1, 1}, "message", ""};
    const auto document = nlohmann::json::parse(findings_as_json({{error}}, {}));
    EXPECT_EQ(document.at("diagnostics").at(0).at("file"), "p\uFFFD.xml");
}

}  // namespace
}  // namespace bifolio::cli
