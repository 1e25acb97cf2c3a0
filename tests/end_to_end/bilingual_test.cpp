// One programme in two languages at a time: what each of its outputs holds of both, read back by other
// people's tools.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/end_to_end/one_programme.h"
#include "tests/end_to_end/reading.h"
#include "tests/mail/reading.h"

namespace bifolio::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view kProgramme = R"(<program xml:lang="en">
<event><title>Machines</title><title xml:lang="de">Maschinen</title><dates first="2026-05-08"/>
<venue>Townhall</venue><venue xml:lang="de">Rathaus</venue><time-zone>Europe/Zurich</time-zone>
<welcome id="w"><title>Welcome</title><p>Goodmorning</p></welcome>
<welcome id="w" xml:lang="de"><title>Willkommen</title><p>Gutenmorgen</p></welcome></event>
<room id="big">Hall</room><room id="big" xml:lang="de">Saal</room><room id="small">Cell</room>
<day date="2026-05-08">
<session start="9:00" end="10:00" room="big" id="s"><title>Fans</title><title xml:lang="de">Luft</title>
<talk><title>Quiet</title><title xml:lang="de">Leise</title><subtitle>Or not</subtitle><subtitle xml:lang="de">Oder nicht</subtitle>
<presenter><name>Nike Papadaki</name><name xml:lang="de">Νίκη Παπαδάκη</name></presenter>
<abstract>Summary</abstract><abstract xml:lang="de">Auszug</abstract></talk>
<talk><title>Alone</title><presenter>Cy Coe</presenter><abstract>Onlyonce</abstract></talk></session>
<break start="10:00" end="10:30"><title>Coffee</title><title xml:lang="de">Kaffee</title></break>
</day></program>)";

class Bilingual : public OneProgramme {
  protected:
    Bilingual() : OneProgramme(kProgramme, {"--language", "en,de"}) {}
};

TEST_F(Bilingual, ABookletHasBothInTheirPlaces) {
    for (const char* style : {"classic", "modern"}) {
        const std::string text = on_paper({"booklet", "p.xml", "--style", style});
        EXPECT_THAT(text, AllOf(HasSubstr("Machines\nMaschinen"), HasSubstr("Welcome\nWillkommen"),
                                HasSubstr("Goodmorning\nGutenmorgen"), HasSubstr("Fans\nLuft"),
                                HasSubstr("Quiet\nOr not\nLeise: Oder nicht"), HasSubstr("Summary\nAuszug"),
                                HasSubstr("Coffee / Kaffee"), HasSubstr("Townhall / Rathaus")))
            << style;
        EXPECT_THAT(
            text, AllOf(HasSubstr("Nike Papadaki Νίκη Παπαδάκη"), HasSubstr("Papadaki, Nike Νίκη Παπαδάκη")));
        EXPECT_THAT(text, HasSubstr("Hall / Saal")) << style;
        EXPECT_EQ(occurrences(text, "Onlyonce"), 1U) << style;
    }
}

// The contents and the day at a glance are narrow, and a line of theirs is one.
TEST_F(Bilingual, NarrowPlacesHaveTheFirst) {
    const std::string text = on_paper({"booklet", "p.xml"});
    EXPECT_EQ(occurrences(text, "Quiet"), 2U) << text;
    EXPECT_EQ(occurrences(text, "Leise"), 1U) << text;
    const Outcome outline =
        run({.arguments = {"qpdf", "--json", "--json-key=outlines", "written"}, .folder = folder_.path()});
    EXPECT_THAT(outline.out, AllOf(HasSubstr("Fans"), Not(HasSubstr("Luft"))));
}

// Whoever hears the booklet hears each text in its language.
TEST_F(Bilingual, ThePdfSaysWhichLanguageATextIsIn) {
    static_cast<void>(written({"booklet", "p.xml"}));
    const Outcome outcome = run({.arguments = {"qpdf", "--qdf", "--object-streams=disable", "written", "-"},
                                 .folder = folder_.path()});
    EXPECT_THAT(outcome.out, HasSubstr("/Lang (en)"));
    EXPECT_GE(occurrences(outcome.out, "/Lang (de)"), 8U);
    const Outcome judged = made({"preflight", "written", "--standard", "claimed"});
    EXPECT_EQ(judged.status, 0) << judged.out;
}

TEST_F(Bilingual, AHandoutAndASignHaveBoth) {
    EXPECT_THAT(on_paper({"handout", "p.xml"}), AllOf(HasSubstr("Machines\nMaschinen"), HasSubstr("Quiet"),
                                                      HasSubstr("Leise"), HasSubstr("Kaffee")));
    EXPECT_THAT(on_paper({"handout", "p.xml", "--room", "big"}),
                AllOf(HasSubstr("Hall\nSaal"), HasSubstr("Quiet"), HasSubstr("Leise")));
}

TEST_F(Bilingual, ACalendarHasBoth) {
    EXPECT_THAT(written({"calendar", "p.xml"}),
                AllOf(HasSubstr("SUMMARY:Fans / Luft"), HasSubstr("Hall / Saal"),
                      HasSubstr("SUMMARY:Coffee / Kaffee")));
}

TEST_F(Bilingual, ALetterHasBoth) {
    const nlohmann::json letter =
        read_message(written({"announce", "p.xml", "--from", "a@example.org", "--to", "b@example.org"}));
    for (const std::size_t part : {0U, 1U}) {
        const auto& text = letter["tree"]["parts"][0]["parts"][part];
        EXPECT_THAT(text.dump(), AllOf(HasSubstr("Machines / Maschinen"), HasSubstr("Fans / Luft"),
                                       HasSubstr("Quiet: Or not / Leise: Oder nicht")));
    }
}

TEST_F(Bilingual, IsNamedAfterBoth) {
    EXPECT_EQ(made({"booklet", "p.xml", "--language", "de,en"}).status, 0);
    EXPECT_TRUE(std::filesystem::exists(folder_ / "p-de-en.pdf"));
    const Outcome none = made({"booklet", "p.xml", "--language", "en,fr"});
    EXPECT_EQ(none.status, 1);
    EXPECT_THAT(none.err, AllOf(HasSubstr("[edition]"), HasSubstr("\"fr\"")));
    EXPECT_EQ(made({"booklet", "p.xml", "--language", "en,"}).status, 2);
    EXPECT_EQ(made({"check", "p.xml", "--language", "en,de"}).status, 0);
}

// It goes with a part of the programme.
TEST_F(Bilingual, APartHasBoth) {
    EXPECT_THAT(on_paper({"booklet", "p.xml", "--only", "room=Saal"}),
                AllOf(HasSubstr("Part of the programme: Hall"), HasSubstr("Luft")));
}

}  // namespace
}  // namespace bifolio::testing
