// What announcements say of a programme.
#include "mail/announcement.h"

#include <gmock/gmock.h>

#include <set>

#include "mail/letters.h"
#include "source/model/values.h"
#include "tests/mail/reading.h"

namespace bifolio::mail {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using testing::program_of;

Markers markers_of(const source::Program& program, std::span<const EnclosureFacts> enclosures = {},
                   const std::string& logo = "", Extent extent = Extent::Talks) {
    return announcement_markers(program, language::Wording::for_language(program.language), enclosures, logo,
                                extent);
}

constexpr const char* kProgramme = R"(<program>
  <event>
    <title>Workshop on Loops</title><short-title>Loops 26</short-title>
    <dates first="2026-05-08"/><town>Rome</town><time-zone>Europe/Rome</time-zone><url>https://loops.example</url>
  </event>
  <room id="a">Aula</room><room id="b">Biblioteca</room>
  <day date="2026-05-08">
    <opening start="9:00" room="a">Opening</opening>
    <session id="s" start="9:30" end="10:00" room="a" talk-minutes="15"><label>Session 1</label><title>For</title>
      <talk><title>One</title><presenter>Anna Berg</presenter></talk>
      <talk><title>Two</title><presenter>Li</presenter></talk>
    </session>
    <session id="t" start="9:15" end="10:00" room="b" kind="posters"><title>While</title>
      <poster><title>Three</title><presenter>Bo</presenter></poster>
    </session>
    <item room="b">Open</item>
  </day>
</program>)";

source::Program unordered_program() {
    source::Diagnostics findings;
    auto program = source::read_program_text(kProgramme, "p.xml", "", findings);
    return std::move(program.value());
}

// Each marker of the scope has a value, and there is none beside them.
void expect_agreement(const MarkerScope& scope, const Markers& markers) {
    std::set<std::string> known(scope.values.begin(), scope.values.end()), filled;
    for (const auto& [name, value] : markers.values) filled.insert(name);
    EXPECT_EQ(filled, known) << scope.section;
    for (const auto& [name, rounds] : markers.sections) {
        const auto found = std::ranges::find(scope.sections, name, &MarkerScope::section);
        ASSERT_NE(found, scope.sections.end()) << name;
        for (const Markers& each : rounds) expect_agreement(*found, each);
    }
}

TEST(Announcement, FillsAllMarkersThatThereAre) {
    const std::vector<EnclosureFacts> enclosures{{Enclosure::Booklet, "a.pdf", 123'456}};
    const Markers markers = markers_of(unordered_program(), enclosures, "logo@x");
    expect_agreement(announcement_scope(), markers);
    EXPECT_EQ(markers.sections.at("ATTACHMENT").front().values.at("ATTACHMENT_SIZE"), "123 kB");
    EXPECT_EQ(markers.sections.at("DAY").front().sections.at("ITEM").size(), 4U);
}

void expect_documented(const MarkerScope& scope, const std::string& page) {
    for (const std::string& value : scope.values) EXPECT_THAT(page, HasSubstr("`" + value + "`"));
    if (!scope.section.empty()) {
        EXPECT_THAT(page, HasSubstr("`#" + scope.section + "`"));
    }
    for (const MarkerScope& each : scope.sections) expect_documented(each, page);
}

TEST(Announcement, HasAllItsMarkersDocumented) {
    const std::string page = testing::read_file(BIFOLIO_PROJECT "/docs/announcing.md");
    expect_documented(announcement_scope(), page);
    for (const std::string& own : letter_markers(nullptr)) EXPECT_THAT(page, HasSubstr("`" + own + "`"));
}

TEST(Announcement, SaysInWordsWhatIsCancelled) {
    source::Diagnostics findings;
    const auto program = source::read_program_text(
        "<program><event><title>T</title></event><day date='2026-05-08'>"
        "<session start='9:00' status='cancelled'><title>S</title><talk><title>One</title></talk>"
        "<talk><title>Two</title></talk></session>"
        "<session start='10:00'><title>U</title><talk status='new'><title>Three</title></talk>"
        "<talk><title>Four</title></talk></session></day></program>",
        "p.xml", "", findings);
    const Markers markers = markers_of(program.value());
    std::vector<std::string> titles;
    for (const Markers& item : markers.sections.at("DAY").front().sections.at("ITEM")) {
        titles.push_back(item.values.at("ITEM_TITLE"));
        for (const Markers& talk : item.sections.at("TALK")) titles.push_back(talk.values.at("TALK_TITLE"));
    }
    EXPECT_THAT(titles, ElementsAre("Cancelled: S", "One", "Two", "U", "New: Three", "Four"));
}

TEST(Announcement, HasTheAgendaInTimeOrder) {
    const Markers markers = markers_of(unordered_program());
    std::vector<std::string> items;
    for (const Markers& item : markers.sections.at("DAY").front().sections.at("ITEM"))
        items.push_back(item.values.at("ITEM_TIME") + " " + item.values.at("ITEM_LABEL") + "|" +
                        item.values.at("ITEM_TITLE") + "|" + item.values.at("ITEM_ROOM"));
    EXPECT_THAT(items, ElementsAre("09:00–09:30 |Opening|Aula", "09:15–10:00 |While|Biblioteca",
                                   " |Open|Biblioteca", "09:30–10:00 Session 1|For|Aula"));
}

TEST(Announcement, HasTimesOfTalksThatArePrinted) {
    const Markers markers = markers_of(unordered_program());
    const Markers& session = markers.sections.at("DAY").front().sections.at("ITEM").back();
    std::vector<std::string> talks;
    for (const Markers& talk : session.sections.at("TALK"))
        talks.push_back(talk.values.at("TALK_TIME") + " " + talk.values.at("TALK_TITLE") + ", " +
                        talk.values.at("TALK_PEOPLE"));
    EXPECT_THAT(talks, ElementsAre("09:30 One, Anna Berg", "09:45 Two, Li"));
}

TEST(Announcement, LeavesOutWhatIsNotKnown) {
    const auto program = program_of(
        "<program><event><title>T</title><dates first='2026-05-08'/>"
        "<url>mailto:a@example.org</url></event></program>");
    const Markers markers = markers_of(program);
    EXPECT_EQ(markers.values.at("URL"), "");
    EXPECT_EQ(markers.values.at("PLACE"), "");
    EXPECT_EQ(markers.values.at("SAY_TIMES"), "");
    EXPECT_EQ(markers.values.at("SAY_ATTACHED"), "");
    EXPECT_EQ(markers.values.at("DATES"), "Friday 8\u00A0May 2026");
    EXPECT_EQ(markers.values.at("SHORT_TITLE"), "T");
}

TEST(Announcement, LeavesTheColonToTheLanguage) {
    auto program = unordered_program();
    EXPECT_EQ(markers_of(program).values.at("COLON"), ":");
    program.language = "fr";
    EXPECT_EQ(markers_of(program).values.at("COLON"), "\u00A0:");
}

// As many sessions, each of as many talks, with a keynote and a break before them.
source::Program program_of_size(std::size_t sessions, std::size_t talks, const std::string& event = "") {
    std::string xml =
        "<program><event><title>Large</title>" + event +
        "</event><day date='2026-05-08'><keynote start='8:00' end='9:00'><title>K</title>"
        "<presenter>Anna Berg</presenter></keynote><break start='9:00' end='9:10'>Coffee</break>";
    for (std::size_t n = 0; n < sessions; ++n) {
        xml += "<session start='10:00' end='12:00'><title>S" + std::to_string(n) + "</title>";
        for (std::size_t m = 0; m < talks; ++m)
            xml += "<talk><title>T" + std::to_string(n) + "." + std::to_string(m) + "</title></talk>";
        xml += "</session>";
    }
    return program_of(xml + "</day></program>");
}

TEST(Extent, ListsWhatAReaderGoesThrough) {
    EXPECT_EQ(extent_of(program_of_size(1, 57)), Extent::Talks);  // with keynote, break and session: 60
    EXPECT_EQ(extent_of(program_of_size(1, 58)), Extent::Sessions);
    EXPECT_EQ(extent_of(program_of_size(59, 2)), Extent::Sessions);
    EXPECT_EQ(extent_of(program_of_size(60, 0)), Extent::Days);
    EXPECT_EQ(extent_of(unordered_program()), Extent::Talks);
}

std::vector<std::string> items_of(const Markers& markers) {
    std::vector<std::string> items;
    const auto& sections = markers.sections.at("DAY").front().sections;
    if (!sections.contains("ITEM")) return items;
    for (const Markers& item : sections.at("ITEM")) {
        items.push_back(item.values.at("ITEM_TITLE") + "|" + item.values.at("ITEM_COUNTS"));
        EXPECT_EQ(item.sections.count("TALK"), 0U);
    }
    return items;
}

TEST(Announcement, CountsWhatItDoesNotList) {
    const source::Program program = program_of_size(2, 40);
    const Markers sessions = markers_of(program, {}, "", Extent::Sessions);
    EXPECT_EQ(sessions.sections.at("DAY").front().values.at("DAY_COUNTS"),
              "2\u00A0sessions · 80\u00A0talks · 1\u00A0keynote");
    EXPECT_THAT(items_of(sessions), ElementsAre("K|", "S0|40\u00A0talks", "S1|40\u00A0talks"));
    const Markers days = markers_of(program, {}, "", Extent::Days);
    EXPECT_EQ(days.sections.at("DAY").front().values.at("DAY_COUNTS"),
              "2\u00A0sessions · 80\u00A0talks · 1\u00A0keynote");
    EXPECT_THAT(items_of(days), ElementsAre());
    EXPECT_EQ(markers_of(program).sections.at("DAY").front().values.at("DAY_COUNTS"), "");
}

TEST(Announcement, NamesWhereTheWholeProgrammeIs) {
    const std::vector<EnclosureFacts> enclosures{{Enclosure::Booklet, "a.pdf", 1},
                                                 {Enclosure::Calendar, "a.ics", 1}};
    const Markers attached = markers_of(program_of_size(2, 40), enclosures, "", Extent::Sessions);
    EXPECT_EQ(attached.values.at("SAY_WHOLE"), "The whole programme");
    EXPECT_EQ(attached.values.at("WHOLE_FILE"), "a.pdf");
    const Markers on_the_web = markers_of(program_of_size(2, 40, "<url>https://large.example</url>"),
                                          enclosures, "", Extent::Sessions);
    EXPECT_EQ(on_the_web.values.at("SAY_ON_THE_WEB"), "The whole programme");
    EXPECT_EQ(on_the_web.values.at("URL"), "https://large.example");
    EXPECT_EQ(on_the_web.values.at("WHOLE_FILE"), "");
    const Markers whole = markers_of(program_of_size(1, 1), enclosures);
    EXPECT_EQ(whole.values.at("SAY_ON_THE_WEB"), "On the web");
    EXPECT_EQ(whole.values.at("WHOLE_FILE"), "");
}

TEST(Announcement, GreetsInTheProgrammesLanguage) {
    EXPECT_EQ(greeting("en-GB", "Anna Berg"), "Dear Anna Berg,");
    EXPECT_EQ(greeting("de", "Anna Berg"), "Guten Tag Anna Berg,");
    EXPECT_EQ(greeting("ja", "{}"), "Dear {},");
    EXPECT_EQ(greeting("en", ""), "");
}

std::string name_for(const std::string& title) {
    return enclosure_name(program_of("<program><event><title>" + title + "</title></event></program>"),
                          "-programme.pdf");
}

TEST(EnclosureName, IsTheEventsWithoutOddSigns) {
    EXPECT_EQ(name_for("EuroMLSys 2023"), "EuroMLSys-2023-programme.pdf");
    EXPECT_EQ(name_for("../../etc/passwd: \"A; B\""), "etc-passwd-A-B-programme.pdf");
    EXPECT_EQ(name_for("Zürich – 機械学習 ’26"), "Zürich-機械学習-26-programme.pdf");
    EXPECT_EQ(name_for("..."), "event-programme.pdf");
    EXPECT_EQ(name_for("\u202Egpj.exe"), "gpj-exe-programme.pdf");
}

TEST(Announcement, RunsAsItsLanguageDoes) {
    for (const auto& [language, direction] :
         {std::pair("ar", "rtl"), {"he", "rtl"}, {"fa-IR", "rtl"}, {"de", "ltr"}}) {
        const Markers markers =
            markers_of(program_of(std::string("<program xml:lang='") + language +
                                  "'><event><title>A</title></event><day date='2026-05-08'><item "
                                  "start='9:00'>I</item></day></program>"));
        EXPECT_EQ(markers.values.at("DIRECTION"), direction) << language;
        EXPECT_EQ(markers.values.at("START"), std::string(direction) == "rtl" ? "right" : "left");
    }
}

}  // namespace
}  // namespace bifolio::mail
