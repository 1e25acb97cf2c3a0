// "-" is standard input, for every verb that reads.
#include <gmock/gmock.h>

#include <string>

#include "tests/support/bifolio.h"

namespace bifolio::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

class StandardInput : public ::testing::Test {
  protected:
    [[nodiscard]] Outcome feed(const std::string& input, const std::vector<std::string>& words) const {
        Command command = bifolio_command(words, folder_.path());
        command.input = input;
        return run(command);
    }

    TemporaryFolder folder_;
    const std::string programme_ = read_file(kSamples / "euromlsys-2023.xml");
};

TEST_F(StandardInput, IsAProgramme) {
    const Outcome outcome = feed(programme_, {"booklet", "-"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(read_file(folder_ / "programme.pdf"), feed(programme_, {"booklet", "-", "-o", "-"}).out);
    EXPECT_EQ(bifolio({"booklet", kSamples / "euromlsys-2023.xml", "-o", "-"}, folder_.path()).out,
              read_file(folder_ / "programme.pdf"));
}

TEST_F(StandardInput, IsNamedInFindings) {
    const Outcome outcome = feed("<program>\n<evnt/></program>", {"check", "-"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.out, HasSubstr("standard input:2:1: error: "));
}

TEST_F(StandardInput, IsWhatIsImported) {
    const Outcome outcome = feed("9:00 |\nOpening\nAda Berg", {"import", "-", "--date", "2026-05-08"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(read_file(folder_ / "programme.xml"), HasSubstr("Opening"));
}

TEST_F(StandardInput, IsAPdfOrAProgrammeForThePress) {
    ASSERT_EQ(feed(programme_, {"press", "-", "--sheet", "A4"}).status, 0);
    ASSERT_EQ(feed(programme_, {"booklet", "-"}).status, 0);
    const Outcome outcome = feed(read_file(folder_ / "programme.pdf"), {"press", "-", "-o", "sheets.pdf"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(read_file(folder_ / "sheets.pdf"), StartsWith("%PDF-"));
    EXPECT_THAT(files_in(folder_.path()), ElementsAre("programme-press.pdf", "programme.pdf", "sheets.pdf"));
    EXPECT_THAT(feed(read_file(folder_ / "programme.pdf"), {"preflight", "-"}).err,
                HasSubstr("standard input: error: claims no print standard"));
}

TEST_F(StandardInput, ThatIsEmptyIsOneClearError) {
    const Outcome outcome = feed("", {"booklet", "-"});
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("standard input:1:1: error: the file is empty [xml]"));
}

}  // namespace
}  // namespace bifolio::testing
