// Lists, headings, quotations, program text, tables and pictures within texts: what is read, told in plain
// text, and written again.
#include "source/read/block_reader.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "source/model/list_marks.h"
#include "source/model/plain_blocks.h"
#include "source/write/program_writer.h"
#include "tests/source/describe.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::describe;
using testing::program_with;
using testing::read;
using testing::Reading;

Reading read_abstract(const std::string& inside, const std::string& folder = {}) {
    return read(
        program_with("", "<talk start=\"9:00\"><title>T</title><abstract>\n" + inside + "</abstract></talk>"),
        folder);
}

const TextBlocks& blocks_of(const Reading& reading) {
    return std::get<Contribution>(reading.program.value().days.at(0).items.at(0)).abstract.blocks;
}

std::string plain(const std::string& inside) {
    const Reading reading = read_abstract(inside);
    EXPECT_FALSE(reading.diagnostics.has_errors()) << inside;
    return plain_with_addresses(blocks_of(reading));
}

TEST(Blocks, AreReadInTheirOrderAndKinds) {
    const Reading reading = read_abstract(
        "<h>Head</h><p>One.</p><ul><li>a</li></ul><ol start=\"3\"><li>b</li></ol><quote>q</quote>"
        "<pre>c</pre><table><tr><td>d</td></tr></table>");
    ASSERT_FALSE(reading.diagnostics.has_errors());
    std::vector<BlockKind> kinds;
    for (const TextBlock& each : blocks_of(reading)) kinds.push_back(each.kind);
    EXPECT_EQ(kinds, (std::vector{BlockKind::Heading, BlockKind::Paragraph, BlockKind::BulletList,
                                  BlockKind::NumberedList, BlockKind::Quotation, BlockKind::Code,
                                  BlockKind::Table}));
    EXPECT_EQ(blocks_of(reading)[3].first_number, 3);
    EXPECT_EQ(blocks_of(reading)[2].parts.at(0).parts.at(0).text.plain(), "a");
    EXPECT_EQ(blocks_of(reading)[5].parts.at(0).text.place, (Place{6, 92}));
}

TEST(Blocks, StandWhereverParagraphsDo) {
    const Reading reading = read(
        "<program><event><title>E</title>"
        "<welcome><title>W</title><ul><li>a</li></ul><person>A</person></welcome>"
        "<practical-note><quote>b</quote></practical-note></event><day date=\"2026-09-14\">"
        "<session start=\"9:00\"><title>T</title><description><ol><li>c</li></ol></description>"
        "<talk><title>U</title><presenter><name>N</name><biography><pre>d</pre></biography></presenter>"
        "</talk></session></day></program>");
    ASSERT_FALSE(reading.diagnostics.has_errors());
    const Program& program = reading.program.value();
    EXPECT_EQ(program.event.front_matter.at(0).blocks.at(0).kind, BlockKind::BulletList);
    EXPECT_EQ(program.event.notes.at(0).blocks.at(0).kind, BlockKind::Quotation);
    const auto& session = std::get<Session>(program.days.at(0).items.at(0));
    EXPECT_EQ(session.description.at(0).kind, BlockKind::NumberedList);
    EXPECT_EQ(session.contributions.at(0).presenters.at(0).biography.at(0).kind, BlockKind::Code);
}

TEST(Blocks, KeepTheWhiteSpaceOfProgramTextButNotTheFiles) {
    EXPECT_EQ(plain("<pre>\n    if a:\n        b  # c\n\n    d\n  </pre>"),
              "    if a:\n        b  # c\n\n    d");
    EXPECT_EQ(plain("<pre>a\n  b</pre>"), "    a\n      b");
    EXPECT_EQ(plain("<pre>\n\ta\n\t\tb</pre>"), "    a\n        b") << "tabs are four columns";
    EXPECT_EQ(plain("<pre>&#32; a\n  b</pre>"), "      a\n      b") << "a space that is written is meant";
}

TEST(Blocks, KeepTheMarksOfProgramTextOverLines) {
    const Reading reading = read_abstract("<pre>a <em>b\nc</em> d</pre>");
    const TextBlock& code = blocks_of(reading).at(0);
    ASSERT_EQ(code.parts.size(), 2U);
    EXPECT_EQ(code.parts[0].text.inlines.at(1).mark, Mark::Emphasis);
    EXPECT_EQ(code.parts[1].text.inlines.at(0).mark, Mark::Emphasis);
    EXPECT_EQ(code.parts[1].text.unmarked(), "c d");
}

TEST(Blocks, AreToldInPlainText) {
    EXPECT_EQ(plain("<p>One.</p><ul><li>a</li><li><p>b</p><ol><li>c</li><li><p>d</p><ol><li>e</li></ol>"
                    "</li></ol></li></ul><p>Two.</p>"),
              "One.\n\n- a\n- b\n  1. c\n  2. d\n     a. e\n\nTwo.");
    EXPECT_EQ(plain("<h>Head</h><quote><p>a</p><p>b</p></quote>"), "Head\n\n> a\n>\n> b");
    EXPECT_EQ(plain("<table><caption>Cap</caption><tr><th>A</th><th>Bcd</th></tr><tr><td>12</td><td>3</td>"
                    "</tr><tr><td>x</td></tr></table>"),
              "Cap\nA  | Bcd\n--------\n12 | 3\nx");
    EXPECT_EQ(plain("<p><a href=\"https://a.example\">here</a></p>"), "here (https://a.example)");
}

TEST(Blocks, NumberAsListsWithinListsDo) {
    EXPECT_EQ(number_mark(0, 12), "12.");
    EXPECT_EQ(number_mark(1, 1) + number_mark(1, 26) + number_mark(1, 27), "a.z.aa.");
    EXPECT_EQ(number_mark(2, 4) + number_mark(2, 19), "iv.xix.");
    EXPECT_EQ(number_mark(3, 2), "2.");
    EXPECT_EQ(number_mark(1, 0) + number_mark(2, 4000), "0.4000.");
}

TEST(Blocks, APictureKnowsTheLanguageOfItsDescription) {
    const std::string folder = (testing::kRoot / "samples").string();
    const auto language = [&](const std::string& attributes, const std::string& around) {
        const Reading reading =
            read(program_with("", "<talk start=\"9:00\"" + around + "><title>T</title><abstract><figure " +
                                      attributes + " file=\"pictures/logo.png\"/></abstract></talk>"),
                 folder);
        EXPECT_FALSE(reading.diagnostics.has_errors());
        return blocks_of(reading).at(0).picture.value().language;
    };
    EXPECT_EQ(language("description=\"a\"", ""), "");
    EXPECT_EQ(language("description=\"a\"", " xml:lang=\"pt\""), "pt");
    EXPECT_EQ(language("description=\"a\" xml:lang=\"de\"", " xml:lang=\"pt\""), "de");
    EXPECT_EQ(language("description=\"\" xml:lang=\"de\"", ""), "");
}

TEST(Blocks, ListsMayFollowTheTextOfAnItem) {
    const Reading reading = read_abstract(
        "<ul><li>a <em>b</em>:\n<!-- c --><ul><li>d</li></ul>\n<ol xml:lang=\"de\"><li>e</li></ol></li>"
        "<li><ul><li>f</li></ul></li></ul>");
    EXPECT_FALSE(reading.diagnostics.has_errors());
    const Reading same = read_abstract(
        "<ul><li><p>a <em>b</em>:</p><ul><li>d</li></ul><ol xml:lang=\"de\"><li>e</li></ol></li>"
        "<li><ul><li>f</li></ul></li></ul>");
    EXPECT_EQ(describe(*reading.program), describe(*same.program));
}

TEST(Blocks, AreWrittenAndReadAgain) {
    const std::string folder = (testing::kRoot / "samples").string();
    const Reading reading = read_abstract(
        "<h>H</h><p>a &lt; <em>b</em></p><ul><li>c</li><li><p>d</p><ol start=\"0\"><li>e</li></ol></li></ul>"
        "<quote><p>f</p><ul><li>g</li></ul></quote><quote>h</quote>"
        "<pre>&#32; i  &lt;j\n\n      k <strong>l</strong></pre>"
        "<table><caption>m</caption><tr><th>n</th><th/></tr><tr><td/><td>o</td></tr></table>"
        "<figure file=\"pictures/logo.png\" description=\"\"/>"
        "<figure file=\"pictures/logo.png\" description=\"p\"><caption>q</caption></figure>"
        "<figure xml:lang=\"de\" file=\"pictures/logo.png\" description=\"t\"><caption>u</caption></figure>"
        "<p xml:lang=\"de\">r</p><pre xml:lang=\"de\">s</pre>",
        folder);
    ASSERT_FALSE(reading.diagnostics.has_errors());
    Program program = *reading.program;
    program.file = folder + "/p.xml";
    const std::string written = write_program(program);
    const Reading again = read(written, folder);
    EXPECT_FALSE(again.diagnostics.has_errors()) << written;
    EXPECT_EQ(describe(program), describe(again.program.value())) << written;
}

TEST(Blocks, AreMissedWhereTheyHaveToBe) {
    EXPECT_EQ(read_abstract("<ul/>").find("missing").message, "<ul> lacks its <li>");
    EXPECT_EQ(read_abstract("<table><tr/></table>").find("missing").message, "<tr> lacks its <td>");
    EXPECT_EQ(read_abstract("<figure file=\"a.png\"/>").find("missing").message,
              "<figure> lacks its attribute \"description\"");
    EXPECT_EQ(read_abstract("<ol start=\"x\"><li>a</li></ol>").find("value").message,
              "\"x\" is not a valid number of start");
    EXPECT_EQ(read_abstract("<figure file=\"none.png\" description=\"d\"/>").find("reference").message,
              "the picture \"none.png\" cannot be found: No such file or directory");
}

TEST(Blocks, TellWhoWritesHtmlWhatToWrite) {
    const auto hint = [](const std::string& inside) {
        return read_abstract(inside).find("unknown-element").hint;
    };
    EXPECT_EQ(hint("<h2>a</h2>"),
              "a heading within a text is <h>, of one level; sessions and talks have a <title>");
    EXPECT_EQ(hint("<blockquote>a</blockquote>"), "a quotation is <quote>...</quote>, between paragraphs");
    EXPECT_EQ(hint("<p>a <img src=\"b.png\"/></p>"),
              "a picture is <figure file=\"...\" description=\"what it shows\"/>, between paragraphs");
    EXPECT_EQ(
        hint("<dl><dt>a</dt></dl>"),
        "write a list <ul> with an item <li> for each term: <li><strong>term</strong>: what it is</li>");
    EXPECT_EQ(hint("<p>a</p><code>b</code>"), "put it into a <p>; program text of several lines is <pre>");
    EXPECT_EQ(hint("<p>a <ul><li>b</li></ul></p>"), "it stands between paragraphs <p>, not in one");
    EXPECT_EQ(hint("<ul><li>a <quote>b</quote></li></ul>"), "put it into a <p>");
    EXPECT_EQ(hint("<ul><li>a <ul><li>b</li></ul> c</li></ul>"), "put it into a <p>");
    EXPECT_EQ(hint("<ul><li>a <ul><li>b</li></ul><p>c</p></li></ul>"), "put it into a <p>");
    EXPECT_EQ(hint("<table><tbody><tr><td>a</td></tr></tbody></table>"),
              "rows <tr> stand in <table> directly; heads of columns are <th>");
}

TEST(Blocks, AreBoundedHoweverDeepAndLong) {
    std::string deep;
    for (int n = 0; n < 10'000; ++n) deep += "<ul><li>";
    EXPECT_EQ(read_abstract(deep + "a").count("xml"), 1U);
    std::string as_deep_as_may_be, end;
    for (int n = 0; n < 120; ++n) {
        as_deep_as_may_be += "<ul><li>";
        end += "</li></ul>";
    }
    EXPECT_FALSE(read_abstract(as_deep_as_may_be + "a" + end).diagnostics.has_errors());
    const Reading long_code = read_abstract("<pre>" + std::string(2'000'000, 'a') + "</pre>");
    EXPECT_EQ(long_code.find("xml").message, "a text is longer than 1024 kB");
}

}  // namespace
}  // namespace bifolio::source
