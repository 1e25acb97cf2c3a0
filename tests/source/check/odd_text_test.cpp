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

INSTANTIATE_TEST_SUITE_P(
    Html, DamageTest,
    ::testing::Values(
        Damage{"One &amp;amp; two.", "5:8 an HTML entity: \"&amp;\" (write \"&\")"},
        Damage{"One&amp;nbsp;two.",
               "5:7 an HTML entity: \"&nbsp;\" (write a space, or a no-break space: &#160;)"},
        Damage{"M&amp;uuml;ller.", "5:5 an HTML entity: \"&uuml;\" (write \"ü\")"},
        Damage{"It&amp;#8217;s.", "5:6 an HTML entity: \"&#8217;\" (write the character that it stands for)"},
        Damage{"It&amp;#x2019;s.",
               "5:6 an HTML entity: \"&#x2019;\" (write the character that it stands for)"},
        Damage{"One&lt;br&gt;two&lt;BR/&gt;three.",
               "5:7 an HTML tag: \"<br>\" (begin a paragraph there, or write <br/> as markup)"},
        Damage{"So &lt;b&gt;strong&lt;/b&gt;.", "5:7 an HTML tag: \"<b>\" (mark it up with <strong>)"},
        Damage{"So &lt;i class=\"x\"&gt;it&lt;/i&gt;.",
               "5:7 an HTML tag: \"<i class=\"x\">\" (mark it up with <em>)"},
        Damage{"All of it.&lt;/p&gt;",
               "5:14 an HTML tag: \"</p>\" (begin a paragraph there: <p>...</p> as markup)"}));

INSTANTIATE_TEST_SUITE_P(
    Tex, DamageTest,
    ::testing::Values(
        Damage{"Looms \\emph{do} weave.",
               "5:10 a TeX command: \"\\emph{do}\" (write <em>do</em>, or state markup=\"latex\")"},
        Damage{"Looms \\textbf{do} weave.",
               "5:10 a TeX command: \"\\textbf{do}\" (write <strong>do</strong>, or state markup=\"latex\")"},
        Damage{"Looms {\\em do} weave.",
               "5:11 a TeX command: \"\\em\" (write <em>...</em>, or state markup=\"latex\")"},
        Damage{"See \\cite{ada} for it.",
               "5:8 a TeX command: \"\\cite{ada}\" (write it without TeX, or state markup=\"latex\")"},
        Damage{"And so on \\ldots or not.",
               "5:14 a TeX command: \"\\ldots\" (write \"…\", or state markup=\"latex\")"},
        Damage{"B\\\"other.", "5:5 a TeX accent: \"\\\"o\" (write \"ö\", or state markup=\"latex\")"},
        Damage{"Andr\\'{e} and.", "5:8 a TeX accent: \"\\'{e}\" (write \"é\", or state markup=\"latex\")"},
        Damage{"R\\&amp;D it is.", "5:5 an escaped sign: \"\\&\" (write \"&\")"},
        Damage{"In 90\\% of all.", "5:9 an escaped sign: \"\\%\" (write \"%\")"},
        Damage{"The ``new'' loom.",
               "5:8 TeX quotation marks: \"``new''\" (write “new”, or state markup=\"latex\")"},
        Damage{"All $n$ looms.", "5:8 a TeX formula: \"$n$\" (write <em>n</em>, or state markup=\"latex\")"},
        Damage{"All $O(n^2)$ looms.",
               "5:8 a TeX formula: \"$O(n^2)$\" (write it with <em>, <sub> and <sup>, or state "
               "markup=\"latex\")"},
        Damage{"All $$x_1$$ looms.",
               "5:8 a TeX formula: \"$$x_1$$\" (write it with <em>, <sub> and <sup>, or state "
               "markup=\"latex\")"},
        Damage{"See Fig.~1 for it.", "5:12 a TeX tie: \"~\" (write a space, or state markup=\"latex\")"}));

INSTANTIATE_TEST_SUITE_P(
    Markdown, DamageTest,
    ::testing::Values(
        Damage{"Looms **do** weave.",
               "5:10 Markdown: \"**do**\" (write <strong>do</strong>, or state markup=\"markdown\")"},
        Damage{"Looms *do* weave.",
               "5:10 Markdown: \"*do*\" (write <em>do</em>, or state markup=\"markdown\")"},
        Damage{"Looms _do_ weave.",
               "5:10 Markdown: \"_do_\" (write <em>do</em>, or state markup=\"markdown\")"},
        Damage{"Looms __do so__.",
               "5:10 Markdown: \"__do so__\" (write <strong>do so</strong>, or state markup=\"markdown\")"},
        Damage{"Looms ~~do~~ weave.",
               "5:10 Markdown: \"~~do~~\" (delete what is struck out, or state markup=\"markdown\")"},
        Damage{"Run `weave -x` there.",
               "5:8 Markdown: \"`weave -x`\" (write <code>weave -x</code>, or state markup=\"markdown\")"},
        Damage{"At [our loom](https://loom.example/a) there.",
               "5:7 Markdown: \"[our loom](https://loom.example/a)\" "
               "(write <a href=\"https://loom.example/a\">our loom</a>, or state markup=\"markdown\")"},
        Damage{"In [1](https://loom.example) there.",
               "5:7 Markdown: \"[1](https://loom.example)\" (write <a href=\"https://loom.example\">1</a>, "
               "or state markup=\"markdown\")"},
        Damage{"# All Our Looms",
               "5:4 a Markdown heading: \"#\" (delete the \"#\", or state markup=\"markdown\")"},
        Damage{"They weave. ## All Our Looms",
               "5:16 a Markdown heading: \"##\" (delete the \"##\", or state markup=\"markdown\")"}));

INSTANTIATE_TEST_SUITE_P(
    NoFullStop, DamageTest,
    ::testing::Values(
        Damage{
            "All of the looms are here. Come and see what they weave",
            "5:54 a paragraph ends without a full stop: \"All of the looms are here. Come and see what they "
            "weave\" (add it, unless more is missing)"},
        Damage{"Many looms have many benefits. This talk will",
               "5:45 a paragraph ends without a full stop: \"Many looms have many benefits. This talk will\" "
               "(add it, unless more is missing)"}));

struct BrokenOff {
    const char* language;
    const char* text;
};

class BrokenOffTest : public ::testing::TestWithParam<BrokenOff> {};

TEST_P(BrokenOffTest, IsReported) {
    const Strings found = findings_in(GetParam().text, GetParam().language);
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NE(found.front().find("ends in mid-sentence"), std::string::npos) << found.front();
}

INSTANTIATE_TEST_SUITE_P(
    OpenEnds, BrokenOffTest,
    ::testing::Values(BrokenOff{"en", "We weave what nobody before us has woven on the"},
                      BrokenOff{"de", "Wir weben, was vor uns niemand gewebt hat und"},
                      BrokenOff{"fr", "Nous tissons ce que personne avant nous n'a tissé dans les"},
                      BrokenOff{"it", "Tessiamo ciò che nessuno prima di noi ha tessuto con gli"},
                      BrokenOff{"es", "Tejemos lo que nadie antes que nosotros ha tejido con los"},
                      BrokenOff{"nl", "Wij weven wat niemand voor ons heeft geweven met het"},
                      BrokenOff{"ja", "私たちは布を織り、"}, BrokenOff{"zh", "我们织布，"},
                      BrokenOff{"ar", "ننسج ما لم ينسجه أحد قبلنا على هذه الأنوال،"}));

TEST(OddText, FindsAParagraphThatGoesOnInTheNext) {
    const std::string start = "The talk will show how looms were built in the mountain villages";
    EXPECT_EQ(
        findings(read_abstract({start, "will illustrate how they were worked, and by whom, and when."})),
        Strings{"5:60 a paragraph ends in mid-sentence: \"…in the mountain villages\" (end the sentence, "
                "or join the paragraph to the next)"});
    EXPECT_EQ(findings(read_abstract({start, "Will they do it? We think so, for all that we know."})),
              Strings{});
}

TEST(OddText, TellsAMissingFullStopAsANote) {
    const Reading reading = read_abstract({"All of the looms are here. Come and see what they weave"});
    EXPECT_EQ(reading.find("odd-text").severity, Severity::Note);
}

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

INSTANTIATE_TEST_SUITE_P(
    Ends, SoundTextTest,
    ::testing::Values(
        // emoticons and emoji
        "We will weave. Come and see all that we have made :P", "We will weave. Come and see all of it ;-p",
        "We will weave. Come and see all that we have made =D", "We will weave. Come and see all of it XD",
        "We will weave. Come and see all that we have made <![CDATA[<3]]>",
        "We will weave. Come and see all that we have made :-)", "We will weave. Come and see all of it o/",
        "We will weave. Come and see all that we have made 🎉",
        "We will weave. Come and see all of it 👩🏽‍💻",
        // brackets, quotations, omissions
        "We will weave. Come and see all that we have made (with our looms)",
        "We will weave. Come and see our looms [some of them]",
        "We weave. She said: “All of it is made by us”",
        "Wir weben. Sie sagte: „Alles davon ist von uns gewebt“",
        "Nous tissons. Elle a dit : « Tout est à nous »", "We will weave. Come and see all that we have …",
        "We will weave. Come and see all that [...]",
        // addresses and handles
        "We will weave. Come and see all that we have made at looms.example",
        "We will weave. Come and see all that we have made at @looms",
        "We will weave. Come and see all that we have made at #looms",
        // signatures
        "“To weave is to be.” So it was said to us. -- Ada Byron",
        "To weave is to be, and so it was said to us. — The Weavers of Bergamo",
        "To weave is to be, and so it was said to us. Ada Byron",
        "So it was said to us, all of us --Ada Byron",
        // lists
        "* All of the looms are here. Come and see what they weave",
        "1. All of the looms are here. Come and see what they weave",
        "a) All of the looms are here. Come and see what they weave",
        "We show looms. They are: - the first one - the second one - the third one",
        "We show looms. They are: * the first one * the second one",
        "We show the first one; the second one; and",
        "We weave. Topics are: looms, threads, yarns, wool, linen and flax",
        // headings and names
        "An Account of Looms and of All That They Weave",
        "Ada Byron Mary Shelley Jane Austen Emily Brontë Anne",
        // sentence ends of other scripts
        "私たちは布を織ります。", "我们织布！我们织布？", "ننسج ما لم ينسجه أحد قبلنا على هذه الأنوال؟",
        "ہم وہ بنتے ہیں جو ہم سے پہلے کسی نے نہیں بنا۔", "हम वह बुनते हैं जो हमसे पहले किसी ने नहीं बुना।",
        "เราทอสิ่งที่ไม่มีใครเคยทอมาก่อน", "우리는 아무도 짜지 않은 것을 짭니다 그리고 또 다른 것도 짭니다"));

INSTANTIATE_TEST_SUITE_P(
    NoMarkup, SoundTextTest,
    ::testing::Values("R&amp;D, Q&amp;A; AT&amp;T; and so on.", "For a &lt; b and c &gt; d.",
                      "An std::vector&lt;i&gt; of it.", "An &lt;ada@loom.example&gt; of it.",
                      "An I &lt;3 of it &gt; all.", "It costs $5 and $6, or US$7.", "From $5-$10 a loom.",
                      "The $HOME and the $USER of it.", "In C:\\Users\\item and \\\\loom\\it it is.",
                      "So \\o/ it is.", "He said \\d+ is it.", "At ~/.loom and loom.example/~ada/ it is.",
                      "In 2.0~beta it was, ~5 times.", "A 2**3**4 and 5*3*2 of it.",
                      "Kolleg*innen und Freund*innen weben.", "It is * one * two.", "On *nix and *BSD alike.",
                      "It is `so' said.", "In C# and F# it is, #loom, # 1.",
                      "It [really] (so they say) weaves.", "A f[x](y) of it.",
                      "Call __init__ of snake_case_names and _x1_y.", "So ~~ it is ~~ not."));

// Names and words that only look like two.
class SoundWordTest : public ::testing::TestWithParam<const char*> {};

TEST_P(SoundWordTest, IsNotReportedWhateverStandsElsewhere) {
    const std::string parts =
        "the jona engl roll beck holl scotl ver be such maschine filter system over dip "
        "hypo syn well field car bis reas rew men det Mitch.";
    const std::string word = GetParam();
    EXPECT_EQ(findings(read_abstract({parts, "We met " + word + " there.", word + " is here."})), Strings{});
}

INSTANTIATE_TEST_SUITE_P(Words, SoundWordTest,
                         ::testing::Values("Jonathan", "England", "Scotland", "Holland", "Beckwith",
                                           "Bothwell", "Andover", "Carnot", "Andreas", "Theresa", "Thisted",
                                           "Leviathan", "Versuch", "Besuch", "Suchmaschine", "Suchfilter",
                                           "Suchsystem", "Hypothese", "Synthese", "Beendete", "Themen",
                                           "dipinto", "beendete", "suchende", "huguenot", "labirinto"));

TEST(OddText, KnowsTheNamesOfThoseWhoTakePart) {
    const auto names_in = [](const std::string& presenter) {
        return findings(
            read("<program xml:lang=\"en\"><event><title>E</title></event>\n"
                 "<day date=\"2026-09-14\"><talk start=\"9:00\"><title>T</title>\n<presenter>" +
                 presenter +
                 "</presenter><abstract>\n<p>To roll is to weave. "
                 "On this rolland wrote.</p></abstract></talk></day></program>"));
    };
    EXPECT_EQ(names_in("Alex Rolland"), Strings{});
    EXPECT_EQ(names_in("Ada Byron"),
              Strings{"4:33 two words run together: \"rolland\" (write \"roll and\")"});
}

TEST(OddText, LeavesTextsAndWordsOfOtherLanguagesAlone) {
    EXPECT_EQ(findings_in("Der trainedfrom und die Suche of of einer Maschine."), Strings{});
    EXPECT_EQ(findings_in("Le trainedfrom est of of une machine."), Strings{});
    EXPECT_EQ(findings_in("Il trainedfrom della macchina."), Strings{});
    EXPECT_EQ(findings_in("The <span xml:lang=\"de\">trainedfrom</span> of it."), Strings{});
    EXPECT_EQ(findings_in("The <span xml:lang=\"en-GB\">trainedfrom</span> of it.").size(), 1U);
}

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

TEST(OddText, LeavesCitationMarksWhoseReferencesStandElsewhereInTheTalkAlone) {
    EXPECT_EQ(findings(read_abstract({"As shown [1] and [2], too.", "* [1] A. Author, Looms."})), Strings{});
    const auto with = [](const std::string& abstract, const std::string& behind) {
        return findings(
                   read("<program xml:lang=\"en\"><event><title>E</title></event><day date=\"2026-09-14\">"
                        "<talk start=\"9:00\"><title>T</title><abstract>" +
                        abstract + "</abstract>" + behind + "</talk></day></program>"))
            .size();
    };
    const std::string cited = "<p>As shown in [1], too:</p><ul><li>looms [2].</li></ul>";
    EXPECT_EQ(with(cited, ""), 2U);
    EXPECT_EQ(with(cited + "<p>[1] A. Author, Looms.</p>", ""), 0U);
    EXPECT_EQ(with(cited, "<link href=\"https://a.example\">[1] Looms</link>"), 0U);
}

TEST(OddText, NamesAreNotToldThatTheyMayBeMarkedUpOtherwise) {
    const Strings found =
        findings(read("<program><event><title>E</title></event><day date=\"2026-09-14\"><talk start=\"9:00\">"
                      "<title>T</title><presenter>Ada *Countess* Byron</presenter></talk></day></program>"));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found[0].find("or state"), std::string::npos);
}

TEST(OddText, LeavesItemsOfAListWithoutAnEnd) {
    const std::string item = "one that has some more words than eight in the";
    EXPECT_EQ(findings(read_abstract({"The talk is about three things, of which this is one:", item})),
              Strings{});
    EXPECT_EQ(findings(read_abstract({"All of it.", item, item})), Strings{});
    EXPECT_EQ(findings(read_abstract({"All of it.", item})).size(), 1U);
}

TEST(OddText, IsLookedForInTitlesAndNamesToo) {
    const Reading reading = read(
        "<program><event><title>fed}erated</title></event><day "
        "date=\"2026-09-14\"><title>fed}erated</title>\n"
        "<session start=\"9:00\"><label>fed}erate</label><title>fed}erated</title><note>fed}erates</note>\n"
        "<talk><title>A title that ends without any full stop or other sign</title>\n"
        "<presenter affiliation=\"fed}erated\">BÃ¶ther</presenter></talk></session>\n"
        "<lunch start=\"12:00\">fed}erated</lunch></day></program>");
    Strings places;
    for (const std::string& each : findings(reading)) places.push_back(each.substr(0, each.find(' ')));
    EXPECT_EQ(places, (Strings{"1:27", "1:83", "2:33", "2:57", "2:81", "4:28", "4:38", "5:25"}));
}

TEST(OddText, TellsEachKindOfMarkupOnceInAText) {
    const Strings found =
        findings_in("&lt;p&gt;One &lt;b&gt;two&lt;/b&gt; **three** and **four**.&lt;/p&gt;");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_NE(found[0].find("\"<p>\""), std::string::npos);
    EXPECT_NE(found[1].find("\"**three**\""), std::string::npos);
}

TEST(OddText, FindsMarkupInNamesAndNotInProgramText) {
    const Reading reading = read(
        "<program><event><title>E</title></event><day date=\"2026-09-14\"><talk start=\"9:00\">\n"
        "<title>On **Looms** and "
        "<code>**p</code></title>\n<presenter>B\\\"other</presenter></talk></day></program>");
    EXPECT_EQ(findings(reading), (Strings{"2:11 Markdown: \"**Looms**\" (write <strong>Looms</strong>)",
                                          "3:13 a TeX accent: \"\\\"o\" (write \"ö\")"}));
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
