// What is odd in a programme as a whole: rooms and people in two uses at once, references, names.
#include "source/check/checks.h"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::day_with;
using testing::program_with;
using testing::read;
using testing::Reading;

const std::string kRooms = "<room id=\"a\">Aula</room><room id=\"b\">B</room>";

TEST(Overlap, OfTwoItemsInARoom) {
    const Reading reading = read(program_with(kRooms,
                                              "<item room=\"a\" start=\"9:00\" end=\"10:00\">I</item>\n"
                                              "<item room=\"b\" start=\"9:30\" end=\"10:30\">J</item>\n"
                                              "<item room=\"a\" start=\"9:45\" end=\"10:30\">K</item>"));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"7:23 warning overlap"});
    EXPECT_EQ(reading.find("overlap").message,
              "item \"K\" starts at 9:45 in \"Aula\", where item \"I\" lasts until 10:00");
}

TEST(Overlap, OfAnItemWithoutARoom) {
    const Reading reading = read(program_with(kRooms,
                                              "<item room=\"a\" start=\"9:00\" end=\"10:00\">I</item>\n"
                                              "<lunch start=\"9:30\" end=\"10:30\">L</lunch>"));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"6:15 warning overlap"});
    EXPECT_EQ(reading.find("overlap").hint, "give items at the same time their rooms: room=\"...\"");
}

TEST(Overlap, OfTwoItemsThatStartTogether) {
    const Reading reading = read(day_with("<item start=\"9:00\">I</item>\n<item start=\"9:00\">J</item>"));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"5:14 warning overlap"});
    EXPECT_EQ(reading.find("overlap").message,
              "item \"J\" starts at 9:00, where item \"I\" also starts at 9:00");
}

TEST(Overlap, IsNoneForOneAfterTheOther) {
    const Reading reading = read(program_with(kRooms,
                                              "<item room=\"a\" start=\"9:00\" end=\"10:00\">I</item>"
                                              "<item room=\"b\" start=\"9:00\" end=\"10:00\">J</item>"
                                              "<item start=\"10:00\" end=\"11:00\">K</item>"));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{});
}

TEST(Overlap, IsNoneForALunchThatShowsThePosters) {
    const std::string posters =
        "<session kind=\"posters\" id=\"p\" start=\"12:30\" end=\"13:30\"><title>P</title></session>";
    EXPECT_EQ(read(day_with("<lunch start=\"12:00\" end=\"13:00\" shows=\"p\">L</lunch>" + posters)).lines(),
              std::vector<std::string>{});
    EXPECT_EQ(read(day_with("<lunch start=\"12:00\" end=\"13:00\">L</lunch>" + posters)).count("overlap"),
              1U);
}

TEST(Overlap, OfTalksInASession) {
    const Reading reading =
        read(day_with("<session start=\"9:00\" end=\"10:00\"><title>S</title>\n"
                      "<talk start=\"9:00\" minutes=\"30\"><title>T</title></talk>\n"
                      "<talk start=\"9:20\" minutes=\"30\"><title>U</title></talk></session>"));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"6:14 warning overlap"});
    EXPECT_EQ(reading.find("overlap").message, "talk \"U\" starts (9:20) before talk \"T\" ends (9:30)");
}

TEST(MissingRoom, WhereOthersAtTheTimeHaveOne) {
    const std::string roomed =
        "<session room=\"a\" start=\"9:00\" end=\"10:00\"><title>S</title></session>\n";
    for (const std::string item : {"<session start=\"9:30\" end=\"10:30\"><title>T</title></session>",
                                   "<talk start=\"9:30\" end=\"10:30\"><title>T</title></talk>",
                                   "<keynote start=\"9:30\" end=\"10:30\"><title>T</title></keynote>",
                                   "<session start=\"9:30\"><title>T</title></session>"})
        EXPECT_EQ(read(program_with(kRooms, roomed + item)).lines(),
                  std::vector<std::string>{"6:1 warning missing-room"})
            << item;
    const Diagnostic found =
        read(program_with(kRooms, roomed + "<talk start=\"9:30\" end=\"10:30\"><title>T</title></talk>"))
            .find("missing-room");
    EXPECT_EQ(found.message, "talk \"T\" has no room, and session \"S\" at the same time is in \"Aula\"");
    EXPECT_EQ(found.hint, "say where it is: room=\"...\"");
}

TEST(MissingRoom, WhereTheOtherBeginsLaterOrIsOnAnotherTrack) {
    EXPECT_EQ(read(program_with(kRooms,
                                "<session start=\"9:00\" end=\"10:00\"><title>S</title></session>\n"
                                "<talk room=\"b\" start=\"9:30\" end=\"10:30\"><title>T</title></talk>"))
                  .lines(),
              std::vector<std::string>{"5:1 warning missing-room"});
    EXPECT_EQ(
        read(program_with(kRooms + "<track id=\"t\">T</track><track id=\"u\">U</track>",
                          "<session track=\"t\" start=\"9:00\" end=\"10:00\"><title>S</title></session>\n"
                          "<session track=\"u\" room=\"b\" start=\"9:00\" end=\"10:30\"><title>T</title>"
                          "</session>"))
            .lines(),
        std::vector<std::string>{"5:1 warning missing-room"});
}

TEST(MissingRoom, NotForBreaksNorWhereNobodyHasOne) {
    const std::string roomed =
        "<session room=\"a\" start=\"9:00\" end=\"10:00\"><title>S</title></session>\n";
    for (const std::string item :
         {"<break start=\"9:30\" end=\"10:30\">B</break>", "<lunch start=\"9:30\" end=\"10:30\">L</lunch>",
          "<social start=\"9:30\" end=\"10:30\">R</social>", "<item start=\"9:30\" end=\"10:30\">I</item>",
          "<session start=\"10:00\" end=\"10:30\"><title>T</title></session>",
          "<talk start=\"11:00\"><title>T</title></talk>"})
        EXPECT_EQ(read(program_with(kRooms, roomed + item)).count("missing-room"), 0U) << item;
    EXPECT_EQ(read(program_with(kRooms,
                                "<session start=\"9:00\" end=\"10:00\"><title>S</title></session>\n"
                                "<talk start=\"9:30\"><title>T</title></talk>"))
                  .lines(),
              std::vector<std::string>{"6:14 warning overlap"});
    EXPECT_EQ(read(program_with(kRooms,
                                "<lunch room=\"a\" start=\"12:00\" end=\"13:00\" shows=\"p\">L</lunch>"
                                "<session kind=\"posters\" id=\"p\" start=\"12:00\" end=\"13:00\">"
                                "<title>P</title></session>"))
                  .lines(),
              std::vector<std::string>{});
}

std::string session(std::string_view attributes, std::string_view content) {
    return fmt::format("<session {}><title>S</title>{}</session>\n", attributes, content);
}

std::string talk_by(std::string_view presenter, std::string_view attributes = "") {
    return fmt::format("<talk {}><title>T</title>\n<presenter {}</presenter></talk>", attributes, presenter);
}

TEST(DoubleBooked, PresentersAtOneTime) {
    const Reading reading = read(program_with(
        kRooms, session("room=\"a\" start=\"9:00\" end=\"10:00\"", talk_by(">Ravi Singh")) +
                    session("room=\"b\" start=\"9:30\" end=\"10:30\"", talk_by(">Ravi  SINGH"))));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"8:1 warning double-booked"});
    EXPECT_EQ(reading.find("double-booked").message,
              "\"Ravi SINGH\" is needed in two places at 9:30: in session \"S\" and in session \"S\"");
}

TEST(DoubleBooked, ChairAndPresenter) {
    const Reading reading = read(
        program_with(kRooms, session("room=\"a\" start=\"9:00\" end=\"10:00\"", "<chair>R. Singh</chair>") +
                                 "<keynote room=\"b\" start=\"9:30\" minutes=\"20\"><title>K</title>"
                                 "<presenter>R Singh</presenter></keynote>"));
    EXPECT_EQ(reading.count("double-booked"), 1U);
}

TEST(DoubleBooked, GoesByTheTalksOwnTimes) {
    const std::string first = session("room=\"a\" start=\"9:00\" end=\"10:00\" talk-minutes=\"30\"",
                                      talk_by(">A B") + talk_by(">C D"));
    EXPECT_EQ(read(program_with(kRooms,
                                first + session("room=\"b\" start=\"9:30\" end=\"10:00\"", talk_by(">A B"))))
                  .count("double-booked"),
              0U);
    EXPECT_EQ(read(program_with(kRooms,
                                first + session("room=\"b\" start=\"9:30\" end=\"10:00\"", talk_by(">C D"))))
                  .count("double-booked"),
              1U);
}

TEST(DoubleBooked, NotForSeveralPostersOfOneSession) {
    const Reading reading =
        read(day_with(session("kind=\"posters\" start=\"9:00\" end=\"10:00\"",
                              "<chair>A B</chair><poster><title>P</title><presenter>A B</presenter></poster>"
                              "<poster><title>Q</title><presenter>A B</presenter></poster>")));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{});
}

// Who does not speak is free, and so is a room: for the talk that takes the place.
TEST(DoubleBooked, NotForWhatIsCancelled) {
    const std::string presenter = "<presenter>Ravi Singh</presenter>",
                      other = "<talk room=\"b\" start=\"9:00\" end=\"10:00\"><title>B</title>" + presenter +
                              "</talk>";
    const auto beside = [&](const std::string& item) {
        return read(program_with(kRooms, item + other)).count("double-booked");
    };
    for (const char* status : {"", " status=\"moved\"", " status=\"tentative\""})
        EXPECT_EQ(beside("<talk room=\"a\" start=\"9:00\" end=\"10:00\"" + std::string(status) +
                         "><title>A</title>" + presenter + "</talk>"),
                  1U)
            << status;
    for (const std::string& item :
         {"<talk room=\"a\" start=\"9:00\" end=\"10:00\" status=\"cancelled\"><title>A</title>" + presenter +
              "</talk>",
          "<session room=\"a\" start=\"9:00\" end=\"10:00\" status=\"cancelled\"><title>A</title><chair>Ravi "
          "Singh</chair><talk><title>T</title>" +
              presenter + "</talk></session>",
          "<session room=\"a\" start=\"9:00\" end=\"10:00\"><title>A</title><talk "
          "status=\"cancelled\"><title>T</title>" +
              presenter + "</talk></session>"})
        EXPECT_EQ(beside(item), 0U) << item;
}

TEST(Overlap, IsNoneWithWhatIsCancelled) {
    EXPECT_EQ(
        read(program_with(
                 kRooms,
                 "<talk room=\"a\" start=\"9:00\" end=\"10:00\" status=\"cancelled\"><title>A</title></talk>"
                 "<talk room=\"a\" start=\"9:00\" end=\"10:00\" status=\"new\"><title>B</title></talk>"))
            .lines(),
        std::vector<std::string>{});
}

TEST(DoubleBooked, NotForTwoPeopleOfOneName) {
    const Reading reading =
        read(program_with(kRooms, session("room=\"a\" start=\"9:00\" end=\"10:00\"",
                                          talk_by("affiliation=\"University of Bergen\">Wei Wang")) +
                                      session("room=\"b\" start=\"9:30\" end=\"10:30\"",
                                              talk_by("affiliation=\"University of Crete\">Wei Wang"))));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"8:1 note duplicate-person"});
    EXPECT_EQ(reading.find("duplicate-person").message,
              "\"Wei Wang\" is at \"University of Crete\" here, and at \"University of Bergen\" on line 6");
}

// Two talks at one time, with these presenters.
Reading read_at_one_time(const std::string& first, const std::string& second) {
    return read(
        program_with(kRooms, session("room=\"a\" start=\"9:00\" end=\"10:00\"", talk_by(first)) +
                                 session("room=\"b\" start=\"9:30\" end=\"10:30\"", talk_by(second))));
}

TEST(DoubleBooked, IsANoteForASingleName) {
    for (const std::string name : {"Mitch", "zvr", "Dr. Mitch", "Ørjan", "Михаил", "محمد"}) {
        const Reading reading = read_at_one_time(">" + name, ">" + name);
        EXPECT_EQ(reading.lines(), std::vector<std::string>{"8:1 note double-booked"}) << name;
    }
    const Diagnostic found = read_at_one_time(">Mitch", ">Mitch").find("double-booked");
    EXPECT_EQ(found.message, "\"Mitch\" stands in two places at 9:30: in session \"S\" and in session \"S\"");
    EXPECT_EQ(found.hint, "the other place is on line 6; if these are two people, give their affiliations");
}

TEST(DoubleBooked, IsAWarningForASingleNameWithAnotherFact) {
    for (const std::string fact :
         {"affiliation=\"Looms\">Mitch", "><name>Mitch</name><url>https://mitch.example/</url>",
          "><name>Mitch</name><biography>Weaves.</biography>"}) {
        const Reading reading = read_at_one_time(fact, fact);
        EXPECT_EQ(reading.lines(), std::vector<std::string>{"8:1 warning double-booked"}) << fact;
    }
    const std::string filed = "sort-as=\"Altman, Mitch\">Mitch";
    EXPECT_EQ(read_at_one_time(filed, filed).lines(), std::vector<std::string>{"8:1 warning double-booked"});
    EXPECT_EQ(read_at_one_time(">王伟", ">王伟").lines(),
              std::vector<std::string>{"8:1 warning double-booked"});
}

TEST(DoubleBooked, NotForASingleNameWithAFactThatDiffers) {
    for (const auto& [first, second] : std::vector<std::pair<std::string, std::string>>{
             {"affiliation=\"Looms\">Mitch", "affiliation=\"Yarns\">Mitch"},
             {"><name>Mitch</name><url>https://mitch.example/</url>",
              "><name>Mitch</name><url>https://other.example/</url>"},
             {"><name>Mitch</name><biography>Weaves.</biography>",
              "><name>Mitch</name><biography>Spins.</biography>"}})
        EXPECT_EQ(read_at_one_time(first, second).lines(), std::vector<std::string>{}) << first;
}

TEST(DoubleBooked, NotForAuthorsOrOtherDays) {
    const Reading reading =
        read(program_with(kRooms, session("room=\"a\" start=\"9:00\" end=\"10:00\"", talk_by(">A B")) +
                                      session("room=\"b\" start=\"9:00\" end=\"10:00\"",
                                              "<talk><title>T</title><author>A B</author></talk>") +
                                      "</day><day date=\"2026-09-15\">" +
                                      session("start=\"9:00\" end=\"10:00\"", talk_by(">A B"))));
    EXPECT_EQ(reading.count("double-booked"), 0U);
}

TEST(DoubleBooked, SeesALongDutyBehindAShortOne) {
    const Reading reading =
        read(program_with(kRooms + "<room id=\"c\">C</room>",
                          session("room=\"a\" start=\"9:00\" end=\"12:00\"", "<chair>A B</chair>") +
                              session("room=\"a\" start=\"12:00\" end=\"13:00\"", "<chair>A B</chair>") +
                              session("room=\"b\" start=\"12:30\" end=\"12:45\"", "<chair>A B</chair>") +
                              session("room=\"c\" start=\"12:50\" end=\"12:55\"", "<chair>A B</chair>")));
    EXPECT_EQ(reading.count("double-booked"), 2U);
}

TEST(DuplicatePerson, ForNamesThatLookAlike) {
    const Reading reading =
        read(day_with(session("start=\"9:00\"", talk_by(">Maximilian Böther") + talk_by(">M. Böther") +
                                                    talk_by(">Maximilian Bother") + talk_by(">Anna Berg"))));
    EXPECT_EQ(reading.lines(),
              (std::vector<std::string>{"6:1 note duplicate-person", "7:1 note duplicate-person"}));
    EXPECT_EQ(reading.find("duplicate-person").message,
              "\"M. Böther\" looks like \"Maximilian Böther\" on line 5");
}

TEST(DuplicatePerson, NotForTheSameName) {
    const Reading reading = read(
        day_with(session("start=\"9:00\"", talk_by("affiliation=\"ETHZ\">A. Berg") + talk_by(">A Berg"))));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{});
}

TEST(DuplicatePerson, NotForSingleNamesOfTwoPeople) {
    for (const auto& [first, second] : std::vector<std::pair<std::string, std::string>>{
             {"affiliation=\"Looms\">Mitch", "affiliation=\"Yarns\">Mitch"},
             {">Jose", ">José"},
             {">zoë", ">Zoe"}})
        EXPECT_EQ(read(day_with(session("start=\"9:00\"", talk_by(first) + talk_by(second)))).lines(),
                  std::vector<std::string>{})
            << first;
    EXPECT_EQ(read(day_with(session("start=\"9:00\"", talk_by("affiliation=\"Looms\">Jose") +
                                                          talk_by("affiliation=\"Looms\">José"))))
                  .lines(),
              std::vector<std::string>{"6:1 note duplicate-person"});
}

TEST(References, MustPointSomewhere) {
    const Reading reading =
        read(program_with("<room id=\"hall\">H</room><track id=\"t\">T</track>",
                          "<item start=\"9:00\" room=\"hal\">I</item>\n"
                          "<session start=\"10:00\" room=\"t\" track=\"nowhere\"><title>S</title></session>\n"
                          "<lunch start=\"11:00\" shows=\"hall\">L</lunch>"));
    EXPECT_EQ(reading.lines(), (std::vector<std::string>{"5:26 error reference", "6:30 error reference",
                                                         "6:40 error reference", "7:29 error reference"}));
    auto all = reading.diagnostics.sorted();
    std::erase_if(all, [](const Diagnostic& each) { return each.code == "inferred"; });
    EXPECT_EQ(all[0].message, "no room has the id \"hal\"");
    EXPECT_EQ(all[0].hint, "did you mean \"hall\"?");
    EXPECT_EQ(all[1].message, "\"t\" is the id of a track, not of a room");
    EXPECT_EQ(all[2].hint, "<track id=\"nowhere\">...</track> inside <program> makes one");
    EXPECT_EQ(all[3].message, "\"hall\" is the id of a room, not of a session");
}

TEST(References, MayPointForward) {
    const Reading reading = read(
        "<program><event><title>T</title></event><day date=\"2026-09-14\"><lunch start=\"12:00\" "
        "shows=\"p\">L</lunch></day>"
        "<day date=\"2026-09-15\"><session id=\"p\" kind=\"posters\" "
        "start=\"9:00\"><title>P</title></session></day></program>");
    EXPECT_EQ(reading.lines(), std::vector<std::string>{});
    EXPECT_EQ(std::get<PlainItem>(reading.program->days.at(0).items.at(0)).shows, (ItemIndex{1, 0}));
}

TEST(References, NeedDifferentIds) {
    const Reading reading = read(
        program_with("<room id=\"x\">X</room>", "<talk start=\"9:00\" id=\"x\"><title>T</title></talk>"));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"5:24 error reference"});
    EXPECT_EQ(reading.find("reference").message, "the id \"x\" is taken: the room on line 2 has it");
}

TEST(PosterNumbers, AreCountedOrStated) {
    const std::string poster = "<poster><title>P</title></poster>";
    const Reading reading =
        read(day_with(session("kind=\"posters\" start=\"9:00\"",
                              poster + "<poster number=\"B 7\"><title>P</title></poster>") +
                      session("kind=\"posters\" start=\"10:00\"", poster)));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{});
    const auto& items = reading.program->days.at(0).items;
    EXPECT_EQ(std::get<Session>(items.at(0)).contributions.at(0).number, "P1");
    EXPECT_EQ(std::get<Session>(items.at(0)).contributions.at(1).number, "B 7");
    EXPECT_EQ(std::get<Session>(items.at(1)).contributions.at(0).number, "P3");
}

TEST(PosterNumbers, AreEachGivenOnce) {
    const Reading reading = read(day_with(
        session("kind=\"posters\" start=\"9:00\"",
                "<poster number=\"P2\"><title>P</title></poster>\n<poster><title>P</title></poster>")));
    EXPECT_EQ(reading.lines(), std::vector<std::string>{"5:1 error reference"});
    EXPECT_EQ(reading.find("reference").message, "two posters have the number \"P2\"");
}

TEST(MissingEvent, IsAWarning) {
    EXPECT_EQ(read("<program>\n</program>").lines(),
              (std::vector<std::string>(2, "1:1 warning missing-event")));
    EXPECT_EQ(read("<program>\n<event><title>T</title></event></program>").lines(),
              (std::vector<std::string>{"2:1 warning missing-event"}));
    EXPECT_EQ(read("<program>\n<event><dates first=\"2026-09-14\"/></event></program>").lines(),
              (std::vector<std::string>{"2:1 warning missing-event"}));
    // A wrong date is one error, not also a missing one.
    EXPECT_EQ(read("<program><event><title>T</title></event>\n<day date=\"today\"/></program>").lines(),
              (std::vector<std::string>{"2:12 error value"}));
    EXPECT_EQ(read("<program><event><title>T</title></event><day date=\"2026-09-14\"/></program>").lines(),
              (std::vector<std::string>{}));
}

TEST(ShortTitle, OfAnyKindThatIsLongerThanTheTitle) {
    const std::string both = "<title>T<em>it</em>le</title><short-title>Long Title</short-title>";
    for (const std::string& items :
         {"<session start=\"9:00\">" + both + "</session>", "<talk start=\"9:00\">" + both + "</talk>",
          "<session start=\"9:00\"><title>S</title><poster>" + both + "</poster></session>"})
        EXPECT_EQ(read(day_with(items)).count("short-title"), 1U) << items;
    EXPECT_EQ(read(day_with("<talk start=\"9:00\">" + both + "</talk>")).find("short-title").message,
              "the short title of talk \"Title\" is longer than its title: \"Long Title\"");
}

// Letters count, not bytes or marks.
TEST(ShortTitle, MayBeAsLongAsTheTitle) {
    EXPECT_EQ(read(day_with("<talk start=\"9:00\"><title>abc</title>"
                            "<short-title><strong>éüß</strong></short-title></talk>"))
                  .lines(),
              std::vector<std::string>{});
}

}  // namespace
}  // namespace bifolio::source
