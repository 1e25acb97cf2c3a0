// What is written is the format, and reads back as what it was.
#include "source/write/program_writer.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "tests/source/describe.h"
#include "tests/source/import/import_support.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::contents;
using testing::describe;
using testing::import;
using testing::kRoot;
using testing::program_with;
using testing::read;

void expect_same_after_writing(const Program& program, const std::string& folder) {
    const auto again = read(write_program(program), folder);
    EXPECT_FALSE(again.diagnostics.has_errors()) << write_program(program);
    ASSERT_TRUE(again.program.has_value());
    EXPECT_EQ(describe(program), describe(*again.program));
}

class WrittenSample : public ::testing::TestWithParam<const char*> {};

TEST_P(WrittenSample, ReadsBackTheSame) {
    const auto reading = read(contents(kRoot / "samples" / GetParam()), (kRoot / "samples").string());
    ASSERT_TRUE(reading.program.has_value());
    Program program = *reading.program;
    program.file = (kRoot / "samples" / GetParam()).string();  // pictures are named from its folder on
    ASSERT_FALSE(program.days.empty());
    expect_same_after_writing(program, (kRoot / "samples").string());
}

INSTANTIATE_TEST_SUITE_P(Samples, WrittenSample,
                         ::testing::Values("every-element.xml", "euromlsys-2023.xml"));

TEST(ProgramWriter, WritesWhatAnImportFound) {
    const auto imported = import(contents(kRoot / "samples" / "pasted-table.txt"));
    const auto first = read(write_program(imported.program));
    ASSERT_TRUE(first.program.has_value());
    EXPECT_FALSE(first.diagnostics.has_errors());
    expect_same_after_writing(*first.program, {});
}

// The element that is written for `element` inside a talk.
std::string written(const std::string& element) {
    const auto reading =
        read(program_with("", "<talk start=\"9:00\"><title>T</title>" + element + "</talk>"));
    EXPECT_FALSE(reading.diagnostics.has_errors()) << element;
    std::string xml = write_program(*reading.program);
    const std::size_t start = xml.find("</title>\n", xml.find("<talk")) + 9;
    xml = xml.substr(start, xml.find("    </talk>") - start);
    EXPECT_EQ(describe(*reading.program), describe(*read(write_program(*reading.program)).program))
        << element;
    return xml;
}

TEST(ProgramWriter, UsesTheShortFormOfAPersonWhereItWillDo) {
    EXPECT_EQ(written("<presenter><name>A</name><affiliation>B</affiliation></presenter>"),
              "      <presenter affiliation=\"B\">A</presenter>\n");
    EXPECT_EQ(written("<author pronouns=\"(she/her)\">A</author>"),
              "      <author pronouns=\"she/her\">A</author>\n");
    EXPECT_EQ(written("<author role=\"r\"><name>A <em>x</em></name></author>"),
              "      <author role=\"r\">A <em>x</em></author>\n");
}

TEST(ProgramWriter, WritesAPapersByline) {
    const auto reading = read(program_with(
        "<affiliation id=\"k\" short=\"K\" town=\"T\" country=\"C\">Kyo</affiliation>",
        "<talk start=\"9:00\"><title>T</title><author affiliations=\"k\" affiliation=\"Own\">A</author>"
        "<presenter affiliations=\"k\" orcid=\"0000-0002-1825-0097\" email=\"b@c.d\" "
        "corresponding=\"yes\">B</presenter></talk>"));
    const std::string xml = write_program(*reading.program);
    for (const char* line :
         {"  <affiliation id=\"k\" short=\"K\" town=\"T\" country=\"C\">Kyo</affiliation>\n",
          "      <author affiliations=\"k\" affiliation=\"Own\">A</author>\n",
          "      <author presents=\"yes\" affiliations=\"k\" orcid=\"0000-0002-1825-0097\" email=\"b@c.d\" "
          "corresponding=\"yes\">B</author>\n"})
        EXPECT_NE(xml.find(line), std::string::npos) << xml;
    const auto again = read(xml);
    EXPECT_EQ(write_program(*again.program), xml);
    EXPECT_EQ(again.diagnostics.has_errors(), false);
    const auto own = read(program_with("",
                                       "<talk start=\"9:00\"><title>T</title><author><name>A</name>"
                                       "<affiliation town=\"X\">Y</affiliation></author></talk>"));
    EXPECT_NE(write_program(*own.program).find("<affiliation town=\"X\">Y</affiliation>"), std::string::npos);
}

TEST(ProgramWriter, UsesTheLongFormOfAPersonWhereItMust) {
    EXPECT_EQ(
        written(
            "<presenter><name>A</name><affiliation>B</affiliation><affiliation>C</affiliation></presenter>"),
        "      <presenter>\n        <name>A</name>\n        <affiliation>B</affiliation>\n"
        "        <affiliation>C</affiliation>\n      </presenter>\n");
    EXPECT_NE(written("<presenter><name>A</name><affiliation>B<sub>2</sub></affiliation></presenter>")
                  .find("<sub>"),
              std::string::npos);
}

TEST(ProgramWriter, KeepsLanguagesOfNamesAndAffiliations) {
    EXPECT_EQ(written("<presenter xml:lang=\"de\" affiliation=\"Uni\">A</presenter>"),
              "      <presenter xml:lang=\"de\" affiliation=\"Uni\">A</presenter>\n");
    EXPECT_EQ(written("<presenter role=\"r\" xml:lang=\"de\"><name xml:lang=\"fr\">A</name></presenter>"),
              "      <presenter role=\"r\" xml:lang=\"de\">\n        <name xml:lang=\"fr\">A</name>\n"
              "      </presenter>\n");
}

TEST(ProgramWriter, KeepsMarksLinksAndLineBreaks) {
    const std::string marks =
        "<p>a <em>b <strong>c</strong></em> d<sub>1</sub> <code>e  f</code><br/>g <a "
        "href=\"https://h.example/?a=1&amp;b\">"
        "h</a> <span xml:lang=\"el\">ησυχία</span></p>";
    const std::string xml = written("<abstract>" + marks + "</abstract>");
    EXPECT_NE(xml.find("href=\"https://h.example/?a=1&amp;b\""), std::string::npos);
    EXPECT_NE(xml.find("<br/>g"), std::string::npos);
}

TEST(ProgramWriter, EscapesWhatMeansSomethingInXml) {
    EXPECT_EQ(
        written(
            "<presenter affiliation=\"A &amp; &quot;B&quot; &lt;C&gt;\">D &lt; E &amp; ]]&gt;</presenter>"),
        "      <presenter affiliation=\"A &amp; &quot;B&quot; &lt;C>\">D &lt; E &amp; ]]&gt;</presenter>\n");
}

TEST(ProgramWriter, ShowsCharactersThatNobodySees) {
    EXPECT_EQ(written("<presenter>38\u00A0dB co\u00ADop</presenter>"),
              "      <presenter>38&#160;dB co&#173;op</presenter>\n");
}

TEST(ProgramWriter, WrapsLongTextsAtTheWidthAndLosesNothing) {
    std::string paragraph;
    for (int each = 0; each < 200; ++each) paragraph += fmt::format("{}wört{}", each > 0 ? " " : "", each);
    const std::string xml = written("<abstract><p>" + paragraph + "</p></abstract>");
    std::istringstream lines(xml);
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        const auto second_bytes = static_cast<std::size_t>(std::ranges::count(line, '\xB6'));  // of "ö"
        EXPECT_LE(line.size() - second_bytes, 110U) << line;
    }
    EXPECT_GT(count, 10U);
}

TEST(ProgramWriter, NeverBreaksATextWithoutSpaces) {
    const std::string word(300, 'x');
    EXPECT_NE(written("<abstract><p>a " + word + " b</p></abstract>").find("\n          " + word + "\n"),
              std::string::npos);
}

TEST(ProgramWriter, LeavesOutWhatWasInferred) {
    const auto reading = read(program_with(
        "",
        "<session start=\"9:00\" end=\"9:30\" talk-minutes=\"15\"><title>S</title>"
        "<talk><title>T</title></talk><talk minutes=\"15\"><title>U</title></talk></session>"
        "<session kind=\"posters\" start=\"10:00\"><title>P</title><poster><title>A</title></poster>"
        "<poster number=\"X\"><title>B</title></poster></session><lunch start=\"12:00\">L</lunch>"));
    const std::string xml = write_program(*reading.program);
    EXPECT_EQ(xml.find("minutes=\"15\"", xml.find("talk-minutes") + 15), std::string::npos) << xml;
    EXPECT_EQ(xml.find("end=\"12:00\""), std::string::npos) << xml;
    EXPECT_EQ(xml.find("P1"), std::string::npos) << xml;
    EXPECT_NE(xml.find("number=\"X\""), std::string::npos) << xml;
}

TEST(ProgramWriter, NamesPicturesFromTheFolderOfTheProgramme) {
    Program program;
    program.file = "some/where/p.xml";
    program.event.title = plain_text("T");
    program.event.logo = Picture{"some/where/pictures/logo.png", "A & B", {}};
    EXPECT_NE(write_program(program).find("<logo file=\"pictures/logo.png\" description=\"A &amp; B\"/>"),
              std::string::npos);
}

}  // namespace
}  // namespace bifolio::source
