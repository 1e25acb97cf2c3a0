// Editions of one programme: what each of its outputs holds of texts that stand in two languages, read back
// by other people's tools.
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
<venue>Townhall</venue><time-zone>Europe/Zurich</time-zone>
<welcome id="w"><title>Welcome</title><p>Goodmorning</p></welcome>
<welcome id="w" xml:lang="de"><title>Willkommen</title><p>Gutenmorgen</p></welcome></event>
<room id="big">Hall</room><room id="big" xml:lang="de">Saal</room>
<track id="t" symbol="M">Engines</track><track id="t" xml:lang="de">Motoren</track>
<day date="2026-05-08">
<session start="9:00" end="10:00" room="big" track="t" id="s"><title>Fans</title><title xml:lang="de">Luft</title>
<talk><title>Quiet</title><title xml:lang="de">Leise</title><presenter>Ada Byron</presenter>
<abstract>Summary</abstract><abstract xml:lang="de">Auszug</abstract></talk>
<talk xml:lang="de"><title>Laut</title><title xml:lang="en">Loud</title><presenter>Bo Berg</presenter></talk>
<talk><title>Alone</title><presenter>Cy Coe</presenter></talk></session>
<break start="10:00" end="10:30"><title>Coffee</title><title xml:lang="de">Kaffee</title></break>
</day></program>)";

class Editions : public OneProgramme {
  protected:
    Editions() : OneProgramme(kProgramme) {}
};

TEST_F(Editions, OfABooklet) {
    EXPECT_THAT(on_paper({"booklet", "p.xml", "--language", "de"}),
                AllOf(HasSubstr("Maschinen"), HasSubstr("Gutenmorgen"), HasSubstr("Saal"), HasSubstr("Leise"),
                      HasSubstr("Auszug"), HasSubstr("Alone"), HasSubstr("8. Mai 2026"),
                      HasSubstr("Townhall"), Not(HasSubstr("Quiet")), Not(HasSubstr("Goodmorning")),
                      Not(HasSubstr("Summary")), Not(HasSubstr("Machines"))));
    const std::string english = on_paper({"booklet", "p.xml"});
    EXPECT_THAT(english,
                AllOf(HasSubstr("Machines"), HasSubstr("Goodmorning"), HasSubstr("Loud"),
                      Not(HasSubstr("Maschinen")), Not(HasSubstr("Leise")), Not(HasSubstr("Gutenmorgen"))));
    EXPECT_EQ(on_paper({"booklet", "p.xml", "--language", "en"}), english);
}

// In either edition the talk in German is the one whose language is told.
TEST_F(Editions, TellOfLanguagesOfTalksAlike) {
    const std::string english = written({"calendar", "p.xml", "--events", "talks"}),
                      german = written({"calendar", "p.xml", "--events", "talks", "--language", "de"});
    EXPECT_GE(occurrences(english, "German"), 1U) << english;
    EXPECT_EQ(occurrences(german, "Deutsch"), occurrences(english, "German")) << german;
    EXPECT_EQ(occurrences(german, "Englisch"), 0U);
}

TEST_F(Editions, HaveTheirOwnLanguageInThePdf) {
    const std::string pdf = on_paper({"booklet", "p.xml", "--language", "de"});
    const Outcome outcome = run({.arguments = {"qpdf", "--qdf", "--object-streams=disable", "written", "-"},
                                 .folder = folder_.path()});
    EXPECT_THAT(outcome.out, AllOf(HasSubstr("/Lang (de)"), HasSubstr("/Lang (en)")));
}

TEST_F(Editions, OfAHandout) {
    EXPECT_THAT(on_paper({"handout", "p.xml", "--language", "de"}),
                AllOf(HasSubstr("Leise"), HasSubstr("Kaffee"), HasSubstr("Luft"), Not(HasSubstr("Coffee"))));
    EXPECT_THAT(on_paper({"handout", "p.xml", "--all-rooms", "--language", "de"}),
                AllOf(HasSubstr("Saal"), Not(HasSubstr("Hall"))));
}

TEST_F(Editions, OfACalendar) {
    EXPECT_THAT(written({"calendar", "p.xml", "--language", "de"}),
                AllOf(HasSubstr("SUMMARY:Luft"), HasSubstr("Saal"), Not(HasSubstr("Fans"))));
    // A programme that went out before it had a German edition.
    write_file(folder_ / "old.xml",
               "<program><event><title>Machines</title><dates first='2026-05-08'/>"
               "<time-zone>Europe/Zurich</time-zone></event><day date='2026-05-08'>"
               "<session id='s' start='9:00' end='10:00'><title>Fans</title></session></day></program>");
    EXPECT_THAT(written({"calendar", "p.xml", "--language", "de", "--since", "old.xml"}),
                AllOf(HasSubstr("SUMMARY:Luft"), Not(HasSubstr("CANCELLED"))));
}

TEST_F(Editions, OfALetter) {
    const nlohmann::json letter = read_message(written(
        {"announce", "p.xml", "--language", "de", "--from", "a@example.org", "--to", "b@example.org"}));
    const std::string text = letter["tree"]["parts"][0]["parts"][0]["text"].get<std::string>();
    EXPECT_THAT(text, AllOf(HasSubstr("Maschinen"), HasSubstr("Luft"), HasSubstr("Im Anhang:"),
                            Not(HasSubstr("Fans"))));
}

TEST_F(Editions, OfSheets) {
    EXPECT_THAT(on_paper({"press", "p.xml", "--language", "de"}), HasSubstr("Gutenmorgen"));
    write_file(folder_ / "a.pdf", "%PDF-1.7\n");
    EXPECT_EQ(made({"press", "a.pdf", "--language", "de"}).status, 2);
}

TEST_F(Editions, HaveTheirNames) {
    EXPECT_EQ(made({"booklet", "p.xml", "--language", "de"}).status, 0);
    EXPECT_TRUE(std::filesystem::exists(folder_ / "p-de.pdf"));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "p.pdf"));
    EXPECT_EQ(made({"handout", "p.xml", "--language", "de"}).status, 0);
    EXPECT_TRUE(std::filesystem::exists(folder_ / "p-de-handout.pdf"));
}

TEST_F(Editions, ThatThereAreAreTold) {
    const Outcome none = made({"booklet", "p.xml", "--language", "fr"});
    EXPECT_EQ(none.status, 1);
    EXPECT_THAT(none.err, AllOf(HasSubstr("[edition]"), HasSubstr("en, de")));
    const Outcome no_language = made({"booklet", "p.xml", "--language", "german"});
    EXPECT_EQ(no_language.status, 2);
    EXPECT_THAT(no_language.err, HasSubstr("did you mean \"de\"?"));
    EXPECT_THAT(made({"booklet", "p.xml", "--verbose"}).err,
                HasSubstr("the edition in en; --language chooses among en, de"));
}

// What is odd in one edition alone is told of where all are looked at, or that one.
TEST_F(Editions, AreAllChecked) {
    std::string text(kProgramme);
    text.replace(text.find("Auszug"), 6, "Aus- zug  and\uFFFD");
    write_file(folder_ / "p.xml", text);
    EXPECT_THAT(made({"check", "p.xml"}).out, HasSubstr("[odd-text]"));
    EXPECT_THAT(made({"check", "p.xml", "--language", "de"}).out, HasSubstr("[odd-text]"));
    EXPECT_THAT(made({"check", "p.xml", "--language", "en"}).out, Not(HasSubstr("[odd-text]")));
    const Outcome from_input =
        run({.arguments = {"sh", "-c", "'" + std::string(BIFOLIO_PROGRAM) + "' check - < p.xml"},
             .folder = folder_.path()});
    EXPECT_THAT(from_input.out, HasSubstr("[odd-text]"));
}

}  // namespace
}  // namespace bifolio::testing
