// Wrong usage ends with status 2, says what is wrong and what was meant, and prints nothing to standard
// output.
#include <gmock/gmock.h>

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

#include "cli/print_option_names.h"
#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

struct Misuse {
    std::vector<std::string> words;
    std::string message;
};

// Names the test in its reports.
void PrintTo(const Misuse& misuse, std::ostream* stream) {  // NOLINT(readability-identifier-naming): gtest's
    *stream << "bifolio";
    for (const std::string& each : misuse.words) *stream << ' ' << each;
}

class Usage : public ::testing::TestWithParam<Misuse> {};

TEST_P(Usage, IsRefused) {
    const TemporaryFolder folder;
    write_file(folder / "p.xml", "<program/>");
    write_file(folder / "t.txt", "9:00 Opening");
    const Outcome outcome = bifolio(GetParam().words, folder.path());
    EXPECT_EQ(outcome.status, 2);
    EXPECT_EQ(outcome.out, "");
    EXPECT_THAT(outcome.err, StartsWith("bifolio"));
    EXPECT_THAT(outcome.err, HasSubstr(GetParam().message));
    EXPECT_THAT(outcome.err, HasSubstr("--help\" shows how to use it\n"));
    EXPECT_THAT(files_in(folder.path()), ElementsAre("p.xml", "t.txt"));
}

INSTANTIATE_TEST_SUITE_P(
    Command, Usage,
    ::testing::Values(Misuse{{""}, "unknown verb \"\""},
                      Misuse{{"booklt", "p.xml"}, "unknown verb \"booklt\"\n  hint: did you mean booklet?"},
                      Misuse{{"frobnicate"}, "the verbs are import, check, booklet"},
                      Misuse{{"help", "booklt"}, "unknown verb \"booklt\"\n  hint: did you mean booklet?"},
                      Misuse{{"help", "booklet", "press"}, "\"press\" is one argument too many"},
                      Misuse{{"--strict", "check", "p.xml"}, "\"--strict\" comes before the verb"}));

INSTANTIATE_TEST_SUITE_P(
    Options, Usage,
    ::testing::Values(
        Misuse{{"check"}, "bifolio check: PROGRAMME.xml is required"},
        Misuse{{"check", "p.xml", "q.xml"}, "\"q.xml\" is one argument too many"},
        Misuse{{"check", "p.xml", "--strct"}, "unknown option \"--strct\"\n  hint: did you mean --strict?"},
        Misuse{{"check", "p.xml", "--frobnicate=3"}, "unknown option \"--frobnicate\""},
        Misuse{{"check", "p.xml", "--format", "xml"}, "--format is \"xml\", but must be one of text|json"},
        Misuse{{"check", "p.xml", "--format"}, "--format"},
        Misuse{{"check", "p.xml", "--color", "sometimes"}, "must be one of auto|always|never"},
        Misuse{{"booklet", "p.xml", "-o"}, "--output"},
        Misuse{{"booklet", "p.xml", "--style", "clasic"},
               "--style: unknown style sheet \"clasic\"\n  hint: did you mean \"classic\"?"},
        Misuse{{"booklet", "p.xml", "--set", "nothing"},
               "--set: \"nothing\" sets nothing\n  hint: write KEY=VALUE"},
        Misuse{{"booklet", "p.xml", "--set", "page.wdth=3mm"},
               "unknown key \"page.wdth\"\n  hint: did you mean \"page.width\"?"},
        Misuse{{"booklet", "p.xml", "--paper", "A55"}, "--paper: unknown paper size \"A55\""},
        Misuse{{"booklet", "p.xml", "--threads", "0"}, "--threads"},
        Misuse{{"booklet", "p.xml", "--threads", "two"}, "--threads"},
        Misuse{{"booklet", "p.xml", "-o", "p.xml"}, "p.xml is the programme itself"},
        Misuse{{"booklet", "p.xml", "-o", "./p.xml"}, "./p.xml is the programme itself"},
        Misuse{{"import", "t.txt", "-o", "t.txt"}, "t.txt is the imported file itself"},
        Misuse{{"import", "t.txt", "--date", "2023-02-30"}, "--date"},
        Misuse{{"import", "t.txt", "--time-zone", "Europe/Atlantis"}, "--time-zone"},
        Misuse{{"import", "t.txt", "--language", "klingonese"}, "--language"},
        Misuse{{"import", "t.txt", "--url", "not an address"}, "--url"}));

TEST(Usage, RefusesADateOfTheEnvironmentThatIsNone) {
    const TemporaryFolder folder;
    for (const std::string value : {"yesterday", "", "12x", "-5", "99999999999999999999999"}) {
        Command command =
            bifolio_command({"booklet", kSamples / "euromlsys-2023.xml", "-o", "a.pdf"}, folder.path());
        command.environment["SOURCE_DATE_EPOCH"] = value;
        const Outcome outcome = run(command);
        EXPECT_EQ(outcome.status, 2) << value;
        EXPECT_THAT(outcome.err, HasSubstr("SOURCE_DATE_EPOCH"));
    }
    EXPECT_TRUE(files_in(folder.path()).empty());
}

TEST(Help, GoesToStandardOutput) {
    for (const std::vector<std::string>& words : {std::vector<std::string>{"--help"},
                                                  {"-h"},
                                                  {},
                                                  {"help"},
                                                  {"help", "help"},
                                                  {"help", "handout"},
                                                  {"import", "--help"},
                                                  {"check", "-h"},
                                                  {"booklet", "--help"}}) {
        const Outcome outcome = bifolio(words, {});
        EXPECT_EQ(outcome.status, 0);
        EXPECT_EQ(outcome.err, "");
        EXPECT_THAT(outcome.out, HasSubstr("Usage: bifolio "));
        EXPECT_THAT(outcome.out, HasSubstr("Examples:\n  bifolio "));
    }
}

TEST(Help, OfAVerbIsTheSameEitherWay) {
    for (const std::string verb : {"import", "booklet", "press", "calendar"})
        EXPECT_EQ(bifolio({"help", verb}, {}).out, bifolio({verb, "--help"}, {}).out);
    EXPECT_EQ(bifolio({}, {}).out, bifolio({"--help"}, {}).out);
}

// The plain program hands a handout for a print shop on to the one that knows these options.
TEST(Handout, KnowsTheOptionsOfPrintShops) {
    const TemporaryFolder folder;
    write_file(folder / "p.xml", "<program/>");
    const std::string help = bifolio({"handout", "--help"}, {}).out;
    for (const std::string_view option : cli::kPrintOptions) {
        const std::string name(option);
        EXPECT_THAT(help, HasSubstr("\n  " + name + " "));
        for (const std::vector<std::string>& words : {std::vector<std::string>{name, "?"}, {name + "=?"}}) {
            std::vector<std::string> all = {"handout", "p.xml"};
            all.insert(all.end(), words.begin(), words.end());
            const Outcome outcome = bifolio(all, folder.path());
            EXPECT_NE(outcome.status, 0) << name;
            EXPECT_THAT(outcome.err, ::testing::Not(HasSubstr("unknown option"))) << name;
        }
    }
}

TEST(Version, IsTheProjects) {
    const Outcome outcome = bifolio({"--version"}, {});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.out, ::testing::MatchesRegex("bifolio [0-9]+\\.[0-9]+\\.[0-9]+\n"));
    EXPECT_THAT(read_file(kProject / "CMakeLists.txt"),
                HasSubstr("VERSION " + outcome.out.substr(8, outcome.out.size() - 9)));
}

TEST(Help, ThatCannotBeWrittenIsAFileError) {
    Command command = bifolio_command({"--help"}, {});
    command.output_to = "/dev/full";
    const Outcome outcome = run(command);
    EXPECT_EQ(outcome.status, 3);
    EXPECT_EQ(outcome.err, "bifolio: cannot write standard output: No space left on device\n");
}

}  // namespace
}  // namespace bifolio::testing
