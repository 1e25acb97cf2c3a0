// Two editions of a programme in one: what stands beside what, in which language.
#include "source/model/translations.h"

#include <gmock/gmock.h>

#include "source/model/selection.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::Reading;
using ::testing::SizeIs;

Reading read_in(const std::string& text, const std::string& first, std::vector<std::string> beside) {
    Reading reading;
    reading.program = read_program_text(text, "p.xml", {}, reading.diagnostics, {},
                                        {.language = first, .is_needed = true, .beside = std::move(beside)});
    return reading;
}

std::string programme_with(const std::string& talk) {
    return "<program xml:lang='en'><event><title>T</title><title xml:lang='de'>U</title></event>"
           "<day date='2026-05-08'><talk start='9:00' end='10:00'>" +
           talk + "</talk></day></program>";
}

Contribution talk_in(const std::string& talk, const std::string& first = "en",
                     std::vector<std::string> beside = {"de"}) {
    const Reading reading = read_in(programme_with(talk), first, std::move(beside));
    EXPECT_TRUE(reading.program.has_value());
    return std::get<Contribution>(reading.program.value_or(Program{}).days.at(0).items.at(0));
}

std::vector<std::string> paragraphs_of(const TextBlocks& blocks) {
    std::vector<std::string> all;
    for (const TextBlock& each : blocks)
        all.push_back((each.begins_translation ? "|" : "") + each.text.language + ":" + each.text.plain());
    return all;
}

TEST(Translations, StandBesideATitle) {
    const Contribution talk = talk_in("<title>Fans</title><title xml:lang='de'>Luft</title>");
    EXPECT_EQ(talk.title.plain(), "Fans");
    ASSERT_THAT(talk.title.translations, SizeIs(1));
    EXPECT_EQ(talk.title.translations.front().plain(), "Luft");
    EXPECT_EQ(talk.title.translations.front().language, "de");
    EXPECT_EQ(plain_in_all(talk.title), "Fans / Luft");
}

TEST(Translations, ComeInTheOrderThatIsAskedFor) {
    const Contribution talk = talk_in("<title>Fans</title><title xml:lang='de'>Luft</title>", "de", {"en"});
    EXPECT_EQ(plain_in_all(talk.title), "Luft / Fans");
    EXPECT_EQ(talk.title.translations.front().language, "en");
}

TEST(Translations, OfWhatIsSaidOnceAreNone) {
    const Contribution talk =
        talk_in("<title>Fans</title><title xml:lang='de'>Fans</title><subtitle>Once</subtitle>");
    EXPECT_THAT(talk.title.translations, IsEmpty());
    EXPECT_THAT(talk.subtitle.translations, IsEmpty());
}

// What has no text in the second language is not said in it: nor twice in the first.
TEST(Translations, OfAbstractsFollowThem) {
    const Contribution talk = talk_in(
        "<title>F</title><abstract><p>One</p><p>Two</p></abstract><abstract "
        "xml:lang='de'><p>Eins</p></abstract>");
    EXPECT_THAT(paragraphs_of(talk.abstract.blocks), ElementsAre(":One", ":Two", "|de:Eins"));
    const Contribution once = talk_in("<title>F</title><abstract><p>One</p></abstract>");
    EXPECT_THAT(paragraphs_of(once.abstract.blocks), ElementsAre(":One"));
}

TEST(Translations, OfACaptionAloneDoNotRepeatTheTable) {
    const Contribution talk = talk_in(
        "<title>F</title><abstract><p>One</p><table><caption>Fans</caption><caption "
        "xml:lang='de'>Luft</caption>"
        "<tr><td>1</td></tr></table></abstract>");
    ASSERT_THAT(talk.abstract.blocks, SizeIs(2));
    EXPECT_EQ(plain_in_all(talk.abstract.blocks[1].text), "Fans / Luft");
}

TEST(Translations, OfNamesInAnotherScriptStandBehindASpace) {
    const Contribution talk = talk_in(
        "<title>F</title><presenter><name>Wang Lei</name><name xml:lang='de'>王蕾</name></presenter>");
    EXPECT_EQ(plain_in_all(talk.presenters.at(0).name), "Wang Lei 王蕾");
    EXPECT_EQ(talk.presenters.at(0).name.plain(), "Wang Lei");
}

TEST(Translations, GoThroughTheWholeProgramme) {
    const Reading reading =
        read_in(R"(<program xml:lang="en"><event><title>T</title><title xml:lang="de">U</title>
<venue>Hall</venue><venue xml:lang="de">Halle</venue>
<welcome id="w"><title>Welcome</title><p>Hello</p><person>Ada Byron</person></welcome>
<welcome id="w" xml:lang="de"><title>Willkommen</title><p>Hallo</p><person>Ada Byron</person><person>Bo Berg</person></welcome>
</event><room id="r">Room</room><room id="r" xml:lang="de">Raum</room>
<track id="t">Engines</track><track id="t" xml:lang="de">Motoren</track>
<kind id="k">Film</kind><kind id="k" xml:lang="de">Kino</kind>
<item days="all"><title>Show</title><title xml:lang="de">Schau</title></item>
<day date="2026-05-08"><title>First</title><title xml:lang="de">Erster</title>
<part><title>Shop</title><title xml:lang="de">Laden</title>
<session start="9:00" end="10:00"><label>A</label><label xml:lang="de">B</label><title>Fans</title><title xml:lang="de">Luft</title>
<level>Beginners</level><level xml:lang="de">Anfänger</level>
<talk><title>Talk</title><title xml:lang="de">Vortrag</title></talk></session></part>
<break start="10:00" end="11:00"><title>Coffee</title><title xml:lang="de">Kaffee</title></break></day></program>)",
                "en", {"de"});
    ASSERT_TRUE(reading.program.has_value());
    const Program& program = *reading.program;
    const auto& session = std::get<Session>(program.days[0].items[0]);
    const auto& pause = std::get<PlainItem>(program.days[0].items[1]);
    std::vector<std::string> all;
    for (const Text* text :
         {&program.event.title, &program.event.venue, &program.event.front_matter[0].title,
          &program.rooms[0].name, &program.tracks[0].name, &program.kinds[0].name,
          &program.lasting[0].item.title, &program.days[0].title, &program.parts[0].title, &session.label,
          &session.title, &session.particulars.level, &session.contributions[0].title, &pause.title})
        all.push_back(plain_in_all(*text));
    EXPECT_THAT(
        all, ElementsAre("T / U", "Hall / Halle", "Welcome / Willkommen", "Room / Raum", "Engines / Motoren",
                         "Film / Kino", "Show / Schau", "First / Erster", "Shop / Laden", "A / B",
                         "Fans / Luft", "Beginners / Anfänger", "Talk / Vortrag", "Coffee / Kaffee"));
    EXPECT_THAT(paragraphs_of(program.event.front_matter[0].blocks), ElementsAre(":Hello", "|de:Hallo"));
    EXPECT_THAT(program.event.front_matter[0].people, SizeIs(2));
    // A part of it can be asked for by either name.
    std::vector<Wanted> wanted;
    EXPECT_FALSE(look_up(program, {{SelectionKey::Track, {"Motoren"}}}, wanted));
}

TEST(Translations, ThatThereAreNotAreAnError) {
    const Reading reading = read_in(programme_with("<title>F</title>"), "en", {"fr"});
    EXPECT_FALSE(reading.program.has_value());
    EXPECT_THAT(reading.find("edition").message, HasSubstr("\"fr\""));
}

}  // namespace
}  // namespace bifolio::source
