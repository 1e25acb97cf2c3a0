// Elements, attributes and texts where the format has no place for them, or has one and nothing is there.
#include "source/read/structure.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::day_with;
using testing::program_with;
using testing::read;
using testing::Reading;

struct Case {
    std::string name;
    std::string text;
    std::string line;
    std::string message;
    std::string hint;
};

std::ostream& operator<<(std::ostream& stream, const Case& each) {
    return stream << each.name;
}

class Structure : public ::testing::TestWithParam<Case> {};

TEST_P(Structure, IsOneErrorAtItsPlace) {
    const Case& expected = GetParam();
    const Reading reading = read(expected.text);
    EXPECT_TRUE(reading.program.has_value());
    ASSERT_EQ(reading.lines(), std::vector<std::string>{expected.line})
        << (reading.diagnostics.all().empty() ? "" : reading.diagnostics.all().front().message);
    const Diagnostic& found = reading.diagnostics.all().front();
    EXPECT_EQ(found.message, expected.message);
    EXPECT_EQ(found.hint, expected.hint);
}

const std::vector<Case> kCases = {
    {"Misspelled", day_with("<sesion start=\"9:00\"/>"), "4:1 error unknown-element",
     "unknown element <sesion>", "did you mean <session>?"},
    {"Synonym",
     day_with("<session start=\"9:00\"><title>T</title>\n "
              "<talk><title>T</title><speaker>A</speaker></talk></session>"),
     "5:24 error unknown-element", "unknown element <speaker>", "did you mean <presenter>?"},
    {"Unlike", day_with("<xyzzy/>"), "4:1 error unknown-element", "unknown element <xyzzy>", ""},
    {"Namespaced", day_with("<x:talk/>"), "4:1 error unknown-element", "unknown element <x:talk>",
     "did you mean <talk>?"},
    {"WrongPlace", day_with("<presenter>A</presenter>"), "4:1 error unknown-element",
     "<presenter> is not allowed in <day>", "<presenter> belongs in <talk>, <poster> or <keynote>"},
    {"WrongPlaceWithGuess", day_with("<session start=\"9:00\"><name>T</name><title>T</title></session>"),
     "4:23 error unknown-element", "<name> is not allowed in <session>",
     "<name> belongs in <organiser>, <person>, <sponsor>, <advertisement>, <chair>, <presenter> or <author>; "
     "did you mean "
     "<title>?"},
    {"PosterInDay", day_with("<poster><title>T</title></poster>"), "4:1 error unknown-element",
     "<poster> is not allowed in <day>", "<poster> belongs in <session>"},
    {"Second", day_with("<session start=\"9:00\"><title>T</title>\n<title>U</title></session>"),
     "5:1 error unknown-element", "a second <title> in <session>", "the first is on line 4"},
    {"StrayText", day_with("<session start=\"9:00\"><title>T</title>\n  stray words here</session>"),
     "5:3 error unknown-element", "text directly in <session>: \"stray words here\"",
     "put it into one of <label>, <title>, <subtitle>, <short-title>, <chair>, <note>, <description>, "
     "<level>, "
     "<audience>, <keyword>, <session>, <talk>, <poster>, <keynote>"},
    {"StrayTextIsCutShort",
     day_with("A long text that goes on and on, much longer than anybody wants to see"),
     "4:1 error unknown-element", "text directly in <day>: \"A long text that goes on and on,…\"",
     "put it into a <title>"},
    {"StrayCdata", day_with("<![CDATA[x]]>"), "4:10 error unknown-element", "text directly in <day>: \"x\"",
     "put it into a <title>"},
    {"TextBesideParagraphs",
     day_with("<talk start=\"9:00\"><title>T</title><abstract>one<p>two</p></abstract></talk>"),
     "4:46 error unknown-element", "text directly in <abstract>: \"one\"", "put it into a <p>"},
    {"TextBesideName",
     day_with("<talk start=\"9:00\"><title>T</title><presenter>Ann<affiliation>B</affiliation>"
              "<name>Ann</name></presenter></talk>"),
     "4:47 error unknown-element", "text directly in <presenter>: \"Ann\"",
     "put it into one of <name>, <affiliation>, <url>, <biography>, <portrait>"},
    {"TextForAName",
     day_with("<talk "
              "start=\"9:00\"><title>T</title><presenter>Ann<affiliation>B</affiliation></presenter></talk>"),
     "4:47 error unknown-element", "text directly in <presenter>: \"Ann\"", "put it into a <name>"},
    {"MarkBesideParagraphs",
     day_with("<talk start=\"9:00\"><title>T</title><abstract><em>one</em><p>two</p></abstract></talk>"),
     "4:46 error unknown-element", "<em> directly in <abstract>, next to elements", "put it into a <p>"},
    {"TextInEmpty", day_with("<opening start=\"9:00\">a<br>b</br></opening>"), "4:28 error unknown-element",
     "text directly in <br>: \"b\"", ""},
    {"UnknownAttribute", day_with("<opening starts=\"9:00\">O</opening>"), "4:10 error unknown-attribute",
     "<opening> has no attribute \"starts\"", "did you mean \"start\"?"},
    {"AttributeSynonym", program_with("<track id=\"t\" colour=\"#112233\">T</track>"),
     "2:15 error unknown-attribute", "<track> has no attribute \"colour\"", "did you mean \"color\"?"},
    {"AttributeUnlike", program_with("<room id=\"t\" qqqqqqq=\"\">T</room>"), "2:14 error unknown-attribute",
     "<room> has no attribute \"qqqqqqq\"", "its attributes are id"},
    {"AttributeOnSecondLine", day_with("<opening start=\"9:00\"\n\té=\"\">O</opening>"),
     "5:2 error unknown-attribute", "<opening> has no attribute \"é\"",
     "its attributes are id, start, end, room, shows, status, days, kind, languages, recording, capacity, "
     "signed, captioned, markup"},
    {"NoSessionTitle", day_with("  <session start=\"9:00\"/>"), "4:3 error missing",
     "<session> lacks its <title>", ""},
    {"NoTalkTitle", day_with("<session start=\"9:00\"><title>T</title>\n<talk/></session>"),
     "5:1 error missing", "<talk> lacks its <title>", ""},
    {"EmptyTitle", day_with("<session start=\"9:00\"><title> <em/> </title></session>"), "4:23 error missing",
     "the <title> of this <session> is empty", ""},
    {"NoItemTitle", day_with("<break start=\"9:00\"/>"), "4:1 error missing", "<break> lacks its <title>",
     "write <break>...</break> with the title between"},
    {"NoName", day_with("<talk start=\"9:00\"><title>T</title><presenter affiliation=\"A\"/></talk>"),
     "4:36 error missing", "<presenter> lacks its <name>",
     "write <presenter>...</presenter> with the name between"},
    {"NoRoomId", program_with("<room>R</room>"), "2:1 error missing", "<room> lacks its attribute \"id\"",
     ""},
    {"NoFile", "<program><event><title>T</title><logo/></event><day date=\"2026-09-14\"/></program>",
     "1:33 error missing", "<logo> lacks its attribute \"file\"", ""},
    {"NoDate", "<program><event><title>T</title><dates first=\"2026-09-14\"/></event>\n<day/></program>",
     "2:1 error missing", "<day> lacks its attribute \"date\"", ""},
    {"NoHref", day_with("<opening start=\"9:00\"><a>here</a></opening>"), "4:23 error missing",
     "<a> lacks its attribute \"href\"", ""},
    {"NoLinkText", day_with("<opening start=\"9:00\">x<a href=\"https://a.b\"> </a></opening>"),
     "4:24 error missing", "a link without text",
     "write what readers of the paper should see between <a> and </a>"},
};

INSTANTIATE_TEST_SUITE_P(Reader, Structure, ::testing::ValuesIn(kCases),
                         [](const auto& each) { return each.param.name; });

TEST(StructureOfRoot, MustBeAProgramme) {
    const Reading reading = read("<!-- c -->\n <programme><foo/></programme>");
    EXPECT_FALSE(reading.program.has_value());
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"2:2 error unknown-element"});
    EXPECT_EQ(reading.find("unknown-element").hint, "did you mean <program>?");
}

TEST(StructureOfRoot, TellsASchedule) {
    const Reading reading = read("<schedule><conference/></schedule>");
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"1:1 error unknown-element"});
    EXPECT_NE(reading.find("unknown-element").hint.find("imported"), std::string::npos);
}

TEST(StructureOfValues, HaveNoMarks) {
    const Reading reading = read(
        "<program><event><title>T</title><dates "
        "first=\"2026-09-14\"/><url>https://<em>a</em>.b</url></event></program>");
    EXPECT_EQ(reading.find("unknown-element").place, (Place{1, 73}));
    EXPECT_EQ(reading.find("unknown-element").message, "<em> is not allowed in <url>");
}

TEST(StructureErrors, AreAllReportedInOneRun) {
    const Reading reading = read(
        "<program>\n"
        "<foo/>\n"
        "<event bar=\"1\"><title>T</title></event>\n"
        "<day date=\"2026-13-14\">\n"
        "<session start=\"9:75\" room=\"r\"/>\n"
        "words\n"
        "</day></program>");
    EXPECT_EQ(reading.lines(),
              (std::vector<std::string>{"2:1 error unknown-element", "3:8 error unknown-attribute",
                                        "4:12 error value", "5:1 error missing", "5:17 error value",
                                        "5:29 error reference", "6:1 error unknown-element"}));
}

TEST(StructureErrors, OfOneKindAreCountedAfterTwenty) {
    std::string items;
    for (int each = 0; each < 5000; ++each) items += "<event/>\n";
    const Reading reading = read(day_with(items));
    ASSERT_EQ(reading.lines().size(), 21U);
    EXPECT_EQ(reading.lines().back(), "24:1 error unknown-element");
    EXPECT_EQ(reading.diagnostics.sorted().back().message, "and 4980 more of this kind, from here on");
}

TEST(StructureErrors, DoNotLookIntoUnknownElements) {
    const Reading reading = read(day_with("<foo><bar><baz/></bar>text</foo>"));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"4:1 error unknown-element"});
}

// "Session 1" is told once, as label or as title.
TEST(SessionNames, ALabelAloneIsTheTitle) {
    Diagnostics diagnostics;
    const auto name_of = [&](const std::string& names) {
        const auto program = read_program_text(day_with("<session start=\"9:00\">" + names + "</session>"),
                                               "p.xml", "", diagnostics);
        const auto& session = std::get<Session>(program.value().days.at(0).items.at(0));
        return session.label.plain() + "|" + session.title.plain();
    };
    EXPECT_EQ(name_of("<label>Session 1</label>"), "|Session 1");
    EXPECT_EQ(name_of("<label>Session 1</label><title>Session 1</title>"), "|Session 1");
    EXPECT_EQ(name_of("<label>Session 1</label><title>Engines</title>"), "Session 1|Engines");
    EXPECT_EQ(name_of("<title>Engines</title>"), "|Engines");
    EXPECT_TRUE(diagnostics.all().empty());
}

TEST(SessionNames, ASessionWithoutEitherIsAnError) {
    Diagnostics diagnostics;
    (void)read_program_text(day_with("<session start=\"9:00\"></session>"), "p.xml", "", diagnostics);
    ASSERT_EQ(diagnostics.all().size(), 1U);
    EXPECT_EQ(diagnostics.all().front().code, "missing");
}

TEST(StructureErrors, OfStruckTextKnowsWhatIsMeant) {
    for (const char* mark : {"del", "s", "strike"}) {
        const auto reading =
            testing::read(testing::day_with(fmt::format("<talk><title><{0}>T</{0}></title></talk>", mark)));
        EXPECT_EQ(reading.find("unknown-element").hint,
                  "what is cancelled says so itself: status=\"cancelled\"");
    }
}

}  // namespace
}  // namespace bifolio::source
