// What is told of an item beside title, start and people.
#include "language/item_facts.h"

#include <gmock/gmock.h>

#include "source/reader.h"

namespace bifolio::language {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

source::Program program_with(const std::string& day, const std::string& language = "en") {
    source::Diagnostics findings;
    auto program = source::read_program_text(
        "<program xml:lang='" + language +
            "'><event><title>T</title></event><room id='a'>Aula</room><room id='b'>Lab</room>"
            "<track id='x'>Engines</track><day date='2026-09-14'>" +
            day + "</day></program>",
        "p.xml", "", findings);
    return std::move(program).value();
}

std::vector<std::string> facts(const source::Program& program, std::size_t item) {
    return facts_of(program, Wording::for_language(program.language), {0, item}).words();
}

std::vector<std::string> talk_facts(const source::Program& program, std::size_t talk) {
    return facts_of_talk(program, Wording::for_language(program.language), {0, 0}, talk).words();
}

TEST(ItemFacts, AnItemTellsItsRoomAndTrack) {
    const auto program = program_with(
        "<keynote start='9:00' end='10:00' room='a' track='x'><title>K</title></keynote>"
        "<session start='10:00' end='11:00' room='b' track='x'><title>S</title></session>"
        "<lunch start='11:00' end='12:00' room='a'>L</lunch><break start='12:00'>B</break>");
    EXPECT_THAT(facts(program, 0), ElementsAre("Aula", "Engines"));
    EXPECT_THAT(facts(program, 1), ElementsAre("Lab", "Engines"));
    EXPECT_THAT(facts(program, 2), ElementsAre("Aula"));
    EXPECT_THAT(facts(program, 3), IsEmpty());
}

TEST(ItemFacts, OfSeveralRoomsTellEach) {
    auto program = program_with(
        "<keynote start='9:00' end='10:00' room='b a'><title>K</title></keynote>"
        "<lunch start='10:00' room='all'>L</lunch>");
    EXPECT_THAT(facts(program, 0), ElementsAre("Aula, Lab"));
    EXPECT_THAT(facts(program, 1), ElementsAre("Aula, Lab")) << "of two rooms both names say more";
    program.rooms.push_back({"c", source::plain_text("Foyer"), {}});
    std::get<source::PlainItem>(program.days[0].items[1]).rooms = {0, 1, 2};
    EXPECT_THAT(facts(program, 1), ElementsAre("All rooms"));
    program.language = "de";
    EXPECT_THAT(facts(program, 1), ElementsAre("Alle Räume"));
}

TEST(ItemFacts, ARoomOrTrackThatTitleOrLabelNamesIsToldOnce) {
    const auto program = program_with(
        "<session start='9:00' end='10:00' room='b' track='x'><title>Engines</title></session>"
        "<talk start='10:00' end='11:00' room='b' track='x'><title>ENGINES</title></talk>"
        "<session start='11:00' end='12:00' room='b' "
        "track='x'><label>Engines</label><title>S</title></session>"
        "<lunch start='12:00' room='a'>Aula</lunch>");
    EXPECT_THAT(facts(program, 0), ElementsAre("Lab"));
    EXPECT_THAT(facts(program, 1), ElementsAre("Lab"));
    EXPECT_THAT(facts(program, 2), ElementsAre("Lab"));
    EXPECT_THAT(facts(program, 3), IsEmpty());
}

TEST(ItemFacts, ASessionThatIsOneTalkTellsTheTalks) {
    const auto program = program_with(
        "<session start='9:00' end='10:00'><title>S</title>"
        "<talk room='b' track='x' xml:lang='fr'><title>S</title></talk></session>"
        "<session start='10:00' end='11:00' room='a'><title>R</title>"
        "<talk track='x' end='11:00'><title>R</title></talk></session>"
        "<session start='11:00' end='11:30'><title>Q</title><keynote><title>Q</title></keynote></session>");
    EXPECT_THAT(facts(program, 0), ElementsAre("Lab", "Engines", "French"));
    EXPECT_THAT(facts(program, 1), ElementsAre("Aula", "Engines"));
    EXPECT_THAT(facts(program, 2), ElementsAre("until 11:30"));
}

TEST(ItemFacts, AKindIsToldWhereItSaysMoreThanTheTitle) {
    const auto program = program_with(
        "<session start='9:00'><title>S</title></session>"
        "<session start='9:10' kind='panel'><title>Who Pays?</title></session>"
        "<session start='9:20' kind='panel'><title>Panel: Who Pays?</title></session>"
        "<session start='9:30'><title>S</title><keynote><title>S</title></keynote></session>"
        "<keynote start='10:00'><title>K</title></keynote>"
        "<keynote start='11:00'><title>Keynote by Ann</title></keynote>"
        "<talk start='12:00'><title>T</title></talk>");
    const Wording wording = Wording::for_language("en");
    std::vector<std::string> kinds;
    for (const source::Item& item : program.days[0].items) {
        if (const auto* session = std::get_if<source::Session>(&item))
            kinds.push_back(kind_to_tell(program, *session, wording));
        if (const auto* talk = std::get_if<source::Contribution>(&item))
            kinds.push_back(kind_to_tell(program, *talk, wording));
    }
    EXPECT_THAT(kinds, ElementsAre("", "Panel", "", "Keynote", "Keynote", "", ""));
}

TEST(ItemFacts, AnEndIsToldWhereNothingStartsThen) {
    const auto program = program_with(
        "<talk start='9:00' end='10:00'><title>A</title></talk><talk start='10:00' "
        "end='10:40'><title>B</title></talk>"
        "<talk start='11:00' end='12:00'><title>C</title></talk>");
    EXPECT_THAT(facts(program, 0), IsEmpty());
    EXPECT_THAT(facts(program, 1), ElementsAre("until 10:40"));
    EXPECT_THAT(facts(program, 2), ElementsAre("until 12:00"));
}

TEST(ItemFacts, ATalkTellsWhatDiffersFromItsSession) {
    const auto program = program_with(
        "<session start='9:00' end='10:00' room='a' track='x'><title>S</title>"
        "<talk start='9:00' end='9:20'><title>A</title></talk>"
        "<talk start='9:30' end='10:00' room='b'><title>B</title></talk></session>");
    EXPECT_THAT(talk_facts(program, 0), ElementsAre("until 09:20"));
    EXPECT_THAT(talk_facts(program, 1), ElementsAre("Lab"));
}

TEST(ItemFacts, TalksWithoutPrintedTimesTellNoEnds) {
    const auto program = program_with(
        "<session start='9:00' end='10:00' "
        "talk-minutes='10'><title>S</title><talk><title>A</title></talk></session>");
    EXPECT_THAT(talk_facts(program, 0), IsEmpty());
}

TEST(ItemFacts, ALanguageIsToldWhereItIsNotTheProgrammes) {
    const auto program = program_with(
        "<talk start='9:00' end='10:00' xml:lang='en-GB'><title>A</title></talk>"
        "<talk start='10:00' end='11:00' xml:lang='de-CH'><title>B</title></talk>"
        "<talk start='11:00' end='12:00'><title xml:lang='en'>Ein Titel</title></talk>"
        "<break start='12:00'>P</break>",
        "de");
    EXPECT_THAT(facts(program, 0), ElementsAre("Englisch"));
    EXPECT_EQ(facts_of(program, Wording::for_language("de"), {0, 0}).language_code, "EN");
    EXPECT_THAT(facts(program, 1), IsEmpty());
    EXPECT_THAT(facts(program, 2), IsEmpty());
}

// RFC 5646, 2.2.8: tags that are no longer made, yet valid.
TEST(ItemFacts, AnOldTagOfALanguageIsToldByItsPresentOne) {
    const auto program = program_with(
        "<talk start='9:00' end='10:00' xml:lang='i-klingon'><title>A</title></talk>"
        "<talk start='10:00' end='11:00' xml:lang='EN-us'><title>B</title></talk>"
        "<break start='11:00'>P</break>");
    EXPECT_THAT(facts(program, 0), ElementsAre("Klingon"));
    EXPECT_EQ(facts_of(program, Wording::for_language("en"), {0, 0}).language_code, "TLH");
    EXPECT_THAT(facts(program, 1), IsEmpty());
}

TEST(ItemFacts, ChairsAreNamedAsSuchUnlessARoleDoes) {
    source::Person chair;
    chair.name = source::plain_text("Mia Mode");
    const Wording wording = Wording::for_language("en");
    EXPECT_EQ(before_chairs({}, wording), "");
    EXPECT_EQ(before_chairs({chair}, wording), "Chair: ");
    EXPECT_EQ(before_chairs({chair, chair}, wording), "Chairs: ");
    EXPECT_EQ(before_chairs({chair}, wording, "\u00A0"), "Chair:\u00A0");
    chair.role = source::plain_text("Moderator");
    EXPECT_EQ(before_chairs({chair}, wording), "");
}

TEST(ItemFacts, APersonIsToldWithRoleAndPlace) {
    source::Person person;
    person.name = source::plain_text("Mia Mode");
    EXPECT_EQ(name_with_role(person, Punctuation{}), "Mia Mode");
    person.role = source::plain_text("Moderator");
    EXPECT_EQ(name_with_role(person, Punctuation{}), "Moderator: Mia Mode");
    EXPECT_EQ(name_with_places(person, Punctuation{}), "Moderator: Mia Mode");
    person.affiliations = {{source::plain_text("ETH")}, {source::plain_text("CERN")}};
    EXPECT_EQ(name_with_places(person, Punctuation{}), "Moderator: Mia Mode, ETH, CERN");
}

TEST(ItemFacts, APersonIsToldWithPronounsInFullOnly) {
    source::Person person;
    person.name = source::plain_text("Mia Mode");
    EXPECT_EQ(name_in_full(person, Punctuation{}), "Mia Mode");
    person.pronouns = source::plain_text("she/her");
    person.role = source::plain_text("Moderator");
    EXPECT_EQ(name_with_role(person, Punctuation{}), "Moderator: Mia Mode");
    EXPECT_EQ(name_in_full(person, Punctuation{}), "Moderator: Mia Mode (she/her)");
    person.affiliations = {{source::plain_text("ETH")}};
    EXPECT_EQ(name_with_places(person, Punctuation{}), "Moderator: Mia Mode (she/her), ETH");
}

// In words before the title, once: where a session is cancelled, its talks do not repeat it.
TEST(TitleStatus, IsToldOnceForASessionAndItsTalks) {
    const auto program = program_with(
        "<session start='9:00' status='cancelled'><title>S</title><talk><title>T</title></talk>"
        "<talk status='cancelled'><title>U</title></talk></session>"
        "<session start='10:00' status='moved'><title>V</title><talk "
        "status='cancelled'><title>W</title></talk>"
        "<talk><title>X</title></talk></session>");
    const Wording wording = Wording::for_language("en");
    const auto shown = [&](const TitleStatus& status) {
        return status.label + (status.is_cancelled ? " -" : "");
    };
    const auto& cancelled = std::get<source::Session>(program.days[0].items[0]);
    EXPECT_EQ(shown(title_status(program.days[0].items[0], wording)), "Cancelled -");
    for (const source::Contribution& talk : cancelled.contributions)
        EXPECT_EQ(shown(title_status(cancelled, talk, wording)), " -");
    const auto& moved = std::get<source::Session>(program.days[0].items[1]);
    EXPECT_EQ(shown(title_status(program.days[0].items[1], wording)), "Moved");
    EXPECT_EQ(shown(title_status(moved, moved.contributions[0], wording)), "Cancelled -");
    EXPECT_EQ(shown(title_status(moved, moved.contributions[1], wording)), "");
}

TEST(TitleStatus, StandsBeforeTheTitleAsItsLanguageHasIt) {
    const source::Text title = source::plain_text("T");
    const auto with = [&](const char* language, source::Status status) {
        const Wording wording = Wording::for_language(language);
        return titled({wording.status(status), false}, title, wording.punctuation());
    };
    EXPECT_EQ(with("en", source::Status::New), "New: T");
    EXPECT_EQ(with("fr", source::Status::Cancelled), "Annulé\u00A0: T");
    EXPECT_EQ(titled({}, title, Wording::for_language("en").punctuation()), "T");
}

}  // namespace
}  // namespace bifolio::language
