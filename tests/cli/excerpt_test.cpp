#include "cli/excerpt.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <string>

#include "cli/terminal_text.h"

namespace bifolio::cli {
namespace {

TEST(SourceLines, EndWithAnyLineEnd) {
    const SourceLines lines("\xEF\xBB\xBFone\ntwo\r\nthree\rfour");
    EXPECT_EQ(lines.line(1), "one");
    EXPECT_EQ(lines.line(2), "two");
    EXPECT_EQ(lines.line(3), "three");
    EXPECT_EQ(lines.line(4), "four");
    EXPECT_EQ(lines.line(5), "");
    EXPECT_EQ(lines.line(0), "");
}

// The character that a stretch is about.
std::string meant(const Stretch& stretch) {
    return shown_characters(stretch.text).at(stretch.column - 1).text;
}

TEST(SourceLines, GiveAShortLineWhole) {
    SourceLines lines("one\ntwo");
    EXPECT_EQ(lines.around({2, 3}, 100).text, "two");
    EXPECT_EQ(lines.around({2, 3}, 100).column, 3U);
    EXPECT_EQ(lines.around({2, 4}, 100).column, 4U);    // behind the line
    EXPECT_EQ(lines.around({2, 400}, 100).column, 4U);  // far behind it
    EXPECT_EQ(lines.around({1, 1}, 100).text, "one");
    EXPECT_EQ(lines.around({9, 9}, 100).text, "");
}

// In any order, and among bytes that are not UTF-8.
TEST(SourceLines, GiveAStretchOfALongLine) {
    constexpr std::size_t kMargin = 40;
    std::string line;
    for (std::size_t each = 0; each < 300; ++each)
        line += std::array{"日", "é", "x", "\x80", "\xF0\x9F", "\U0001D11E"}.at(each * 7 % 6);
    const auto characters = shown_characters(line);
    SourceLines forwards(line);
    SourceLines backwards(line);
    for (std::uint32_t column = 1; column <= characters.size(); ++column) {
        const Stretch stretch = forwards.around({1, column}, kMargin);
        EXPECT_LE(stretch.text.size(), 2 * kMargin);
        EXPECT_EQ(meant(stretch), characters[column - 1].text) << column;
        const auto mirrored = static_cast<std::uint32_t>(characters.size() + 1 - column);
        EXPECT_EQ(meant(backwards.around({1, mirrored}, kMargin)), characters[mirrored - 1].text) << mirrored;
    }
}

TEST(Excerpt, PutsTheCaretBelowTheColumn) {
    EXPECT_EQ(excerpt("<talk start=\"9:65\">", {41, 14}, 80),
              "   41 | <talk start=\"9:65\">\n"
              "      |              ^\n");
}

TEST(Excerpt, CountsWideCharactersTwiceAndMarksNot) {
    EXPECT_EQ(excerpt("日本 x", {1, 4}, 80), "    1 | 日本 x\n      |      ^\n");
    EXPECT_EQ(excerpt("e\u0301e\u0301 x", {1, 6}, 80), "    1 | e\u0301e\u0301 x\n      |    ^\n");
}

TEST(Excerpt, ExpandsTabs) {
    EXPECT_EQ(excerpt("\ta\tx", {1, 4}, 80), "    1 |     a   x\n      |         ^\n");
}

TEST(Excerpt, PointsBehindTheLineAtItsEnd) {
    EXPECT_EQ(excerpt("abc", {1, 4}, 80), "    1 | abc\n      |    ^\n");
    EXPECT_EQ(excerpt("abc", {1, 400}, 80), "    1 | abc\n      |    ^\n");
    EXPECT_EQ(excerpt("", {7, 1}, 80), "    7 |\n      | ^\n");
}

std::size_t shown_width(std::string_view line) {
    std::size_t width = 0;
    for (const ShownCharacter& each : shown_characters(line)) width += each.width;
    return width;
}

// Wherever the caret is, in a long line of narrow and of wide characters, the excerpt fits and the character
// above the caret is the right one.
TEST(Excerpt, CutsALongLineAroundTheCaret) {
    constexpr std::size_t kWidth = 60;
    std::string line;
    for (int each = 0; each < 100; ++each) line += each % 3 == 0 ? "日" : "ab";
    const auto characters = shown_characters(line);
    for (std::uint32_t column = 1; column <= characters.size(); ++column) {
        const std::string text = excerpt(line, {1, column}, kWidth);
        const std::size_t end = text.find('\n');
        const std::string first = text.substr(0, end);
        const std::string second = text.substr(end + 1, text.size() - end - 2);
        EXPECT_LE(shown_width(first), kWidth) << "column " << column;
        ASSERT_TRUE(second.ends_with('^'));
        std::size_t before = second.size() - 1;  // in terminal columns: all of them are narrow
        std::string above;
        for (const ShownCharacter& each : shown_characters(first)) {
            if (before == 0) {
                above = each.text;
                break;
            }
            before -= std::min(before, each.width);
        }
        EXPECT_EQ(above, characters[column - 1].text) << "column " << column << "\n" << text;
    }
}

TEST(Excerpt, MarksWhereALineIsCut) {
    const std::string line(200, 'x');
    const std::string at_start = excerpt(line, {1, 1}, 40);
    EXPECT_EQ(at_start.find("…"), at_start.find('\n') - 3) << at_start;
    EXPECT_NE(excerpt(line, {1, 200}, 40).find("| …x"), std::string::npos);
    EXPECT_EQ(excerpt(std::string(30, 'x'), {1, 1}, 40).find("…"), std::string::npos);
}

TEST(Excerpt, SurvivesANarrowTerminal) {
    const std::string text = excerpt(std::string(200, 'x') + "!" + std::string(200, 'x'), {1, 201}, 0);
    EXPECT_NE(text.find('!'), std::string::npos);
    EXPECT_EQ(std::ranges::count(text, '\n'), 2);
}

}  // namespace
}  // namespace bifolio::cli
