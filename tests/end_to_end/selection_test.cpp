// Parts of one programme (--only): what each of its outputs holds, read back by other people's tools.
#include <gmock/gmock.h>

#include <string>
#include <vector>

#include "tests/end_to_end/one_programme.h"
#include "tests/mail/reading.h"

namespace bifolio::testing {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view kProgramme = R"(<program xml:lang="en">
<event><title>Machines</title><dates first="2026-05-08" last="2026-05-09"/>
<venue>Townhall</venue><time-zone>Europe/Zurich</time-zone></event>
<room id="big">Hall</room><room id="small">Cell</room>
<track id="sys" symbol="S">Systems</track><track id="net" symbol="N">Networks</track>
<day date="2026-05-08">
<session id="fans" start="9:00" end="9:40" room="big" track="sys" talk-minutes="20"><title>Fans</title>
<talk><title>Quiet</title><presenter>Ada Byron</presenter><abstract>Summary</abstract></talk>
<talk xml:lang="de"><title>Laut</title><presenter>Bo Berg</presenter></talk></session>
<break start="9:40" end="10:00">Coffee</break>
<session id="nets" start="10:00" end="11:00" room="small" track="net"><title>Nets</title>
<talk><title>Wide</title><presenter>Cy Coe</presenter></talk></session>
<session kind="posters" start="11:00" end="12:00" room="big"><title>Walls</title>
<poster><title>Red</title></poster><poster xml:lang="de"><title>Blau</title></poster></session></day>
<day date="2026-05-09"><keynote start="9:00" end="10:00" track="net"><title>Finale</title></keynote></day>
</program>)";

class Parts : public OneProgramme {
  protected:
    Parts() : OneProgramme(kProgramme) {}
};

TEST_F(Parts, OfABooklet) {
    const std::string text =
        on_paper({"booklet", "p.xml", "--only", "track=Systems", "--only", "language=en"});
    EXPECT_THAT(text, AllOf(HasSubstr("Part of the programme: Systems · English"), HasSubstr("Quiet"),
                            HasSubstr("Summary"), HasSubstr("Coffee"), HasSubstr("Byron, Ada")));
    EXPECT_THAT(text, AllOf(Not(HasSubstr("Laut")), Not(HasSubstr("Berg")), Not(HasSubstr("Nets")),
                            Not(HasSubstr("Finale")), Not(HasSubstr("Saturday"))));
    const Outcome info = run({.arguments = {"pdfinfo", "written"}, .folder = folder_.path()});
    EXPECT_THAT(info.out, HasSubstr("Machines (Systems · English)"));
}

// A talk has the time that it has in the whole programme, and a poster its number.
TEST_F(Parts, KeepTimesAndNumbers) {
    EXPECT_THAT(
        on_paper({"booklet", "p.xml", "--only", "language=de"}),
        AllOf(HasSubstr("09:20 Laut"), HasSubstr("P2 Blau"), Not(HasSubstr("Quiet")), Not(HasSubstr("P1"))));
}

TEST_F(Parts, OfAHandoutSayWhichDayItIs) {
    EXPECT_THAT(on_paper({"handout", "p.xml", "--only", "track=sys"}),
                AllOf(HasSubstr("Part of the programme: Systems"), HasSubstr("Friday 8 May 2026"),
                      HasSubstr("Laut"), Not(HasSubstr("Nets"))));
    EXPECT_THAT(on_paper({"handout", "p.xml", "--day", "2026-05-09"}), HasSubstr("Saturday 9 May 2026"));
    EXPECT_THAT(on_paper({"handout", "p.xml", "--only", "track=sys", "--room", "big"}),
                AllOf(HasSubstr("of the programme: Systems"), Not(HasSubstr("Walls"))));
}

TEST_F(Parts, OfACalendar) {
    EXPECT_THAT(
        written({"calendar", "p.xml", "--only", "track=net"}),
        AllOf(HasSubstr("SUMMARY:Nets"), HasSubstr("NAME:Machines (Networks)"), Not(HasSubstr("Fans"))));
    // What is of another track in both states is not cancelled.
    std::string old(kProgramme);
    old.replace(old.find("track=\"net\""), 11, "track=\"sys\"");
    write_file(folder_ / "old.xml", old);
    EXPECT_THAT(written({"calendar", "p.xml", "--only", "track=net", "--since", "old.xml"}),
                Not(HasSubstr("CANCELLED")));
    EXPECT_THAT(written({"calendar", "old.xml", "--only", "track=net", "--since", "p.xml"}),
                AllOf(HasSubstr("CANCELLED"), HasSubstr("Nets"), Not(HasSubstr("Fans"))));
}

TEST_F(Parts, OfALetter) {
    const nlohmann::json letter = read_message(written(
        {"announce", "p.xml", "--only", "track=net", "--from", "a@example.org", "--to", "b@example.org"}));
    const std::string text = letter["tree"]["parts"][0]["parts"][0]["text"].get<std::string>();
    EXPECT_THAT(
        text, AllOf(HasSubstr("Part of the programme: Networks"), HasSubstr("Nets"), Not(HasSubstr("Fans"))));
}

TEST_F(Parts, OfSheetsAndOfStandardInput) {
    EXPECT_THAT(on_paper({"press", "p.xml", "--only", "kind=keynote"}),
                AllOf(HasSubstr("Part of the programme: Keynote"), Not(HasSubstr("Fans"))));
    const Outcome piped = run({.arguments = {"sh", "-c",
                                             "'" + std::string(BIFOLIO_PROGRAM) +
                                                 "' press - --only kind=keynote -o - < p.xml > q.pdf"},
                               .folder = folder_.path()});
    EXPECT_EQ(piped.status, 0) << piped.err;
    EXPECT_THAT(run({.arguments = {"pdftotext", "q.pdf", "-"}, .folder = folder_.path()}).out,
                Not(HasSubstr("Fans")));
    write_file(folder_ / "a.pdf", "%PDF-1.7\n");
    EXPECT_EQ(made({"press", "a.pdf", "--only", "kind=keynote"}).status, 2);
}

TEST_F(Parts, AreToldOf) {
    const Outcome outcome = made({"booklet", "p.xml", "--only", "track=sys,net", "--only", "language=en"});
    EXPECT_EQ(outcome.status, 0);
    EXPECT_THAT(outcome.err, HasSubstr("note: only track=sys,net and language=en: 1 session, 1 talk, 2 "
                                       "posters are left out [selection]"));
    EXPECT_TRUE(std::filesystem::exists(folder_ / "p-sys-net-en.pdf"));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "p.pdf"));
}

TEST_F(Parts, ThatThereAreNotAreToldOf) {
    const Outcome none = made({"booklet", "p.xml", "--only", "track=Sistems"});
    EXPECT_EQ(none.status, 2);
    EXPECT_THAT(none.err, AllOf(HasSubstr("no track \"Sistems\""), HasSubstr("did you mean \"Systems\"?"),
                                HasSubstr("Systems, Networks")));
    EXPECT_EQ(made({"booklet", "p.xml", "--only", "trak=sys"}).status, 2);
    EXPECT_EQ(made({"booklet", "p.xml", "--only", "track"}).status, 2);
    const Outcome nothing = made({"booklet", "p.xml", "--only", "track=sys", "--only", "kind=keynote"});
    EXPECT_EQ(nothing.status, 2);
    EXPECT_THAT(nothing.err, HasSubstr("nothing in the programme is track=sys and kind=keynote"));
    EXPECT_FALSE(std::filesystem::exists(folder_ / "p-sys-keynote.pdf"));
}

}  // namespace
}  // namespace bifolio::testing
