// What is no well-formed XML, or hostile: a clear error with its exact place, and no programme.
#include "source/xml/xml_gate.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "source/xml/xml_document.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::read;
using testing::Reading;

struct Case {
    std::string name;
    std::string text;
    std::string line;     // place, severity and code of the only finding
    std::string message;  // part of it
    std::string hint;     // part of it
};

std::ostream& operator<<(std::ostream& stream, const Case& each) {
    return stream << each.name;
}

class Malformed : public ::testing::TestWithParam<Case> {};

TEST_P(Malformed, IsOneErrorAtItsPlace) {
    const Case& expected = GetParam();
    const Reading reading = read(expected.text);
    EXPECT_FALSE(reading.program.has_value());
    ASSERT_EQ(reading.lines(), std::vector<std::string>{expected.line})
        << (reading.diagnostics.all().empty() ? "" : reading.diagnostics.all().front().message);
    const Diagnostic& found = reading.diagnostics.all().front();
    EXPECT_EQ(found.file, "p.xml");
    EXPECT_NE(found.message.find(expected.message), std::string::npos) << found.message;
    EXPECT_NE(found.hint.find(expected.hint), std::string::npos) << found.hint;
}

const std::vector<Case> kMalformed = {
    {"Empty", "", "1:1 error xml", "empty", ""},
    {"BlankOnly", " \n\t ", "1:1 error xml", "white space", ""},
    {"PlainText", "9:00 | Opening", "1:1 error xml", "not XML", ""},
    {"PlainTextAfterBlank", "\n\n  Opening", "3:3 error xml", "not XML", ""},
    {"Json", "{\"title\": 1}", "1:1 error xml", "JSON", ""},
    {"Pdf", "%PDF-1.7\n", "1:1 error xml", "a PDF", ""},
    {"Zip", "PK\x03\x04 some", "1:1 error xml", "ZIP", ""},
    {"Word", "PK\x03\x04 word/document.xml", "1:1 error xml", "Word", ""},
    {"Gzip", "\x1F\x8B\x08", "1:1 error xml", "gzip", ""},
    {"Png", "\x89PNG\r\n\x1A\n", "1:1 error xml", "PNG", ""},
    {"Utf16", std::string("\xFF\xFE<\0p\0", 6), "1:1 error encoding", "UTF-16", "UTF-8"},
    {"Utf16WithoutMark", std::string("<\0p\0r\0", 6), "1:1 error encoding", "UTF-16", "UTF-8"},
    {"BareAmpersand", "<program>\n<event><title>R & D</title></event></program>", "2:17 error xml", "\"&\"",
     "&amp;"},
    {"AmpersandInWord", "<program>AT&T</program>", "1:12 error xml", "\"&\"", "&amp;"},
    {"AmpersandAfterAccents", "<program>éé &</program>", "1:13 error xml", "\"&\"", "&amp;"},
    {"AmpersandInAttribute", "<program a=\"R & D\"/>", "1:15 error xml", "\"&\"", "&amp;"},
    {"LessThan", "<program>a < b</program>", "1:12 error xml", "\"<\"", "&lt;"},
    {"HtmlEntity", "<program>\n a&nbsp;b</program>", "2:3 error xml", "&nbsp;", "&#160;"},
    {"UnknownEntity", "<program>&foo;</program>", "1:10 error xml", "&foo;", "character itself"},
    {"EntityInAttribute", "<program b=\"x &eacute;\"/>", "1:15 error xml", "&eacute;", "é"},
    {"ReferenceToNul", "<program>&#0;</program>", "1:10 error xml", "&#0;", ""},
    {"ReferenceToControl", "<program>a&#x1F;</program>", "1:11 error xml", "&#x1F;", ""},
    {"CutInText", "<program>\n<day>\n<session>", "3:10 error xml", "<session> on line 3", "missing"},
    {"CutInTag", "<program>\n<day date=", "2:1 error xml", "inside a tag", ""},
    {"CutInComment", "<program><!-- x", "1:10 error xml", "comment", ""},
    {"CutInCdata", "<program><![CDATA[x", "1:10 error xml", "CDATA", ""},
    {"WrongEndTag", "<program>\n<day>\n</program>", "3:1 error xml", "<day> on line 2", "</day>"},
    {"EndTagOnly", "<program></program></day>", "1:20 error xml", "", ""},
    {"TextAfterRoot", "<program/>\nmore", "2:1 error xml", "after the end", ""},
    {"SecondRoot", "<program/><program/>", "1:11 error xml", "second element", ""},
    {"DuplicateAttribute", "<program a=\"1\"\n  a=\"2\"/>", "2:3 error xml", "\"a\"", ""},
    {"UnquotedValue", "<program a=1/>", "1:12 error xml", "quotes", "name=\"value\""},
    {"MissingQuote", "<program>\n<day date=\"2026-09-14>\n<session/></day></program>", "3:1 error xml",
     "\"<\"", "quote"},
    {"AttributeWithoutValue", "<program a/>", "1:11 error xml", "without a value", ""},
    {"DeclarationNotFirst", "\n<?xml version=\"1.0\"?><program/>", "2:1 error xml", "very start", "delete"},
    {"HyphensInComment", "<program><!-- a -- b --></program>", "1:17 error xml", "--", ""},
    {"DtdEntity", "<!DOCTYPE program [\n<!ENTITY a \"b\">\n]><program>&a;</program>", "2:1 error xml",
     "entity", "DOCTYPE"},
    {"EntityBomb",
     "<!DOCTYPE p [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]><program>&c;</program>",
     "1:14 error xml", "entity", ""},
    {"ExternalEntity", "<!DOCTYPE p [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><program>&x;</program>",
     "1:14 error xml", "entity", ""},
    {"ExternalDtd", "<!DOCTYPE program SYSTEM \"p.dtd\"><program>&x;</program>", "1:1 error xml", "DTD", ""},
    {"InternalDtd", "<!DOCTYPE program [<!ATTLIST program a CDATA \"1\">]><program/>", "1:1 error xml", "DTD",
     ""},
    {"HtmlDoctypeAndRoot", "<!DOCTYPE html><html/>", "1:1 error xml", "the file is an HTML page",
     "bifolio import"},
};

INSTANTIATE_TEST_SUITE_P(Gate, Malformed, ::testing::ValuesIn(kMalformed),
                         [](const auto& each) { return each.param.name; });

TEST(Gate, TakesAByteOrderMarkAndKeepsTheColumns) {
    const Reading reading = read("\xEF\xBB\xBF<program foo=\"1\"/>");
    EXPECT_EQ(reading.find("unknown-attribute").place, (Place{1, 10}));
}

TEST(Gate, TakesAPlainDoctype) {
    const Reading reading = read("<!DOCTYPE program><program><event><title>T</title></event></program>");
    EXPECT_TRUE(reading.program.has_value());
    EXPECT_FALSE(reading.diagnostics.has_errors());
}

TEST(Gate, ReportsEachByteThatIsNotUtf8AndReadsOn) {
    // Latin-1 "é" (E9) and "ü" (FC), a Windows-1252 quotation mark (93), and one other error.
    const Reading reading =
        read("<program><event>\n<title>Caf\xE9 \x93 M\xFCnchen</title>\n<foo/></event></program>");
    EXPECT_EQ(reading.lines(), (std::vector<std::string>{"1:10 warning missing-event", "2:11 error encoding",
                                                         "2:13 error encoding", "2:16 error encoding",
                                                         "3:1 error unknown-element"}));
    const Diagnostic first = reading.find("encoding");
    EXPECT_EQ(first.message, "the byte 0xE9 is not UTF-8 (in Latin-1 it is \"é\")");
    EXPECT_EQ(first.hint, "save the file as UTF-8");
}

TEST(Gate, ReportsADeclaredEncodingThatIsNotUtf8) {
    const Reading reading = read(
        "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<program><day date=\"2026-09-14\">"
        "<title>\xE9</title></day></program>");
    EXPECT_EQ(reading.lines(), (std::vector<std::string>{"1:21 error encoding", "2:1 warning missing-event",
                                                         "2:40 error encoding"}));
}

TEST(Gate, TakesUtf8DeclaredInAnyLetterCase) {
    const Reading reading = read("<?xml version='1.0' encoding='utf-8'?><program/>");
    EXPECT_EQ(reading.count("encoding"), 0U);
}

TEST(Gate, ReportsControlCharacters) {
    const std::string text =
        testing::day_with(std::string("<opening start=\"9:00\">a\0b\x01"
                                      "c\x7F\xC2\x92</opening>",
                                      40));
    const Reading reading = read(text);
    EXPECT_EQ(reading.lines(), (std::vector<std::string>{"4:24 error encoding", "4:26 error encoding",
                                                         "4:28 error encoding", "4:29 error encoding"}));
    EXPECT_NE(reading.find("encoding").message.find("NUL"), std::string::npos);
}

TEST(Gate, ReportsControlCharactersWrittenAsReferences) {
    const Reading reading = read(testing::day_with("<opening start=\"9:00\">ab&#x92;</opening>"));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"4:25 error encoding"});
    EXPECT_NE(reading.find("encoding").message.find("’"), std::string::npos);
}

TEST(Gate, CountsWhatItDoesNotShow) {
    const Reading reading = read("<program>" + std::string(1000, '\xE9') + "</program>");
    EXPECT_EQ(reading.count("encoding"), Reporter::kMostOfOneKind + 1);
    EXPECT_EQ(reading.diagnostics.all()[Reporter::kMostOfOneKind].message,
              "and 980 more such places after this one");
}

std::string nested(std::size_t depth, std::string_view name) {
    std::string text;
    for (std::size_t each = 0; each < depth; ++each) text += fmt::format("<{}>", name);
    for (std::size_t each = 0; each < depth; ++each) text += fmt::format("</{}>", name);
    return text;
}

TEST(Gate, RefusesDeepNesting) {
    const Reading reading = read(nested(200'000, "p"));
    EXPECT_FALSE(reading.program.has_value());
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"1:769 error xml"});
    EXPECT_EQ(reading.find("xml").message, "elements are nested more than 256 deep");
}

TEST(Gate, TakesTheDeepestNestingAllowed) {
    const Reading reading =
        read(testing::program_with("", "<opening start=\"9:00\">" + nested(253, "em") + "x</opening>"));
    EXPECT_TRUE(reading.program.has_value());
    EXPECT_FALSE(reading.diagnostics.has_errors());
}

TEST(Gate, KeepsItsOtherLimits) {
    XmlLimits limits;
    limits.elements = 3;
    EXPECT_EQ(read("<program><a/><a/><a/></program>", {}, limits).lines(),
              std::vector<std::string>{"1:18 error xml"});
    limits = {};
    limits.attributes = 2;
    EXPECT_EQ(read("<program><a b=\"\" c=\"\"/><a\nb=\"\"/></program>", {}, limits).lines(),
              std::vector<std::string>{"1:24 error xml"});
    limits = {};
    limits.bytes = 8;
    const Reading reading = read("<program/>", {}, limits);
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"0:0 error xml"});
    limits = {};
    limits.tag_bytes = 20;
    EXPECT_EQ(read("<program><!-- a comment may be longer than that --><a b=\"a tag may not\"/></program>",
                   {}, limits)
                  .lines(),
              std::vector<std::string>{"1:52 error xml"});
    limits = {};
    limits.line_bytes = 20;
    EXPECT_EQ(read(testing::day_with("<opening>12345678901234567890</opening>"), {}, limits).lines(),
              std::vector<std::string>{});
    EXPECT_EQ(
        read(testing::day_with("<opening>12345678901<em>23456</em>78901</opening>"), {}, limits).lines(),
        std::vector<std::string>{"4:35 error xml"});
    EXPECT_EQ(
        read(testing::day_with("<opening>1<br/><br/>4567<br/><br/><br/>12345678901</opening>"), {}, limits)
            .count("xml"),
        1U)
        << "each line break counts";
    EXPECT_EQ(
        read(testing::day_with("<talk id=\"x123456789012345678901\"><title>T</title></talk>"), {}, limits)
            .count("xml"),
        1U);
    limits = {};
    limits.text_bytes = 20;
    const auto abstract = [](const std::string& text) {
        return testing::day_with("<talk><title>T</title><abstract><p>" + text + "</p></abstract></talk>");
    };
    limits.line_bytes = 10;
    EXPECT_EQ(read(abstract("12345678901234567890"), {}, limits).count("xml"), 0U);
    EXPECT_EQ(read(abstract("123456789012345678901"), {}, limits).count("xml"), 1U);
}

TEST(Gate, KeepsTheLimitsOfAProgramme) {
    XmlLimits limits;
    limits.known_elements = 6;
    EXPECT_EQ(read(testing::day_with("<opening>O</opening>"), {}, limits).lines(),
              std::vector<std::string>{});
    EXPECT_EQ(read(testing::day_with("<opening>O<em>P</em></opening>"), {}, limits).lines(),
              std::vector<std::string>{});
    Reading reading =
        read(testing::day_with("<opening>O<em>P</em></opening>\n<opening>P</opening>"), {}, limits);
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"5:10 error xml"});
    EXPECT_FALSE(reading.program.has_value());
    limits = {};
    limits.all_text_bytes = 30;
    EXPECT_EQ(read(testing::day_with("<opening>O</opening>"), {}, limits).lines(),
              std::vector<std::string>{});
    EXPECT_EQ(read(testing::day_with("<opening>12345678901234567890</opening>\n"), {}, limits).count("xml"),
              1U);
    limits = {};
    limits.asides = 2;
    EXPECT_EQ(read("<program><!----><?a?><![CDATA[x]]></program>", {}, limits).lines(),
              std::vector<std::string>{"1:22 error xml"});
}

TEST(Gate, GivesUpWhenThereIsTooMuchToSay) {
    std::string items;
    for (std::size_t each = 0; each < kMostFindings + 5; ++each) items += "<x/>";
    const Reading reading = read(testing::day_with(items));
    EXPECT_FALSE(reading.program.has_value());
    EXPECT_EQ(reading.find("xml").message, "more than 10000 findings; the rest of the file was not read");
    EXPECT_EQ(reading.diagnostics.all().size(), Reporter::kMostOfOneKind + 2);
}

TEST(XmlDocument, ResolvesReferencesInValuesAndText) {
    Diagnostics diagnostics;
    const auto document = XmlDocument::parse(
        "<a b='1 &lt;\n2 &#233;&#xE9;&quot;'>x &amp; <b/><![CDATA[<&amp;>]]></a>", "a.xml", diagnostics);
    ASSERT_TRUE(document.has_value());
    EXPECT_EQ(document->value(document->root().attribute("b")), "1 < 2 éé\"");
    EXPECT_EQ(document->text(document->root()), "x & <&amp;>");
    EXPECT_TRUE(diagnostics.all().empty());
}

TEST(XmlDocument, KnowsThePlacesOfEverything) {
    Diagnostics diagnostics;
    const auto document =
        XmlDocument::parse("<é\n  ü=\"1\"\r\n  b\n=\n'2'>\rtext<c\nd=\"3\"/></é>", "a.xml", diagnostics);
    ASSERT_TRUE(document.has_value());
    const pugi::xml_node root = document->root();
    EXPECT_EQ(document->place(root), (Place{1, 1}));
    EXPECT_EQ(document->place(root.first_attribute()), (Place{2, 3}));
    EXPECT_EQ(document->value_place(root.first_attribute()), (Place{2, 6}));
    EXPECT_EQ(document->place(root.last_attribute()), (Place{3, 3}));
    EXPECT_EQ(document->value_place(root.last_attribute()), (Place{5, 2}));
    EXPECT_EQ(document->place(root.child("c")), (Place{6, 5}));
    EXPECT_EQ(document->place(root.child("c").attribute("d")), (Place{7, 1}));
}

}  // namespace
}  // namespace bifolio::source
