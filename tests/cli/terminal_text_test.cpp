#include "cli/terminal_text.h"

#include <gmock/gmock.h>

#include <string>
#include <vector>

namespace bifolio::cli {
namespace {

using ::testing::ElementsAre;

std::vector<std::size_t> widths(std::string_view line) {
    std::vector<std::size_t> result;
    for (const ShownCharacter& each : shown_characters(line)) result.push_back(each.width);
    return result;
}

TEST(ShownCharacters, AreAsWideAsATerminalShowsThem) {
    EXPECT_THAT(widths("aé"), ElementsAre(1, 1));
    EXPECT_THAT(widths("日本"), ElementsAre(2, 2));
    EXPECT_THAT(widths("e\xCC\x81x"), ElementsAre(1, 0, 1));  // e, combining acute, x
    EXPECT_THAT(widths("a\u200B"
                       "b"),
                ElementsAre(1, 0, 1));  // zero width space
}

TEST(ShownCharacters, TabsReachTheNextStop) {
    EXPECT_THAT(widths("\ta\tb"), ElementsAre(4, 1, 3, 1));
    EXPECT_EQ(shown_characters("\t").front().text, "    ");
}

TEST(ShownCharacters, BytesThatAreNotUtf8CountOneEach) {
    const auto shown = shown_characters(
        "a\xFF\xFE"
        "b");
    ASSERT_EQ(shown.size(), 4U);
    EXPECT_EQ(shown[1].text, "\uFFFD");
    EXPECT_EQ(shown[2].text, "\uFFFD");
    EXPECT_EQ(shown[3].text, "b");
}

TEST(SafeText, LetsNoControlReachTheTerminal) {
    EXPECT_EQ(safe_text("a\x1b[31mb\x07\xC2\x9B"), "a\uFFFD[31mb\uFFFD\uFFFD");
    EXPECT_EQ(safe_text("a\u202E\u2066z"), "a\uFFFD\uFFFDz");
    EXPECT_EQ(safe_text("two\nlines, Lê Ã 日"), "two\nlines, Lê Ã 日");
}

}  // namespace
}  // namespace bifolio::cli
