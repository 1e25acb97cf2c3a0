// Texts that came as Markdown, LaTeX or plain: what is read of them, where it stands, and what is told.
#include "source/read/marked_text.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

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

// Line 6 is the abstract's first.
Reading read_as(const std::string& markup, const std::string& text, const std::string& title = "T") {
    return read(program_with("", "<talk start=\"9:00\" markup=\"" + markup + "\"><title>" + title +
                                     "</title><abstract>\n" + text + "\n</abstract></talk>"));
}

const Contribution& talk_of(const Reading& reading) {
    return std::get<Contribution>(reading.program.value().days.at(0).items.at(0));
}

// The abstract as it is written with elements.
std::string written(const Reading& reading) {
    const std::string xml = write_program(*reading.program);
    const Reading again = read(xml);
    EXPECT_FALSE(again.diagnostics.has_errors()) << xml;
    EXPECT_EQ(describe(*reading.program), describe(again.program.value())) << xml;
    const std::size_t begin = xml.find("<abstract>") + 10, end = xml.find("</abstract>");
    if (end == std::string::npos) return "";
    std::string result;
    for (const char each : xml.substr(begin, end - begin))
        if (each != ' ' || (!result.empty() && result.back() != '\n')) result += each;
    return result;
}

std::string from_markdown(const std::string& text) {
    const Reading reading = read_as("markdown", text);
    EXPECT_EQ(reading.diagnostics.all().size(), reading.count("missing-event")) << text;
    return written(reading);
}

TEST(Markdown, HasMarksWithinLines) {
    EXPECT_EQ(
        from_markdown("a *b* **c** `d * e` [f](https://a.example) \\*g\\* &amp;eacute; &amp;#233;"),
        "\n<p>a <em>b</em> <strong>c</strong> <code>d * e</code> <a href=\"https://a.example\">f</a> *g* "
        "é é</p>\n");
    EXPECT_EQ(from_markdown("see https://a.example"),
              "\n<p>see <a href=\"https://a.example\">https://a.example</a></p>\n");
    EXPECT_EQ(from_markdown("a  \nb\nc"), "\n<p>a<br/>b c</p>\n");
}

TEST(Markdown, HasBlocks) {
    EXPECT_EQ(from_markdown("One\n\n- a\n- b\n  1. c\n\n3. d\n\n&gt; e\n\n# f"),
              "\n<p>One</p>\n<ul>\n<li>a</li>\n<li>\n<p>b</p>\n<ol>\n<li>c</li>\n</ol>\n</li>\n</ul>\n"
              "<ol start=\"3\">\n<li>d</li>\n</ol>\n<quote>e</quote>\n<h>f</h>\n");
    EXPECT_EQ(
        from_markdown("| a | b |\n|---|---|\n| c | |"),
        "\n<table>\n<tr>\n<th>a</th>\n<th>b</th>\n</tr>\n<tr>\n<td>c</td>\n<td></td>\n</tr>\n</table>\n");
    EXPECT_EQ(from_markdown("| | |\n|---|---|\n| c | d |"),
              "\n<table>\n<tr>\n<td>c</td>\n<td>d</td>\n</tr>\n</table>\n")
        << "a head of nothing";
}

TEST(Markdown, KeepsProgramText) {
    const Reading reading = read_as("markdown", "```python\nif a:\n\n    b  *c*\n```");
    const TextBlock& code = talk_of(reading).abstract.blocks.at(0);
    ASSERT_EQ(code.kind, BlockKind::Code);
    ASSERT_EQ(code.parts.size(), 3U);
    EXPECT_EQ(code.parts[2].text.unmarked(), "    b  *c*");
    EXPECT_EQ(code.parts[2].text.place, (Place{9, 1}));
}

TEST(Markdown, IsIndentedAsTheFileIs) {
    EXPECT_EQ(from_markdown("      One\n\n      - a\n        b\n      - c"),
              "\n<p>One</p>\n<ul>\n<li>a b</li>\n<li>c</li>\n</ul>\n");
}

TEST(Markdown, KeepsTitlesOnTheirLine) {
    for (const auto& [text, plain] :
         std::vector<std::pair<std::string, std::string>>{{"1. Introduction", "1. Introduction"},
                                                          {"# Five", "# Five"},
                                                          {"- a", "- a"},
                                                          {"_One_ *Two*", "One Two"},
                                                          {"  a\n  b  ", "a b"},
                                                          {"&gt; a", "> a"},
                                                          {"`x`", "x"}})
        EXPECT_EQ(talk_of(read_as("markdown", "", text)).title.plain(), plain);
    EXPECT_EQ(talk_of(read_as("markdown", "", "_One_ Two")).title.inlines.at(0).mark, Mark::Emphasis);
}

TEST(Markdown, KnowsTheWayBack) {
    const Reading reading = read_as("markdown", "Ab **cd\u202Eef**\n\n- g  h");
    const TextBlocks& blocks = talk_of(reading).abstract.blocks;
    EXPECT_EQ(blocks.at(0).text.place, (Place{6, 1}));
    const Inline& strong = blocks.at(0).text.inlines.at(1);
    EXPECT_EQ(strong.children.at(0).place_at(0), (Place{6, 6}));
    EXPECT_EQ(blocks.at(1).parts.at(0).parts.at(0).text.place, (Place{8, 3}));
}

TEST(Markdown, TellsWhatIsPrintedAsItStands) {
    const Reading html = read_as("markdown", "a &lt;b>c&lt;/b> d &lt;i>e&lt;/i>");
    EXPECT_EQ(talk_of(html).abstract.blocks.at(0).text.plain(), "a <b>c</b> d <i>e</i>");
    EXPECT_EQ(html.count("markup"), 1U);
    EXPECT_EQ(html.count("odd-text"), 0U);
    EXPECT_EQ(html.find("markup").place, (Place{6, 3}));

    const Reading picture = read_as("markdown", "![a fan](fan.png)");
    EXPECT_EQ(talk_of(picture).abstract.blocks.at(0).text.plain(), "a fan (fan.png)");
    EXPECT_EQ(picture.count("markup"), 1U);

    const Reading link = read_as("markdown", "[a](b.html)");
    EXPECT_EQ(talk_of(link).abstract.blocks.at(0).text.plain(), "a (b.html)");
    EXPECT_EQ(link.find("markup").message, "\"b.html\" is not a web address");

    const Reading elements = read_as("markdown", "a <em>b</em>");
    EXPECT_EQ(talk_of(elements).abstract.blocks.at(0).text.plain(), "a b");
    EXPECT_EQ(elements.find("markup").message, "<em> in a text that is Markdown: only its words are kept");
}

TEST(Markdown, IsBoundedHoweverDeep) {
    std::string quotes, lists, marks;
    for (int n = 0; n < 10'000; ++n) quotes += "&gt;";
    for (int n = 0; n < 300; ++n) lists += std::string(static_cast<std::size_t>(2 * n), ' ') + "- a\n";
    for (int n = 0; n < 10'000; ++n) marks += "*a **b ";
    for (const std::string& each : {quotes + " deep", lists, marks, "[" + std::string(5000, '[') + "deep"}) {
        const Reading reading = read_as("markdown", each);
        const std::string plain = plain_with_addresses(talk_of(reading).abstract.blocks);
        EXPECT_NE(plain.find(each.ends_with("deep") ? "deep" : "a"), std::string::npos);
        (void)written(reading);
    }
    const Reading all = read_as("markdown", lists);
    EXPECT_EQ(std::ranges::count(plain_with_addresses(talk_of(all).abstract.blocks), 'a'), 300);
    std::string inner = "| a |\n|---|\n| zz |\n\n```\nyy\n```\n";
    std::string deep;
    for (std::size_t at = 0, end = 0; at < inner.size(); at = end + 1) {
        end = inner.find('\n', at);
        for (int n = 0; n < 40; ++n) deep += "&gt;";
        deep += " " + inner.substr(at, end - at) + "\n";
    }
    const std::string told = plain_with_addresses(talk_of(read_as("markdown", deep)).abstract.blocks);
    EXPECT_NE(told.find("zz"), std::string::npos);
    EXPECT_NE(told.find("yy"), std::string::npos);
}

TEST(PlainText, IsLeftAsItCame) {
    const Reading reading = read_as("plain", "a *b*\nc\n\n\n- d &lt;b> e", "1. *x*");
    EXPECT_EQ(talk_of(reading).title.plain(), "1. *x*");
    EXPECT_EQ(plain_with_addresses(talk_of(reading).abstract.blocks), "a *b* c\n\n- d <b> e");
    EXPECT_EQ(talk_of(reading).abstract.blocks.at(1).text.place, (Place{10, 1}));
    EXPECT_EQ(reading.count("odd-text"), 0U);
    EXPECT_EQ(written(reading), "\n<p markup=\"plain\">a *b* c</p>\n<p markup=\"plain\">- d &lt;b> e</p>\n");
}

TEST(Latex, IsPrintedAsItStandsAndToldOncePerTalk) {
    const Reading reading = read_as("latex", "We \\emph{show} $x$.\n\nAnd \\textbf{more}.", "On $y$");
    EXPECT_EQ(plain_with_addresses(talk_of(reading).abstract.blocks),
              "We \\emph{show} $x$.\n\nAnd \\textbf{more}.");
    EXPECT_EQ(reading.count("markup"), 1U);
    EXPECT_EQ(reading.find("markup").message, "LaTeX in talk \"On $y$\" is printed as it stands");
    EXPECT_EQ(reading.count("odd-text"), 0U);
    EXPECT_EQ(
        written(reading),
        "\n<p markup=\"latex\">We \\emph{show} $x$.</p>\n<p markup=\"latex\">And \\textbf{more}.</p>\n");
    EXPECT_EQ(read_as("latex", "Nothing to see.").count("markup"), 0U);
}

TEST(MarkupAttribute, IsInheritedAndTakenBack) {
    const Reading reading = read(program_with(
        "",
        "<session start=\"9:00\" "
        "markup=\"markdown\"><title>*A*</title><subtitle>*H*</subtitle><note>*B*</note>"
        "<talk><title markup=\"xml\">*C*</title><presenter>*D*</presenter>"
        "<abstract><p>*E*</p><p markup=\"plain\">*F*</p><ul><li>*G*</li></ul></abstract></talk></session>"));
    const auto& session = std::get<Session>(reading.program.value().days.at(0).items.at(0));
    const Contribution& talk = session.contributions.at(0);
    EXPECT_EQ(session.subtitle.plain(), "H");
    EXPECT_EQ(session.title.plain() + session.note.plain() + talk.title.plain(), "AB*C*");
    EXPECT_EQ(talk.presenters.at(0).name.plain(), "*D*") << "names are what they are";
    EXPECT_EQ(plain_with_addresses(talk.abstract.blocks), "E\n\n*F*\n\n- G");
}

TEST(MarkupAttribute, HasToBeKnown) {
    const Reading reading = read_as("html", "a");
    EXPECT_EQ(reading.find("value").message, "\"html\" is not a valid value of markup");
    EXPECT_EQ(reading.find("value").hint, "it is one of xml, markdown, latex, plain");
    EXPECT_EQ(reading.count("value"), 1U);
}

}  // namespace
}  // namespace bifolio::source
