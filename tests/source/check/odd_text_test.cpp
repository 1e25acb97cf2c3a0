// What is damage from copying, and what only looks like it.
#include "source/check/odd_text.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::read;
using testing::Reading;
using Strings = std::vector<std::string>;

// A programme whose talk has these paragraphs, of which the first begins on line 5, column 4.
Reading read_abstract(const Strings& paragraphs, const std::string& language = "en") {
    std::string text = fmt::format(
        "<program xml:lang=\"{}\">\n<event><title>E</title></event>\n<day date=\"2026-09-14\">\n"
        "<talk start=\"9:00\"><title>T</title><abstract>\n",
        language);
    for (const std::string& each : paragraphs) text += "<p>" + each + "</p>\n";
    return read(text + "</abstract></talk></day></program>\n");
}

// "5:10 message (hint)" of each finding, in order.
Strings findings(const Reading& reading) {
    Strings result;
    for (const Diagnostic& each : reading.diagnostics.sorted())
        if (each.code == "odd-text")
            result.push_back(
                fmt::format("{}:{} {} ({})", each.place.line, each.place.column, each.message, each.hint));
    return result;
}

Strings findings_in(const std::string& paragraph, const std::string& language = "en") {
    return findings(read_abstract({paragraph}, language));
}

struct Damage {
    const char* text;
    const char* finding;
};

class DamageTest : public ::testing::TestWithParam<Damage> {};

TEST_P(DamageTest, IsReportedWhereItStandsWithWhatWasMeant) {
    EXPECT_EQ(findings_in(GetParam().text), Strings{GetParam().finding});
}

INSTANTIATE_TEST_SUITE_P(
    Brackets, DamageTest,
    ::testing::Values(
        Damage{"a fed}erated one.", "5:9 a stray \"}\" inside a word: \"fed}erated\" (write \"federated\")"},
        Damage{"é fed]erated one.", "5:9 a stray \"]\" inside a word: \"fed]erated\" (write \"federated\")"},
        Damage{"a mod(els one.", "5:9 a stray \"(\" inside a word: \"mod(els\" (write \"models\")"},
        Damage{"a word} more.",
               "5:10 a stray \"}\": \"word}\" (delete it, or add the \"{\" that belongs to it)"},
        Damage{"an {open one.",
               "5:7 a stray \"{\": \"{open\" (delete it, or add the \"}\" that belongs to it)"},
        Damage{"an (open one.",
               "5:7 a stray \"(\": \"(open\" (delete it, or add the \")\" that belongs to it)"},
        Damage{"a (crossed {one).",
               "5:15 a stray \"{\": \"{one).\" (delete it, or add the \"}\" that belongs to it)"}));

INSTANTIATE_TEST_SUITE_P(
    BrokenWords, DamageTest,
    ::testing::Values(Damage{"an un- paralleled one.",
                             "5:7 a hyphen and a space inside a word: \"un- paralleled\" "
                             "(write \"unparalleled\" or \"un-paralleled\")"},
                      Damage{"a state-of-the- art one.",
                             "5:15 a hyphen and a space inside a word: \"the- art\" "
                             "(write \"theart\" or \"the-art\")"}));

INSTANTIATE_TEST_SUITE_P(
    CitationMarks, DamageTest,
    ::testing::Values(
        Damage{"Systems [ 11, 16, 18] have it.",
               "5:12 a citation mark without its reference: \"[ 11, 16, 18]\" (delete it, or name what it "
               "cites)"},
        Damage{"Saturation[15], too.",
               "5:14 a citation mark without its reference: \"[15]\" (delete it, or name what it cites)"},
        Damage{
            "Others [3–5; 7] have it.",
            "5:11 a citation mark without its reference: \"[3–5; 7]\" (delete it, or name what it cites)"}));

INSTANTIATE_TEST_SUITE_P(
    Characters, DamageTest,
    ::testing::Values(
        Damage{"By BÃ¶ther.",
               "5:8 \"Ã¶\" was read in the wrong encoding: \"BÃ¶ther.\" (it stands for \"ö\")"},
        Damage{"That â€“ this.", "5:9 \"â€“\" was read in the wrong encoding: \"â€“\" (it stands for \"–\")"},
        Damage{"Ãœber all.", "5:4 \"Ãœ\" was read in the wrong encoding: \"Ãœber\" (it stands for \"Ü\")"},
        Damage{"na\uFFFDve ones.",
               "5:6 a character was lost here: \"na\uFFFDve\" (look it up in the original)"}));

INSTANTIATE_TEST_SUITE_P(
    Doubled, DamageTest,
    ::testing::Values(Damage{"most of of them.", "5:12 a repeated word: \"of of\" (delete one of the two)"},
                      Damage{"The the end.", "5:8 a repeated word: \"The the\" (delete one of the two)"}));

INSTANTIATE_TEST_SUITE_P(
    Joined, DamageTest,
    ::testing::Values(
        Damage{"Tasks (trainedfrom-scratch) here.",
               "5:11 two words run together: \"trainedfrom\" (write \"trained from\")"},
        Damage{"In thispaper it is.", "5:7 two words run together: \"thispaper\" (write \"this paper\")"},
        Damage{"Here wepropose it.", "5:9 two words run together: \"wepropose\" (write \"we propose\")"},
        Damage{"One ofthe best.", "5:8 two words run together: \"ofthe\" (write \"of the\")"},
        Damage{"A model; a modeland more.",
               "5:15 two words run together: \"modeland\" (write \"model and\")"},
        Damage{"The dataset, thedataset.",
               "5:17 two words run together: \"thedataset\" (write \"the dataset\")"},
        Damage{"Our paper: Thispaper.",
               "5:15 two words run together: \"Thispaper\" (write \"This paper\")"}));

INSTANTIATE_TEST_SUITE_P(
    OpenEnds, DamageTest,
    ::testing::Values(
        Damage{"Based on the feedback from different projects, we",
               "5:51 a paragraph ends in mid-sentence: \"Based on the feedback from different projects, we\" "
               "(end the sentence, or join the paragraph to the next)"},
        Damage{"Based on the feedback from many projects and more (all of them),",
               "5:62 a paragraph ends in mid-sentence: \"…and more (all of them),\" "
               "(end the sentence, or join the paragraph to the next)"}));

class SoundTextTest : public ::testing::TestWithParam<const char*> {};

TEST_P(SoundTextTest, IsNotReported) {
    EXPECT_EQ(findings_in(GetParam()), Strings{});
}

INSTANTIATE_TEST_SUITE_P(
    Texts, SoundTextTest,
    ::testing::Values(
        "A set {a, b} of f(x) [see there] in one.", "An interval [0, 1) or (0, 1] is half open.",
        "First a) this, then b) that.", "Points 1) to 3) are met.", "It works :)",
        "Some <code>f[1] = { un- x</code> here.", "For pre- and post-processing, two- or three-way.",
        "Short- and long-term, low- to mid-level ones.", "Over short- long-term horizons.",
        "A dash- the one here - is none.", "Low-, mid- and high-level ones.",
        "Values in [1, 10] and over [2, 5] only.", "The element x[1] of a.",
        "A year [2019] is none, nor [0] nor [1024].", "\"CAFÉ” and “IRMÔ, says she.",
        "São João, naïve, Ångström, 20 °C, Âge.", "What had had to be was that that it was.",
        "DecentralizePy, FoldFormer, TinyMLOps and XGBoost.",
        "Within, without, therefrom, worthwhile, cannot, leviathan.", "Beckwith and Bothwell met Thatcher.",
        "Commands, operands, thousands and software prepare it.",
        "See https://thispaper.example/fromthe/start and me@fromhere.example.", "A bus: can5from or fromé.",
        "Keywords: learning, systems, networks, models, data, more and more", "A short line without an end",
        "The source with all of its data is at https://code.example/loom",
        "All that was said here was said by her:", "And so it ended, with all of us at the door …",
        "“And so it ended, with all of us at the door.”"));

TEST(OddText, IsLookedForWithoutDictionaryInEnglishOnly) {
    EXPECT_EQ(findings_in("Das trainedfrom of of.", "de"), Strings{});
    EXPECT_EQ(findings_in("Das fed}erated.", "de").size(), 1U);
    EXPECT_EQ(findings_in("The <span xml:lang=\"de\">x</span> trainedfrom.", "en-GB").size(), 1U);
}

TEST(OddText, LeavesWordsThatMayBeNamesUnlessTheyStandElsewhere) {
    EXPECT_EQ(findings_in("All by modeland alone."), Strings{});
    EXPECT_EQ(findings_in("All by modeland alone; a model.").size(), 1U);
    EXPECT_EQ(findings(read_abstract({"All by modeland alone.", "Another model."})).size(), 1U);
}

TEST(OddText, IsFoundAcrossMarksAndPlacedInItsOwnLine) {
    EXPECT_EQ(findings_in("first\nline with <em>un-</em>\nparalleled ease."),
              Strings{"6:15 a hyphen and a space inside a word: \"un- paralleled\" "
                      "(write \"unparalleled\" or \"un-paralleled\")"});
}

TEST(OddText, IsPlacedRightFarIntoALongParagraph) {
    std::string text;
    for (int each = 0; each < 200; ++each) text += "schön ";
    const std::size_t column = 4 + std::size_t{200} * 6 + 3;
    EXPECT_EQ(findings_in(text + "fed}erated."),
              Strings{fmt::format("5:{} a stray \"}}\" inside a word: \"fed}}erated\" (write \"federated\")",
                                  column)});
}

TEST(OddText, LeavesListsOfReferencesAlone) {
    EXPECT_EQ(
        findings(read_abstract({"As shown in [1] and [2].", "[1] https://a.example [2] A. Author, Looms."})),
        Strings{});
    EXPECT_EQ(findings_in("As shown. [1]: A. Author, Looms. [2] https://b.example is it."), Strings{});
}

TEST(OddText, LeavesItemsOfAListWithoutAnEnd) {
    const std::string item = "one that has some more words than eight in it";
    EXPECT_EQ(findings(read_abstract({"The talk is about three things, of which this is one:", item})),
              Strings{});
    EXPECT_EQ(findings(read_abstract({"All of it.", item, item})), Strings{});
    EXPECT_EQ(findings(read_abstract({"All of it.", item})).size(), 1U);
}

TEST(OddText, IsLookedForInTitlesAndNamesToo) {
    const Reading reading = read(
        "<program><event><title>fed}erated</title></event><day "
        "date=\"2026-09-14\"><title>fed}erated</title>\n"
        "<session start=\"9:00\"><label>fed}erated</label><title>fed}erated</title><note>fed}erated</note>\n"
        "<talk><title>A title that ends without any full stop or other sign</title>\n"
        "<presenter affiliation=\"fed}erated\">BÃ¶ther</presenter></talk></session>\n"
        "<lunch start=\"12:00\">fed}erated</lunch></day></program>");
    Strings places;
    for (const std::string& each : findings(reading)) places.push_back(each.substr(0, each.find(' ')));
    EXPECT_EQ(places, (Strings{"1:27", "1:83", "2:33", "2:58", "2:82", "4:28", "4:38", "5:25"}));
}

TEST(OddText, IsLookedForInASponsorsTier) {
    EXPECT_EQ(findings(read("<program><event><title>E</title>\n"
                            "<sponsor tier=\"Go]ld\">BÃ¶ther</sponsor></event></program>")),
              (Strings{"2:18 a stray \"]\" inside a word: \"Go]ld\" (write \"Gold\")",
                       "2:24 \"Ã¶\" was read in the wrong encoding: \"BÃ¶ther\" (it stands for \"ö\")"}));
}

TEST(OddText, IsCountedWhenThereIsTooMuchOfIt) {
    std::string text;
    for (int each = 0; each < 50; ++each) text += fmt::format("fed}}erated ");
    const Strings all = findings_in(text + ".");
    ASSERT_EQ(all.size(), 21U);
    EXPECT_NE(all.back().find("and 30 more of this kind"), std::string::npos);
}

}  // namespace
}  // namespace bifolio::source
