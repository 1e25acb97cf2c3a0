// Text out of a file: folded, normalised, and every character's place kept.
#include "source/model/text.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <map>
#include <random>

#include "source/base/utf8.h"
#include "source/xml/xml_document.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::day_with;
using testing::read;

// The title of a plain item with this content, which begins at 4:23. It may look odd.
Text title(std::string_view content) {
    const auto reading = read(day_with(fmt::format("<opening start=\"9:00\">{}</opening>", content)));
    EXPECT_EQ(reading.lines().size(), reading.count("odd-text")) << reading.diagnostics.all().front().message;
    return title_of(reading.program->days.at(0).items.at(0));
}

// The tree as one line: marks as their first letters, around what they hold.
std::string dump(const std::vector<Inline>& inlines) {
    std::string result;
    for (const Inline& each : inlines) {
        switch (each.mark) {
            case Mark::Text:
                result += each.text;
                break;
            case Mark::LineBreak:
                result += "|";
                break;
            case Mark::Emphasis:
                result += "e[" + dump(each.children) + "]";
                break;
            case Mark::Strong:
                result += "s[" + dump(each.children) + "]";
                break;
            case Mark::Code:
                result += "c[" + dump(each.children) + "]";
                break;
            case Mark::Subscript:
                result += "sub[" + dump(each.children) + "]";
                break;
            case Mark::Superscript:
                result += "sup[" + dump(each.children) + "]";
                break;
            case Mark::Link:
                result += "a(" + each.target + ")[" + dump(each.children) + "]";
                break;
            case Mark::Span:
                result += "span(" + each.language + ")[" + dump(each.children) + "]";
                break;
        }
    }
    return result;
}

std::string dump(std::string_view content) {
    return dump(title(content).inlines);
}

TEST(ReadText, FoldsWhiteSpace) {
    EXPECT_EQ(dump("  a \n\t b  "), "a b");
    EXPECT_EQ(dump("a\r\nb\rc"), "a b c");
    EXPECT_EQ(dump("a&#10;b&#x9;&#x20;c"), "a b c");
    EXPECT_EQ(dump("a\xE2\x80\xA8"
                   "b"),
              "a b");  // line separator
    EXPECT_EQ(dump("a\xC2\xA0 \xC2\xA0"
                   "b"),
              "a\xC2\xA0 \xC2\xA0"
              "b");  // no-break spaces stay
}

TEST(ReadText, FoldsAcrossMarks) {
    EXPECT_EQ(dump("a <em> b </em> c"), "a e[b ]c");
    EXPECT_EQ(dump("<em>a</em> <strong>b</strong>"), "e[a] s[b]");
    EXPECT_EQ(dump(" <em> a </em> "), "e[a]");
    EXPECT_EQ(dump("a<em> </em>b"), "ae[ ]b");
    EXPECT_EQ(dump("a <em> </em>b"), "a b");
    EXPECT_EQ(dump("a <!-- c --> b<?p i?>c"), "a bc");
    EXPECT_EQ(dump("a<![CDATA[ <&amp;> ]]>b"), "a <&amp;> b");
}

TEST(ReadText, KnowsAllMarks) {
    EXPECT_EQ(dump("<em>a</em><strong>b</strong><code>c</code><sub>d</sub><sup>e</sup>"),
              "e[a]s[b]c[c]sub[d]sup[e]");
    EXPECT_EQ(dump("<a href=\"https://x.y/?a=1&amp;b=2\">z</a>"), "a(https://x.y/?a=1&b=2)[z]");
    EXPECT_EQ(dump("<em>a<strong>b<sub>c</sub></strong></em>"), "e[as[bsub[c]]]");
    EXPECT_EQ(dump("<span xml:lang=\"el\">a</span>"), "span(el)[a]");
}

TEST(ReadText, PutsNoSpacesAroundLineBreaks) {
    EXPECT_EQ(dump("a <br/> b"), "a|b");
    EXPECT_EQ(dump("a<em> b </em><br/> c"), "ae[ b]|c");
    EXPECT_EQ(dump("<br/>a<br/><br/>b <br/>"), "a||b");
}

TEST(ReadText, IsNormalised) {
    EXPECT_EQ(dump("Cafe\xCC\x81 A\xCC\x8A x"), "Café Å x");
    EXPECT_EQ(dump("&#x65;&#x301;"), "é");
    EXPECT_EQ(dump("\xE2\x84\xA6"), "Ω");  // ohm sign
}

TEST(ReadText, GivesPlainText) {
    EXPECT_EQ(title("a<br/><em>b</em> c").plain(), "a b c");
    EXPECT_TRUE(plain_text("").empty());
    EXPECT_EQ(plain_text("a b").plain(), "a b");
    EXPECT_FALSE(plain_text("a").inlines.at(0).place_at(0).known());
}

TEST(ReadText, KeepsLanguages) {
    const auto reading = read(
        "<program xml:lang=\"de\"><event xml:lang=\"fr\"><title>T</title><venue xml:lang=\"de\">V</venue>"
        "<town xml:lang=\"it\">R <em xml:lang=\"en\">x</em></town></event><day "
        "date=\"2026-09-14\"/></program>");
    ASSERT_TRUE(reading.program.has_value());
    const Event& event = reading.program->event;
    EXPECT_EQ(reading.program->language, "de");
    EXPECT_EQ(event.title.language, "fr");
    EXPECT_EQ(event.venue.language, "");
    EXPECT_EQ(event.town.language, "it");
    EXPECT_EQ(event.town.inlines.at(1).language, "en");
}

std::vector<Place> places(const Text& text) {
    std::vector<Place> result;
    const auto walk = [&](const auto& self, const std::vector<Inline>& inlines) -> void {
        for (const Inline& each : inlines) {
            std::vector<std::uint32_t> offsets;
            for (std::uint32_t offset = 0; offset < each.text.size(); ++offset)
                if (!is_continuation_byte(each.text[offset])) offsets.push_back(offset);
            const std::vector<Place> all = each.places_at(offsets);
            for (std::size_t n = 0; n < offsets.size(); ++n)
                EXPECT_EQ(all[n], each.place_at(offsets[n])) << offsets[n];
            result.insert(result.end(), all.begin(), all.end());
            self(self, each.children);
        }
    };
    walk(walk, text.inlines);
    return result;
}

TEST(ReadText, KnowsThePlaceOfEachCharacter) {
    EXPECT_EQ(places(title("ab")), (std::vector<Place>{{4, 23}, {4, 24}}));
    EXPECT_EQ(places(title("é \n  b&amp;c")), (std::vector<Place>{{4, 23}, {4, 24}, {5, 3}, {5, 4}, {5, 9}}));
    EXPECT_EQ(places(title("a<em>b</em>c")), (std::vector<Place>{{4, 23}, {4, 28}, {4, 34}}));
    EXPECT_EQ(places(title("a\r\nb\rc")), (std::vector<Place>{{4, 23}, {4, 24}, {5, 1}, {5, 2}, {6, 1}}));
    EXPECT_EQ(places(title("<![CDATA[x]]>y")), (std::vector<Place>{{4, 32}, {4, 36}}));
    // e and its accent are two characters in the file, one in the text.
    EXPECT_EQ(places(title("ae\xCC\x81"
                           "b\nc")),
              (std::vector<Place>{{4, 23}, {4, 24}, {4, 26}, {4, 27}, {5, 1}}));
}

TEST(ReadText, KnowsThePlacesInAttributes) {
    const auto reading = read(day_with(
        "<talk start=\"9:00\"><title>T</title><presenter\n affiliation=\" A &amp; B\">N</presenter></talk>"));
    ASSERT_TRUE(reading.program.has_value());
    const auto& talk = std::get<Contribution>(reading.program->days.at(0).items.at(0));
    const Text& name = talk.presenters.at(0).affiliations.at(0).name;
    EXPECT_EQ(name.plain(), "A & B");
    EXPECT_EQ(name.place, (Place{5, 2}));
    EXPECT_EQ(places(name), (std::vector<Place>{{5, 16}, {5, 17}, {5, 18}, {5, 23}, {5, 24}}));
}

// Every letter of the text stands in the file where its place says, whatever is around it.
TEST(ReadText, AgreesWithTheFileAtEachPlace) {
    std::mt19937 random(11);
    const std::vector<std::string> pieces = {
        "a",      "b",    "é",     " ",        "\n",        "  ",           "&amp;",
        "&#233;", "<em>", "</em>", "<!--x-->", "e\xCC\x81", "\xE2\x84\xA6", "<![CDATA[c]]>",
        "\r\n"};
    for (int round = 0; round < 300; ++round) {
        std::string content = "s";
        std::size_t open = 0;
        for (int each = 0; each < 30; ++each) {
            const std::string& piece = pieces[random() % pieces.size()];
            if (piece == "</em>" && open == 0) continue;
            if (piece == "<em>") ++open;
            if (piece == "</em>") --open;
            content += piece;
        }
        while (open-- > 0) content += "</em>";
        const std::string file = day_with(fmt::format("<opening start=\"9:00\">{}</opening>", content));
        const LineIndex lines(file);
        std::map<Place, std::size_t> offsets;
        for (std::size_t offset = file.size(); offset-- > 0;) offsets[lines.place(offset)] = offset;
        const auto reading = read(file);
        ASSERT_TRUE(reading.lines().empty()) << file;
        const auto walk = [&](const auto& self, const std::vector<Inline>& inlines) -> void {
            for (const Inline& each : inlines) {
                for (std::size_t offset = 0; offset < each.text.size(); ++offset) {
                    if (is_continuation_byte(each.text[offset])) continue;
                    const Place place = each.place_at(offset);
                    ASSERT_TRUE(offsets.contains(place)) << content;
                    const std::string_view there = std::string_view(file).substr(offsets[place]);
                    const std::string_view here = std::string_view(each.text).substr(offset);
                    if (here.starts_with(' ')) {
                        ASSERT_TRUE(there.front() == ' ' || there.front() == '\n' || there.front() == '\r')
                            << content;
                    } else if (here.starts_with("é")) {
                        ASSERT_TRUE(there.starts_with("é") || there.starts_with("&#233;") ||
                                    there.starts_with("e\xCC\x81"));
                    } else if (here.starts_with("Ω")) {
                        ASSERT_TRUE(there.starts_with("\xE2\x84\xA6"));
                    } else if (here.starts_with('&')) {
                        ASSERT_TRUE(there.starts_with("&amp;"));
                    } else {
                        ASSERT_EQ(here.front(), there.front()) << content;
                    }
                }
                self(self, each.children);
            }
        };
        walk(walk, title_of(reading.program->days.at(0).items.at(0)).inlines);
    }
}

}  // namespace
}  // namespace bifolio::source
