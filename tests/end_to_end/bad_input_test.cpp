// Hostile and broken files end in a clear error with a place, the right exit status, and no file left behind.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>

#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr long kGigabyte = 1024L * 1024;  // in kilobytes

std::string repeated(std::string_view text, std::size_t times) {
    std::string result;
    result.reserve(text.size() * times);
    for (std::size_t n = 0; n < times; ++n) result += text;
    return result;
}

// A small programme with `inside` where its talks stand.
std::string programme(const std::string& inside) {
    return "<program xml:lang=\"en\">\n<event><title>T</title></event>\n<day date=\"2026-09-14\">\n"
           "<session start=\"9:00\" end=\"10:00\"><title>S</title>\n" +
           inside + "\n</session></day></program>\n";
}

struct BadFile {
    const char* name;
    std::function<std::string()> bytes;
    const char* code;
};

const BadFile kBadFiles[] = {
    {"Empty", [] { return std::string(); }, "[xml]"},
    {"NotXml", [] { return std::string("Dear organisers,\nplease find the programme below.\n"); }, "[xml]"},
    {"CutInTheMiddle", [] { return programme("<talk><title>A</title></talk>").substr(0, 120); }, "[xml]"},
    {"Latin1", [] { return programme("<talk><title>Caf\xE9</title></talk>"); }, "[encoding]"},
    {"EntityBomb",
     [] {
         std::string dtd = "<!DOCTYPE program [<!ENTITY a \"aaaaaaaaaa\">";
         for (char c = 'b'; c <= 'z'; ++c)
             dtd += std::string("<!ENTITY ") + c + " \"" +
                    repeated(std::string("&") + static_cast<char>(c - 1) + ";", 10) + "\">";
         return dtd + "]>" + programme("<talk><title>&z;</title></talk>");
     },
     "[xml]"},
    {"ExternalEntity",
     [] {
         return "<!DOCTYPE program [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" +
                programme("<talk><title>&x;</title></talk>");
     },
     "[xml]"},
    {"DeepNesting", [] { return programme(repeated("<em>", 200'000)); }, "[xml]"},
    {"Nul", [] { return programme(std::string("<talk><title>A\0B</title></talk>", 31)); }, "[encoding]"},
    {"ControlCharacter", [] { return programme("<talk><title>A\x07 B</title></talk>"); }, "[encoding]"},
    {"BareAmpersand", [] { return programme("<talk><title>R & D</title></talk>"); }, "[xml]"},
    {"TextAfterTheRoot", [] { return programme("<talk><title>A</title></talk>") + "and more\n"; }, "[xml]"},
    {"Zip", [] { return std::string("PK\x03\x04\x14\x00\x06\x00\x08\x00", 10) + repeated("\x9C\xED", 500); },
     "[xml]"},
    {"UnknownEntity", [] { return programme("<talk><title>A&nbsp;B</title></talk>"); }, "[xml]"},
    {"UnknownElement", [] { return programme("<talk><titel>A</titel></talk>"); }, "[unknown-element]"},
    {"UnknownAttribute", [] { return programme("<talk begin=\"9:00\"><title>A</title></talk>"); },
     "[unknown-attribute]"},
    {"NoTitle", [] { return programme("<talk><presenter>A B</presenter></talk>"); }, "[missing]"},
    {"NoTime", [] { return programme("<talk start=\"37:00\"><title>A</title></talk>"); }, "[value]"},
    {"EndBeforeStart", [] { return programme("<talk start=\"9:30\" end=\"9:10\"><title>A</title></talk>"); },
     "[time-order]"},
    {"DanglingReference", [] { return programme("</session><session room=\"nowhere\"><title>S2</title>"); },
     "[reference]"},
    {"NoFontHasIt", [] { return programme("<talk><title>A \xF3\xB0\x80\x80 B</title></talk>"); },
     "[missing-glyph]"},
};

class Bad : public ::testing::TestWithParam<BadFile> {};

TEST_P(Bad, EndsInAnErrorWithAPlaceAndLeavesNothingBehind) {
    const TemporaryFolder folder;
    write_file(folder / "bad.xml", GetParam().bytes());
    Command command = bifolio_command({"booklet", "bad.xml"}, folder.path());
    const Outcome outcome = run(command);
    EXPECT_EQ(outcome.status, 1) << outcome.err;
    EXPECT_FALSE(outcome.timed_out);
    EXPECT_LT(outcome.peak_kilobytes, kGigabyte);
    EXPECT_THAT(outcome.err, HasSubstr(GetParam().code));
    EXPECT_THAT(outcome.err, ::testing::ContainsRegex("bad\\.xml:[0-9]+:[0-9]+: error: "));
    EXPECT_LT(outcome.err.size(), 100'000U);
    EXPECT_THAT(files_in(folder.path()), ElementsAre("bad.xml"));
}

INSTANTIATE_TEST_SUITE_P(Files, Bad, ::testing::ValuesIn(kBadFiles),
                         [](const auto& test) { return std::string(test.param.name); });

TEST(BadFiles, AMissingFileIsStatus3) {
    const TemporaryFolder folder;
    const Outcome outcome = bifolio({"booklet", "no-such.xml"}, folder.path());
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(outcome.err, HasSubstr("no-such.xml"));
    EXPECT_TRUE(files_in(folder.path()).empty());
}

TEST(BadFiles, ATargetThatCannotBeWrittenIsStatus3) {
    const TemporaryFolder folder;
    const Outcome outcome =
        bifolio({"booklet", (kSamples / "euromlsys-2023.xml").string(), "-o", "no/such/folder/out.pdf"},
                folder.path());
    EXPECT_EQ(outcome.status, 3);
    EXPECT_THAT(outcome.err, HasSubstr("no/such/folder"));
    EXPECT_TRUE(files_in(folder.path()).empty());
}

TEST(BadFiles, AnEarlierResultStaysWhereTheInputIsWrong) {
    const TemporaryFolder folder;
    write_file(folder / "bad.pdf", "yesterday's");
    write_file(folder / "bad.xml", "<program>");
    EXPECT_EQ(bifolio({"booklet", "bad.xml"}, folder.path()).status, 1);
    EXPECT_EQ(read_file(folder / "bad.pdf"), "yesterday's");
}

// Absurd lengths are set, not lost: a title, a word and a name that no page was made for.
TEST(BadFiles, AbsurdLengthsArePrintedWhole) {
    const TemporaryFolder folder;
    const std::string title = repeated("Endless titles ", 400);
    const std::string word(5000, 'x');
    write_file(folder / "long.xml",
               programme("<talk><title>" + title + "</title><presenter>" + repeated("Anna ", 300) +
                         "</presenter><abstract><p>" + word + "</p></abstract></talk>"));
    const Outcome outcome = bifolio({"booklet", "long.xml"}, folder.path());
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    const Outcome text = run({.arguments = {"pdftotext", "-raw", (folder / "long.pdf").string(), "-"}});
    const auto count = [&](char wanted) { return std::ranges::count(text.out, wanted); };
    EXPECT_GE(count('x'), 5000);
    std::size_t endless = 0;
    for (std::size_t at = text.out.find("Endless"); at != std::string::npos;
         at = text.out.find("Endless", at + 1))
        ++endless;
    EXPECT_GE(endless, 400U);
}

}  // namespace
}  // namespace bifolio::testing
