// The schema and the reader agree: on the samples, on what is wrong, and with each other's syntax.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

namespace fs = std::filesystem;
using testing::contents;
using testing::day_with;
using testing::kRoot;
using testing::program_with;
using testing::read;

const fs::path kSchema = kRoot / "source" / "schema";

bool validates(const fs::path& file) {
    const std::string command =
        fmt::format("'{}' --noout --nonet --relaxng '{}' '{}' > /dev/null 2>&1", BIFOLIO_XMLLINT,
                    (kSchema / "programme.rng").string(), file.string());
    return std::system(command.c_str()) == 0;
}

bool is_programme(const fs::path& file) {
    return contents(file).find("<program") != std::string::npos;
}

TEST(Schema, TakesEverySample) {
    std::size_t samples = 0;
    for (const auto& entry : fs::directory_iterator(kRoot / "samples")) {
        if (entry.path().extension() != ".xml" || !is_programme(entry.path())) continue;
        ++samples;
        EXPECT_TRUE(validates(entry.path())) << entry.path();
    }
    EXPECT_GT(samples, 0U);
}

TEST(Reader, TakesEverySample) {
    for (const auto& entry : fs::directory_iterator(kRoot / "samples")) {
        if (entry.path().extension() != ".xml" || !is_programme(entry.path())) continue;
        Diagnostics diagnostics;
        const auto program = read_program(entry.path().string(), diagnostics);
        EXPECT_TRUE(program.has_value()) << entry.path();
        for (const Diagnostic& each : diagnostics.all())
            EXPECT_NE(each.severity, Severity::Error) << each.place.line << ": " << each.message;
    }
}

TEST(Schema, IsTheSameInBothSyntaxes) {
    if (std::string_view(BIFOLIO_TRANG).empty()) GTEST_SKIP() << "trang is not installed";
    const testing::TemporaryFolder folder;
    const fs::path made = folder.path() / "programme.rng";
    const std::string command =
        fmt::format("'{}' '{}' '{}'", BIFOLIO_TRANG, (kSchema / "programme.rnc").string(), made.string());
    ASSERT_EQ(std::system(command.c_str()), 0);
    EXPECT_EQ(contents(made), contents(kSchema / "programme.rng"))
        << "make programme.rng anew: trang programme.rnc programme.rng";
}

struct Case {
    std::string name;
    std::string text;
    bool is_right;
};

std::ostream& operator<<(std::ostream& stream, const Case& each) {
    return stream << each.name;
}

class Agreement : public ::testing::TestWithParam<Case> {};

TEST_P(Agreement, OfSchemaAndReader) {
    const Case& each = GetParam();
    const testing::TemporaryFolder folder;
    testing::write(folder.path() / "p.xml", each.text);
    EXPECT_EQ(validates(folder.path() / "p.xml"), each.is_right);
    EXPECT_EQ(!read(each.text).diagnostics.has_errors(), each.is_right);
}

std::string talk(std::string_view content) {
    return day_with(fmt::format("<talk start=\"9:00\"><title>T</title>{}</talk>", content));
}

const std::vector<Case> kCases = {
    {"Smallest", "<program/>", true},
    {"AnyOrder",
     "<program><day date=\"2026-09-14\"><opening start=\"9:00\" room=\"r\">O</opening><title>D</title></day>"
     "<room id=\"r\">R</room><event><town>T</town><title>E</title></event></program>",
     true},
    {"ShortAndLongForms",
     talk("<presenter>A</presenter><presenter><affiliation>B</affiliation><name>A</name></presenter>"), true},
    {"Paragraphs", talk("<abstract><p>a</p><p>b</p></abstract>"), true},
    {"OneParagraph", talk("<abstract>a <em>b</em></abstract>"), true},
    {"BlanksInValues", day_with("<opening start=\" 9:00 \">O</opening>"), true},
    {"UnknownElement", day_with("<foo/>"), false},
    {"UnknownAttribute", day_with("<opening foo=\"1\">O</opening>"), false},
    {"NoTitle", day_with("<session start=\"9:00\"/>"), false},
    {"TwoAddresses",
     "<program><event><url>https://a.example/</url><url>https://a.example/</url></event></program>", false},
    {"TwoLanguages", day_with("<session><title>A</title><title xml:lang=\"de\">B</title></session>"), true},
    {"StrayText", day_with("words"), false},
    {"TextBesideParagraphs", talk("<abstract>a<p>b</p></abstract>"), false},
    {"TextBesideName", talk("<presenter>a<name>b</name></presenter>"), false},
    {"WrongTime", day_with("<opening start=\"9.00\">O</opening>"), false},
    {"LateTime", day_with("<opening start=\"36:01\">O</opening>"), false},
    {"PastMidnight", day_with("<opening start=\"24:45\">O</opening>"), true},
    {"DayEnd", "<program day-ends=\"4:00\"><day date=\"2026-09-14\" day-ends=\"12:00\"/></program>", true},
    {"LateDayEnd", "<program day-ends=\"12:01\"/>", false},
    {"Rooms",
     "<program><room id=\"a\">A</room><room id=\"b\">B</room><day date=\"2026-09-14\"><item room=\"a "
     "b\">I</item></day></program>",
     true},
    {"WrongDate", "<program><day date=\"2026-02-30\"/></program>", false},
    {"WrongMinutes", talk("").replace(talk("").find(" start"), 0, " minutes=\"0\""), false},
    {"WrongColour", program_with("<track id=\"t\" color=\"red\">T</track>"), false},
    {"WrongKind", day_with("<session kind=\"two words\"><title>A</title></session>"), false},
    {"WrongAddress", talk("<link href=\"www.a.b\"/>"), false},
    {"WrongId", program_with("<room id=\"a b\">R</room>"), false},
    {"WrongRoot", "<programme/>", false},
    {"NoRoomId", program_with("<room>R</room>"), false},
    {"Byline",
     program_with("<affiliation id=\"a\" short=\"A\" town=\"T\" country=\"C\">A</affiliation>",
                  "<talk start=\"9:00\"><title>T</title><author presents=\"yes\" affiliations=\"a\" "
                  "corresponding=\"no\" email=\"a@b.c\" orcid=\"0000-0002-1825-0097\">A</author></talk>"),
     true},
    {"NoAffiliationId", program_with("<affiliation>A</affiliation>"), false},
    {"IdOfOnesOwnAffiliation", talk("<author><name>A</name><affiliation id=\"x\">B</affiliation></author>"),
     false},
    {"PresenterPresents", talk("<presenter presents=\"yes\">A</presenter>"), false},
    {"ChairCorresponds",
     day_with("<session><title>S</title><chair corresponding=\"yes\">A</chair></session>"), false},
    {"WrongAnswer", talk("<author presents=\"true\">A</author>"), false},
    {"WrongOrcid", talk("<author orcid=\"1234\">A</author>"), false},
    {"WrongEmail", talk("<author email=\"a.b.c\">A</author>"), false},
    {"PosterInDay", day_with("<poster><title>T</title></poster>"), false},
};

INSTANTIATE_TEST_SUITE_P(Schema, Agreement, ::testing::ValuesIn(kCases),
                         [](const auto& each) { return each.param.name; });

}  // namespace
}  // namespace bifolio::source
