// Every fact of a programme is in every output where a reader would look for it: a programme in which each
// fact is a word of its own, and each output read back and searched for each word.
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "tests/mail/reading.h"
#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

enum Output : unsigned {
    kBooklet = 1,
    kHandout = 2,
    kSigns = 4,
    kLetter = 8,
    kCalendar = 16,
};
constexpr unsigned kSheets = kHandout | kSigns;

struct Fact {
    std::string_view word;
    unsigned left_out{};     // of these outputs
    std::string_view why{};  // where it is left out of any
};

constexpr std::string_view kOwnEvent =
    "of the event, not of an item: a subscriber to a calendar has chosen it";
constexpr std::string_view kShort = "what is read at a glance tells what, when, where and who";
constexpr std::string_view kLong = "long: it stands in the booklet, which is attached, and in the calendar";
constexpr std::string_view kBookletOnly = "front and back matter is the booklet's";

constexpr std::array kFacts = {
    Fact{"Evtitle", kSigns | kCalendar, kOwnEvent},
    Fact{"Evsubtitle", kSheets | kLetter | kCalendar, "it stands on the booklet's cover"},
    Fact{"Evshort", kHandout | kLetter | kCalendar, "the title stands there in full"},
    Fact{"Evedition", kSigns | kLetter | kCalendar, kOwnEvent},
    Fact{"Evvenue", kSigns, "a sign hangs in it"},
    Fact{"Evtown", kSigns, "a sign hangs in it"},
    Fact{"Evorganiser", kSheets | kLetter | kCalendar, kBookletOnly},
    Fact{"Evorgplace", kSheets | kLetter | kCalendar, kBookletOnly},
    Fact{"Notetitle", kSheets | kLetter | kCalendar, kBookletOnly},
    Fact{"Notetext", kSheets | kLetter | kCalendar, kBookletOnly},
    Fact{"Fronttitle", kSheets | kLetter | kCalendar, kBookletOnly},
    Fact{"Frontperson", kSheets | kLetter | kCalendar, kBookletOnly},
    Fact{"Frontrole", kSheets | kLetter | kCalendar, kBookletOnly},
    Fact{"Frontperson (fae/faer)", kSheets | kLetter | kCalendar, kBookletOnly},
    Fact{"Evorganiser (xe/xem", kSheets | kLetter | kCalendar, kBookletOnly},
    Fact{"Sponsorname", kSheets | kLetter | kCalendar, kBookletOnly},
    Fact{"Sponsortier", kSheets | kLetter | kCalendar, kBookletOnly},
    Fact{"Daytitle", kSheets | kCalendar, "one day: its date says it; an event of a calendar has a date"},
    Fact{"Roomhall"},
    Fact{"Roomlab"},
    Fact{"Roomfoyer"},
    Fact{"Trackone"},
    Fact{"Tracktwo"},
    Fact{"Seslabel"},
    Fact{"Sestitle"},
    Fact{"Seschair"},
    Fact{"Seschairplace", kSheets, kShort},
    Fact{"Sesmoderator"},
    Fact{"Sesnote", kSheets, kShort},
    Fact{"Sesdescription", kSheets | kLetter, kLong},
    Fact{"Talktitle"},
    Fact{"Talkname"},
    Fact{"Talkplace", kSheets, kShort},
    Fact{"Talkrole"},
    Fact{"Ann Talkname (she/her)", kSheets, kShort},
    Fact{"Ann Talkauthor (they/them)", kSheets | kLetter, kLong},
    Fact{"Ann Seschair (he/him", kSheets, kShort},
    Fact{"Talkname, Ann (she/her)", kSheets | kLetter | kCalendar, kBookletOnly},
    Fact{"talkperson.example", kSheets | kLetter, kLong},
    Fact{"Talkbiography", kSheets | kLetter | kCalendar,
         "of the person, not of the talk; it stands in the booklet"},
    Fact{"Talkauthor", kSheets | kLetter, kLong},
    Fact{"Talkabstract", kSheets | kLetter, kLong},
    Fact{"Texthead", kSheets | kLetter, kLong},
    Fact{"Textitem", kSheets | kLetter, kLong},
    Fact{"Textinner", kSheets | kLetter, kLong},
    Fact{"Textquote", kSheets | kLetter, kLong},
    Fact{"Textcode", kSheets | kLetter, kLong},
    Fact{"Tablecaption", kSheets | kLetter, kLong},
    Fact{"Tablehead", kSheets | kLetter, kLong},
    Fact{"Tablecell", kSheets | kLetter, kLong},
    Fact{"Figurewords", kBooklet | kSheets | kLetter,
         "where the picture is seen its words are for who is told it"},
    Fact{"Figurecaption", kSheets | kLetter, kLong},
    Fact{"Markedtext", kSheets | kLetter, kLong},
    Fact{"*Plaintext*", kSheets | kLetter, kLong},
    Fact{"\\Latextext", kSheets | kLetter, kLong},
    Fact{"Talklink", kSheets | kLetter, kLong},
    Fact{"talklink.example", kSheets | kLetter, kLong},
    Fact{"Talkcode", kSheets | kLetter, kLong},
    Fact{"Movedtitle"},
    Fact{"Movedname"},
    Fact{"Postertitle"},
    Fact{"P77"},
    Fact{"Postername"},
    Fact{"Papertitle"},
    Fact{"Paperfirst", kSheets, kShort},
    Fact{"Paperspeaker"},
    Fact{"Paperplace", kSheets, kShort},
    Fact{"Papertown", kSheets, kShort},
    Fact{"Papercountry", kSheets, kShort},
    Fact{"Papershort", kLetter | kCalendar, "its name stands there in full"},
    Fact{"presenting", kSheets, kShort},
    Fact{"Corresponding author", kSheets | kLetter, kLong},
    Fact{"paper@mail.example", kSheets | kLetter, kLong},
    Fact{"other@mail.example", kSheets | kLetter, kLong},
    Fact{"0000-0002-1825-0097", kSheets | kLetter, kLong},
    Fact{"Keytitle"},
    Fact{"Keyname"},
    Fact{"Keynote"},
    Fact{"Alonetitle", kSigns, "its short title stands there"},
    Fact{"Aloneshort", kBooklet | kHandout | kLetter | kCalendar, "its title stands there in full"},
    Fact{"Alonename"},
    Fact{"Itemtitle"},
    Fact{"Itemnote"},
    Fact{"Talksubtitle", kSheets, kShort},
    Fact{"Sessubtitle", kSheets, kShort},
    Fact{"Kindtalk"},
    Fact{"Kindsession"},
    Fact{"Kinditem"},
    Fact{"Talklevel", kSheets, kShort},
    Fact{"Talkaudience", kSheets, kShort},
    Fact{"Talkkeyword", kSheets | kLetter, kLong},
    Fact{"Seskeyword", kSheets | kLetter, kLong},
    Fact{"Finnish", kSheets, "its code stands there"},
    Fact{"FI", kBooklet | kLetter | kCalendar, "its name stands there"},
    Fact{"Recorded", kSheets, kShort},
    Fact{"recorded", kSheets, kShort},
    Fact{"471", kSheets, kShort},
    Fact{"Sign language", kSheets, kShort},
    Fact{"Captions", kSheets, kShort},
    Fact{"also 16:11"},
    Fact{"also 13:00"},
    Fact{"Lastingtitle"},
    Fact{"Lastingnote"},
    Fact{"08:08", kCalendar, "an event of a calendar has times of its own"},
    Fact{"Parttitle", kHandout | kSigns | kLetter | kCalendar, "its short title stands there"},
    Fact{"Partshort"},
    Fact{"Partlabel", kHandout | kSigns | kLetter | kCalendar, kShort},
    Fact{"Partsubtitle", kHandout | kSigns | kLetter | kCalendar, kShort},
    Fact{"Partorganiser", kHandout | kSigns | kLetter | kCalendar, kShort},
    Fact{"Partchair", kHandout | kSigns | kLetter | kCalendar, kShort},
    Fact{"Partnote", kHandout | kSigns | kLetter | kCalendar, kShort},
    Fact{"part.example", kHandout | kSigns | kLetter | kCalendar, kShort},
    Fact{"Partdescription", kHandout | kSigns | kLetter | kCalendar, kShort},
    Fact{"Insidetitle"},
    Fact{"To be confirmed: Itemtitle"},
    Fact{"Cancelled: Movedtitle"},
    Fact{"10:23"},  // the end of a talk before a gap
    Fact{"17:57"},  // the end of the last item
};

constexpr std::string_view kProgramme = R"(<program xml:lang="en">
  <event><title>Evtitle</title><subtitle>Evsubtitle</subtitle><short-title>Evshort</short-title><edition>Evedition</edition>
    <venue>Evvenue</venue><town>Evtown</town><time-zone>Europe/Rome</time-zone>
    <organiser affiliation="Evorgplace" pronouns="xe/xem">Ann Evorganiser</organiser>
    <practical-note kind="other"><title>Notetitle</title><p>Notetext</p></practical-note>
    <committee><title>Fronttitle</title><person role="Frontrole" pronouns="fae/faer">Ann Frontperson</person></committee>
    <sponsor tier="Sponsortier"><name>Sponsorname</name></sponsor>
  </event>
  <room id="hall">Roomhall</room><room id="lab">Roomlab</room><room id="foyer">Roomfoyer</room>
  <affiliation id="paper" short="Papershort" town="Papertown" country="Papercountry">Paperplace</affiliation>
  <track id="one" symbol="A">Trackone</track><track id="two" symbol="B">Tracktwo</track>
  <kind id="kt">Kindtalk</kind><kind id="ks">Kindsession</kind><kind id="ki">Kinditem</kind>
  <item days="2026-09-14/2026-09-15" start="8:08" end="8:18" room="hall foyer lab"><title>Lastingtitle</title><note>Lastingnote</note></item>
  <day date="2026-09-14"><title>Daytitle</title>
    <keynote start="9:00" end="10:00" room="hall" track="two" recording="no"><title>Keytitle</title><presenter>Ann Keyname</presenter></keynote>
    <session start="10:00" end="11:00" room="lab" track="one" kind="ks"><label>Seslabel</label><title>Sestitle</title><subtitle>Sessubtitle</subtitle>
      <chair affiliation="Seschairplace" pronouns="he/him">Ann Seschair</chair><chair role="Sesmoderator">Bo Other</chair>
      <note>Sesnote</note><description>Sesdescription</description><keyword>Seskeyword</keyword>
      <talk start="10:00" end="10:23" code="Talkcode" kind="kt" languages="en fi" recording="yes" capacity="471" signed="yes" captioned="yes">
        <title>Talktitle</title><subtitle>Talksubtitle</subtitle><level>Talklevel</level><audience>Talkaudience</audience><keyword>Talkkeyword</keyword>
        <presenter role="Talkrole" pronouns="she/her"><name>Ann Talkname</name><affiliation>Talkplace</affiliation>
          <url>https://talkperson.example/</url><biography>Talkbiography</biography></presenter>
        <author pronouns="they/them">Ann Talkauthor</author><abstract><p>Talkabstract</p><h>Texthead</h>
          <ul><li>Textitem</li><li><ol><li>Textinner</li></ol></li></ul><quote>Textquote</quote><pre>Textcode</pre>
          <table><caption>Tablecaption</caption><tr><th>Tablehead</th></tr><tr><td>Tablecell</td></tr></table>
          <figure file="logo.png" description="Figurewords"><caption>Figurecaption</caption></figure>
          <p markup="markdown">**Markedtext**</p><p markup="plain">*Plaintext*</p><p markup="latex">\Latextext</p></abstract>
        <link href="https://talklink.example/">Talklink</link></talk>
      <talk start="10:30" end="11:00" room="hall" track="two" status="cancelled"><title>Movedtitle</title><presenter>Ann Movedname</presenter></talk>
      <poster number="P77"><title>Postertitle</title><presenter>Ann Postername</presenter></poster>
    </session>
    <talk start="11:00" end="12:00" room="lab" track="two"><title>Alonetitle</title><short-title>Aloneshort</short-title><presenter>Ann Alonename</presenter></talk>
    <talk start="12:00" end="13:00" room="foyer" track="two"><title>Papertitle</title>
        <author affiliations="paper" email="other@mail.example">Ann Paperfirst</author>
        <author presents="yes" affiliations="paper" corresponding="yes" email="paper@mail.example"
          orcid="0000-0002-1825-0097">Bo Paperspeaker</author></talk>
    <talk start="13:00" end="13:30" room="hall"><title>Twicetitle</title><also start="16:11" room="foyer"/></talk>
    <part room="lab"><label>Partlabel</label><title>Parttitle</title><subtitle>Partsubtitle</subtitle><short-title>Partshort</short-title>
      <organiser>Ann Partorganiser</organiser><chair>Ann Partchair</chair><note>Partnote</note><url>https://part.example/</url>
      <description>Partdescription</description>
      <session start="14:00" end="15:00"><title>Insidetitle</title></session></part>
    <item start="16:30" end="16:40" room="foyer" kind="ki">Kindred</item>
    <social start="17:00" end="17:57" room="foyer" status="tentative"><title>Itemtitle</title><note>Itemnote</note></social>
  </day>
</program>)";

class Facts : public ::testing::Test {
  protected:
    void SetUp() override {
        write_file(folder_ / "p.xml", kProgramme);
        std::filesystem::copy_file(kSamples / "pictures" / "logo.png", folder_ / "logo.png");
    }

    void make(std::vector<std::string> arguments) const {
        Command command = bifolio_command(std::move(arguments), folder_.path());
        command.environment = {{"SOURCE_DATE_EPOCH", "1700000000"}};
        const Outcome outcome = run(command);
        ASSERT_EQ(outcome.status, 0) << outcome.err;
    }
    [[nodiscard]] std::string text_of(const std::string& pdf) const {
        const Outcome read =
            run({.arguments = {"pdftotext", "-enc", "UTF-8", (folder_ / pdf).string(), "-"}});
        EXPECT_EQ(read.status, 0) << read.err;
        return read.out;
    }
    static void look(const std::string& text, unsigned output) {
        for (const Fact& fact : kFacts) {
            const bool found = text.find(fact.word) != std::string::npos;
            EXPECT_TRUE(found || (fact.left_out & output) != 0) << fact.word;
            EXPECT_EQ(fact.left_out == 0, fact.why.empty()) << fact.word;
        }
    }

    TemporaryFolder folder_;
};

TEST_F(Facts, AreInABooklet) {
    for (const char* style : {"classic", "modern"}) {
        SCOPED_TRACE(style);
        make({"booklet", "p.xml", "--style", style, "-o", "b.pdf"});
        look(text_of("b.pdf"), kBooklet);
    }
}

TEST_F(Facts, AreOnAHandout) {
    make({"handout", "p.xml", "-o", "h.pdf"});
    look(text_of("h.pdf"), kHandout);
}

TEST_F(Facts, AreOnSignsForDoors) {
    make({"handout", "p.xml", "--all-rooms", "-o", "s.pdf"});
    look(text_of("s.pdf"), kSigns);
}

TEST_F(Facts, AreInALetter) {
    make({"announce", "p.xml", "--from", "a@example.org", "--to", "b@example.org", "-o", "l.eml"});
    const nlohmann::json letter = read_message(read_file(folder_ / "l.eml"));
    for (const nlohmann::json& form : letter.at("tree").at("parts").at(0).at("parts")) {
        SCOPED_TRACE(form.at("type").get<std::string>());
        look(form.at("text").get<std::string>(), kLetter);
    }
}

TEST_F(Facts, AreInACalendar) {
    make({"calendar", "p.xml", "--events", "all", "-o", "c.ics"});
    std::string text = read_file(folder_ / "c.ics");
    for (std::size_t at = 0; (at = text.find("\r\n ", at)) != std::string::npos;) text.erase(at, 3);
    look(std::regex_replace(text, std::regex("T(\\d\\d)(\\d\\d)00"), "$1:$2"), kCalendar);
}

std::string with_plain_spaces(const std::string& text) {
    return std::regex_replace(text, std::regex("\u00A0"), " ");
}

// The clock that is asked for, in all that people read; calendars keep machine times.
TEST_F(Facts, HaveTheClockThatIsAskedFor) {
    const auto expect_twelve = [](const std::string& read, std::string_view what) {
        const std::string text = with_plain_spaces(read);
        EXPECT_NE(text.find("9:00"), std::string::npos) << what;
        EXPECT_NE(text.find(" a.m."), std::string::npos) << what;
        EXPECT_EQ(text.find("17:57"), std::string::npos) << what;
        EXPECT_NE(text.find("5:57 p.m."), std::string::npos) << what;
    };
    for (const char* style : {"classic", "modern"}) {
        make({"booklet", "p.xml", "--style", style, "--set", "text.clock=12", "-o", "b.pdf"});
        expect_twelve(text_of("b.pdf"), style);
    }
    make({"handout", "p.xml", "--set", "text.clock=12", "-o", "h.pdf"});
    expect_twelve(text_of("h.pdf"), "handout");
    make({"handout", "p.xml", "--set", "text.clock=12", "--all-rooms", "-o", "s.pdf"});
    expect_twelve(text_of("s.pdf"), "signs");
    make({"announce", "p.xml", "--from", "a@example.org", "--to", "b@example.org", "--set", "text.clock=12",
          "-o", "l.eml"});
    const nlohmann::json letter = read_message(read_file(folder_ / "l.eml"));
    for (const nlohmann::json& form : letter.at("tree").at("parts").at(0).at("parts"))
        expect_twelve(form.at("text").get<std::string>(), "letter");
}

// As in its region; the style may ask for the other.
TEST_F(Facts, OfAnAmericanProgrammeHaveTwelveHours) {
    std::string american(kProgramme);
    american.replace(american.find("\"en\""), 4, "\"en-US\"");
    write_file(folder_ / "p.xml", american);
    make({"booklet", "p.xml", "-o", "b.pdf"});
    EXPECT_NE(with_plain_spaces(text_of("b.pdf")).find("9:00–10:00 a.m."), std::string::npos);
    make({"booklet", "p.xml", "--set", "text.clock=24", "-o", "b.pdf"});
    EXPECT_NE(text_of("b.pdf").find("17:57"), std::string::npos);
    EXPECT_EQ(text_of("b.pdf").find("p.m."), std::string::npos);
    make({"calendar", "p.xml", "--events", "all", "-o", "c.ics"});
    const std::string calendar = read_file(folder_ / "c.ics");
    EXPECT_NE(calendar.find("T175700"), std::string::npos);
}

}  // namespace
}  // namespace bifolio::testing
