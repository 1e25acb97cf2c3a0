// What is surely damage is mended and told; what is not placed is kept and told.
#include <gtest/gtest.h>

#include "tests/source/import/import_support.h"

namespace bifolio::source {
namespace {

using testing::import;
using testing::Importing;
using Strings = std::vector<std::string>;

// A talk with these lines as its abstract; the first is line 4.
Importing import_abstract(const std::string& lines, bool mend = true) {
    return import("9:00 |\nT\nAda Byron (Girton)\n" + lines + "\n|\n", mend);
}

// The paragraphs of that talk.
Strings paragraphs(const Importing& imported) {
    Strings result;
    for (const TextBlock& each :
         std::get<Contribution>(imported.program.days.at(0).items.at(0)).abstract.blocks)
        result.push_back(each.text.plain());
    return result;
}

TEST(Mending, JoinsAParagraphThatWasBrokenInMidSentence) {
    const Importing imported =
        import_abstract("From many projects, we\nbuilt a loom. It works.\nAnother one. It is good.");
    EXPECT_EQ(paragraphs(imported),
              (Strings{"From many projects, we built a loom. It works.", "Another one. It is good."}));
    EXPECT_EQ(imported.findings(), Strings{"5:1 note mended"});
    EXPECT_EQ(imported.find("mended").message,
              "a paragraph that was broken in mid-sentence was joined: \"From many projects, we\" / \"built "
              "a loom. It works.\"");
}

TEST(Mending, JoinsBeforeACapitalOnlyBehindAWordThatEndsNoSentence) {
    EXPECT_EQ(paragraphs(import_abstract("It was built by\nAda Byron. It works.")),
              (Strings{"It was built by Ada Byron. It works."}));
    EXPECT_EQ(paragraphs(import_abstract("It was built by Ada,\nBo and Ann. It works.")),
              (Strings{"It was built by Ada, Bo and Ann. It works."}));
    EXPECT_EQ(paragraphs(import_abstract("Background\nLooms are old. They work.")),
              (Strings{"Background", "Looms are old. They work."}));
}

TEST(Mending, JoinsBehindAHyphenWithoutASpace) {
    const Importing imported = import_abstract("A loom that is self-\nmade. It works.");
    EXPECT_EQ(paragraphs(imported), Strings{"A loom that is self-made. It works."});
    EXPECT_EQ(imported.find("mended").hint, "the hyphen was kept; check whether it belongs there");
}

TEST(Mending, MakesOneParagraphOfSentencesOnLinesOfTheirOwn) {
    const Importing imported = import_abstract("One is here.\nTwo, e.g. This, is there.\nThree: it ends!");
    EXPECT_EQ(paragraphs(imported), Strings{"One is here. Two, e.g. This, is there. Three: it ends!"});
    EXPECT_EQ(imported.findings(), Strings{"4:1 note mended"});
    EXPECT_EQ(imported.find("mended").message,
              "3 lines of one sentence each (lines 4 to 6) became one paragraph");
}

TEST(Mending, LeavesParagraphsOfSeveralSentences) {
    EXPECT_EQ(paragraphs(import_abstract("One is here. It is one.\nTwo is there.\nThree ends.")).size(), 3U);
    EXPECT_EQ(paragraphs(import_abstract("One is here.\nTwo is there.")).size(), 2U);
}

TEST(Mending, LeavesListsAlone) {
    EXPECT_EQ(paragraphs(import_abstract("- one is here.\n- two is there.\n- three ends.")).size(), 3U);
    EXPECT_EQ(paragraphs(import_abstract("It has\n• one part\n• another part")).size(), 3U);
    EXPECT_EQ(paragraphs(import_abstract("It has\n1. one part\n2) another part\n(a) more")).size(), 4U);
}

TEST(Mending, IsLeftUndoneOnRequest) {
    const Importing imported =
        import_abstract("From all the many projects of these years, we\nbuilt a loom.\nIt works.", false);
    EXPECT_EQ(paragraphs(imported),
              (Strings{"From all the many projects of these years, we", "built a loom.", "It works."}));
    EXPECT_EQ(imported.findings(), Strings{"4:44 warning odd-text"});
}

TEST(Mending, NeverTouchesWordsThatAreOnlyOdd) {
    const Importing imported =
        import_abstract("A fed}erated, un- paralleled loom trainedfrom scratch. It works.");
    EXPECT_EQ(paragraphs(imported),
              Strings{"A fed}erated, un- paralleled loom trainedfrom scratch. It works."});
    EXPECT_EQ(imported.findings(),
              (Strings{"4:6 warning odd-text", "4:15 warning odd-text", "4:35 warning odd-text"}));
}

TEST(Mending, PartsTalksThatLostTheirSeparator) {
    const std::string table =
        "9:00 |\nSession 1: S |\n|\nWeaving\nAda Byron (G)\nText. More.\nSpinning\nBo Ek (L)\nText. "
        "More.\n|\n";
    const Importing imported = import(table);
    EXPECT_EQ(imported.outline(),
              (Strings{"9:00 session [Session 1] S", "  talk Weaving | Ada Byron (G)", "    > Text. More.",
                       "  talk Spinning | Bo Ek (L)", "    > Text. More."}));
    EXPECT_EQ(imported.findings(), Strings{"7:1 note mended"});
    EXPECT_EQ(import(table, false).outline().size(), 6U);
}

TEST(Mending, PartsATalkFromTheHeadingOfItsSession) {
    EXPECT_EQ(import("9:00 |\nSession 1: S\nWeaving\nAda Byron (G)\nText.\n|\n").outline(),
              (Strings{"9:00 session [Session 1] S", "  talk Weaving | Ada Byron (G)", "    > Text."}));
}

TEST(Unplaced, TextBeforeTheFirstTimeBecomesAText) {
    const Importing imported = import("Workshop |\nTime | Event |\n|\n9:00 |\nOpening |\n");
    ASSERT_EQ(imported.program.event.front_matter.size(), 1U);
    const FrontMatter& matter = imported.program.event.front_matter[0];
    EXPECT_EQ(matter.kind, "text");
    ASSERT_EQ(matter.blocks.size(), 2U);  // the title of the event stands there already
    EXPECT_EQ(matter.blocks[0].text.plain(), "Time");
    EXPECT_EQ(matter.blocks[1].text.plain(), "Event");
    EXPECT_EQ(imported.findings(),
              (Strings{"1:1 warning unplaced", "2:1 warning unplaced", "2:8 warning unplaced"}));
}

TEST(Unplaced, TextBehindAPlainItemBecomesItsNote) {
    const Importing imported = import(
        "9:00 |\nCoffee Break\nin the foyer |\n|\nGiven by Looms Ltd.\n|\nWith cake.\n|\n10:00 |\nClosing "
        "|\n");
    EXPECT_EQ(imported.outline(),
              (Strings{"9:00 break Coffee Break (in the foyer Given by Looms Ltd. With cake.)",
                       "10:00 closing Closing"}));
    EXPECT_EQ(imported.findings(), (Strings{"5:1 warning unplaced", "7:1 warning unplaced"}));
    EXPECT_EQ(imported.find("unplaced").message, "text after \"Coffee Break\": \"Given by Looms Ltd.\"");
}

TEST(Unplaced, TextUnderASessionBecomesItsDescription) {
    const Importing imported = import(
        "9:00 |\nSession 1: S\nAll about looms. |\n|\nAnd about much else, too.\n|\n|\nT\nA B (G)\n|\n");
    EXPECT_EQ(imported.outline(), (Strings{"9:00 session [Session 1] S", "  : All about looms.",
                                           "  : And about much else, too.", "  talk T | A B (G)"}));
    EXPECT_EQ(imported.findings(), (Strings{"3:1 warning unplaced", "5:1 warning unplaced"}));
}

TEST(Unplaced, ATimeWithNothingBecomesAnItem) {
    const Importing imported = import("9:00 |\n|\n9:30 |\nOpening |\n");
    EXPECT_EQ(imported.outline(), (Strings{"9:00 item 9:00", "9:30 opening Opening"}));
    EXPECT_EQ(imported.findings(), Strings{"1:1 warning unplaced"});
}

TEST(Unplaced, ATalkBehindAPlainItemHasNoTime) {
    const Importing imported = import("9:00 |\nCoffee Break |\n|\nWeaving\nAda Byron (G)\n|\n");
    EXPECT_EQ(imported.outline(), (Strings{"9:00 break Coffee Break", "? talk Weaving | Ada Byron (G)"}));
    EXPECT_EQ(imported.findings(), Strings{"4:1 warning unplaced"});
}

TEST(Unplaced, ParagraphsBehindASeparatorStayWithTheirTalk) {
    EXPECT_EQ(import("9:00 |\nSession 1: S |\n|\nT\nA B (G)\nFrom many projects, we\n|\nbuilt a loom.\n|\n")
                  .outline(),
              (Strings{"9:00 session [Session 1] S", "  talk T | A B (G)",
                       "    > From many projects, we built a loom."}));
}

}  // namespace
}  // namespace bifolio::source
