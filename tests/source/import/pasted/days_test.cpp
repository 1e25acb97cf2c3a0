// Which day is which date.
#include <gtest/gtest.h>

#include "tests/source/import/import_support.h"

namespace bifolio::source {
namespace {

using testing::import;
using testing::Importing;
using Strings = std::vector<std::string>;

Importing import_undated(std::string_view table) {
    return import(table, ImportOptions{});
}

TEST(ImportDays, HaveTheDateOfTheOptionWhereTheTableHasNone) {
    const Importing imported = import("9:00 |\nOpening |\n");
    ASSERT_EQ(imported.program.days.size(), 1U);
    EXPECT_EQ(imported.program.days[0].date,
              (Date{std::chrono::year(2023), std::chrono::month(5), std::chrono::day(8)}));
}

TEST(ImportDays, WithoutAnyDateAreAnError) {
    const Importing imported = import_undated("9:00 |\nOpening |\n");
    EXPECT_EQ(imported.findings(), Strings{"1:1 error missing"});
    EXPECT_EQ(imported.find("missing").hint, "use --date 2023-05-08, or put a line with the date above it");
}

class DateLineTest : public ::testing::TestWithParam<const char*> {};

TEST_P(DateLineTest, BeginsADay) {
    const Importing imported = import_undated(std::string(GetParam()) + " |\n9:00 |\nOpening |\n");
    EXPECT_EQ(imported.findings(), Strings{});
    ASSERT_EQ(imported.program.days.size(), 1U);
    EXPECT_EQ(imported.program.days[0].date,
              (Date{std::chrono::year(2023), std::chrono::month(5), std::chrono::day(8)}));
    EXPECT_TRUE(imported.program.days[0].title.empty());
}

INSTANTIATE_TEST_SUITE_P(Forms, DateLineTest,
                         ::testing::Values("2023-05-08", "2023/05/08", "Monday, 8 May 2023", "Mon 8 May 2023",
                                           "8th May, 2023", "May 8, 2023", "Monday May 8th 2023", "8.5.2023",
                                           "08.05.2023", "Monday (8 May 2023)", "8 May 2023, Monday",
                                           "8. May 2023"));

TEST(ImportDays, FollowOneAnother) {
    const Importing imported = import(
        "Monday, 8 May |\n9:00 |\nOpening |\n|\nTuesday, 9 May: Tutorials |\n9:00 |\nKnots |\n|\nDay 3 "
        "|\n9:00 |\nClosing |\n");
    EXPECT_EQ(imported.outline(),
              (Strings{"2023-05-08 ", "9:00 opening Opening", "2023-05-09 Tuesday, 9 May: Tutorials",
                       "9:00 item Knots", "2023-05-10 Day 3", "9:00 closing Closing"}));
    EXPECT_EQ(imported.findings(), Strings{});
    EXPECT_EQ(imported.program.event.last_day,
              (Date{std::chrono::year(2023), std::chrono::month(5), std::chrono::day(10)}));
}

TEST(ImportDays, GoOnWhereTheirDateComesAgain) {
    const Importing imported =
        import_undated("2023-05-08\n\n9:00\tOpening\n\n2023-05-08\n\n10:00\tClosing\n");
    EXPECT_EQ(imported.outline(), (Strings{"9:00 opening Opening", "10:00 closing Closing"}));
}

TEST(ImportDays, AreCheckedAgainstTheirWeekday) {
    const Importing imported = import_undated("Tuesday, 8 May 2023 |\n9:00 |\nOpening |\n");
    EXPECT_EQ(imported.findings(), Strings{"1:1 error value"});
    EXPECT_EQ(imported.find("value").message, "2023-05-08 is a Monday, not a Tuesday");
}

TEST(ImportDays, MustBeSure) {
    EXPECT_EQ(import_undated("5/8/2023 |\n9:00 |\nOpening |\n").find("value").hint,
              "write 2023-05-08 or 2023-08-05");
    EXPECT_EQ(import_undated("13/5/2023 |\n9:00 |\nOpening |\n").findings(), Strings{});
    EXPECT_EQ(import_undated("31 April 2023 |\n9:00 |\nOpening |\n").find("value").message,
              "\"31 April 2023\" is not a valid date");
    EXPECT_EQ(import_undated("8 May |\n9:00 |\nOpening |\n").find("value").message,
              "\"8 May\" does not say the year");
    EXPECT_EQ(import_undated("Day 2 |\n9:00 |\nOpening |\n").find("missing").message,
              "\"Day 2\" does not say which date that is");
}

TEST(ImportDays, MustAgreeWithTheOptionAndBeInOrder) {
    EXPECT_EQ(import("9 May 2023 |\n9:00 |\nOpening |\n").find("value").message,
              "the table begins on 2023-05-09, but --date says 2023-05-08");
    EXPECT_EQ(import_undated("9 May 2023 |\n9:00 |\nA |\n8 May 2023 |\n9:00 |\nB |\n").findings(),
              Strings{"4:1 error time-order"});
}

TEST(ImportDays, AreNotMadeBySentencesThatBeginWithADate) {
    const Importing imported =
        import("9:00 |\nTalk\nAda Byron (G)\n8 May 2023 was the day on which it rained.\n|\n");
    EXPECT_EQ(imported.program.days.size(), 1U);
    EXPECT_EQ(imported.findings(), Strings{});
}

}  // namespace
}  // namespace bifolio::source
