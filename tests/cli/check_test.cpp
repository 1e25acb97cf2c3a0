// What `bifolio check` prints and how it ends; and what all verbs share with it.
#include <gmock/gmock.h>

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>

#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view kClean = R"(<program xml:lang="en">
  <event><title>Workshop</title></event>
  <day date="2023-05-08"><talk start="9:00" end="9:30"><title>One</title></talk></day>
</program>
)";

constexpr std::string_view kWithErrors = R"(<program xml:lang="en">
  <event><title>Workshop</title></event>
  <day date="2023-05-08">
    <talk start="9:65"><title>One</title></talk>
    <session title="x" start="12:15" end="12:10"><title>Posters</title></session>
  </day>
</program>
)";

// A session that runs over: a warning; one that does not fill its time: a note.
constexpr std::string_view kWithWarning = R"(<program xml:lang="en">
  <event><title>Workshop</title></event>
  <day date="2023-05-08">
    <session start="9:00" end="9:30" talk-minutes="20"><title>Long</title>
      <talk><title>One</title></talk><talk><title>Two</title></talk></session>
    <session start="9:30" end="11:00" talk-minutes="20"><title>Short</title>
      <talk><title>Three</title></talk></session>
  </day>
</program>
)";

class Check : public ::testing::Test {
  protected:
    [[nodiscard]] Outcome check(std::string_view programme, std::vector<std::string> options = {}) const {
        write_file(folder_ / "p.xml", programme);
        options.insert(options.begin(), {"check", "p.xml"});
        return bifolio(options, folder_.path());
    }

    TemporaryFolder folder_;
};

TEST_F(Check, SaysThatNothingIsWrong) {
    const Outcome outcome = check(kClean);
    EXPECT_EQ(outcome.status, 0);
    EXPECT_EQ(outcome.out, "no errors, no warnings\n");
    EXPECT_EQ(outcome.err, "");
    EXPECT_EQ(check(kClean, {"--quiet"}).out, "");
}

TEST_F(Check, PrintsLikeACompiler) {
    const Outcome outcome = check(kWithErrors);
    EXPECT_EQ(outcome.status, 1);
    EXPECT_EQ(outcome.err, "");
    EXPECT_THAT(outcome.out, HasSubstr("p.xml:4:18: error: "));
    EXPECT_THAT(outcome.out, HasSubstr(" [value]\n"
                                       "    4 |     <talk start=\"9:65\"><title>One</title></talk>\n"
                                       "      |                  ^\n"
                                       "       hint: "));
    EXPECT_THAT(outcome.out,
                HasSubstr("error: session \"Posters\" ends (12:10) before it starts (12:15) [time-order]\n"));
    EXPECT_THAT(outcome.out, ::testing::EndsWith("3 errors\n"));
}

TEST_F(Check, AllowsWarningsButNotWhenStrict) {
    const Outcome lenient = check(kWithWarning);
    EXPECT_EQ(lenient.status, 0);
    EXPECT_THAT(lenient.out, HasSubstr("[session-overrun]"));
    EXPECT_THAT(lenient.out, HasSubstr("[session-underrun]"));
    EXPECT_THAT(lenient.out, ::testing::EndsWith("\n1 warning, 1 note\n"));
    const Outcome strict = check(kWithWarning, {"--strict"});
    EXPECT_EQ(strict.status, 1);
    EXPECT_THAT(strict.out,
                ::testing::EndsWith("\n1 warning, 1 note; with --strict, warnings stop the job\n"));
    EXPECT_EQ(check(kClean, {"--strict"}).status, 0);
}

TEST_F(Check, MentionsWhatWasInferredOnlyWhenVerbose) {
    EXPECT_THAT(check(kWithWarning).out, Not(HasSubstr("[inferred]")));
    constexpr std::string_view kOpenEnd = R"(<program xml:lang="en">
  <event><title>Workshop</title></event>
  <day date="2023-05-08"><talk start="9:00"><title>One</title></talk>
    <break start="9:30" end="10:00"><title>Coffee</title></break></day>
</program>
)";
    EXPECT_THAT(check(kOpenEnd).out, Not(HasSubstr("[inferred]")));
    EXPECT_THAT(check(kOpenEnd, {"--verbose"}).out, HasSubstr("[inferred]"));
}

TEST_F(Check, ShowsErrorsOnlyWhenQuiet) {
    EXPECT_EQ(check(kWithWarning, {"--quiet"}).out, "");
    EXPECT_THAT(check(kWithErrors, {"--quiet"}).out, HasSubstr("[time-order]"));
}

TEST_F(Check, WritesOneJsonDocument) {
    for (const std::string_view programme : {kClean, kWithErrors, kWithWarning}) {
        const Outcome outcome = check(programme, {"--format", "json", "--verbose"});
        const auto document = nlohmann::json::parse(outcome.out);
        EXPECT_EQ(document.at("status"), outcome.status);
        EXPECT_EQ(document.at("diagnostics").size(), document.at("errors").get<std::size_t>() +
                                                         document.at("warnings").get<std::size_t>() +
                                                         document.at("notes").get<std::size_t>());
        EXPECT_EQ(outcome.err, "");
    }
    const auto document = nlohmann::json::parse(check(kWithErrors, {"--format=json"}).out);
    EXPECT_EQ(document.at("diagnostics").at(0).at("line"), 4);
    EXPECT_EQ(document.at("diagnostics").at(0).at("column"), 18);
    EXPECT_EQ(document.at("diagnostics").at(0).at("code"), "value");
}

TEST_F(Check, ColoursOnlyWhenAsked) {
    EXPECT_THAT(check(kWithErrors).out, Not(HasSubstr("\x1b")));
    EXPECT_THAT(check(kWithErrors, {"--color", "always"}).out, HasSubstr("\x1b[1;31merror:\x1b[0m"));
    EXPECT_THAT(check(kWithErrors, {"--color", "never"}).out, Not(HasSubstr("\x1b")));
}

// `script` runs a command on a terminal of its own.
TEST_F(Check, ColoursOnATerminalUnlessToldOtherwise) {
    write_file(folder_ / "p.xml", kWithErrors);
    const auto on_terminal = [&](const std::map<std::string, std::string>& environment) {
        Command command{
            .arguments = {"script", "-qec", "'" + kProgram.string() + "' check p.xml", "/dev/null"},
            .folder = folder_.path(),
            .environment = environment};
        return run(command);
    };
    const Outcome colored = on_terminal({{"TERM", "xterm"}, {"NO_COLOR", ""}});
    EXPECT_EQ(colored.status, 1);
    EXPECT_THAT(colored.out, HasSubstr("\x1b[1;31merror:"));
    EXPECT_THAT(on_terminal({{"TERM", "xterm"}, {"NO_COLOR", "1"}}).out, Not(HasSubstr("\x1b")));
    EXPECT_THAT(on_terminal({{"TERM", "dumb"}, {"NO_COLOR", ""}}).out, Not(HasSubstr("\x1b")));
}

// A talk with this title, in line 3, at column 63.
std::string with_title(std::string_view title) {
    return "<program xml:lang=\"en\">\n  <event><title>Workshop</title></event>\n"
           "  <day date=\"2023-05-08\"><talk start=\"9:00\" end=\"9:30\"><title>" +
           std::string(title) + "</title></talk></day>\n</program>\n";
}

TEST_F(Check, FindsLettersThatNoFontHas) {
    const Outcome outcome = check(with_title("A \xF3\xB0\x80\x80 B"));
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.out, HasSubstr("p.xml:3:65: error: no installed font has the character"));
    EXPECT_THAT(outcome.out, HasSubstr("[missing-glyph]"));
}

TEST_F(Check, FindsLettersThatTheFontsOfTheStyleLack) {
    const std::string programme = with_title("A Ⰰ B");
    for (const std::string style : {"classic", "modern"}) {
        const Outcome outcome = check(programme, {"--style", style});
        EXPECT_EQ(outcome.status, 0);
        EXPECT_THAT(outcome.out, HasSubstr("p.xml:3:65: warning: \"Ⰰ\" (U+2C00) is not in ")) << style;
        EXPECT_EQ(check(programme, {"--style", style, "--strict"}).status, 1);
    }
    EXPECT_NE(check(programme, {"--style", "classic"}).out, check(programme, {"--style", "modern"}).out);
}

TEST_F(Check, LooksAtTheFontsThatTheCommandLineNames) {
    const std::string programme = with_title("Ψ");
    EXPECT_THAT(check(programme, {"--style", "modern"}).out, HasSubstr("no errors, no warnings"));
    EXPECT_EQ(check(programme, {"--style", "none.xml"}).status, 3);
    EXPECT_EQ(check(programme, {"--set", "no.such=1"}).status, 2);
}

TEST_F(Check, LooksAtNoLettersOfAProgrammeWithErrors) {
    EXPECT_THAT(check(kWithErrors).out, Not(HasSubstr("missing-glyph")));
}

TEST_F(Check, CannotReadWhatIsNotThere) {
    const Outcome missing = bifolio({"check", "none.xml"}, folder_.path());
    EXPECT_EQ(missing.status, 3);
    EXPECT_EQ(missing.out, "");
    EXPECT_EQ(missing.err, "bifolio: cannot read none.xml: No such file or directory\n");
    const Outcome a_folder = bifolio({"check", "."}, folder_.path());
    EXPECT_EQ(a_folder.status, 3);
    EXPECT_THAT(a_folder.err, HasSubstr("is a folder"));
    const auto document =
        nlohmann::json::parse(bifolio({"check", "none.xml", "--format", "json"}, folder_.path()).out);
    EXPECT_EQ(document.at("status"), 3);
    EXPECT_EQ(document.at("failure"), "cannot read none.xml: No such file or directory");
}

TEST_F(Check, ReadsAPipe) {
    Command command = bifolio_command({"check", "/dev/stdin"}, folder_.path());
    command.input = kWithErrors;
    const Outcome outcome = run(command);
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.out, HasSubstr("/dev/stdin:4:18: error: "));
}

TEST_F(Check, FailsWhereItsListCannotBeWritten) {
    write_file(folder_ / "p.xml", kWithErrors);
    Command command = bifolio_command({"check", "p.xml"}, folder_.path());
    command.output_to = "/dev/full";
    const Outcome outcome = run(command);
    EXPECT_EQ(outcome.status, 3);
    EXPECT_EQ(outcome.err, "bifolio: cannot write standard output: No space left on device\n");
}

TEST_F(Check, IsQuietWhenNobodyReadsOn) {
    std::string many;
    for (int each = 0; each < 5000; ++each) many += "<talk start=\"9:65\"><title>One</title></talk>\n";
    write_file(folder_ / "p.xml",
               "<program xml:lang=\"en\"><event><title>W</title></event>\n<day date=\"2023-05-08\">\n" +
                   many + "</day></program>");
    const Outcome outcome =
        run({.arguments = {"sh", "-c", "'" + kProgram.string() + "' check p.xml | head -n 1"},
             .folder = folder_.path()});
    EXPECT_EQ(outcome.err, "");
    EXPECT_THAT(outcome.out, HasSubstr("p.xml:"));
}

// A stream that is closed must not become the next file that is opened, nor count as written to.
TEST_F(Check, StandsClosedStreams) {
    write_file(folder_ / "p.xml", kWithErrors);
    const auto in_shell = [&](const std::string& redirections) {
        return run({.arguments = {"sh", "-c", "'" + kProgram.string() + "' check p.xml " + redirections},
                    .folder = folder_.path()});
    };
    EXPECT_EQ(in_shell("<&-").status, 1);
    EXPECT_EQ(in_shell("2>&-").status, 1);
    EXPECT_EQ(in_shell(">&-").status, 3);
    write_file(folder_ / "p.xml", kWithWarning);
    EXPECT_EQ(run({.arguments = {"sh", "-c", "'" + kProgram.string() + "' booklet p.xml -o a.pdf 2>&-"},
                   .folder = folder_.path()})
                  .status,
              0);
    EXPECT_TRUE(read_file(folder_ / "a.pdf").starts_with("%PDF-"));
    EXPECT_EQ(read_file(folder_ / "p.xml"), kWithWarning);
}

TEST_F(Check, TakesTheLastOfAnOptionThatIsRepeated) {
    EXPECT_THAT(check(kWithErrors, {"--color", "always", "--color", "never"}).out, Not(HasSubstr("\x1b")));
    EXPECT_EQ(check(kClean, {"--strict", "--strict"}).status, 0);
}

// Findings all over one long line cost no more than the line does.
TEST_F(Check, QuotesALineOfManyMegabytes) {
    std::string programme =
        "<program xml:lang=\"en\"><event><title>W</title></event><day date=\"2023-05-08\">";
    for (int each = 0; each < 100; ++each) {
        programme += "<talk start=\"9:65\"><title>One</title><abstract><p>" + std::string(50'000, 'x') +
                     "</p></abstract></talk>";
    }
    const Outcome outcome = check(programme + "</day></program>");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.out, HasSubstr("<talk start=\"9:65\"><title>One</title>"));
    EXPECT_LT(outcome.out.size(), 100'000U);
    EXPECT_LT(outcome.peak_kilobytes, 1024 * 1024);
}

// What `check` tells, verbs that make something of the programme count.
class Others : public ::testing::Test {
  protected:
    Others() { write_file(folder_ / "p.xml", kWithWarning); }

    [[nodiscard]] Outcome make(std::vector<std::string> words) const {
        return bifolio(words, folder_.path());
    }

    TemporaryFolder folder_;
};

TEST_F(Others, AreCountedByVerbsThatMakeSomething) {
    for (const char* verb : {"booklet", "handout", "calendar"}) {
        const Outcome outcome = make({verb, "p.xml"});
        EXPECT_EQ(outcome.status, 0) << verb;
        EXPECT_THAT(outcome.err, HasSubstr("2 other findings: bifolio check p.xml\n")) << verb;
        EXPECT_THAT(outcome.err, Not(HasSubstr("session-overrun"))) << verb;
    }
    EXPECT_THAT(make({"check", "p.xml"}).out, HasSubstr("[session-overrun]"));
    EXPECT_THAT(make({"check", "p.xml"}).out, Not(HasSubstr("other finding")));
}

TEST_F(Others, AreThoseOfTheProgrammeNotOfAnEarlierOne) {
    write_file(folder_ / "old.xml", kClean);
    EXPECT_THAT(make({"calendar", "p.xml", "--since", "old.xml"}).err,
                HasSubstr("2 other findings: bifolio check p.xml\n"));
}

TEST_F(Others, AreShownWithVerboseAndInJson) {
    EXPECT_THAT(make({"booklet", "p.xml", "--verbose"}).err, HasSubstr("[session-overrun]"));
    EXPECT_THAT(make({"booklet", "p.xml", "--format", "json"}).err, HasSubstr("session-overrun"));
    EXPECT_EQ(make({"booklet", "p.xml", "--quiet"}).err, "");
}

TEST_F(Others, StopAStrictJob) {
    const Outcome outcome = make({"booklet", "p.xml", "--strict"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("2 other findings: bifolio check p.xml; with --strict, warnings among "
                                       "them stop the job\n"));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "p.pdf"));
}

TEST_F(Others, AreNoErrors) {
    write_file(folder_ / "p.xml", kWithErrors);
    const Outcome outcome = make({"booklet", "p.xml"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("[value]"));
    EXPECT_THAT(outcome.err, HasSubstr("[time-order]"));
}

}  // namespace
}  // namespace bifolio::testing
