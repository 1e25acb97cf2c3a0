// What `handout` names where a programme is too much for a page: what it names was tried, and works.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/bifolio.h"

namespace bifolio::cli {
namespace {

using bifolio::testing::Outcome;
using bifolio::testing::TemporaryFolder;
using bifolio::testing::write_file;
using ::testing::HasSubstr;

// So many talks with titles of a line or two, in a session of `room` if there is one.
std::string session(int talks, const std::string& room = {}) {
    std::string text = "<session start=\"09:00\" end=\"18:00\"" +
                       (room.empty() ? "" : " room=\"" + room + "\"") + "><title>All of it</title>";
    for (int n = 0; n < talks; ++n)
        text += "<talk><title>Talk number " + std::to_string(n) +
                " on looms and on those who weave at them</title></talk>";
    return text + "</session>";
}

std::string program(const std::string& parts) {
    return "<program><event><title>Meeting</title></event>" + parts + "</program>\n";
}

std::string day(const std::string& date, const std::string& items) {
    return "<day date=\"" + date + "\">" + items + "</day>";
}

class HandoutHint : public ::testing::Test {
  protected:
    [[nodiscard]] Outcome bifolio(const std::string& verb,
                                  const std::vector<std::string>& options = {}) const {
        std::vector<std::string> words = {verb, "p.xml"};
        words.insert(words.end(), options.begin(), options.end());
        return bifolio::testing::bifolio(words, folder_.path());
    }

    TemporaryFolder folder_;
};

// Nothing fits, not in any type.
TEST_F(HandoutHint, NamesTheBookletWhereNothingElseHelps) {
    for (const std::string& xml :
         {program(day("2026-09-14", session(3000))),
          program("<room id=\"hall\">Hall</room>" + day("2026-09-14", session(3000, "hall"))),
          program(day("2026-09-14", session(2500)) + day("2026-09-15", session(2500)))}) {
        write_file(folder_ / "p.xml", xml);
        const Outcome outcome = bifolio("handout");
        EXPECT_EQ(outcome.status, 1);
        EXPECT_THAT(outcome.err, HasSubstr("does not fit at any type size"));
        EXPECT_THAT(outcome.err, HasSubstr("it is too much for a page: \"bifolio booklet\" holds it all"));
    }
}

TEST_F(HandoutHint, NamesDaysWhereEachFits) {
    std::string many;
    for (int month = 1; month <= 12; ++month)
        for (int number = 1; number <= 4; ++number)
            many += day("2026-" + std::string(month < 10 ? "0" : "") + std::to_string(month) + "-0" +
                            std::to_string(number),
                        session(100));
    write_file(folder_ / "p.xml", program(many));
    const Outcome outcome = bifolio("handout");
    EXPECT_EQ(outcome.status, 1);
    EXPECT_THAT(outcome.err, HasSubstr("give each day a page of its own: --day DATE"));
    EXPECT_EQ(bifolio("handout", {"--day", "2026-05-03"}).status, 0);
}

}  // namespace
}  // namespace bifolio::cli
