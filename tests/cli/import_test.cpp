// Importing anew never overwrites what was edited since.
#include <gmock/gmock.h>

#include <filesystem>
#include <string>

#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

class Importing : public ::testing::Test {
  protected:
    Importing() { write_file(folder_ / "loops.txt", "9:00 |\nOpening\nAda Berg"); }

    [[nodiscard]] Outcome import(std::vector<std::string> more = {}) const {
        std::vector<std::string> words = {"import", "loops.txt", "--title", "Loops", "--date", "2026-05-08"};
        words.insert(words.end(), more.begin(), more.end());
        return bifolio(words, folder_.path());
    }
    [[nodiscard]] std::string programme() const { return read_file(folder_ / "loops.xml"); }

    TemporaryFolder folder_;
};

TEST_F(Importing, KeepsWhatItWrote) {
    const Outcome outcome = import();
    ASSERT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(programme(), HasSubstr("Opening"));
    EXPECT_EQ(read_file(folder_ / "loops.xml.import"), programme());
}

TEST_F(Importing, OverwritesWhatNobodyEdited) {
    ASSERT_EQ(import().status, 0);
    write_file(folder_ / "loops.txt", "9:00 |\nClosing\nAda Berg");
    const Outcome outcome = import();
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(programme(), HasSubstr("Closing"));
    EXPECT_EQ(read_file(folder_ / "loops.xml.import"), programme());
}

TEST_F(Importing, LeavesWhatWasEdited) {
    ASSERT_EQ(import().status, 0);
    const std::string record = read_file(folder_ / "loops.xml.import");
    const std::string edited = programme() + "<!-- Ada has moved to room 3 -->\n";
    write_file(folder_ / "loops.xml", edited);
    const Outcome outcome = import();
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err,
                HasSubstr("loops.xml: error: is there already, and is not what import last wrote"));
    EXPECT_THAT(outcome.err, HasSubstr("--force overwrites it"));
    EXPECT_EQ(programme(), edited);
    EXPECT_EQ(read_file(folder_ / "loops.xml.import"), record);

    EXPECT_EQ(import({"--force"}).status, 0);
    EXPECT_EQ(programme(), record);
}

TEST_F(Importing, LeavesWhatItDidNotWrite) {
    write_file(folder_ / "loops.xml", "<program/>");
    EXPECT_EQ(import().status, 1);
    EXPECT_EQ(programme(), "<program/>");
    EXPECT_THAT(files_in(folder_.path()), ElementsAre("loops.txt", "loops.xml"));
}

TEST_F(Importing, NeedsNoRecordWhereNothingWouldChange) {
    ASSERT_EQ(import().status, 0);
    std::filesystem::remove(folder_ / "loops.xml.import");
    EXPECT_EQ(import().status, 0);
    EXPECT_EQ(read_file(folder_ / "loops.xml.import"), programme());
}

TEST_F(Importing, KeepsNothingOfStandardOutput) {
    EXPECT_THAT(import({"-o", "-"}).out, HasSubstr("Opening"));
    EXPECT_THAT(files_in(folder_.path()), ElementsAre("loops.txt"));
    write_file(folder_ / "-", "a file of that name");
    EXPECT_EQ(import({"-o", "-"}).status, 0);
    EXPECT_THAT(files_in(folder_.path()), ElementsAre("-", "loops.txt"));
}

TEST_F(Importing, TellsWhatItUnderstood) {
    EXPECT_THAT(import().err, HasSubstr("loops.txt: 1 day, 0 talks, 1 other item, 1 text\n"));
    EXPECT_THAT(import({"--quiet"}).err, ::testing::Not(HasSubstr("1 day")));
    EXPECT_THAT(import({"--format", "json"}).err,
                ::testing::AllOf(HasSubstr("\"other_items\": 1"), HasSubstr("\"lines_not_placed\": 0")));
}

TEST_F(Importing, PrintsAPreviewAndWritesNothing) {
    const Outcome outcome = import({"--preview"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(outcome.out, "Friday 2026-05-08\n  9:00        opening  Opening\n      > Ada Berg\n");
    EXPECT_THAT(outcome.err, HasSubstr("loops.txt: 1 day, 0 talks, 1 other item, 1 text\n"));
    EXPECT_THAT(files_in(folder_.path()), ElementsAre("loops.txt"));
}

TEST_F(Importing, PreviewsWhatIsWrong) {
    write_file(folder_ / "loops.txt", "9:00 |\nOpening |\n8:00 |\nClosing |\n");
    const Outcome outcome = import({"--preview"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.out, HasSubstr("8:00        closing  Closing"));
}

TEST_F(Importing, WritesNothingWhereMostLinesWereNotPlaced) {
    write_file(folder_ / "loops.txt", "9:00 |\nOpening |\nUnder |\nthe |\nold |\nstones |\n");
    const Outcome outcome = import();
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("4 of 6 lines could not be placed"));
    EXPECT_THAT(outcome.err, HasSubstr("| 9:00 | Title | Name (Affiliation) |"));
    EXPECT_THAT(files_in(folder_.path()), ElementsAre("loops.txt"));
}

}  // namespace
}  // namespace bifolio::testing
