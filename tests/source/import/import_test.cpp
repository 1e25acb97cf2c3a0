// From a pasted table to a programme: what becomes what.
#include "source/import/import.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "source/write/program_writer.h"
#include "tests/source/import/import_support.h"
#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::contents;
using testing::import;
using testing::Importing;
using testing::kRoot;
using Strings = std::vector<std::string>;

TEST(Import, OfTheSampleGivesTheProgrammeThatItGaveBefore) {
    ImportOptions options;
    options.title = "Small Archives: a Workshop";
    options.short_title = "Small Archives";
    options.date = "2024-10-11";
    options.place = "Lindeveld";
    options.time_zone = "Europe/Amsterdam";
    options.url = "https://small-archives.example";
    options.language = "en-GB";
    const Importing imported = import(contents(kRoot / "samples" / "pasted-table.txt"), options);
    EXPECT_FALSE(imported.diagnostics.has_errors());
    const std::string now = write_program(imported.program);
    const auto golden = kRoot / "tests" / "golden" / "pasted-table.xml";
    if (std::getenv("BIFOLIO_ACCEPT") != nullptr) testing::write(golden, now);
    EXPECT_EQ(contents(golden), now)
        << "If the change is meant: BIFOLIO_ACCEPT=1 ./test -R OfTheSampleGivesTheProgrammeThatItGaveBefore";
    const auto again = testing::read(now);
    EXPECT_FALSE(again.diagnostics.has_errors());
    EXPECT_EQ(again.count("session-overrun"), 1U);
    EXPECT_EQ(again.count("session-underrun"), 1U);
    EXPECT_EQ(again.count("missing-event"), 0U);
}

TEST(Import, OfTheSampleTellsAllThatIsOddInIt) {
    const Importing imported = import(contents(kRoot / "samples" / "pasted-table.txt"));
    EXPECT_EQ(imported.findings(),
              (Strings{"11:1 note mended", "17:1 note mended", "19:12 warning odd-text",
                       "27:39 warning odd-text", "27:188 warning odd-text", "28:189 warning odd-text",
                       "40:189 warning odd-text", "46:326 warning odd-text", "46:358 warning odd-text"}));
}

TEST(Import, ReadsTimesSessionsTalksAndPlainItems) {
    const Importing imported = import(
        "9:00 |\nOpening |\n|\n09:15 |\nSession 1: On Looms - (15mins presentations) |\n|\n|\n"
        "Weaving\nAda Byron (Girton)\nFirst paragraph.\nSecond one. It is longer.\n|\n|\n|\n"
        "Spinning\nMary Somerville (Oxford)\nAll about it.\n|\n|\n10:00 |\nCoffee Break |\n");
    EXPECT_EQ(
        imported.outline(),
        (Strings{"9:00 opening Opening", "9:15 session [Session 1] On Looms (15mins presentations) 15min",
                 "  talk Weaving | Ada Byron (Girton)", "    > First paragraph.",
                 "    > Second one. It is longer.", "  talk Spinning | Mary Somerville (Oxford)",
                 "    > All about it.", "10:00 break Coffee Break"}));
    EXPECT_EQ(imported.findings(), Strings{});
}

TEST(Import, TellsPlainItemsByTheirWords) {
    const Importing imported = import(
        "8:30 |\nRegistration |\n9:00 |\nWelcome |\n10:00 |\nTea |\n12:00 |\nLunch Break |\n17:00 |\nWrap-up "
        "and Closing |\n"
        "18:00 |\nConference Dinner |\n21:00 |\nFireworks |\n");
    EXPECT_EQ(imported.outline(),
              (Strings{"8:30 item Registration", "9:00 opening Welcome", "10:00 break Tea",
                       "12:00 lunch Lunch Break", "17:00 closing Wrap-up and Closing",
                       "18:00 social Conference Dinner", "21:00 item Fireworks"}));
}

TEST(Import, LetsItemsShowTheSessionOfPosters) {
    const Importing imported = import(
        "9:00 |\nPoster Session |\n12:00 |\nPoster Elevator Pitch |\n|\nA\nAda Byron (Girton)\n|\n|\nB\nMary "
        "Somerville & "
        "Ada Byron (Oxford)\n|\n13:00 |\nLunch Break / Poster Session |\n");
    EXPECT_EQ(imported.outline(),
              (Strings{"9:00 item Poster Session shows 0.1", "12:00 session kind 1 Poster Elevator Pitch",
                       "  poster A | Ada Byron (Girton)",
                       "  poster B | Mary Somerville (Oxford) | Ada Byron (Oxford)",
                       "13:00 lunch Lunch Break / Poster Session shows 0.1"}));
    EXPECT_EQ(imported.findings(), Strings{});
}

TEST(Import, LeavesAPosterSessionWithoutPostersAPlainItem) {
    EXPECT_EQ(import("9:00 |\nPoster Session |\n").outline(), Strings{"9:00 item Poster Session"});
}

TEST(Import, ReadsKeynotes) {
    EXPECT_EQ(import("16:30 |\nKeynote: Looms: A History\nAda Byron (Girton)\nOnce upon a time.\n|\n18:00 "
                     "|\nClosing |\n")
                  .outline(),
              (Strings{"16:30 keynote Looms: A History | Ada Byron (Girton)", "  > Once upon a time.",
                       "18:00 closing Closing"}));
    EXPECT_EQ(import("16:30 |\nKeynote |\nLooms\nAda Byron (Girton)\n|\n").outline(),
              (Strings{"16:30 keynote Looms | Ada Byron (Girton)"}));
    EXPECT_EQ(import("16:30 |\nKeynote 2: Looms\nAda Byron (Girton)\n|\n").outline(),
              (Strings{"16:30 keynote Keynote 2: Looms | Ada Byron (Girton)"}));
    EXPECT_EQ(import("16:30 |\nKeynote |\n").outline(), (Strings{"16:30 item Keynote"}));
}

TEST(Import, ReadsKeynotesInsideASession) {
    EXPECT_EQ(import("9:00 |\nSession 1: Looms |\n|\nKeynote: History\nAda Byron (Girton)\n|\n|\nT\nMary "
                     "Somerville (O)\n|\n")
                  .outline(),
              (Strings{"9:00 session [Session 1] Looms", "  keynote History | Ada Byron (Girton)",
                       "  talk T | Mary Somerville (O)"}));
}

TEST(Import, ReadsTalksOutsideSessions) {
    EXPECT_EQ(import("9:00 - 9:20 |\nWeaving\nAda Byron (Girton)\nText.\n|\n9:20 |\nSpinning\nMary "
                     "Somerville\nAll that one "
                     "needs to know about it is here, in one sentence.\n|\n")
                  .outline(),
              (Strings{"9:00-9:20 talk Weaving | Ada Byron (Girton)", "  > Text.",
                       "9:20 talk Spinning | Mary Somerville",
                       "  > All that one needs to know about it is here, in one sentence."}));
}

TEST(Import, TakesTimedTalksIntoTheSessionBefore) {
    const Importing imported = import(
        "9:00 |\nSession 1: Looms |\n9:00 |\nWeaving\nAda Byron (Girton)\n|\n9:20 |\nSpinning\nMary "
        "Somerville (O)\n|\n"
        "9:40 |\nCoffee |\n10:00 |\nKnitting\nMary Somerville (O)\n|\n");
    EXPECT_EQ(imported.outline(),
              (Strings{"9:00 session [Session 1] Looms", "  9:00 talk Weaving | Ada Byron (Girton)",
                       "  9:20 talk Spinning | Mary Somerville (O)", "9:40 break Coffee",
                       "10:00 talk Knitting | Mary Somerville (O)"}));
}

TEST(Import, ReadsChairs) {
    const Importing imported = import(
        "9:00 |\nSession 1: Looms\nChair: Ada Byron (Girton) |\n|\nWeaving\nMary Somerville (O)\n|\n"
        "10:00 |\nSession 2: Knots |\n|\nSession chairs: Bo Ek & Ann Li (X) |\n|\nKnitting\nMary Somerville "
        "(O)\n|\n");
    EXPECT_EQ(imported.outline(),
              (Strings{"9:00 session [Session 1] Looms", "  chair Ada Byron (Girton)",
                       "  talk Weaving | Mary Somerville (O)", "10:00 session [Session 2] Knots",
                       "  chair Bo Ek (X)", "  chair Ann Li (X)", "  talk Knitting | Mary Somerville (O)"}));
    EXPECT_EQ(imported.findings(), Strings{});
}

TEST(Import, NamesSessionsByLabelKindAndNote) {
    const Importing imported = import(
        "9:00 |\nSession 3 Looms (20 min each) |\n10:00 |\nPanel: Who Pays? |\n11:00 |\nTutorial – Knots "
        "|\n12:00 |\n"
        "Session IV: Systems (Part 2) |\n13:00 |\nLightning Session: Short |\n14:00 |\nSession 5 |\n");
    EXPECT_EQ(imported.outline(),
              (Strings{"9:00 session [Session 3] Looms (20 min each) 20min",
                       "10:00 session kind 3 [Panel] Who Pays?", "11:00 session kind 4 [Tutorial] Knots",
                       "12:00 session [Session IV] Systems (Part 2)",
                       "13:00 session kind 5 [Lightning Session] Short", "14:00 session Session 5"}));
}

TEST(Import, MakesASessionOfAHeadingAboveTalks) {
    EXPECT_EQ(import("9:00 |\nLooms and Knots |\n|\nWeaving\nAda Byron (Girton)\n|\n|\nKnitting\nMary "
                     "Somerville (O)\n|\n")
                  .outline(),
              (Strings{"9:00 session Looms and Knots", "  talk Weaving | Ada Byron (Girton)",
                       "  talk Knitting | Mary Somerville (O)"}));
}

TEST(Import, StartsASessionWithoutATime) {
    const Importing imported = import(
        "9:00 |\nSession 1: Looms |\n|\nWeaving\nAda Byron (Girton)\n|\n|\nCoffee Break |\n|\nSession 2: "
        "Knots |\n|\nKnitting\nMary "
        "Somerville (O)\n|\n");
    EXPECT_EQ(imported.outline(),
              (Strings{"9:00 session [Session 1] Looms", "  talk Weaving | Ada Byron (Girton)",
                       "? break Coffee Break", "? session [Session 2] Knots",
                       "  talk Knitting | Mary Somerville (O)"}));
}

TEST(Import, GivesIdsMadeOfLabelsAndTitles) {
    const Importing imported = import(
        "9:00 |\nSession 1: Looms |\n|\nÜber den Webstuhl, and seven more words\nAda Byron "
        "(G)\n|\n|\nLooms\nA Bo (G)\n|\n"
        "|\nLooms\nA Bo (G)\n|\n|\n???\nA Bo (G)\n|\n");
    const auto& session = std::get<Session>(imported.program.days.at(0).items.at(0));
    EXPECT_EQ(session.id, "session-1");
    ASSERT_EQ(session.contributions.size(), 4U);
    EXPECT_EQ(session.contributions[0].id, "über-den-webstuhl-and-seven-more");
    EXPECT_EQ(session.contributions[1].id, "looms");
    EXPECT_EQ(session.contributions[2].id, "looms-2");
    EXPECT_EQ(session.contributions[3].id, "untitled");
}

TEST(Import, KeepsThePlaceOfEveryCharacter) {
    const Importing imported = import("9:00 |\n  Opening  of the   show |\n");
    const Text& title = title_of(imported.program.days.at(0).items.at(0));
    ASSERT_EQ(title.inlines.size(), 1U);
    EXPECT_EQ(title.plain(), "Opening of the show");
    EXPECT_EQ(title.inlines[0].place_at(0), (Place{2, 3}));
    EXPECT_EQ(title.inlines[0].place_at(15), (Place{2, 21}));
}

TEST(Import, TakesFromTheOptionsWhatTheTableDoesNotSay) {
    ImportOptions options{"  A  Workshop ",    "",   "2023-05-08", "Rome, Italy", "Europe/Rome",
                          "https://w.example", "de", true};
    const Event event = import("9:00 |\nOpening |\n", options).program.event;
    EXPECT_EQ(event.title.plain(), "A Workshop");
    EXPECT_EQ(event.short_title.plain(), "A Workshop");
    EXPECT_EQ(event.town.plain(), "Rome, Italy");
    EXPECT_EQ(event.time_zone, "Europe/Rome");
    EXPECT_EQ(event.url, "https://w.example");
    EXPECT_EQ(event.first_day, (Date{std::chrono::year(2023), std::chrono::month(5), std::chrono::day(8)}));
    EXPECT_EQ(import("9:00 |\nOpening |\n", options).program.language, "de");
}

}  // namespace
}  // namespace bifolio::source
