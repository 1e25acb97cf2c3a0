// Two states of a programme: what is still there, what fell out, what is new.
#include "source/compare/program_match.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "tests/source/reading.h"

namespace bifolio::source {
namespace {

using testing::day_with;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::read;

std::string name_of(const ItemPath& path) {
    const std::string item = fmt::format("{}.{}", path.day, path.item);
    return path.talk ? fmt::format("{}.{}", item, *path.talk) : item;
}

// "0.1=0.2": the item is where another one was.
struct Match {
    std::vector<std::string> same, gone, added;
};

Match match(const std::string& before, const std::string& after) {
    const auto old = read(before), now = read(after);
    const ProgramMatch found = match_programs(*old.program, *now.program);
    Match result;
    for (const auto& [was, is] : found.same) result.same.push_back(name_of(was) + "=" + name_of(is));
    for (const ItemPath& each : found.gone) result.gone.push_back(name_of(each));
    for (const ItemPath& each : found.added) result.added.push_back(name_of(each));
    return result;
}

Match match_days(const std::string& before, const std::string& after) {
    return match(day_with(before), day_with(after));
}

std::string talk(const std::string& title, const std::string& presenter, const std::string& attributes = "") {
    return fmt::format("<talk {}><title>{}</title><presenter>{}</presenter></talk>", attributes, title,
                       presenter);
}

TEST(ProgramMatch, GoesByTheId) {
    const Match found = match_days(talk("A", "X", "id='a'") + talk("B", "Y", "id='b'"),
                                   talk("B, Revised", "Z", "id='b'") + talk("A", "X", "id='c'"));
    EXPECT_THAT(found.same, ElementsAre("0.1=0.0"));
    EXPECT_THAT(found.gone, ElementsAre("0.0"));
    EXPECT_THAT(found.added, ElementsAre("0.1"));
}

TEST(ProgramMatch, GoesByTitleAndPeople) {
    const Match found =
        match_days(talk("Panel", "Anna Berg") + talk("Panel", "Bo Holm"), talk("PANEL", "Bo  Holm"));
    EXPECT_THAT(found.same, ElementsAre("0.1=0.0"));
    EXPECT_THAT(found.gone, ElementsAre("0.0"));
    EXPECT_THAT(found.added, IsEmpty());
}

TEST(ProgramMatch, GoesByTheTitleWhereTheSpeakerIsAnother) {
    EXPECT_THAT(match_days(talk("A", "X") + talk("B", "X"), talk("B", "X") + talk("A", "Y")).same,
                ElementsAre("0.1=0.0", "0.0=0.1"));
    EXPECT_THAT(match_days(talk("A", "X"), talk("A", "X", "id='a'")).same, ElementsAre("0.0=0.0"));
}

TEST(ProgramMatch, LeavesARenamedOneAlone) {
    const Match found = match_days(talk("A", "X"), talk("B", "X"));
    EXPECT_THAT(found.same, IsEmpty());
    EXPECT_THAT(found.gone, ElementsAre("0.0"));
    EXPECT_THAT(found.added, ElementsAre("0.0"));
}

TEST(ProgramMatch, FindsTalksInOtherSessions) {
    const std::string first = "<session start='9:00'><title>S</title>",
                      second = "<session start='10:00'><title>T</title>";
    const Match found =
        match_days(first + talk("A", "X") + talk("B", "X") + "</session>" + second + "</session>",
                   first + talk("B", "X") + "</session>" + second + talk("A", "X") + "</session>");
    EXPECT_THAT(found.same, ElementsAre("0.0=0.0", "0.0.1=0.0.0", "0.1=0.1", "0.0.0=0.1.0"));
    EXPECT_THAT(found.gone, IsEmpty());
}

TEST(ProgramMatch, KeepsKindsApart) {
    const Match found =
        match_days("<session start='9:00'><title>A</title></session>", talk("A", "X", "start='9:00'"));
    EXPECT_THAT(found.same, IsEmpty());
    EXPECT_THAT(
        match_days(talk("A", "X"), "<keynote><title>A</title><presenter>X</presenter></keynote>").same,
        ElementsAre("0.0=0.0"));
}

// Each day's coffee is another one.
TEST(ProgramMatch, GoesByTheDateOfABreak) {
    const std::string both =
        "<program><day date='2026-05-08'><break start='9:00'>Coffee</break></day>"
        "<day date='2026-05-09'><break start='9:00'>Coffee</break></day></program>";
    const std::string second =
        "<program><day date='2026-05-09'><break start='9:30'>Coffee</break></day></program>";
    const Match found = match(both, second);
    EXPECT_THAT(found.same, ElementsAre("1.0=0.0"));
    EXPECT_THAT(found.gone, ElementsAre("0.0"));
}

}  // namespace
}  // namespace bifolio::source
