// Programmes whose texts stand in several languages: one of each in an edition.
#include "source/read/editions.h"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gmock/gmock.h>

#include <array>
#include <random>

#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using testing::Reading;

using Tags = std::vector<std::string>;

Reading read_edition(const std::string& text, const std::string& language) {
    Reading reading;
    reading.program = read_program_text(text, "p.xml", {}, reading.diagnostics, {}, {language});
    return reading;
}

struct LookupCase {
    std::string range;
    Tags tags;
    std::optional<std::size_t> found;
};

TEST(Lookup, TakesTheLongestRangeThatIsThere) {
    const std::vector<LookupCase> cases = {
        {"de", {"en", "de"}, 1},
        {"DE-ch", {"de", "de-CH"}, 1},
        {"de-CH-1996", {"de", "de-CH"}, 1},
        {"de-CH-1996", {"de", "en"}, 0},
        {"de", {"de-CH", "en"}, std::nullopt},  // a longer tag is another language
        {"zh-Hant-CN-x-private1", {"zh-Hant", "zh"}, 0},
        {"zh-x-private1", {"zh-x", "zh"}, 1},  // RFC 4647, 3.4: a single letter goes with what it introduces
        {"fr", {"en", "de"}, std::nullopt},
        {"fr", {"fra", "fr"}, 1},
        {"en", {"en", "EN"}, 0},
        {"", {"en"}, std::nullopt},
        {"-", {"en"}, std::nullopt},
        {"en", {}, std::nullopt},
    };
    for (const LookupCase& each : cases)
        EXPECT_EQ(lookup_language(each.range, each.tags), each.found) << each.range;
}

// RFC 4647 in its own words, on lists of subtags.
std::optional<std::size_t> lookup_by_the_book(std::vector<std::string> range, const Tags& tags) {
    while (!range.empty()) {
        const std::string joined = fmt::format("{}", fmt::join(range, "-"));
        for (std::size_t n = 0; n < tags.size(); ++n)
            if (tags[n] == joined) return n;
        range.pop_back();
        if (!range.empty() && range.back().size() == 1) range.pop_back();
    }
    return std::nullopt;
}

TEST(Lookup, DoesAsTheBookSays) {
    constexpr std::array<std::string_view, 6> kSubtags = {"de", "ch", "x", "a", "1996", "latn"};
    std::mt19937 random(4647);
    const auto subtags = [&] {
        std::vector<std::string> made{"de"};
        for (std::size_t n = random() % 4; n > 0; --n)
            made.emplace_back(kSubtags[random() % kSubtags.size()]);
        return made;
    };
    for (int n = 0; n < 2000; ++n) {
        Tags tags;
        for (std::size_t count = random() % 4; count > 0; --count)
            tags.push_back(fmt::format("{}", fmt::join(subtags(), "-")));
        const std::vector<std::string> range = subtags();
        const std::string joined = fmt::format("{}", fmt::join(range, "-"));
        EXPECT_EQ(lookup_language(joined, tags), lookup_by_the_book(range, tags)) << joined;
    }
}

TEST(EditionOf, IsWhatSomebodyMeans) {
    const Tags languages = {"en", "de-CH", "pt"};
    EXPECT_EQ(edition_of("en", languages), "en");
    EXPECT_EQ(edition_of("EN", languages), "en");
    EXPECT_EQ(edition_of("pt-BR", languages), "pt-BR");  // dates and words of Brazil, texts in pt
    EXPECT_EQ(edition_of("de", languages), "de-CH");
    EXPECT_EQ(edition_of("d", languages), std::nullopt);
    EXPECT_EQ(edition_of("de-AT", languages), std::nullopt);
}

const std::string kProgramme = R"(<program xml:lang="en">
<event><title>Machines</title><title xml:lang="de">Maschinen</title><venue>Hall</venue>
<welcome id="w"><title>Welcome</title><p>Good morning.</p></welcome>
<welcome id="w" xml:lang="de"><title>Willkommen</title><p>Guten Morgen.</p></welcome>
<text><title>Notice</title><p>For all.</p></text></event>
<room id="b">Big Room</room><room id="a">Aula</room><room id="b" xml:lang="de">Großer Saal</room>
<track id="t" symbol="M" color="#1a6e5c">Machines</track><track id="t" xml:lang="de">Maschinen</track>
<affiliation id="u">University</affiliation><affiliation id="u" xml:lang="de">Universität</affiliation>
<kind id="k">Walk</kind><kind id="k" xml:lang="de">Gang</kind>
<day date="2026-09-14">
<session start="9:00" end="10:00" room="b" track="t" kind="k"><title>Fans</title><title xml:lang="de">Lüfter</title>
<talk><title>Quiet</title><title xml:lang="de">Leise</title><presenter affiliations="u">Ada Byron</presenter>
<abstract>Few words.</abstract><abstract xml:lang="de"><p>Wenige Worte.</p></abstract></talk>
<talk xml:lang="de"><title>Laut</title><title xml:lang="en">Loud</title><presenter>Bo</presenter></talk>
<talk><title>Alone</title><presenter><name>Cy</name><biography>He works.</biography>
<biography xml:lang="de">Er arbeitet.</biography></presenter></talk></session>
<break start="10:00" end="10:30" room="a"><title>Coffee</title><title xml:lang="de">Kaffee</title></break>
</day></program>)";

const Session& session_of(const Program& program) {
    return std::get<Session>(program.days.front().items.front());
}

TEST(Editions, HaveOneOfEachText) {
    const Reading english = testing::read(kProgramme), german = read_edition(kProgramme, "de");
    EXPECT_THAT(english.lines(), IsEmpty());
    EXPECT_THAT(german.lines(), IsEmpty());
    ASSERT_TRUE(english.program && german.program);
    EXPECT_EQ(english.program->language, "en");
    EXPECT_EQ(german.program->language, "de");
    EXPECT_THAT(english.program->editions, ElementsAre("en", "de"));
    EXPECT_THAT(german.program->editions, ElementsAre("en", "de"));
    EXPECT_EQ(english.program->event.title.plain(), "Machines");
    EXPECT_EQ(german.program->event.title.plain(), "Maschinen");
    EXPECT_EQ(session_of(*german.program).title.plain(), "Lüfter");
    const std::vector<Contribution>&first = session_of(*english.program).contributions,
          &second = session_of(*german.program).contributions;
    EXPECT_EQ(first[0].abstract.blocks.front().text.plain(), "Few words.");
    EXPECT_EQ(second[0].abstract.blocks.front().text.plain(), "Wenige Worte.");
    EXPECT_EQ(first[1].title.plain(), "Loud");
    EXPECT_EQ(second[1].title.plain(), "Laut");
    EXPECT_EQ(second[0].presenters.front().affiliations.front().name.plain(), "Universität");
    EXPECT_EQ(first[2].presenters.front().biography.front().text.plain(), "He works.");
    EXPECT_EQ(second[2].presenters.front().biography.front().text.plain(), "Er arbeitet.");
    EXPECT_EQ(title_of(german.program->days.front().items.back()).plain(), "Kaffee");
    EXPECT_EQ(german.program->kinds.front().name.plain(), "Gang");
}

TEST(Editions, KeepTheOrderAndTheAttributesOfTheFirst) {
    const Reading german = read_edition(kProgramme, "de");
    ASSERT_EQ(german.program->rooms.size(), 2U);
    EXPECT_EQ(german.program->rooms[0].name.plain(), "Großer Saal");
    EXPECT_EQ(german.program->rooms[1].name.plain(), "Aula");
    ASSERT_EQ(german.program->tracks.size(), 1U);
    EXPECT_EQ(german.program->tracks[0].symbol, "M");
    EXPECT_EQ(german.program->tracks[0].color, "#1a6e5c");
    EXPECT_EQ(session_of(*german.program).rooms, RoomSet{0});
}

TEST(Editions, TellOfAttributesThatTheyHaveFromAnotherWhereTheyStand) {
    const std::string text =
        "<program><track id='t' color='red'>A</track>\n<track id='t' xml:lang='de'>B</track></program>";
    const Diagnostic found = read_edition(text, "de").find("value");
    EXPECT_EQ(found.place, (Place{1, 31}));
    EXPECT_THAT(found.message, HasSubstr("\"red\""));
}

TEST(Editions, OfFrontMatterHaveWhatHasOneId) {
    const Reading german = read_edition(kProgramme, "de");
    ASSERT_EQ(german.program->event.front_matter.size(), 2U);
    EXPECT_EQ(german.program->event.front_matter[0].title.plain(), "Willkommen");
    EXPECT_EQ(german.program->event.front_matter[1].title.plain(), "Notice");
    const Reading both =
        read_edition(testing::program_with("<event><title>T</title><welcome><p>A</p></welcome>"
                                           "<welcome xml:lang='de'><p>B</p></welcome></event>"),
                     "");
    EXPECT_EQ(both.program->editions.size(), 1U);
}

TEST(Editions, StateTheLanguageOfWhatIsInAnother) {
    const Reading german = read_edition(kProgramme, "de");
    EXPECT_EQ(german.program->event.title.language, "");
    EXPECT_EQ(german.program->event.venue.language, "en");
    const Session& session = session_of(*german.program);
    EXPECT_EQ(session.contributions[0].title.language, "");
    EXPECT_EQ(session.contributions[2].title.language, "en");
    EXPECT_EQ(session.contributions[2].presenters.front().name.language, "en");
    EXPECT_EQ(german.program->rooms[1].name.language, "en");
}

TEST(Editions, LeaveTheLanguageThatATalkIsGivenIn) {
    const Reading english = testing::read(kProgramme), german = read_edition(kProgramme, "de");
    for (std::size_t n = 0; n < 3; ++n)
        EXPECT_EQ(session_of(*german.program).contributions[n].language,
                  session_of(*english.program).contributions[n].language);
    EXPECT_EQ(english.program->language_of_talks, "");
    EXPECT_EQ(german.program->language_of_talks, "en");
}

TEST(Editions, OfALanguageThatNoTextHasAreAnError) {
    const Reading french = read_edition(kProgramme, "fr");
    EXPECT_FALSE(french.program);
    EXPECT_THAT(french.lines(), ElementsAre("1:1 error edition"));
    EXPECT_EQ(french.find("edition").hint, "its languages are: en, de");
    Diagnostics unheard;
    const auto lenient = read_program_text(kProgramme, "p.xml", {}, unheard, {}, {"fr", false});
    ASSERT_TRUE(lenient);
    EXPECT_EQ(lenient->language, "en");
}

TEST(Editions, FallBackToTheProgrammesLanguageAndThenToTheFirst) {
    const std::string text = R"(<program xml:lang="it"><event>
<title xml:lang="de">D</title><title xml:lang="it">I</title><venue xml:lang="de">DV</venue><venue xml:lang="en">EV</venue>
<town xml:lang="fr">FT</town><town xml:lang="it">IT</town></event></program>)";
    const Reading french = read_edition(text, "fr");
    ASSERT_TRUE(french.program);
    EXPECT_EQ(french.program->event.title.plain(), "I");
    EXPECT_EQ(french.program->event.venue.plain(), "DV");
    EXPECT_EQ(french.program->event.venue.language, "de");
    EXPECT_EQ(french.program->event.town.plain(), "FT");
}

TEST(Editions, AllowOneOfEachLanguageAndNoMore) {
    const auto lines = [](const std::string& titles) {
        return testing::read(testing::day_with("<talk start='9:00' end='9:30'>" + titles + "</talk>"))
            .lines();
    };
    EXPECT_THAT(lines("<title>A</title><title xml:lang='de'>B</title><title xml:lang='de-CH'>C</title>"),
                IsEmpty());
    EXPECT_THAT(lines("<title>A</title>\n<title xml:lang='de'>B</title>\n<title xml:lang='DE'>C</title>"),
                ElementsAre("6:1 error unknown-element"));
    EXPECT_THAT(lines("<title>A</title>\n<title>B</title>\n<title>C</title>"),
                ElementsAre("5:1 error unknown-element", "6:1 error unknown-element"));
    EXPECT_THAT(lines("<title>A</title>\n<title xml:lang='en'>B</title>"),
                ElementsAre("5:1 error unknown-element"));
    EXPECT_THAT(lines("<title>A</title>\n<title xml:lang='de'/>"), ElementsAre("5:1 error missing"));
    EXPECT_THAT(
        testing::read(testing::program_with("<room id='a'>A</room>\n<room id='a' xml:lang='de'>B</room>\n"
                                            "<room id='a' xml:lang='de'>C</room>"))
            .count("reference"),
        1U);
    // What is no text is the same in all languages.
    EXPECT_EQ(testing::read("<program><event><title>T</title><url>https://a.example</url>"
                            "<url xml:lang='de'>https://b.example</url></event></program>")
                  .count("unknown-element"),
              1U);
}

TEST(Editions, TakeWhatIsNoLanguageForOneThatIsWrong) {
    const Reading reading = read_edition(
        testing::day_with("<talk start='9:00' end='9:30'><title>A</title>"
                          "<title xml:lang='klingonisch'>B</title><title xml:lang=''>C</title></talk>"),
        "");
    ASSERT_TRUE(reading.program);
    EXPECT_EQ(reading.count("value"), 2U);
    EXPECT_EQ(title_of(reading.program->days.front().items.front()).plain(), "A");
}

TEST(Editions, OfTooManyLanguagesAreNotRead) {
    std::string many, twice;
    for (int n = 0; n < 1000; ++n) {
        many += fmt::format("<title xml:lang='en-x-a{}'>T{}</title>", n, n);
        twice += fmt::format("<title xml:lang='de'>T{}</title>", n);
    }
    const Reading hostile =
        testing::read(testing::day_with("<talk start='9:00' end='9:30'>" + many + "</talk>"));
    EXPECT_FALSE(hostile.program);
    EXPECT_THAT(hostile.lines(), ElementsAre("1:1 error edition"));
    const Reading same =
        testing::read(testing::day_with("<talk start='9:00' end='9:30'>" + twice + "</talk>"));
    ASSERT_TRUE(same.program);
    EXPECT_EQ(same.count("unknown-element"), Reporter::kMostOfOneKind + 1);
}

TEST(Editions, AreAllReadWhereAllAreAskedFor) {
    const testing::TemporaryFolder folder;
    std::string text = kProgramme;
    text.replace(text.find("Wenige Worte"), 12, "Wenige -  Wör- te");
    text.replace(text.find("10:00"), 5, "8:00");
    testing::write(folder.path() / "p.xml", text);
    Diagnostics found, alone;
    const std::vector<Program> editions = read_editions((folder.path() / "p.xml").string(), found);
    ASSERT_EQ(editions.size(), 2U);
    EXPECT_EQ(editions[0].language, "en");
    EXPECT_EQ(editions[1].language, "de");
    (void)read_program((folder.path() / "p.xml").string(), alone);
    // The odd text is the German edition's; the time is told once.
    EXPECT_GT(found.all().size(), alone.all().size());
    EXPECT_EQ(found.count(Severity::Error), alone.count(Severity::Error));
}

}  // namespace
}  // namespace bifolio::source
